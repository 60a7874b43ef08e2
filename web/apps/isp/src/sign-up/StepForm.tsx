import { Button, Group, Stack } from "@mantine/core";
import { ProblemView } from "@ramal/ui";
import type { ReactNode } from "react";
import { signUpWords } from "./words";

interface StepFormProps {
  act: () => void;
  busy: boolean;
  error: unknown;
  ready?: boolean;
  label?: string;
  back?: () => void;
  children: ReactNode;
}

/** A page of the wizard with its buttons. */
export function StepForm({ act, busy, error, ready = true, label, back, children }: StepFormProps) {
  const t = signUpWords.use();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act();
      }}
    >
      <Stack gap="lg">
        {children}
        {error ? <ProblemView problem={error} /> : null}
        <Group justify="space-between">
          {back ? (
            <Button variant="subtle" color="gray" onClick={back}>
              {t("back")}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={busy} disabled={!ready}>
            {label ?? t("next")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
