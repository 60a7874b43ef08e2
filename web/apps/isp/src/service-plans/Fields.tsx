import { Alert } from "@mantine/core";
import { FieldGroup, MoneyField, ReferenceField, SelectField, TextField, useFormState } from "@ramal/features";
import { IconInfo } from "@ramal/ui";
import { references } from "./plans";
import { PAYMENTS } from "./schema";
import { planWords } from "./words";

/** Every field of a service plan (A6). `notActive`: what the server stores but does not act upon yet. */
export function PlanFields({ notActive }: { notActive: readonly string[] }) {
  const t = planWords.use();
  const waits = (name: string) => notActive.includes(name);
  return (
    <>
      <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
        <TextField name="name" required autoFocus />
        <SelectField name="payment" options={PAYMENTS.map((value) => ({ value, label: t(`payment.${value}`) }))} />
        <MoneyField name="monthly_fee" places={2} notActive={waits("monthly_fee")} />
      </FieldGroup>
      <FieldGroup title={t("groups.routing")} lead={t("groups.routingLead")}>
        <ReferenceField name="carrier_id" of="carriers" find={references.carriers} nameOf={references.carrierName} clearable />
        <ReferenceField name="dialplan_id" of="dial-plans" find={references.dialPlans} nameOf={references.dialPlanName} clearable />
      </FieldGroup>
      <FieldGroup title={t("groups.prices")} lead={t("groups.pricesLead")}>
        <ReferenceField name="rate_deck_id" of="rate-decks" find={references.rateDecks} nameOf={references.rateDeckName} clearable />
        <ReferenceField
          name="service_deck_id"
          of="service-decks"
          find={references.serviceDecks}
          nameOf={references.serviceDeckName}
          clearable
          notActive={waits("service_deck_id")}
        />
      </FieldGroup>
      <FreeCalls />
    </>
  );
}

/** A plan without a rate deck is a choice, not an omission: say what it means. */
function FreeCalls() {
  const t = planWords.use();
  const { form } = useFormState();
  if (form.getValues().rate_deck_id) return null;
  return (
    <Alert color="orange" icon={<IconInfo />} title={t("free")} role="status">
      {t("freeText")}
    </Alert>
  );
}
