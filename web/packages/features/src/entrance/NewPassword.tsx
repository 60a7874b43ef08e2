import { Alert, Button, Stack } from "@mantine/core";
import { entrance, problemOf } from "@ramal/api";
import { ProblemView } from "@ramal/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PageButton } from "../links";
import { useToken } from "../navigation";
import { Entrance } from "./Entrance";
import { StrongPassword } from "./StrongPassword";
import { entranceWords } from "./words";

/** Sets a password with a mailed link: a new one, or the first one of somebody invited. */
export default function NewPassword() {
  const t = entranceWords.use();
  const token = useToken();
  const ticket = useQuery({ queryKey: ["ticket", token], queryFn: () => entrance.ticket(token), retry: false, staleTime: Infinity });
  const [password, setPassword] = useState("");
  const [enough, setEnough] = useState(false);
  const keep = useMutation({ mutationFn: () => entrance.setPassword(token, password) });
  if (ticket.error) {
    const dead = problemOf(ticket.error).status < 500 && problemOf(ticket.error).status > 0;
    return (
      <Entrance title={t("fresh.title")}>
        {dead ? <Alert color="orange">{t("fresh.dead")}</Alert> : <ProblemView problem={ticket.error} retry={() => void ticket.refetch()} />}
        <PageButton to="/forgotten">{t("reset.title")}</PageButton>
      </Entrance>
    );
  }
  if (!ticket.data) return null;
  const { kind, name, email, namespace } = ticket.data;
  if (keep.isSuccess) {
    return (
      <Entrance title={t("fresh.title")}>
        <Alert color="teal">{t("fresh.done")}</Alert>
        <PageButton to="/log-in">{t("act")}</PageButton>
      </Entrance>
    );
  }
  return (
    <Entrance title={t("fresh.title")} lead={kind === "invitation" ? t("fresh.invitation", { name, namespace }) : t("fresh.password", { email, namespace })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate();
        }}
      >
        <Stack>
          <StrongPassword value={password} onChange={setPassword} words={[name, email, namespace]} onVerdict={setEnough} />
          {keep.error ? <ProblemView problem={keep.error} /> : null}
          <Button type="submit" disabled={!enough} loading={keep.isPending}>
            {t("fresh.act")}
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
