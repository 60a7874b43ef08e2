import { listKey, Loaded, PageLink, ResourceForm, rowKey, useGo, useMay, useParam, useRow } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { ServerFields } from "./Fields";
import { bodyOf, serverSchema, valuesOf } from "./schema";
import { servers } from "./servers";
import { serverWords } from "./words";

export default function EditServer() {
  const t = serverWords.use();
  const id = useParam("id");
  const may = useMay();
  const go = useGo();
  const queries = useQueryClient();
  const row = useRow("servers", id, () => servers.get(id));
  return (
    <Page
      title={row.data?.name ?? t("title")}
      crumbs={[
        <PageLink key="list" to="/servers">
          {t("title")}
        </PageLink>,
      ]}
    >
      <Loaded row={row}>
        {(server) => (
          <ResourceForm
            key={server.version}
            initial={valuesOf(server)}
            schema={serverSchema}
            words={serverWords}
            save={(values) => {
              const { technology: _, ...body } = bodyOf(values);
              return servers.update(server, body);
            }}
            done={(saved) => {
              queries.setQueryData(rowKey("servers", saved.id), saved);
              void queries.invalidateQueries({ queryKey: listKey("servers") });
              go("/servers");
            }}
            cancel="/servers"
            reload={() => void row.refetch()}
            readOnly={!may("servers.write")}
          >
            <ServerFields />
          </ResourceForm>
        )}
      </Loaded>
    </Page>
  );
}
