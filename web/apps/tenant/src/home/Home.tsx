import { useMe } from "@ramal/features";
import { Page } from "@ramal/ui";
import { homeWords } from "./words";

export default function Home() {
  const t = homeWords.use();
  const me = useMe();
  return (
    <Page title={t("welcome", { name: me.user?.name ?? me.actor })} lead={t("lead")}>
      {null}
    </Page>
  );
}
