import { CountryField, FieldGroup, LanguageField, NumberField, ReferenceField, SecretField, SwitchField, TextField } from "@ramal/features";
import { references } from "./subscribers";
import { subscriberWords } from "./words";

/** Every field of a subscriber (A13), in the order in which one thinks of them. */
export function SubscriberFields({ fresh = false }: { fresh?: boolean }) {
  const t = subscriberWords.use();
  return (
    <>
      <FieldGroup title={t("groups.person")} lead={t("groups.personLead")}>
        {fresh ? <TextField name="username" required autoFocus mono /> : null}
        <TextField name="name" autoFocus={!fresh} />
        <TextField name="alias" mono />
        <TextField name="email" inputMode="email" />
        <LanguageField name="language" />
        <SwitchField name="enabled" />
      </FieldGroup>
      {fresh ? (
        <FieldGroup title={t("groups.passwords")} lead={t("groups.passwordsLead")}>
          <SecretField name="sip_password" />
          <SecretField name="softphone_password" />
        </FieldGroup>
      ) : null}
      <FieldGroup title={t("groups.outside")} lead={t("groups.outsideLead")}>
        <ReferenceField name="security_group_id" of="security-groups" find={references.groups} nameOf={references.groupName} clearable />
        <ReferenceField name="caller_id" of="numbers" find={references.numbers} nameOf={(value) => Promise.resolve(value)} clearable />
        <CountryField name="country" />
        <TextField name="area_code" inputMode="numeric" />
      </FieldGroup>
      <FieldGroup title={t("groups.receiving")} lead={t("groups.receivingLead")}>
        <ReferenceField name="schedule_id" of="schedules" find={references.schedules} nameOf={references.scheduleName} clearable />
        <NumberField name="ring_timeout" min={5} max={300} suffix={t("seconds")} />
        <NumberField name="max_calls" min={1} max={100} />
        <SwitchField name="voicemail" />
        <TextField name="forward_always" mono />
        <TextField name="forward_busy" mono />
        <TextField name="forward_no_answer" mono />
      </FieldGroup>
      <FieldGroup title={t("groups.pickup")} lead={t("groups.pickupLead")}>
        <NumberField name="call_group" min={0} max={63} />
        <NumberField name="pickup_group" min={0} max={63} />
      </FieldGroup>
    </>
  );
}
