import { May, PageButton, PageLink, ResourceList, useMay } from "@ramal/features";
import { RegionContext, useFormat } from "@ramal/i18n";
import { phoneText } from "@ramal/i18n/phone";
import { type Column, EmptyState, IconNumbers, IconOut, Page, Status, type Tone } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { findSubscribers, subscriberName } from "../subscribers/find";
import { type CustomerNumber, customerNumbers, findTenants, numbers, OF_CUSTOMER, OWN, type OwnNumber, tenantName, useForCustomer } from "./numbers";
import { ownNumberWords } from "./words";

const STATES = ["active", "reserved", "blocked"] as const;
const TARGETS = ["none", "subscriber", "flow", "trunk"] as const;
const TONES: Record<string, Tone> = { active: "good", reserved: "calm", blocked: "bad" };

export default function Numbers() {
  return useForCustomer() ? <OfCustomer /> : <Own />;
}

function Own() {
  const t = ownNumberWords.use();
  const may = useMay();
  const columns = useCommonColumns();
  const target: Column<OwnNumber> = { id: "target", header: t("columns.target"), cell: (row) => <Target row={row} />, text: ({ target }) => target };
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ResourceList
        name={OWN}
        fetch={numbers.list}
        columns={[columns.number, target, columns.state, columns.created]}
        nameOf={({ number }) => number}
        searchable
        defaultSort="number"
        filters={[
          { kind: "choice", name: "target", label: t("columns.target"), options: TARGETS.map((value) => ({ value, label: t(`targets.${value}`) })) },
          { kind: "reference", name: "target_id", label: t("targets.subscriber"), of: "subscribers", find: findSubscribers, nameOf: subscriberName },
        ]}
        bulk={may("numbers.write") ? [{ label: t("free"), icon: IconOut, act: (row) => numbers.assign(row, { target: "none", target_id: null }) }] : []}
        empty={<EmptyState icon={IconNumbers} title={t("empty.title")} text={t("empty.text")} />}
      />
    </Page>
  );
}

function OfCustomer() {
  const t = ownNumberWords.use();
  const may = useMay();
  const columns = useCommonColumns();
  const tenant: Column<CustomerNumber> = { id: "tenant", header: t("columns.tenant"), cell: ({ tenant_id }) => <Tenant id={tenant_id} />, text: ({ tenant_id }) => tenant_id ?? "" };
  const target: Column<CustomerNumber> = { id: "target", header: t("columns.target"), cell: (row) => <Kind target={row.target} />, text: (row) => row.target };
  const allocate = (
    <May act="numbers.write">
      <PageButton to="/numbers/allocate">{t("allocateMany")}</PageButton>
    </May>
  );
  return (
    <Page title={t("ofCustomer.title")} lead={t("ofCustomer.lead")} actions={allocate}>
      <ResourceList
        name={OF_CUSTOMER}
        fetch={customerNumbers.list}
        columns={[columns.number, tenant, target, columns.state, columns.created]}
        nameOf={({ number }) => number}
        searchable
        defaultSort="number"
        filters={[{ kind: "reference", name: "tenant_id", label: t("columns.tenant"), of: "tenants", find: findTenants, nameOf: tenantName }]}
        bulk={may("numbers.write") ? [{ label: t("takeBack"), icon: IconOut, act: (row) => customerNumbers.allocate(row, null), destroys: true }] : []}
        empty={<EmptyState icon={IconNumbers} title={t("ofCustomer.emptyTitle")} text={t("ofCustomer.emptyText")} />}
      />
    </Page>
  );
}

type Row = Pick<OwnNumber, "id" | "number" | "state" | "created_at">;

function useCommonColumns(): Record<"number" | "state" | "created", Column<Row>> {
  const t = ownNumberWords.use();
  const format = useFormat();
  const { country } = useContext(RegionContext);
  return {
    number: {
      id: "number",
      header: t("columns.number"),
      sort: "number",
      cell: ({ id, number }) => <PageLink to={`/numbers/${id}`}>{phoneText(number, country)}</PageLink>,
      text: ({ number }) => number,
    },
    state: { id: "state", header: t("columns.state"), cell: ({ state }) => <NumberState state={state} />, text: ({ state }) => state },
    created: {
      id: "created_at",
      header: t("columns.created"),
      sort: "created_at",
      cell: ({ created_at }) => format.date(created_at),
      text: ({ created_at }) => created_at,
      hidden: true,
    },
  };
}

function NumberState({ state }: { state: string }) {
  const t = ownNumberWords.use();
  const known = STATES.find((one) => one === state);
  return <Status tone={TONES[state] ?? "calm"}>{known ? t(`states.${known}`) : state}</Status>;
}

function Kind({ target }: { target: string }) {
  const t = ownNumberWords.use();
  const known = TARGETS.find((one) => one === target);
  return <>{known ? t(`targets.${known}`) : target}</>;
}

/** Where calls to the number go: a subscriber by its name. */
function Target({ row: { target, target_id } }: { row: OwnNumber }) {
  const id = target === "subscriber" ? target_id : null;
  const { data } = useQuery({ queryKey: ["name", "subscribers", id], queryFn: () => subscriberName(id ?? ""), enabled: id !== null });
  return id === null ? <Kind target={target} /> : <PageLink to={`/subscribers/${id}`}>{data ?? "…"}</PageLink>;
}

function Tenant({ id }: { id: string | null }) {
  const t = ownNumberWords.use();
  const { data } = useQuery({ queryKey: ["name", "tenants", id], queryFn: () => tenantName(id ?? ""), enabled: id !== null });
  return <>{id === null ? t("nobody") : (data ?? "…")}</>;
}
