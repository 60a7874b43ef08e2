import { FieldGroup, NumberField, SelectField, TextField, useFormState } from "@ramal/features";
import { STATES, TECHNOLOGIES } from "./servers";
import { serverWords } from "./words";

/** Every field of a server (E1). Only an edge has limits. */
export function ServerFields({ fresh = false }: { fresh?: boolean }) {
  const t = serverWords.use();
  const { form } = useFormState();
  const edge = (form.values as { technology: string }).technology === "edge";
  return (
    <>
      <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
        {fresh ? <SelectField name="technology" options={TECHNOLOGIES.map((value) => ({ value, label: t(`technology.${value}`) }))} /> : null}
        <TextField name="name" required autoFocus />
        <TextField name="address" required mono />
        <NumberField name="port" min={1} max={65_535} required />
        <TextField name="registration_address" mono />
        {fresh ? null : <SelectField name="state" options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))} />}
      </FieldGroup>
      {edge ? (
        <FieldGroup title={t("groups.limits")} lead={t("groups.limitsLead")}>
          <NumberField name="limits.calls" min={0} />
          <NumberField name="limits.setups" min={0} />
          <NumberField name="limits.source_calls" min={0} />
          <NumberField name="limits.requests" min={0} />
        </FieldGroup>
      ) : null}
    </>
  );
}
