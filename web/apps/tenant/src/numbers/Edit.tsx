import { FieldGroup, listKey, Loaded, PageLink, ReferenceField, ResourceForm, rowKey, SelectField, useFormState, useGo, useMay, useParam, useRow } from "@ramal/features";
import { RegionContext } from "@ramal/i18n";
import { phoneText } from "@ramal/i18n/phone";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useContext } from "react";
import { findSubscribers, subscriberName } from "../subscribers/find";
import { type CustomerNumber, customerNumbers, findTenants, numbers, OF_CUSTOMER, OWN, type OwnNumber, type Target, tenantName, useForCustomer } from "./numbers";
import { allocateSchema, assignmentOf, assignSchema } from "./schema";
import { ownNumberWords } from "./words";

export default function EditNumber() {
  return useForCustomer() ? <Allocation /> : <Destination />;
}

/** Where calls to one of the tenant's numbers go. */
function Destination() {
  const id = useParam("id");
  const row = useRow(OWN, id, () => numbers.get(id));
  return (
    <NumberPage number={row.data?.number}>
      <Loaded row={row}>{(number) => <DestinationForm key={number.version} number={number} reload={() => void row.refetch()} />}</Loaded>
    </NumberPage>
  );
}

/** Which of the customer's tenants holds a number. */
function Allocation() {
  const id = useParam("id");
  const row = useRow(OF_CUSTOMER, id, () => customerNumbers.get(id));
  return (
    <NumberPage number={row.data?.number}>
      <Loaded row={row}>{(number) => <AllocationForm key={number.version} number={number} reload={() => void row.refetch()} />}</Loaded>
    </NumberPage>
  );
}

function NumberPage({ number, children }: { number: string | undefined; children: ReactNode }) {
  const t = ownNumberWords.use();
  const { country } = useContext(RegionContext);
  return (
    <Page
      title={number ? phoneText(number, country) : t("title")}
      crumbs={[
        <PageLink key="list" to="/numbers">
          {t("title")}
        </PageLink>,
      ]}
    >
      {children}
    </Page>
  );
}

function useDone(name: string): (saved: { id: string }) => void {
  const queries = useQueryClient();
  const go = useGo();
  return (saved) => {
    queries.setQueryData(rowKey(name, saved.id), saved);
    void queries.invalidateQueries({ queryKey: listKey(name) });
    go("/numbers");
  };
}

function DestinationForm({ number, reload }: { number: OwnNumber; reload: () => void }) {
  const t = ownNumberWords.use();
  const may = useMay();
  const done = useDone(OWN);
  return (
    <ResourceForm
      schema={assignSchema}
      initial={{ target: number.target as Target, subscriber_id: number.target === "subscriber" ? number.target_id : null }}
      words={ownNumberWords}
      save={(values) => numbers.assign(number, assignmentOf(number, values))}
      done={done}
      cancel="/numbers"
      readOnly={!may("numbers.write")}
      reload={reload}
    >
      <FieldGroup title={t("destination")} lead={t("destinationLead")}>
        <TargetFields stored={number.target as Target} />
      </FieldGroup>
    </ResourceForm>
  );
}

/** A flow or trunk that stands there already can be kept or left; only subscribers can be chosen here. */
function TargetFields({ stored }: { stored: Target }) {
  const t = ownNumberWords.use();
  const { form } = useFormState();
  const choices: Target[] = [...new Set<Target>(["none", "subscriber", stored])];
  return (
    <>
      <SelectField name="target" options={choices.map((value) => ({ value, label: t(`targets.${value}`) }))} />
      {form.getValues().target === "subscriber" ? <ReferenceField name="subscriber_id" of="subscribers" find={findSubscribers} nameOf={subscriberName} required /> : null}
    </>
  );
}

function AllocationForm({ number, reload }: { number: CustomerNumber; reload: () => void }) {
  const t = ownNumberWords.use();
  const may = useMay();
  const done = useDone(OF_CUSTOMER);
  return (
    <ResourceForm
      schema={allocateSchema}
      initial={{ tenant_id: number.tenant_id }}
      words={ownNumberWords}
      save={({ tenant_id }) => customerNumbers.allocate(number, tenant_id)}
      done={done}
      cancel="/numbers"
      readOnly={!may("numbers.write")}
      reload={reload}
    >
      <FieldGroup title={t("allocation")} lead={t("allocationLead")}>
        <ReferenceField name="tenant_id" of="tenants" find={findTenants} nameOf={tenantName} clearable />
      </FieldGroup>
    </ResourceForm>
  );
}
