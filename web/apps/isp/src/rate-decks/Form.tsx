import { FieldGroup, ResourceForm, TextAreaField, TextField } from "@ramal/features";
import type { z } from "zod";
import type { Deck } from "./decks";
import { deckSchema } from "./schema";
import { deckWords } from "./words";

type DeckValues = z.infer<typeof deckSchema>;

interface DeckFormProps {
  initial: DeckValues;
  save: (values: DeckValues) => Promise<Deck>;
  done: (saved: Deck) => void;
  cancel: string;
  act?: string;
  reload?: () => void;
}

export function DeckForm(props: DeckFormProps) {
  const t = deckWords.use();
  return (
    <ResourceForm {...props} schema={deckSchema} words={deckWords}>
      <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
        <TextField name="name" required autoFocus />
        <TextAreaField name="note" />
      </FieldGroup>
    </ResourceForm>
  );
}
