import { Checkbox, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { useFormat, useLanguage } from "@ramal/i18n";
import { IconSearch, Status } from "@ramal/ui";
import { useState } from "react";
import { useFormState } from "../forms/context";
import classes from "./Picker.module.css";
import { fitting, isRisky, type Picker, prefixLines, toggled, withPrefixes } from "./selectors";
import { securityWords } from "./words";

/** The destinations that a security group allows (A17): countries, parts of the North American plan, national forms, prefixes. */
export function DestinationsField({ name = "allow", picker }: { name?: string; picker: Picker }) {
  const t = securityWords.use();
  const { form, readOnly } = useFormState();
  const allow = form.getValues()[name] as string[];
  const put = (next: string[]) => form.setFieldValue(name, next);
  const check = (selector: string) => ({ checked: allow.includes(selector), disabled: readOnly, onChange: () => put(toggled(allow, selector)) });
  return (
    <Stack gap="lg" style={{ gridColumn: "1 / -1" }}>
      <Text size="sm" {...(allow.length > 0 ? {} : { c: "dimmed" })} aria-live="polite">
        {allow.length > 0 ? t("allowed", { count: allow.length }) : t("nothing")}
      </Text>
      <Countries picker={picker} check={check} />
      <Zones picker={picker} check={check} />
      <National picker={picker} check={check} />
      <Prefixes key={form.key(name)} allow={allow} put={put} />
    </Stack>
  );
}

type Check = (selector: string) => { checked: boolean; disabled: boolean; onChange: () => void };
interface Part {
  picker: Picker;
  check: Check;
}

function Countries({ picker, check }: Part) {
  const t = securityWords.use();
  const { country } = useFormat();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const found = fitting(picker, typed, country).sort((a, b) => country(a.country).localeCompare(country(b.country), language));
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {t("countries")}
      </Title>
      <TextInput
        mb="xs"
        placeholder={t("search")}
        aria-label={t("search")}
        leftSection={<IconSearch size={15} />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div className={classes.countries} role="group" aria-label={t("countries")} tabIndex={0}>
        {found.map(({ selector, country: code, calling_code: calling }) => (
          <Checkbox key={selector} size="sm" label={`${country(code)} ${calling.startsWith("+") ? calling : `+${calling}`}`} {...check(selector)} />
        ))}
      </div>
    </div>
  );
}

function Zones({ picker, check }: Part) {
  const t = securityWords.use();
  const language = useLanguage();
  return (
    <div>
      <Title order={3} size="h5">
        {t("america")}
      </Title>
      <Text size="sm" c="dimmed" mb="xs" maw="46rem">
        {t("americaWhy")}
      </Text>
      <div className={classes.zones}>
        {picker.zones.map(({ selector, name, area_codes: codes }) => (
          <Checkbox
            key={selector}
            label={
              <>
                {name[language] ?? name.en ?? selector} {isRisky(selector) ? <Status tone="warn">{t("danger")}</Status> : null}
              </>
            }
            description={<span title={codes.join(", ")}>{t("codes", { count: codes.length })}</span>}
            {...check(selector)}
          />
        ))}
      </div>
    </div>
  );
}

function National({ picker, check }: Part) {
  const t = securityWords.use();
  const { country } = useFormat();
  const kinds = Object.entries(picker.national).flatMap(([code, forms]) => forms.map((selector) => ({ code, selector, form: selector.split(":")[2] ?? selector })));
  if (kinds.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5">
        {t("national")}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t("nationalWhy")}
      </Text>
      <div className={classes.zones}>
        {kinds.map(({ code, form, selector }) => (
          <Checkbox key={selector} label={`${form} · ${country(code)}`} {...check(selector)} />
        ))}
      </div>
    </div>
  );
}

/** Prefixes are typed: what is not one stays in the field, and is told, until it is mended. */
function Prefixes({ allow, put }: { allow: string[]; put: (next: string[]) => void }) {
  const t = securityWords.use();
  const { readOnly } = useFormState();
  const [text, setText] = useState(() => prefixLines(allow));
  const bad = withPrefixes(allow, text) === null;
  const type = (next: string) => {
    setText(next);
    const changed = withPrefixes(allow, next);
    if (changed) put(changed);
  };
  return (
    <Textarea
      label={t("prefixes")}
      description={t("prefixesWhy")}
      error={bad ? t("badPrefix") : undefined}
      value={text}
      disabled={readOnly}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      autosize
      minRows={2}
      maxRows={10}
      styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
    />
  );
}
