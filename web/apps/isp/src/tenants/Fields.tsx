import { CountryField, FieldGroup, LanguageField, ReferenceField, SecretField, SelectField, TextField, TimeZoneField } from "@ramal/features";
import { references } from "./tenants";
import { tenantWords } from "./words";

const STATUSES = ["active", "partial-block", "total-block"] as const;

/** Every field of a tenant (A11). */
export function TenantFields({ fresh = false }: { fresh?: boolean }) {
  const t = tenantWords.use();
  return (
    <>
      <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
        <TextField name="name" required autoFocus />
        {fresh ? <TextField name="domain" required mono /> : null}
        {fresh ? <ReferenceField name="customer_id" of="customers" find={references.customers} nameOf={references.customerName} required /> : null}
        <SelectField name="status" options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))} />
      </FieldGroup>
      <FieldGroup title={t("groups.place")} lead={t("groups.placeLead")}>
        <CountryField name="country" />
        <TextField name="area_code" inputMode="numeric" />
        <TimeZoneField name="time_zone" />
        <LanguageField name="language" />
      </FieldGroup>
      <FieldGroup title={t("groups.routing")} lead={t("groups.routingLead")}>
        <ReferenceField name="carrier_id" of="carriers" find={references.carriers} nameOf={references.carrierName} clearable />
        <ReferenceField name="dialplan_id" of="dial-plans" find={references.dialPlans} nameOf={references.dialPlanName} clearable />
        <ReferenceField name="core_id" of="servers" find={references.servers} nameOf={references.serverName} clearable />
      </FieldGroup>
      {fresh ? (
        <FieldGroup title={t("groups.admin")} lead={t("groups.adminLead")}>
          <TextField name="admin.name" />
          <TextField name="admin.email" inputMode="email" />
          <SecretField name="admin.password" />
        </FieldGroup>
      ) : null}
    </>
  );
}
