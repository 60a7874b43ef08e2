import { answer } from "@ramal/api";
import { api } from "@ramal/api/platform";
import { ResourceList } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { EmptyState, IconHealth, Page } from "@ramal/ui";
import { alarmWords } from "./words";

export default function Alarms() {
  const t = alarmWords.use();
  const format = useFormat();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ResourceList
        name="alarms"
        fetch={(query) => answer(api.GET("/alarms", { params: { query } }))}
        nameOf={({ what }) => what}
        columns={[
          { id: "at", header: t("columns.at"), cell: ({ at }) => format.dateTime(at), text: ({ at }) => at },
          { id: "what", header: t("columns.what"), cell: ({ what }) => what, text: ({ what }) => what },
          { id: "detail", header: t("columns.detail"), cell: ({ detail }) => detail, text: ({ detail }) => detail },
          { id: "node", header: t("columns.node"), cell: ({ node }) => node, text: ({ node }) => node },
        ]}
        filters={[
          { kind: "text", name: "what", label: t("columns.what") },
          { kind: "text", name: "node", label: t("columns.node") },
          { kind: "dates", name: "at", label: t("columns.at") },
        ]}
        empty={<EmptyState icon={IconHealth} title={t("empty.title")} text={t("empty.text")} />}
      />
    </Page>
  );
}
