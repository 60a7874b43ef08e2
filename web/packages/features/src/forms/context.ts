import type { UseFormReturnType } from "@mantine/form";
import { createContext, useContext } from "react";

// Fields know their form by its paths only; each form's values are checked where it is declared.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyForm = UseFormReturnType<any>;

export interface FormState {
  form: AnyForm;
  /** The words of the feature: `fields.<name>.label` and `fields.<name>.help`. */
  say: (key: string) => string;
  readOnly: boolean;
}

export const FormContext = createContext<FormState | null>(null);

export function useFormState(): FormState {
  const state = useContext(FormContext);
  if (!state) throw new Error("a field stands outside of a form");
  return state;
}

/** What every input of the field `name` takes: label, help, value, error. */
export function useField(name: string, type: "input" | "checkbox" = "input") {
  const { form, say, readOnly } = useFormState();
  const help = `fields.${name}.help`;
  const told = say(help);
  return {
    label: say(`fields.${name}.label`),
    description: told === help ? undefined : told || undefined,
    disabled: readOnly,
    ...form.getInputProps(name, { type }),
  };
}
