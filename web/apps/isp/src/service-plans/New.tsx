import { listKey, Loaded, PageLink, ResourceForm, useGo, useRow } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { PlanFields } from "./Fields";
import { type PlanIn, plans } from "./plans";
import { planSchema } from "./schema";
import { planWords } from "./words";

/** The offer of a new plan does not tell what waits; each stored plan does. */
const NOT_ACTIVE = ["monthly_fee", "service_deck_id"];

export default function NewPlan() {
  const t = planWords.use();
  const offer = useRow("service-plans", "offer", plans.offer);
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/service-plans">
          {t("title")}
        </PageLink>,
      ]}
    >
      <Loaded row={offer}>{(offered) => <Editor offered={offered} />}</Loaded>
    </Page>
  );
}

function Editor({ offered }: { offered: PlanIn }) {
  const t = planWords.use();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <ResourceForm
      initial={planSchema.parse(offered)}
      schema={planSchema}
      words={planWords}
      save={plans.create}
      done={() => {
        void queries.invalidateQueries({ queryKey: listKey("service-plans") });
        // The next plan is offered another name.
        queries.removeQueries({ queryKey: ["row", "service-plans", "offer"] });
        go("/service-plans");
      }}
      cancel="/service-plans"
      act={t("act")}
    >
      <PlanFields notActive={NOT_ACTIVE} />
    </ResourceForm>
  );
}
