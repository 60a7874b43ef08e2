import { FieldGroup, MoneyField, ResourceForm, TextField } from "@ramal/features";
import type { ServiceDeck } from "./decks";
import { serviceDeckSchema, type ServiceDeckValues } from "./schema";
import { serviceDeckWords } from "./words";

interface ServiceDeckFormProps {
  initial: ServiceDeckValues;
  save: (values: ServiceDeckValues) => Promise<ServiceDeck>;
  done: (saved: ServiceDeck) => void;
  /** The server stores prices, but does not charge them yet. */
  waits: boolean;
  act?: string;
  reload?: () => void;
  readOnly?: boolean;
}

export function ServiceDeckForm({ waits, ...props }: ServiceDeckFormProps) {
  const t = serviceDeckWords.use();
  return (
    <ResourceForm {...props} cancel="/service-decks" schema={serviceDeckSchema} words={serviceDeckWords}>
      <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
        <TextField name="name" required autoFocus />
      </FieldGroup>
      <FieldGroup title={t("groups.monthly")} lead={t("groups.monthlyLead")}>
        <MoneyField name="prices.subscriber" places={2} notActive={waits} />
        <MoneyField name="prices.did" places={2} notActive={waits} />
        <MoneyField name="prices.voicemail" places={2} notActive={waits} />
        <MoneyField name="prices.trunk" places={2} notActive={waits} />
        <MoneyField name="prices.queue" places={2} notActive={waits} />
      </FieldGroup>
      <FieldGroup title={t("groups.use")} lead={t("groups.useLead")}>
        <MoneyField name="prices.recording" notActive={waits} />
        <MoneyField name="prices.cnam" notActive={waits} />
      </FieldGroup>
    </ResourceForm>
  );
}
