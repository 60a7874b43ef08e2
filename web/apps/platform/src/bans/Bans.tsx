import { answer } from "@ramal/api";
import { api } from "@ramal/api/platform";
import { ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { EmptyState, IconCheck, IconShield, Page } from "@ramal/ui";
import { banWords } from "./words";

/** Blocked addresses (E5), and lifting a block. */
export default function Bans() {
  const t = banWords.use();
  const may = useMay();
  const format = useFormat();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ResourceList
        name="bans"
        fetch={(query) => answer(api.GET("/bans", { params: { query } }))}
        nameOf={({ ip }) => ip}
        columns={[
          { id: "ip", header: t("columns.ip"), cell: ({ ip }) => <code>{ip}</code>, text: ({ ip }) => ip },
          { id: "kind", header: t("columns.kind"), cell: ({ kind }) => kind.toUpperCase(), text: ({ kind }) => kind },
          { id: "reason", header: t("columns.reason"), cell: ({ reason }) => reason, text: ({ reason }) => reason },
          { id: "account", header: t("columns.account"), cell: ({ account }) => account || "–", text: ({ account }) => account },
          { id: "until", header: t("columns.until"), sort: "until", cell: ({ until }) => format.dateTime(until), text: ({ until }) => until },
          { id: "created_at", header: t("columns.since"), cell: ({ created_at }) => format.dateTime(created_at), text: ({ created_at }) => created_at, hidden: true },
        ]}
        filters={[{ kind: "text", name: "account", label: t("columns.account") }]}
        bulk={may("bans.write") ? [{ label: t("unblock"), icon: IconCheck, act: ({ ip }) => answer(api.DELETE("/bans/{ip}", { params: { path: { ip } } })) }] : []}
        empty={<EmptyState icon={IconShield} title={t("empty.title")} text={t("empty.text")} />}
      />
    </Page>
  );
}
