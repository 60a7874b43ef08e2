import { useMe } from "@ramal/features";
import { Page, Sheet } from "@ramal/ui";
import { Chooser } from "./Chooser";
import { chooseWords } from "./words";

/** Another tenant of one's customer, from within the console. */
export default function ChoosePage() {
  const t = chooseWords.use();
  const me = useMe();
  return (
    <Page title={t("title")} lead={t("lead", { customer: me.customer?.name ?? "" })}>
      <Sheet padded>
        <Chooser />
      </Sheet>
    </Page>
  );
}
