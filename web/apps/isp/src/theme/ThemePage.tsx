import { Button, Group, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import { Loaded, May } from "@ramal/features";
import { Page, ProblemView, Sheet } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Colours, inPath, type Picture, ThemeEditor, useVerdict } from "./ThemeEditor";
import { themeWords } from "./words";

const picture = (file: File) => ({ body: file as never, bodySerializer: (body: unknown) => body as BodyInit, headers: { "content-type": file.type } });

/** The provider's colours and pictures (A3). */
export default function ThemePage() {
  const t = themeWords.use();
  const provider = useQuery({ queryKey: ["provider"], queryFn: () => answer(api.GET("/provider")) });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Sheet padded>
        <Loaded row={provider}>{(row) => <Editor key={row.version} provider={row} />}</Loaded>
      </Sheet>
    </Page>
  );
}

function Editor({ provider }: { provider: Schemas["IspView"] }) {
  const t = themeWords.use();
  const queries = useQueryClient();
  const { primary, accent, background } = provider.theme;
  const [colours, setColours] = useState<Colours>({ primary, accent, background });
  const verdict = useVerdict(colours);
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ["provider"] });
    await queries.invalidateQueries({ queryKey: ["me"] });
  };
  const save = useMutation({
    mutationFn: () => answer(api.PUT("/theme", { body: colours, headers: ifMatch(provider) })),
    onSuccess: async () => {
      notifications.show({ color: "teal", message: t("saved") });
      await refresh();
    },
  });
  const put = async (what: Picture, file: File) => {
    await answer(api.PUT("/theme/images/{what}", { params: { path: { what: inPath(what) } }, ...picture(file) }));
    await refresh();
  };
  const remove = async (what: Picture) => {
    await answer(api.DELETE("/theme/images/{what}", { params: { path: { what: inPath(what) } } }));
    await refresh();
  };
  const readable = verdict ? verdict.primary.enough && verdict.accent.enough : false;
  return (
    <Stack gap="lg">
      <ThemeEditor name={provider.name} theme={provider.theme} colours={colours} onChange={setColours} put={put} remove={remove} />
      {save.error ? <ProblemView problem={save.error} /> : null}
      <May act="provider.write">
        <Group justify="flex-end">
          <Button onClick={() => save.mutate()} loading={save.isPending} disabled={!readable}>
            {t("save")}
          </Button>
        </Group>
      </May>
    </Stack>
  );
}
