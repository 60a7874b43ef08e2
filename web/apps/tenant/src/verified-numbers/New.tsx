import { FieldGroup, LanguageField, listKey, PageLink, ResourceForm, TextField, useGo, useMe } from "@ramal/features";
import { useLanguage } from "@ramal/i18n";
import { e164Of } from "@ramal/i18n/phone";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { z } from "zod";
import { NAME, verifications } from "./verifications";
import { verificationWords } from "./words";

/** Asks for a call to a number: it says the code that proves that the number is one's own. */
export default function NewVerification() {
  const t = verificationWords.use();
  const go = useGo();
  const queries = useQueryClient();
  const language = useLanguage();
  const country = useMe().tenant?.country ?? "BR";
  const schema = useMemo(() => schemaFor(country), [country]);
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/verified-numbers">
          {t("title")}
        </PageLink>,
      ]}
    >
      <ResourceForm
        schema={schema}
        initial={{ number: "", language }}
        words={verificationWords}
        codes={{ "number-not-valid": t("notNumber"), "number-not-callable": t("notCallable") }}
        save={verifications.create}
        done={({ id }) => {
          void queries.invalidateQueries({ queryKey: listKey(NAME) });
          go(`/verified-numbers/${id}`);
        }}
        cancel="/verified-numbers"
        act={t("call")}
      >
        <FieldGroup title={t("callTitle")} lead={t("callLead")}>
          <TextField name="number" required autoFocus inputMode="tel" />
          <LanguageField name="language" />
        </FieldGroup>
      </ResourceForm>
    </Page>
  );
}

/** A number as people of a country write it; it leaves the form as the server wants it. */
function schemaFor(country: string) {
  const number = z
    .string()
    .refine((typed) => e164Of(typed, country) !== undefined, { error: () => verificationWords.now("notNumber") })
    .transform((typed) => e164Of(typed, country) ?? typed);
  return z.object({ number, language: z.enum(["pt-BR", "en"]) });
}
