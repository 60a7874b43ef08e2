import { ColorInput, Group, NumberInput, PasswordInput, Select, Switch, Textarea, TextInput, type SelectProps } from "@mantine/core";
import { LANGUAGES, MICRO, RegionContext, useFormat, useLanguage } from "@ramal/i18n";
import { NotActiveYet, SecretInput } from "@ramal/ui";
import { type ReactNode, useContext, useMemo } from "react";
import { resourceWords } from "../resource/words";
import { useField } from "./context";
import classes from "./forms.module.css";
import { type Option, useReferences } from "./references";
import { COUNTRIES, CURRENCIES, timeZones } from "./world";

interface FieldProps {
  name: string;
  required?: boolean;
  /** Takes the whole width. */
  wide?: boolean;
  /** Stored, but without effect yet. */
  notActive?: boolean;
}

interface TextFieldProps extends FieldProps {
  placeholder?: string;
  autoFocus?: boolean;
  inputMode?: "text" | "tel" | "email" | "numeric" | "url" | "decimal";
  autoComplete?: string;
  mono?: boolean;
}

function labelled(label: ReactNode, notActive: boolean | undefined): ReactNode {
  if (!notActive) return label;
  return (
    <Group gap="xs" component="span" display="inline-flex">
      {label} <NotActiveYet />
    </Group>
  );
}

function useInput({ name, required, wide, notActive }: FieldProps, type: "input" | "checkbox" = "input") {
  const { label, ...rest } = useField(name, type);
  return { ...rest, label: labelled(label, notActive), ...(required ? { withAsterisk: true } : {}), ...(wide ? { className: classes.wide ?? "" } : {}) };
}

export function TextField({ placeholder, autoFocus, inputMode, autoComplete = "off", mono, ...field }: TextFieldProps) {
  const input = useInput(field);
  return (
    <TextInput
      {...input}
      autoComplete={autoComplete}
      {...(placeholder ? { placeholder } : {})}
      {...(inputMode ? { inputMode } : {})}
      {...(autoFocus ? { "data-autofocus": true, autoFocus } : {})}
      {...(mono ? { styles: { input: { fontFamily: "var(--mantine-font-family-monospace)" } } } : {})}
    />
  );
}

export function TextAreaField({ rows = 3, ...field }: FieldProps & { rows?: number }) {
  return <Textarea {...useInput({ wide: true, ...field })} autosize minRows={rows} maxRows={12} />;
}

/** A password of a person. For one of a device take SecretField. */
export function PasswordField({ autoComplete = "new-password", ...field }: FieldProps & { autoComplete?: string }) {
  return <PasswordInput {...useInput(field)} autoComplete={autoComplete} />;
}

/** A password of a device: can be generated and read. */
export function SecretField(field: FieldProps) {
  const { value, onChange, label, description, error } = useInput(field);
  return <SecretInput label={label} description={description} value={String(value ?? "")} onChange={onChange} error={error} required={field.required ?? false} />;
}

interface NumberFieldProps extends FieldProps {
  min?: number;
  max?: number;
  step?: number;
  suffix?: string;
}

export function NumberField({ min, max, step, suffix, ...field }: NumberFieldProps) {
  const input = useInput(field);
  return (
    <NumberInput
      {...input}
      allowDecimal={false}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      {...(step === undefined ? {} : { step })}
      {...(suffix ? { suffix: ` ${suffix}` } : {})}
    />
  );
}

/** An amount of money: shown in units of the currency, kept in micro-units as the API counts. */
export function MoneyField({ currency, places = 6, ...field }: FieldProps & { currency?: string; places?: number }) {
  const { value, onChange, ...input } = useInput(field);
  const comma = useLanguage() === "pt-BR";
  const region = useContext(RegionContext);
  return (
    <NumberInput
      {...input}
      value={typeof value === "number" ? value / MICRO : ""}
      onChange={(units) => onChange(units === "" ? 0 : Math.round(Number(units) * MICRO))}
      min={0}
      decimalScale={places}
      decimalSeparator={comma ? "," : "."}
      thousandSeparator={comma ? "." : ","}
      prefix={`${currency ?? region.currency} `}
    />
  );
}

export function SwitchField(field: FieldProps) {
  const { withAsterisk: _, ...input } = useInput(field, "checkbox") as ReturnType<typeof useInput> & { withAsterisk?: boolean };
  return <Switch {...input} mt={6} />;
}

interface SelectFieldProps extends FieldProps {
  options: SelectProps["data"];
  clearable?: boolean;
  searchable?: boolean;
}

export function SelectField({ options, clearable = false, searchable = false, ...field }: SelectFieldProps) {
  const t = resourceWords.use();
  const input = useInput(field);
  return (
    <Select
      {...input}
      data={options ?? []}
      clearable={clearable}
      searchable={searchable}
      allowDeselect={false}
      placeholder={t("form.choose")}
      nothingFoundMessage={t("form.nothing")}
    />
  );
}

export function CountryField(field: FieldProps) {
  const { country } = useFormat();
  const language = useLanguage();
  const options = useMemo(
    () => COUNTRIES.map((code) => ({ value: code, label: country(code) })).sort((a, b) => a.label.localeCompare(b.label, language)),
    [country, language],
  );
  return <SelectField {...field} options={options} searchable />;
}

export function TimeZoneField(field: FieldProps) {
  const zones = useMemo(() => timeZones(), []);
  return <SelectField {...field} options={zones} searchable />;
}

export function CurrencyField(field: FieldProps) {
  const language = useLanguage();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: "currency" });
    return CURRENCIES.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
  }, [language]);
  return <SelectField {...field} options={options} searchable />;
}

export function LanguageField(field: FieldProps) {
  const names = { "pt-BR": "Português (Brasil)", en: "English" };
  return <SelectField {...field} options={LANGUAGES.map((code) => ({ value: code, label: names[code] }))} />;
}

export function ColourField(field: FieldProps) {
  return <ColorInput {...useInput(field)} format="hex" withEyeDropper={false} />;
}

export type { Option };

interface ReferenceFieldProps extends FieldProps {
  /** Names the cache: the resource that is referred to. */
  of: string;
  /** Search by what was typed: the first rows that fit. */
  find: (text: string) => Promise<Option[]>;
  /** The name of the value that is chosen already. */
  nameOf?: (value: string) => Promise<string>;
  clearable?: boolean;
}

/** Another resource, found by typing a part of its name: never a list of all. */
export function ReferenceField({ of, find, nameOf, clearable = false, ...field }: ReferenceFieldProps) {
  const t = resourceWords.use();
  const { value, onChange, ...input } = useInput(field);
  const chosen = typeof value === "string" && value ? value : null;
  const { data, setTyped } = useReferences({ of, find, nameOf, chosen });
  return (
    <Select
      {...input}
      data={data}
      value={chosen}
      onChange={(next) => onChange(next ?? (clearable ? null : chosen))}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      searchable
      clearable={clearable}
      allowDeselect={false}
      placeholder={t("form.choose")}
      nothingFoundMessage={t("form.nothing")}
    />
  );
}
