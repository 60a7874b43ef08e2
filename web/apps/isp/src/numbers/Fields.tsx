import { FieldGroup, MoneyField, ReferenceField, SelectField, useFormState } from "@ramal/features";
import { holders } from "./numbers";
import { STATES } from "./schema";
import { numberWords } from "./words";

/** State and monthly price. */
export function StateFields() {
  const t = numberWords.use();
  return (
    <>
      <SelectField name="state" options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))} />
      <MoneyField name="price" places={2} />
    </>
  );
}

/** Who holds the number. Only a tenant of the chosen customer may. */
export function HolderFields() {
  const t = numberWords.use();
  const { form } = useFormState();
  const customer = form.getValues().customer_id;
  return (
    <FieldGroup title={t("groups.holder")} lead={t("groups.holderLead")}>
      <ReferenceField name="customer_id" of="customers" find={holders.customers} nameOf={holders.customerName} clearable />
      {typeof customer === "string" ? (
        <ReferenceField name="tenant_id" of={`tenants-of-${customer}`} find={holders.tenantsOf(customer)} nameOf={holders.tenantName} clearable />
      ) : null}
    </FieldGroup>
  );
}
