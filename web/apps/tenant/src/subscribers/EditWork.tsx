import { Alert, Button, Group, List, Stack, Text, Title } from "@mantine/core";
import { listKey, useJob } from "@ramal/features";
import { type Column, DataTable, IconDownload, IconWarning, JobProgress, ProblemView, Sheet } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Edit, type Editable, type Preview, references, subscribers } from "./subscribers";
import { subscriberWords } from "./words";

type Item = Preview["items"][number];

/** What an edit would do, then the work itself. */
export function EditWork({ edit, preview }: { edit: Edit; preview: Preview }) {
  const t = subscriberWords.use();
  const queries = useQueryClient();
  const starting = useMutation({ mutationFn: () => subscribers.edit(edit) });
  const job = useJob(async (id) => {
    const seen = await subscribers.editJob(id);
    if (seen.status === "done") void queries.invalidateQueries({ queryKey: listKey("subscribers") });
    return seen;
  }, starting.data);
  return (
    <Sheet padded>
      <Stack>
        <Title order={2} size="h4">
          {t("many.seen")}
        </Title>
        {job ? (
          <>
            <JobProgress job={job} />
            {job.status === "done" ? <Done id={job.id} count={Number(job.result.changed)} /> : null}
          </>
        ) : (
          <>
            <Seen preview={preview} names={Object.keys(edit.changes) as Editable[]} />
            {starting.error ? <ProblemView problem={starting.error} /> : null}
            <Group justify="flex-end">
              <Button loading={starting.isPending} disabled={preview.refused > 0 || preview.changed === 0} onClick={() => starting.mutate()}>
                {t("many.run", { count: preview.changed })}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Sheet>
  );
}

function Done({ id, count }: { id: string; count: number }) {
  const t = subscriberWords.use();
  return (
    <>
      <Text fw={600} role="status">
        {t("many.done", { count })}
      </Text>
      {count > 0 ? (
        <>
          <Text size="sm">{t("many.undoText")}</Text>
          <Group>
            <Button component="a" href={subscribers.undoOf(id)} download variant="default" leftSection={<IconDownload size={16} />}>
              {t("many.undo")}
            </Button>
          </Group>
        </>
      ) : null}
    </>
  );
}

function Seen({ preview, names }: { preview: Preview; names: Editable[] }) {
  const t = subscriberWords.use();
  const columns: Column<Item>[] = [
    { id: "username", header: t("fields.username.label"), cell: ({ username }) => username },
    { id: "name", header: t("fields.name.label"), cell: ({ name }) => name || "–" },
    ...names.map((name) => ({
      id: name,
      header: t(`fields.${name}.label`),
      cell: ({ before }: Item) => (name in before ? <Value name={name} value={before[name]} /> : t("many.same")),
    })),
  ];
  return (
    <>
      <Text role="status">
        {t("many.matched", { count: preview.matched })} · {preview.changed > 0 || preview.refused > 0 ? t("many.changed", { count: preview.changed }) : t("many.allSame")}
      </Text>
      {preview.refused > 0 ? <Refusals preview={preview} /> : null}
      {preview.items.length > 0 ? (
        <>
          <Text size="sm" c="dimmed">
            {t("many.first", { count: preview.items.length })}
          </Text>
          <DataTable label={t("many.seen")} columns={columns} rows={preview.items} identify={({ id }) => id} />
        </>
      ) : null}
    </>
  );
}

function Refusals({ preview }: { preview: Preview }) {
  const t = subscriberWords.use();
  return (
    <Alert color="red" icon={<IconWarning />} title={t("many.refused", { count: preview.refused })} role="alert">
      <Text size="sm">{t("many.refusedText")}</Text>
      <List size="sm">
        {preview.refusals.map(({ username, field, code, message }) => (
          <List.Item key={`${username} ${field}`}>
            <b>{username}</b>: <Reason code={code} message={message} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Reason({ code, message }: { code: string; message: string }) {
  const t = subscriberWords.use();
  const known: Record<string, string> = { "forward-loop": t("codes.loop"), "voicemail-needs-email": t("codes.noEmail"), "alias-refused": t("codes.hides") };
  return <>{known[code] ?? message}</>;
}

const NAMES: Partial<Record<Editable, (id: string) => Promise<string>>> = { security_group_id: references.groupName, schedule_id: references.scheduleName };

function Value({ name, value }: { name: Editable; value: unknown }) {
  const t = subscriberWords.use();
  const nameOf = NAMES[name];
  const { data } = useQuery({ queryKey: ["name", name, value], queryFn: () => nameOf?.(String(value)) ?? "", enabled: nameOf !== undefined && Boolean(value) });
  if (typeof value === "boolean") return <>{t(value ? "many.yes" : "no")}</>;
  if (value === null || value === "") return <>{t("many.nothing")}</>;
  return <>{nameOf ? (data ?? "…") : String(value)}</>;
}
