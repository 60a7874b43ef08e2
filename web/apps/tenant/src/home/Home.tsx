import { Group, Progress, Stack, Text, Title } from "@mantine/core";
import { Dashboard, Loaded, PageLink, useMay, useMe } from "@ramal/features";
import { IconCheck, Page, Sheet } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { acts } from "../statistics/acts";
import classes from "./home.module.css";
import { MOST, nextSteps, unheard } from "./steps";
import { homeWords } from "./words";

/** The PBX's home: what is still to do, and how its calls go. */
export default function Home() {
  const t = homeWords.use();
  const me = useMe();
  const may = useMay();
  return (
    <Page title={t("welcome", { name: (me.user?.name ?? me.actor).split(" ")[0] ?? "" })} lead={t("lead")}>
      <Stack gap="lg">
        {may("subscribers.read") ? <Guide /> : null}
        {may("voicemail.read") ? <NewMessages /> : null}
        {may("statistics.read") ? <Dashboard acts={acts} brief /> : null}
      </Stack>
    </Page>
  );
}

/** The steps from a new PBX to its first call outside, ticked off by what is there. Gone once all are done. */
function Guide() {
  const t = homeWords.use();
  const may = useMay();
  const steps = useQuery({ queryKey: ["home", "steps"], queryFn: () => nextSteps(may) });
  if (steps.data?.every(({ done }) => done)) return null;
  return (
    <Sheet padded>
      <Loaded row={steps}>
        {(found) => {
          const done = found.filter((step) => step.done).length;
          return (
            <Stack gap="md">
              <Group justify="space-between">
                <Title order={2} size="h4">
                  {t("guide.title")}
                </Title>
                <Text size="sm" c="dimmed">
                  {t("guide.done", { done, total: found.length })}
                </Text>
              </Group>
              <Progress value={(100 * done) / found.length} size="sm" aria-label={t("guide.title")} />
              <ol className={classes.steps}>
                {found.map((step, index) => (
                  <li key={step.key} className={`${classes.step} ${step.done ? classes.done : ""}`}>
                    <span className={classes.mark}>{step.done ? <IconCheck size={14} /> : index + 1}</span>
                    <span className={classes.name}>{t(`steps.${step.key}`)}</span>
                    {step.done ? null : (
                      <PageLink to={step.go} size="sm" aria-label={`${t("guide.open")}: ${t(`steps.${step.key}`)}`}>
                        {t("guide.open")}
                      </PageLink>
                    )}
                  </li>
                ))}
              </ol>
            </Stack>
          );
        }}
      </Loaded>
    </Sheet>
  );
}

function NewMessages() {
  const t = homeWords.use();
  const messages = useQuery({ queryKey: ["home", "voicemail"], queryFn: unheard, refetchInterval: 60_000 });
  if (!messages.data) return null;
  return (
    <Sheet padded>
      <Group justify="space-between">
        <Text>{t("voicemail", { count: messages.data, more: messages.data >= MOST ? "+" : "" })}</Text>
        <PageLink to="/voicemail">{t("listen")}</PageLink>
      </Group>
    </Sheet>
  );
}
