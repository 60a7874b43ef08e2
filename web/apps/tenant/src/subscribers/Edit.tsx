import { listKey, Loaded, PageLink, ResourceForm, rowKey, useGo, useParam, useRow } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { SubscriberFields } from "./Fields";
import { useCodes } from "./New";
import { subscriberSchema, valuesOf } from "./schema";
import { type Subscriber, subscribers } from "./subscribers";
import { subscriberWords } from "./words";

export default function EditSubscriber() {
  const t = subscriberWords.use();
  const id = useParam("id");
  const row = useRow("subscribers", id, () => subscribers.get(id));
  const name = row.data?.username ?? "";
  return (
    <Page
      title={t("edit", { name })}
      crumbs={[
        <PageLink key="list" to="/subscribers">
          {t("title")}
        </PageLink>,
        <PageLink key="row" to={`/subscribers/${id}`}>
          {name}
        </PageLink>,
      ]}
    >
      <Loaded row={row}>{(subscriber) => <Editor key={subscriber.version} subscriber={subscriber} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Editor({ subscriber, reload }: { subscriber: Subscriber; reload: () => void }) {
  const queries = useQueryClient();
  const go = useGo();
  return (
    <ResourceForm
      initial={valuesOf(subscriber)}
      schema={subscriberSchema}
      words={subscriberWords}
      codes={useCodes()}
      save={(values) => subscribers.update(subscriber, values)}
      done={(saved) => {
        queries.setQueryData(rowKey("subscribers", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("subscribers") });
        go(`/subscribers/${saved.id}`);
      }}
      cancel={`/subscribers/${subscriber.id}`}
      reload={reload}
    >
      <SubscriberFields />
    </ResourceForm>
  );
}
