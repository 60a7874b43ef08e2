import { listKey, PageLink, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { DialPlanForm } from "./Form";
import { dialPlans } from "./plans";
import { dialPlanWords } from "./words";

export default function NewDialPlan() {
  const t = dialPlanWords.use();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/dial-plans">
          {t("title")}
        </PageLink>,
      ]}
    >
      <DialPlanForm
        initial={{ name: "", rules: [] }}
        save={dialPlans.create}
        done={({ id }) => {
          void queries.invalidateQueries({ queryKey: listKey("dial-plans") });
          go(`/dial-plans/${id}`);
        }}
        cancel="/dial-plans"
        act={t("act")}
      />
    </Page>
  );
}
