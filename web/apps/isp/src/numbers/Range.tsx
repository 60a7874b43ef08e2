import { notifications } from "@mantine/notifications";
import { FieldGroup, listKey, PageLink, ResourceForm, TextField, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { HolderFields, StateFields } from "./Fields";
import { numbers } from "./numbers";
import { atItsBeginning, freshHolding, rangeSchema, settled } from "./schema";
import { numberWords } from "./words";

export default function NewRange() {
  const t = numberWords.use();
  const go = useGo();
  const queries = useQueryClient();
  const schema = useMemo(() => rangeSchema(() => numberWords.now("notRange")), []);
  return (
    <Page
      title={t("range")}
      lead={t("rangeLead")}
      crumbs={[
        <PageLink key="list" to="/numbers">
          {t("title")}
        </PageLink>,
      ]}
    >
      <ResourceForm
        initial={{ ...freshHolding, first: "", last: "" }}
        schema={schema}
        words={numberWords}
        codes={{ taken: t("takenInRange") }}
        save={(values) => numbers.createRange(settled(values)).catch(atItsBeginning)}
        done={({ created }) => {
          notifications.show({ color: "teal", message: t("created", { count: created }) });
          void queries.invalidateQueries({ queryKey: listKey("numbers") });
          go("/numbers");
        }}
        cancel="/numbers"
        act={t("rangeAct")}
      >
        <FieldGroup title={t("groups.range")} lead={t("groups.rangeLead")}>
          <TextField name="first" inputMode="tel" placeholder="+551130000000" required autoFocus mono />
          <TextField name="last" inputMode="tel" placeholder="+551130000099" required mono />
          <StateFields />
        </FieldGroup>
        <HolderFields />
      </ResourceForm>
    </Page>
  );
}
