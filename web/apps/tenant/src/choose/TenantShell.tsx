import { Button } from "@mantine/core";
import { Entrance, logOut, MeProvider, meQuery, Shell, type ShellProps, useConsole, useMe } from "@ramal/features";
import { useQuery } from "@tanstack/react-query";
import { Chooser } from "./Chooser";
import { chooseWords } from "./words";

/** The console's frame; who administers a whole customer chooses a tenant first, because nothing works without one (A25). */
export function TenantShell(props: ShellProps) {
  const { audience } = useConsole();
  const { data: me } = useQuery(meQuery(audience));
  if (!me?.choose_tenant) return <Shell {...props} />;
  return (
    <MeProvider me={me}>
      <First />
    </MeProvider>
  );
}

function First() {
  const t = chooseWords.use();
  const me = useMe();
  const here = useConsole();
  const leave = async () => {
    await logOut(here);
    window.location.assign("/console/log-in");
  };
  return (
    <Entrance title={t("title")} lead={t("lead", { customer: me.customer?.name ?? "" })} wide>
      <Chooser />
      <Button variant="subtle" color="gray" onClick={() => void leave()}>
        {t("logOut")}
      </Button>
    </Entrance>
  );
}
