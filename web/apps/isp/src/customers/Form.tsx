import { CountryField, FieldGroup, ReferenceField, ResourceForm, SelectField, TextAreaField, TextField } from "@ramal/features";
import { type Customer, findPlans, planName } from "./customers";
import { customerSchema, type CustomerValues } from "./schema";
import { customerWords } from "./words";

interface CustomerFormProps {
  initial: CustomerValues;
  save: (values: CustomerValues) => Promise<Customer>;
  done: (row: Customer) => void;
  cancel: string;
  act?: string;
  reload?: () => void;
}

export function CustomerForm(props: CustomerFormProps) {
  const t = customerWords.use();
  return (
    <ResourceForm {...props} schema={customerSchema} words={customerWords} codes={{ "bad-tax-id": t("badTaxId") }}>
      <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
        <TextField name="name" required autoFocus />
        <ReferenceField name="plan_id" of="service-plans" find={findPlans} nameOf={planName} required />
        <SelectField
          name="status"
          options={[
            { value: "active", label: t("status.active") },
            { value: "blocked", label: t("status.blocked") },
          ]}
        />
        <TextAreaField name="note" />
      </FieldGroup>
      <FieldGroup title={t("groups.fiscal")} lead={t("groups.fiscalLead")}>
        <TextField name="legal_name" />
        <SelectField name="tax_id_kind" options={(["cnpj", "cpf", "other", "none"] as const).map((value) => ({ value, label: t(`kind.${value}`) }))} />
        <TextField name="tax_id" />
        <TextField name="state_registration" />
      </FieldGroup>
      <FieldGroup title={t("groups.contact")}>
        <TextField name="email" inputMode="email" />
        <TextField name="phone" inputMode="tel" />
      </FieldGroup>
      <FieldGroup title={t("groups.address")}>
        <TextField name="address.street" wide />
        <TextField name="address.number" />
        <TextField name="address.complement" />
        <TextField name="address.district" />
        <TextField name="address.city" />
        <TextField name="address.state" />
        <TextField name="address.postal_code" />
        <CountryField name="address.country" />
      </FieldGroup>
    </ResourceForm>
  );
}
