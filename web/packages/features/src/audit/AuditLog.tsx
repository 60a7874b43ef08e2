import { Code } from "@mantine/core";
import { answer } from "@ramal/api";
import type { SharedSchemas } from "@ramal/api/shared";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconBook, Page } from "@ramal/ui";
import { ResourceList } from "../resource/ResourceList";
import { useConsole } from "../session";
import { auditWords } from "./words";

type Act = SharedSchemas["AuditView"];

export default function AuditLog() {
  const t = auditWords.use();
  const { client } = useConsole();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ResourceList
        name="audit"
        fetch={(query) => answer(client.GET("/audit", { params: { query } }))}
        columns={useColumns()}
        nameOf={({ action, resource }) => `${action} ${resource}`}
        defaultSort="-at"
        filters={[
          { kind: "text", name: "actor", label: t("columns.actor") },
          { kind: "text", name: "action", label: t("columns.action") },
          { kind: "text", name: "resource", label: t("columns.resource") },
          { kind: "text", name: "resource_id", label: t("columns.id") },
          { kind: "dates", name: "at", label: t("columns.at") },
        ]}
        empty={<EmptyState icon={IconBook} title={t("empty.title")} text={t("empty.text")} />}
      />
    </Page>
  );
}

function useColumns(): Column<Act>[] {
  const t = auditWords.use();
  const format = useFormat();
  return [
    { id: "at", header: t("columns.at"), sort: "at", cell: ({ at }) => format.dateTime(at), text: ({ at }) => at },
    { id: "actor", header: t("columns.actor"), cell: ({ actor }) => actor, text: ({ actor }) => actor },
    { id: "action", header: t("columns.action"), cell: ({ action }) => action, text: ({ action }) => action },
    { id: "resource", header: t("columns.resource"), cell: ({ resource }) => resource, text: ({ resource }) => resource },
    { id: "resource_id", header: t("columns.id"), cell: ({ resource_id }) => <code>{resource_id.slice(0, 8)}</code>, text: ({ resource_id }) => resource_id },
    { id: "changes", header: t("columns.changes"), cell: ({ changes }) => <Changes changes={changes} />, text: ({ changes }) => JSON.stringify(changes) },
    { id: "request_id", header: t("columns.request"), cell: ({ request_id }) => <code>{request_id}</code>, text: ({ request_id }) => request_id, hidden: true },
  ];
}

function Changes({ changes }: { changes: Record<string, unknown> }) {
  const names = Object.keys(changes);
  if (names.length === 0) return "–";
  const text = names.map((name) => `${name}: ${JSON.stringify(changes[name])}`).join("\n");
  return (
    <details>
      <summary>{names.slice(0, 4).join(", ")}</summary>
      <Code block>{text}</Code>
    </details>
  );
}
