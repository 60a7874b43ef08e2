import { CurrencyField, FieldGroup, MoneyField, NumberField, SelectField, SwitchField, TextAreaField, TextField, useFormState } from "@ramal/features";
import { KINDS } from "./plans";
import { platformPlanWords } from "./words";

/** Every field of a plan that providers may choose (A2). */
export function PlanFields() {
  const t = platformPlanWords.use();
  const { form } = useFormState();
  const { kind, currency } = form.values as { kind: string; currency: string };
  return (
    <>
      <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
        <TextField name="name" required autoFocus />
        <SelectField name="kind" options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        <TextAreaField name="description" />
        <SwitchField name="offered" />
        <NumberField name="position" min={0} />
      </FieldGroup>
      <FieldGroup title={t("groups.price")} lead={t("groups.priceLead")}>
        <CurrencyField name="currency" />
        <MoneyField name="price" currency={currency} places={2} />
        {kind === "trial" ? <NumberField name="trial_days" min={0} max={366} /> : null}
      </FieldGroup>
      <FieldGroup title={t("groups.limits")} lead={t("groups.limitsLead")}>
        <NumberField name="max_subscribers" min={0} />
        <NumberField name="max_tenants" min={0} />
        <NumberField name="max_calls" min={0} notActive />
      </FieldGroup>
    </>
  );
}
