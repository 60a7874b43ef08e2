import { Button, SimpleGrid, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { CountryField, CurrencyField, errorsOf, FormContext, serverErrors, TextField, TimeZoneField } from "@ramal/features";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { z } from "zod";
import { signUp } from "./sign-up";
import type { StepProps } from "./SignUp";
import { StepForm } from "./StepForm";
import { signUpWords } from "./words";

const LABEL = /^[a-z][a-z0-9-]{1,30}[a-z0-9]$/;
const line = z.string().max(255);
const schema = z.object({
  name: z.string().trim().min(1).max(120),
  namespace: z.string().regex(LABEL),
  legal_name: line,
  tax_id: line,
  phone: line,
  address: line,
  country: z.string().length(2),
  time_zone: z.string().min(1),
  currency: z.string().length(3),
});

/** The company; whether its namespace is free is told while it is typed. */
export function CompanyStep({ draft, took, back }: StepProps) {
  const words = signUpWords.use();
  const say = words as unknown as (key: string) => string;
  const form = useForm({ initialValues: draft.company ?? fresh(), validate: (values) => errorsOf(schema, values), validateInputOnChange: true });
  const keep = useMutation({
    mutationFn: () => signUp.enter({ company: schema.parse(form.getValues()) }),
    onSuccess: (next) => took(next, "theme"),
    onError: (thrown) =>
      form.setErrors(Object.fromEntries(Object.entries(serverErrors(thrown)).map(([name, text]) => [name.replace(/^company\./, ""), text]))),
  });
  const state = useMemo(() => ({ form, say, readOnly: false }), [form, say]);
  return (
    <FormContext.Provider value={state as never}>
      <StepForm act={() => form.onSubmit(() => keep.mutate())()} busy={keep.isPending} error={keep.error} back={back}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField name="name" required autoFocus autoComplete="organization" />
          <div>
            <TextField name="namespace" required />
            <Availability name={form.values.namespace} take={(name) => form.setFieldValue("namespace", name)} />
          </div>
          <CountryField name="country" />
          <TimeZoneField name="time_zone" />
          <CurrencyField name="currency" />
          <TextField name="tax_id" />
          <TextField name="legal_name" />
          <TextField name="phone" inputMode="tel" autoComplete="tel" />
        </SimpleGrid>
        <TextField name="address" />
      </StepForm>
    </FormContext.Provider>
  );
}

function fresh(): z.infer<typeof schema> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const brazil = /^America\/(Sao_Paulo|Bahia|Fortaleza|Recife|Manaus|Belem|Cuiaba|Porto_Velho|Rio_Branco|Campo_Grande|Maceio|Araguaina|Boa_Vista)$/.test(zone);
  return {
    name: "",
    namespace: "",
    legal_name: "",
    tax_id: "",
    phone: "",
    address: "",
    country: "BR",
    time_zone: brazil ? zone : "America/Sao_Paulo",
    currency: "BRL",
  };
}

function Availability({ name, take }: { name: string; take: (name: string) => void }) {
  const t = signUpWords.use();
  const [asked] = useDebouncedValue(name, 300);
  const { data } = useQuery({
    queryKey: ["namespace", asked],
    queryFn: () => signUp.namespace(asked),
    enabled: asked.length > 0 && asked.length <= 63,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!data || asked !== name || !name) return null;
  if (data.available) {
    return (
      <Text size="sm" c="var(--good-text)" mt={4} aria-live="polite">
        {t("reasons.free")}
      </Text>
    );
  }
  const reason = data.reason === "taken" ? t("reasons.taken") : data.reason === "bad-format" ? t("reasons.format") : t("reasons.reserved");
  return (
    <Text size="sm" c="var(--mantine-color-error)" mt={4} aria-live="polite">
      {reason}{" "}
      {data.proposal ? (
        <Button size="compact-xs" variant="light" onClick={() => take(data.proposal)}>
          {t("reasons.proposal", { name: data.proposal })}
        </Button>
      ) : null}
    </Text>
  );
}
