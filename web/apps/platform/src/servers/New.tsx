import { listKey, PageLink, ResourceForm, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { ServerFields } from "./Fields";
import { bodyOf, LIMITS, newServerSchema } from "./schema";
import { servers } from "./servers";
import { serverWords } from "./words";

export default function NewServer() {
  const t = serverWords.use();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/servers">
          {t("title")}
        </PageLink>,
      ]}
    >
      <ResourceForm
        initial={{ technology: "core" as const, name: "", address: "", port: 5060, registration_address: "", limits: LIMITS }}
        schema={newServerSchema}
        words={serverWords}
        save={(values) => servers.create(bodyOf(values))}
        done={() => {
          void queries.invalidateQueries({ queryKey: listKey("servers") });
          go("/servers");
        }}
        cancel="/servers"
        act={t("act")}
      >
        <ServerFields fresh />
      </ResourceForm>
    </Page>
  );
}
