import { Alert, Button, PinInput, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { problemOf } from "@ramal/api";
import { listKey, Loaded, May, PageButton, PageLink, rowKey, useGo, useParam } from "@ramal/features";
import { RegionContext, useFormat } from "@ramal/i18n";
import { phoneText } from "@ramal/i18n/phone";
import { askToConfirm, Facts, IconTrash, Page, ProblemView, Sheet } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useContext, useState } from "react";
import { VerificationState } from "./List";
import { awaitsCode, isInForce, MOST_TRIES } from "./state";
import { NAME, type Verification, verifications } from "./verifications";
import { verificationWords } from "./words";

const DIGITS = 6;
const RESULTS = ["waiting", "answered", "not-answered", "not-made"] as const;

export default function VerificationDetail() {
  const t = verificationWords.use();
  const id = useParam("id");
  const { country } = useContext(RegionContext);
  const row = useQuery({
    queryKey: rowKey(NAME, id),
    queryFn: () => verifications.get(id),
    // Only until the call was made: what it came to is all that changes by itself.
    refetchInterval: ({ state: { data } }) => (data && awaitsCode(data, Date.now()) && data.call_result === "waiting" ? 3000 : false),
  });
  return (
    <Page
      title={row.data ? phoneText(row.data.number, country) : t("title")}
      crumbs={[
        <PageLink key="list" to="/verified-numbers">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data && isInForce(row.data) ? <Revoke verification={row.data} /> : null}
    >
      <Loaded row={row}>{(verification) => <Contents verification={verification} readAt={row.dataUpdatedAt} />}</Loaded>
    </Page>
  );
}

function Revoke({ verification }: { verification: Verification }) {
  const t = verificationWords.use();
  const queries = useQueryClient();
  const go = useGo();
  const { country } = useContext(RegionContext);
  const ask = () =>
    askToConfirm({
      title: t("revoke"),
      text: t("revokeText", { number: phoneText(verification.number, country) }),
      label: t("revoke"),
      act: async () => {
        await verifications.remove(verification);
        await queries.invalidateQueries({ queryKey: listKey(NAME) });
        queries.removeQueries({ queryKey: rowKey(NAME, verification.id) });
        go("/verified-numbers");
      },
    });
  return (
    <May act="verified-numbers.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("revoke")}
      </Button>
    </May>
  );
}

function Contents({ verification, readAt }: { verification: Verification; readAt: number }) {
  const t = verificationWords.use();
  const format = useFormat();
  const result = RESULTS.find((one) => one === verification.call_result);
  return (
    <Stack gap="lg">
      {verification.state === "pending" ? <May act="verified-numbers.write">{awaitsCode(verification, readAt) ? <CodeForm verification={verification} /> : <Over />}</May> : null}
      <Sheet padded>
        <Facts
          facts={[
            { label: t("state"), value: <VerificationState state={verification.state} /> },
            { label: t("callTitle"), value: result ? t(`results.${result}`) : verification.call_result },
            { label: t("asked"), value: format.dateTime(verification.created_at) },
            { label: t("since"), value: format.dateTime(verification.verified_at) },
          ]}
        />
      </Sheet>
    </Stack>
  );
}

/** No code can be entered any more: the next step is another call. */
function Over() {
  const t = verificationWords.use();
  return (
    <Alert color="orange" title={t("over")}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t("overText")}</Text>
        <PageButton to="/verified-numbers/new" size="xs">
          {t("create")}
        </PageButton>
      </Stack>
    </Alert>
  );
}

/** Takes the code that the call said. Each entry counts, so what is left of them stands beside. */
function CodeForm({ verification }: { verification: Verification }) {
  const t = verificationWords.use();
  const format = useFormat();
  const queries = useQueryClient();
  const [code, setCode] = useState("");
  const confirming = useMutation({
    mutationFn: () => verifications.confirm(verification.id, code),
    onSuccess: () => notifications.show({ color: "teal", message: t("confirmed") }),
    onSettled: async () => {
      setCode("");
      await Promise.all([rowKey(NAME, verification.id), listKey(NAME)].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  return (
    <Sheet padded>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirming.mutate();
        }}
      >
        <Stack align="flex-start">
          <Title order={2} size="h4">
            {t("code")}
          </Title>
          <Text size="sm" c="dimmed">
            {t("codeLead", { time: format.time(verification.code_expires_at), left: MOST_TRIES - verification.attempts })}
          </Text>
          <PinInput length={DIGITS} type="number" oneTimeCode value={code} onChange={setCode} aria-label={t("code")} getInputProps={(index) => ({ "aria-label": t("digit", { place: index + 1 }) })} />
          {confirming.error ? <Refusal thrown={confirming.error} /> : null}
          <Button type="submit" loading={confirming.isPending} disabled={code.length < DIGITS}>
            {t("confirm")}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}

function Refusal({ thrown }: { thrown: unknown }) {
  const t = verificationWords.use();
  if (problemOf(thrown).code !== "wrong-code") return <ProblemView problem={thrown} />;
  return (
    <Alert color="red" role="alert">
      {t("wrongCode")}
    </Alert>
  );
}
