import { Alert, Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useHotkeys } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { problemOf } from "@ramal/api";
import type { Words } from "@ramal/i18n";
import { IconWarning, ProblemView, Sheet } from "@ramal/ui";
import { useMutation } from "@tanstack/react-query";
import { useBlocker } from "@tanstack/react-router";
import { type ReactNode, useMemo, useRef } from "react";
import type { z } from "zod";
import { PageButton } from "../links";
import { resourceWords } from "../resource/words";
import { FormContext } from "./context";
import { errorsOf, serverErrors } from "./errors";
import classes from "./forms.module.css";

interface ResourceFormProps<S extends z.ZodType, Saved> {
  schema: S;
  initial: z.input<S> & object;
  /** The feature's words: each field's label and help are `fields.<name>.label` and `fields.<name>.help`. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  words: Words<any>;
  save: (values: z.output<S>) => Promise<Saved>;
  /** Where to go, what to say, once it is saved. */
  done: (saved: Saved) => void;
  cancel: string;
  /** What the button says; "save" if absent. */
  act?: string;
  /** Fetch the current version, after somebody else saved. */
  reload?: () => void;
  /** Words for the server's codes of this feature. */
  codes?: Record<string, string>;
  readOnly?: boolean;
  children: ReactNode;
}

/** A form of one resource: checks while typing, puts the server's errors at their fields, loses no input. */
export function ResourceForm<S extends z.ZodType, Saved>(props: ResourceFormProps<S, Saved>) {
  const { schema, initial, words, save, done, codes, readOnly = false } = props;
  const t = resourceWords.use();
  const say = words.use() as unknown as (key: string) => string;
  const form = useForm<Record<string, unknown>>({
    initialValues: initial as Record<string, unknown>,
    validate: (values) => errorsOf(schema, values),
    validateInputOnChange: true,
  });
  const leaving = useRef(false);
  const saving = useMutation({
    mutationFn: (values: z.output<S>) => save(values),
    onSuccess: (saved) => {
      leaving.current = true;
      notifications.show({ color: "teal", message: t("form.saved") });
      done(saved);
    },
    onError: (thrown) => form.setErrors({ ...form.errors, ...serverErrors(thrown, codes) }),
  });
  const submit = form.onSubmit(
    () => saving.mutate(schema.parse(form.getValues())),
    (errors) => focusFirst(Object.keys(errors)),
  );
  useHotkeys([["mod+S", () => submit()]], []);
  const state = useMemo(() => ({ form, say, readOnly }), [form, say, readOnly]);
  return (
    <FormContext.Provider value={state}>
      <Guard dirty={() => form.isDirty() && !leaving.current} />
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          {props.children}
          {saving.error ? <Refusal thrown={saving.error} fields={form.errors} reload={props.reload} /> : null}
          <Group className={classes.foot ?? ""} justify="flex-end">
            <PageButton to={props.cancel} variant="default">
              {t("form.cancel")}
            </PageButton>
            {readOnly ? null : (
              <Button type="submit" loading={saving.isPending}>
                {props.act ?? t("form.save")}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </FormContext.Provider>
  );
}

function focusFirst(names: string[]): void {
  const inputs = names.map((name) => document.querySelector<HTMLElement>(`[data-path="${CSS.escape(name)}"]`));
  inputs.find((input) => input !== null)?.focus();
}

/** What the server said: a conflict with somebody else's change has its own way out. */
function Refusal({ thrown, fields, reload }: { thrown: unknown; fields: object; reload: (() => void) | undefined }) {
  const t = resourceWords.use();
  const problem = problemOf(thrown);
  if (problem.code === "version-conflict") {
    return (
      <Alert color="orange" icon={<IconWarning />} title={t("form.conflict")} role="alert">
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t("form.conflictText")}</Text>
          {reload ? (
            <Button size="xs" color="orange" variant="light" onClick={reload}>
              {t("form.load")}
            </Button>
          ) : null}
        </Stack>
      </Alert>
    );
  }
  const count = Object.keys(fields).length;
  const known = problem.errors.length > 0 && problem.errors.every(({ field }) => field in fields);
  return known ? (
    <Alert color="red" role="alert">
      {t("form.fix", { count })}
    </Alert>
  ) : (
    <ProblemView problem={thrown} />
  );
}

/** Asks before unsaved changes are left, by link or by closing the page. */
function Guard({ dirty }: { dirty: () => boolean }) {
  const t = resourceWords.use();
  const { proceed, reset, status } = useBlocker({ shouldBlockFn: dirty, enableBeforeUnload: dirty, withResolver: true });
  return (
    <Modal opened={status === "blocked"} onClose={() => reset?.()} title={t("form.leave")}>
      <Stack>
        <Text>{t("form.leaveText")}</Text>
        <Group justify="flex-end">
          <Button variant="default" color="red" onClick={() => proceed?.()}>
            {t("form.discard")}
          </Button>
          <Button onClick={() => reset?.()}>{t("form.stay")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** A titled group of fields, two beside each other where there is room. */
export function FieldGroup({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <Sheet padded>
      <div className={classes.group}>
        <div>
          <Title order={2} size="h4">
            {title}
          </Title>
          {lead ? (
            <Text size="sm" c="dimmed" mt={4}>
              {lead}
            </Text>
          ) : null}
        </div>
        <div className={classes.fields}>{children}</div>
      </div>
    </Sheet>
  );
}
