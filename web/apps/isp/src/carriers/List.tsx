import { Group } from "@mantine/core";
import { May, PageButton, PageLink, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconCarrier, IconPlus, IconTrash, Page } from "@ramal/ui";
import { type Carrier, carriers, type Gateway } from "./carriers";
import { EnabledStatus, RegistrationStatus } from "./Marks";
import { carrierWords } from "./words";

export default function CarrierList() {
  const t = carrierWords.use();
  const may = useMay();
  const columns = useColumns();
  const create = (
    <May act="carriers.write">
      <PageButton to="/carriers/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  const choices = [
    { value: "true", label: t("status.enabled") },
    { value: "false", label: t("status.disabled") },
  ];
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="carriers"
        fetch={carriers.list}
        columns={columns}
        nameOf={({ name }) => name}
        searchable
        defaultSort="name"
        filters={[{ kind: "choice", name: "enabled", label: t("columns.status"), options: choices }]}
        bulk={may("carriers.write") ? [{ label: t("remove"), icon: IconTrash, act: carriers.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconCarrier} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

const namesOf = (gateways: Gateway[]) => gateways.map(({ name }) => name).join(" → ");

function useColumns(): Column<Carrier>[] {
  const t = carrierWords.use();
  const format = useFormat();
  return [
    { id: "name", header: t("fields.name.label"), sort: "name", cell: ({ id, name }) => <PageLink to={`/carriers/${id}`}>{name}</PageLink>, text: ({ name }) => name },
    { id: "gateways", header: t("columns.gateways"), cell: ({ gateways }) => namesOf(gateways), text: ({ gateways }) => namesOf(gateways) },
    { id: "status", header: t("columns.status"), cell: ({ enabled }) => <EnabledStatus enabled={enabled} />, text: ({ enabled }) => String(enabled) },
    { id: "registration", header: t("columns.registration"), cell: ({ gateways }) => <Registrations gateways={gateways} /> },
    { id: "created_at", header: t("columns.created"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
}

function Registrations({ gateways }: { gateways: Gateway[] }) {
  const registering = gateways.filter(({ authentication }) => authentication === "registration");
  if (registering.length === 0) return "–";
  return (
    <Group gap={4}>
      {registering.map((gateway) => (
        <RegistrationStatus key={gateway.id} gateway={gateway} />
      ))}
    </Group>
  );
}
