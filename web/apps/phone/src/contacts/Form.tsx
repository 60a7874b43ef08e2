import { ActionIcon, Button, Group, Stack, TextInput } from "@mantine/core";
import { FieldGroup, ResourceForm, SwitchField, TextAreaField, TextField, useFormState } from "@ramal/features";
import { IconPlus, IconTrash } from "@ramal/ui";
import type { Contact } from "../names/names";
import { contactSchema, type ContactValues, MOST } from "./contacts";
import { contactWords } from "./words";

interface ContactFormProps {
  initial: ContactValues;
  save: (values: ContactValues) => Promise<Contact>;
  done: (row: Contact) => void;
  act?: string;
  reload?: () => void;
}

export function ContactForm(props: ContactFormProps) {
  const t = contactWords.use();
  return (
    <ResourceForm {...props} cancel="/contacts" schema={contactSchema} words={contactWords}>
      <FieldGroup title={t("mainTitle")}>
        <TextField name="name" required autoFocus />
        <TextField name="company" />
      </FieldGroup>
      <FieldGroup title={t("numbersTitle")} lead={t("numbersLead")}>
        <Numbers />
      </FieldGroup>
      <FieldGroup title={t("noteTitle")}>
        <TextField name="email" inputMode="email" />
        <SwitchField name="favourite" />
        <TextAreaField name="note" />
      </FieldGroup>
    </ResourceForm>
  );
}

/** One to five numbers; the first one is called. */
function Numbers() {
  const t = contactWords.use();
  const { form } = useFormState();
  const numbers = form.getValues().numbers as string[];
  return (
    <Stack gap="xs" style={{ gridColumn: "1 / -1" }}>
      {numbers.map((number, index) => (
        <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
          <TextInput
            style={{ flex: 1 }}
            aria-label={t("number", { place: index + 1 })}
            data-path={`numbers.${String(index)}`}
            inputMode="tel"
            autoComplete="off"
            {...form.getInputProps(`numbers.${String(index)}`)}
          />
          <ActionIcon variant="subtle" color="gray" size={36} disabled={numbers.length === 1} aria-label={t("dropNumber", { number: number || String(index + 1) })} onClick={() => form.removeListItem("numbers", index)}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      {numbers.length < MOST ? (
        <div>
          <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={() => form.insertListItem("numbers", "")}>
            {t("addNumber")}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}
