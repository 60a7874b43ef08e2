import { Button, ColorInput, FileButton, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { answer } from "@ramal/api";
import { open, type PublicSchemas } from "@ramal/api/public";
import { useFormat } from "@ramal/i18n";
import { inkOn, ProblemView } from "@ramal/ui";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import classes from "./theme.module.css";
import { themeWords } from "./words";

export type Theme = PublicSchemas["ThemeView"];
export type Colours = Pick<Theme, "primary" | "accent" | "background">;
export type Picture = "logo_light" | "logo_dark" | "icon";
/** How addresses of the API name a picture. */
export const inPath = (what: Picture) => what.replace("_", "-");
const PICTURES: Picture[] = ["logo_light", "logo_dark", "icon"];
const TYPES = "image/png,image/jpeg,image/webp,image/svg+xml";

interface ThemeEditorProps {
  name: string;
  theme: Theme;
  colours: Colours;
  onChange: (colours: Colours) => void;
  put: (what: Picture, file: File) => Promise<unknown>;
  remove: (what: Picture) => Promise<unknown>;
}

/** Whether both colours can be read on the background, by the server's own judgement. */
export function useVerdict(colours: Colours) {
  const [asked] = useDebouncedValue(colours, 150);
  return useQuery({
    queryKey: ["contrast", asked],
    queryFn: () => answer(open.POST("/theme/contrast", { body: asked })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  }).data;
}

/** Colours with their contrast, pictures, and a picture of the result while they are chosen. */
export function ThemeEditor({ name, theme, colours, onChange, put, remove }: ThemeEditorProps) {
  const t = themeWords.use();
  const verdict = useVerdict(colours);
  return (
    <div className={classes.editor}>
      <Stack gap="xl">
        <Stack>
          <Title order={2} size="h5">
            {t("colours")}
          </Title>
          <Text size="sm" c="dimmed">
            {t("coloursLead")}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Colour name="primary" colours={colours} onChange={onChange} contrast={verdict?.primary} />
            <Colour name="accent" colours={colours} onChange={onChange} contrast={verdict?.accent} />
            <Colour name="background" colours={colours} onChange={onChange} />
          </SimpleGrid>
        </Stack>
        <Stack>
          <Title order={2} size="h5">
            {t("pictures")}
          </Title>
          <Text size="sm" c="dimmed">
            {t("picturesLead")}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            {PICTURES.map((what) => (
              <PictureChoice key={what} what={what} address={theme[what] ?? null} put={put} remove={remove} />
            ))}
          </SimpleGrid>
        </Stack>
      </Stack>
      <div>
        <Title order={2} size="h5" mb="xs">
          {t("preview")}
        </Title>
        <Preview name={name} logo={theme.logo_light ?? null} colours={colours} />
      </div>
    </div>
  );
}

interface ColourProps {
  name: keyof Colours;
  colours: Colours;
  onChange: (colours: Colours) => void;
  contrast?: PublicSchemas["ContrastView"] | undefined;
}

function Colour({ name, colours, onChange, contrast }: ColourProps) {
  const t = themeWords.use();
  const { number } = useFormat();
  const set = (colour: string) => onChange({ ...colours, [name]: colour.toLowerCase() });
  const ratio = contrast ? number(contrast.ratio, { maximumFractionDigits: 2 }) : "";
  return (
    <Stack gap={6}>
      <ColorInput
        label={t(`fields.${name}.label`)}
        description={t(`fields.${name}.help`)}
        value={colours[name]}
        withEyeDropper={false}
        onChangeEnd={set}
        onChange={(colour) => /^#[0-9a-f]{6}$/i.test(colour) && set(colour)}
        error={contrast && !contrast.enough ? t("unreadable", { ratio }) : undefined}
      />
      {contrast?.enough ? (
        <Text size="xs" c="dimmed">
          {t("readable", { ratio })}
        </Text>
      ) : null}
      {contrast && !contrast.enough ? (
        <Button size="compact-xs" variant="default" onClick={() => set(contrast.nearest)} leftSection={<Dot colour={contrast.nearest} />}>
          {t("take", { colour: contrast.nearest })}
        </Button>
      ) : null}
    </Stack>
  );
}

function Dot({ colour }: { colour: string }) {
  return <span style={{ width: 12, height: 12, borderRadius: 6, background: colour, display: "inline-block" }} />;
}

function PictureChoice({ what, address, put, remove }: { what: Picture; address: string | null } & Pick<ThemeEditorProps, "put" | "remove">) {
  const t = themeWords.use();
  const act = useMutation({ mutationFn: (file: File | null) => (file ? put(what, file) : remove(what)) });
  return (
    <Stack gap={6}>
      <Text size="sm" fw={550}>
        {t(what)}
      </Text>
      <div className={classes.picture} style={what === "logo_dark" ? { background: "#111922" } : { background: "#ffffff" }}>
        {address ? <img src={address} alt={t(what)} /> : null}
      </div>
      <Group gap="xs">
        <FileButton accept={TYPES} onChange={(file) => file && act.mutate(file)} inputProps={{ "aria-label": `${t("choose")}: ${t(what)}` }}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default" loading={act.isPending}>
              {t("choose")}
            </Button>
          )}
        </FileButton>
        {address ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => act.mutate(null)}>
            {t("remove")}
          </Button>
        ) : null}
      </Group>
      {act.error ? <ProblemView problem={act.error} /> : null}
    </Stack>
  );
}

function Preview({ name, logo, colours }: { name: string; logo: string | null; colours: Colours }) {
  const t = themeWords.use();
  const onPrimary = inkOn(colours.primary);
  return (
    <div className={classes.preview} aria-hidden="true">
      <div className={classes.bar}>
        {logo ? (
          <img src={logo} alt="" />
        ) : (
          <>
            <span className={classes.mark} style={{ background: colours.primary, color: onPrimary }}>
              {name.slice(0, 1).toUpperCase()}
            </span>
            {name}
          </>
        )}
      </div>
      <div className={classes.ground} style={{ background: colours.background }}>
        <div className={classes.input}>{t("sample.email")}</div>
        <div className={classes.button} style={{ background: colours.primary, color: onPrimary }}>
          {t("sample.logIn")}
        </div>
        <div className={classes.link} style={{ color: colours.accent }}>
          {t("sample.link")}
        </div>
      </div>
    </div>
  );
}
