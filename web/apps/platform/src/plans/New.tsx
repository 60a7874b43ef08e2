import { listKey, PageLink, ResourceForm, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { PlanFields } from "./Fields";
import { plans } from "./plans";
import { freshPlan, planSchema } from "./schema";
import { platformPlanWords } from "./words";

export default function NewPlatformPlan() {
  const t = platformPlanWords.use();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/platform-plans">
          {t("title")}
        </PageLink>,
      ]}
    >
      <ResourceForm
        initial={freshPlan}
        schema={planSchema}
        words={platformPlanWords}
        save={plans.create}
        done={() => {
          void queries.invalidateQueries({ queryKey: listKey("platform-plans") });
          go("/platform-plans");
        }}
        cancel="/platform-plans"
        act={t("act")}
      >
        <PlanFields />
      </ResourceForm>
    </Page>
  );
}
