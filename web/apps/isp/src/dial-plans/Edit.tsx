import { listKey, Loaded, PageLink, rowKey, useGo, useParam, useRow } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { DialPlanForm } from "./Form";
import { type DialPlan, dialPlans } from "./plans";
import { valuesOf } from "./schema";
import { dialPlanWords } from "./words";

export default function EditDialPlan() {
  const t = dialPlanWords.use();
  const id = useParam("id");
  const row = useRow("dial-plans", id, () => dialPlans.get(id));
  const name = row.data?.name ?? "";
  return (
    <Page
      title={t("edit", { name })}
      crumbs={[
        <PageLink key="list" to="/dial-plans">
          {t("title")}
        </PageLink>,
        <PageLink key="row" to={`/dial-plans/${id}`}>
          {name}
        </PageLink>,
      ]}
    >
      <Loaded row={row}>{(plan) => <Editor key={plan.version} plan={plan} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Editor({ plan, reload }: { plan: DialPlan; reload: () => void }) {
  const queries = useQueryClient();
  const go = useGo();
  const [initial] = useState(() => valuesOf(plan));
  return (
    <DialPlanForm
      initial={initial}
      save={(body) => dialPlans.update(plan, body)}
      done={(saved) => {
        queries.setQueryData(rowKey("dial-plans", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("dial-plans") });
        go(`/dial-plans/${saved.id}`);
      }}
      cancel={`/dial-plans/${plan.id}`}
      reload={reload}
    />
  );
}
