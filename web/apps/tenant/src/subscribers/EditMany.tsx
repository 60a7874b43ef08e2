import { Button, Group, MultiSelect, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { errorsOf, FieldGroup, FormContext, PageButton, PageLink, serverErrors, useAddress } from "@ramal/features";
import { EmptyState, IconPerson, Page, ProblemView } from "@ramal/ui";
import { useMutation } from "@tanstack/react-query";
import { EditWork } from "./EditWork";
import { FIELDS } from "./many-fields";
import { useCodes } from "./New";
import { changesOf, type EditValues, schemaOf, type Selection, selectionOf, UNCHANGED } from "./selection";
import { EDITABLE, type Edit, subscribers } from "./subscribers";
import { subscriberWords } from "./words";

/** One change of many subscribers: what to change, what it does, and the work with the way back. */
export default function EditMany() {
  const t = subscriberWords.use();
  const [search] = useAddress();
  const selection = selectionOf(search);
  const toList = <PageButton to="/subscribers">{t("toList")}</PageButton>;
  const lead = selection?.ids ? t("many.ofRows", { count: selection.ids.length }) : t("many.ofAll");
  return (
    <Page
      title={t("many.title")}
      {...(selection ? { lead } : {})}
      crumbs={[
        <PageLink key="list" to="/subscribers">
          {t("title")}
        </PageLink>,
      ]}
    >
      {selection ? <Editor selection={selection} /> : <EmptyState icon={IconPerson} title={t("many.none")} text={t("many.noneText")} action={toList} />}
    </Page>
  );
}

export function Editor({ selection }: { selection: Selection }) {
  const t = subscriberWords.use();
  const codes = useCodes();
  const looking = useMutation({
    mutationFn: async (edit: Edit) => ({ edit, preview: await subscribers.preview(edit) }),
    onError: (thrown) => form.setErrors(serverErrors(thrown, codes)),
  });
  const form = useForm<EditValues>({
    initialValues: UNCHANGED,
    validate: (values) => (values.chosen.length > 0 ? errorsOf(schemaOf(values.chosen), values) : { chosen: t("many.choose") }),
    // What was seen holds for what was typed then.
    onValuesChange: () => looking.reset(),
  });
  const { chosen } = form.getValues();
  const say = t as unknown as (key: string) => string;
  return (
    <Stack gap="lg">
      <FormContext.Provider value={{ form, say, readOnly: false }}>
        <form noValidate onSubmit={form.onSubmit((values) => looking.mutate({ ...selection, changes: changesOf(values) }))}>
          <Stack gap="lg">
            <FieldGroup title={t("many.fields")} lead={t("many.fieldsHelp")}>
              <MultiSelect
                {...form.getInputProps("chosen")}
                label={t("many.fields")}
                data={EDITABLE.map((name) => ({ value: name, label: t(`fields.${name}.label`) }))}
                searchable
                hidePickedOptions
              />
            </FieldGroup>
            {chosen.length > 0 ? (
              <FieldGroup title={t("many.values")}>
                {chosen.map((name) => (
                  <div key={name}>{FIELDS[name]()}</div>
                ))}
              </FieldGroup>
            ) : null}
            {looking.error ? <ProblemView problem={looking.error} /> : null}
            <Group justify="flex-end">
              <PageButton to="/subscribers" variant="default">
                {t("toList")}
              </PageButton>
              <Button type="submit" loading={looking.isPending} variant={looking.data ? "default" : "filled"}>
                {t("many.look")}
              </Button>
            </Group>
          </Stack>
        </form>
      </FormContext.Provider>
      {looking.data ? <EditWork key={looking.submittedAt} {...looking.data} /> : null}
    </Stack>
  );
}
