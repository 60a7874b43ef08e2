import { Button } from "@mantine/core";
import { listKey, Loaded, May, PageLink, ResourceForm, rowKey, useGo, useMay, useParam, useRemoval, useRow } from "@ramal/features";
import { IconTrash, Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { PlanFields } from "./Fields";
import { type Plan, plans } from "./plans";
import { planSchema } from "./schema";
import { planWords } from "./words";

export default function EditPlan() {
  const t = planWords.use();
  const id = useParam("id");
  const row = useRow("service-plans", id, () => plans.get(id));
  return (
    <Page
      title={row.data?.name ?? t("title")}
      crumbs={[
        <PageLink key="list" to="/service-plans">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data ? <Remove plan={row.data} /> : null}
    >
      <Loaded row={row}>{(plan) => <Editor key={plan.version} plan={plan} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Remove({ plan }: { plan: Plan }) {
  const t = planWords.use();
  const remove = useRemoval();
  const ask = () => remove({ of: "service-plans", name: plan.name, losses: [t("losses.customers")], act: () => plans.remove(plan), to: "/service-plans" });
  return (
    <May act="service-plans.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
    </May>
  );
}

function Editor({ plan, reload }: { plan: Plan; reload: () => void }) {
  const may = useMay();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <ResourceForm
      initial={planSchema.parse(plan)}
      schema={planSchema}
      words={planWords}
      save={(values) => plans.update(plan, values)}
      done={(saved) => {
        queries.setQueryData(rowKey("service-plans", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("service-plans") });
        go("/service-plans");
      }}
      cancel="/service-plans"
      reload={reload}
      readOnly={!may("service-plans.write")}
    >
      <PlanFields notActive={plan.not_active_yet ?? []} />
    </ResourceForm>
  );
}
