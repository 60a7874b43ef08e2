import { FieldGroup, listKey, PageLink, ResourceForm, TextAreaField, TextField, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { HolderFields, StateFields } from "./Fields";
import { numbers } from "./numbers";
import { freshHolding, newNumberSchema, settled } from "./schema";
import { numberWords } from "./words";

export default function NewNumber() {
  const t = numberWords.use();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/numbers">
          {t("title")}
        </PageLink>,
      ]}
    >
      <ResourceForm
        initial={{ ...freshHolding, number: "", note: "" }}
        schema={newNumberSchema}
        words={numberWords}
        codes={{ taken: t("taken") }}
        save={(values) => numbers.create({ ...settled(values), target: "none" })}
        done={() => {
          void queries.invalidateQueries({ queryKey: listKey("numbers") });
          go("/numbers");
        }}
        cancel="/numbers"
        act={t("act")}
      >
        <FieldGroup title={t("groups.number")}>
          <TextField name="number" inputMode="tel" placeholder="+551130000000" required autoFocus mono />
          <StateFields />
          <TextAreaField name="note" />
        </FieldGroup>
        <HolderFields />
      </ResourceForm>
    </Page>
  );
}
