import { Group, Text } from "@mantine/core";
import { type BulkAction, type Import, May, PageButton, PageLink, ReferenceChoice, ResourceList, useMay, useMe } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { phoneText } from "@ramal/i18n/phone";
import { type Column, EmptyState, IconBan, IconCheck, IconClock, IconNumbers, IconOut, IconPlus, IconTrash, Page, Status, type Tone } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { COLUMNS, holders, numbers, type PhoneNumber } from "./numbers";
import { STATES } from "./schema";
import { numberWords } from "./words";

const TONES: Record<(typeof STATES)[number], Tone> = { active: "good", reserved: "calm", blocked: "bad" };

export default function NumberList() {
  const t = numberWords.use();
  const may = useMay();
  const columns = useColumns();
  const bulk = useBulk();
  const plan = useImport();
  const create = (
    <May act="numbers.write">
      <Group gap="xs">
        <PageButton to="/numbers/range" variant="default" leftSection={<IconPlus size={16} />}>
          {t("range")}
        </PageButton>
        <PageButton to="/numbers/new" leftSection={<IconPlus size={16} />}>
          {t("create")}
        </PageButton>
      </Group>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="numbers"
        fetch={numbers.list}
        columns={columns}
        nameOf={({ number }) => number}
        searchable
        defaultSort="number"
        filters={[
          { kind: "choice", name: "state", label: t("fields.state.label"), options: STATES.map((value) => ({ value, label: t(`state.${value}`) })) },
          {
            kind: "reference",
            name: "customer_id",
            label: t("fields.customer_id.label"),
            of: "customers",
            find: holders.customers,
            nameOf: holders.customerName,
          },
          { kind: "reference", name: "tenant_id", label: t("fields.tenant_id.label"), of: "tenants", find: holders.tenants, nameOf: holders.tenantName },
          { kind: "dates", name: "created_at", label: t("columns.created") },
        ]}
        bulk={bulk}
        import={may("numbers.write") ? plan : undefined}
        empty={<EmptyState icon={IconNumbers} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

/** A file of numbers, and who is to hold them all. */
function useImport(): Import {
  const t = numberWords.use();
  const [customer, setCustomer] = useState<string | null>(null);
  const [tenant, setTenant] = useState<string | null>(null);
  const choose = (id: string | null) => {
    setCustomer(id);
    setTenant(null); // another customer's
  };
  const choices = (
    <>
      <ReferenceChoice label={t("fields.customer_id.label")} help={t("importCustomer")} of="customers" find={holders.customers} value={customer} choose={choose} />
      {customer ? (
        <ReferenceChoice
          label={t("fields.tenant_id.label")}
          help={t("importTenant")}
          of={`tenants of ${customer}`}
          find={holders.tenantsOf(customer)}
          value={tenant}
          choose={setTenant}
        />
      ) : null}
    </>
  );
  const send = (csv: string) => numbers.import(csv, { ...(customer ? { customer_id: customer } : {}), ...(tenant ? { tenant_id: tenant } : {}) });
  return { columns: COLUMNS, help: t("importHelp"), choices, send, job: numbers.job };
}

function useBulk(): BulkAction<PhoneNumber>[] {
  const t = numberWords.use();
  const may = useMay();
  if (!may("numbers.write")) return [];
  return [
    { label: t("bulk.activate"), icon: IconCheck, act: (row) => numbers.update(row, { state: "active" }) },
    { label: t("bulk.reserve"), icon: IconClock, act: (row) => numbers.update(row, { state: "reserved" }) },
    { label: t("bulk.block"), icon: IconBan, act: (row) => numbers.update(row, { state: "blocked" }) },
    { label: t("bulk.release"), icon: IconOut, act: (row) => numbers.update(row, { customer_id: null, tenant_id: null }) },
    { label: t("remove"), icon: IconTrash, act: numbers.remove, destroys: true },
  ];
}

function useColumns(): Column<PhoneNumber>[] {
  const t = numberWords.use();
  const format = useFormat();
  const country = useMe().provider?.country ?? "BR";
  const may = useMay();
  return [
    {
      id: "number",
      header: t("fields.number.label"),
      sort: "number",
      cell: ({ id, number }) => <PageLink to={`/numbers/${id}`}>{phoneText(number, country)}</PageLink>,
      text: ({ number }) => number,
    },
    { id: "state", header: t("fields.state.label"), cell: ({ state }) => <NumberState state={state} />, text: ({ state }) => state },
    {
      id: "customer_id",
      header: t("fields.customer_id.label"),
      cell: (row) => <Holder of="customers" id={row.customer_id} find={may("customers.read") ? holders.customerName : undefined} />,
      text: ({ customer_id }) => customer_id ?? "",
    },
    {
      id: "tenant_id",
      header: t("fields.tenant_id.label"),
      cell: (row) => <Holder of="tenants" id={row.tenant_id} find={may("tenants.read") ? holders.tenantName : undefined} />,
      text: ({ tenant_id }) => tenant_id ?? "",
    },
    { id: "price", header: t("fields.price.label"), align: "end", cell: ({ price }) => format.money(price), text: ({ price }) => String(price) },
    { id: "note", header: t("fields.note.label"), cell: ({ note }) => note || "–", text: ({ note }) => note, hidden: true },
    {
      id: "created_at",
      header: t("columns.created"),
      sort: "created_at",
      cell: ({ created_at }) => format.date(created_at),
      text: ({ created_at }) => created_at,
      hidden: true,
    },
  ];
}

function NumberState({ state }: { state: string }) {
  const t = numberWords.use();
  const known = STATES.find((one) => one === state) ?? "blocked";
  return <Status tone={TONES[known]}>{t(`state.${known}`)}</Status>;
}

interface HolderProps {
  of: "customers" | "tenants";
  id: string | null;
  find: ((id: string) => Promise<string>) | undefined;
}

/** Who holds a number, by name: each name is asked once, however many rows show it. */
function Holder({ of, id, find }: HolderProps) {
  const t = numberWords.use();
  const { data } = useQuery({ queryKey: ["name", of, id], queryFn: () => find?.(id ?? "") ?? "", enabled: id !== null && find !== undefined });
  if (!id) {
    return (
      <Text span size="sm" c="dimmed">
        {t("free")}
      </Text>
    );
  }
  return find ? <PageLink to={`/${of}/${id}`}>{data ?? "…"}</PageLink> : t("held");
}
