import { PageLink, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconBan, IconBuilding, IconCheck, Page, Status } from "@ramal/ui";
import { type Provider, providers } from "./providers";
import { providerWords } from "./words";

export default function ProviderList() {
  const t = providerWords.use();
  const may = useMay();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ResourceList
        name="isps"
        fetch={providers.list}
        columns={useColumns()}
        nameOf={({ name }) => name}
        searchable
        filters={[{ kind: "choice", name: "status", label: t("columns.status"), options: (["active", "blocked"] as const).map((value) => ({ value, label: t(`status.${value}`) })) }]}
        bulk={
          may("isps.write")
            ? [
                { label: t("block"), icon: IconBan, act: (row) => providers.update(row, { status: "blocked" }) },
                { label: t("unblock"), icon: IconCheck, act: (row) => providers.update(row, { status: "active" }) },
              ]
            : []
        }
        empty={<EmptyState icon={IconBuilding} title={t("empty.title")} text={t("empty.text")} />}
      />
    </Page>
  );
}

function useColumns(): Column<Provider>[] {
  const t = providerWords.use();
  const format = useFormat();
  return [
    { id: "name", header: t("columns.name"), cell: ({ id, name }) => <PageLink to={`/providers/${id}`}>{name}</PageLink>, text: ({ name }) => name },
    { id: "namespace", header: t("columns.namespace"), cell: ({ namespace }) => <code>{namespace}</code>, text: ({ namespace }) => namespace },
    {
      id: "status",
      header: t("columns.status"),
      cell: ({ status }) => <Status tone={status === "active" ? "good" : "bad"}>{t(`status.${status === "active" ? "active" : "blocked"}`)}</Status>,
      text: ({ status }) => status,
    },
    { id: "country", header: t("columns.country"), cell: ({ country }) => format.country(country), text: ({ country }) => country },
    { id: "currency", header: t("columns.currency"), cell: ({ currency }) => currency, text: ({ currency }) => currency },
    { id: "created_at", header: t("columns.created"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
}
