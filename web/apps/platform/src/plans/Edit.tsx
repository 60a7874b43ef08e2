import { listKey, Loaded, PageLink, ResourceForm, rowKey, useGo, useMay, useParam, useRow } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { PlanFields } from "./Fields";
import { plans } from "./plans";
import { planSchema } from "./schema";
import { platformPlanWords } from "./words";

export default function EditPlatformPlan() {
  const t = platformPlanWords.use();
  const id = useParam("id");
  const may = useMay();
  const go = useGo();
  const queries = useQueryClient();
  const row = useRow("platform-plans", id, () => plans.get(id));
  return (
    <Page
      title={row.data?.name ?? t("title")}
      crumbs={[
        <PageLink key="list" to="/platform-plans">
          {t("title")}
        </PageLink>,
      ]}
    >
      <Loaded row={row}>
        {(plan) => (
          <ResourceForm
            key={plan.version}
            initial={planSchema.parse(plan)}
            schema={planSchema}
            words={platformPlanWords}
            save={(values) => plans.update(plan, values)}
            done={(saved) => {
              queries.setQueryData(rowKey("platform-plans", saved.id), saved);
              void queries.invalidateQueries({ queryKey: listKey("platform-plans") });
              go("/platform-plans");
            }}
            cancel="/platform-plans"
            reload={() => void row.refetch()}
            readOnly={!may("platform-plans.write")}
          >
            <PlanFields />
          </ResourceForm>
        )}
      </Loaded>
    </Page>
  );
}
