import { Alert, Button, Group, Text } from "@mantine/core";
import { IconBell } from "@ramal/ui";
import { useSyncExternalStore } from "react";
import { inCall, useCalls, useStation } from "../station/phone";
import { Unsteady } from "../trouble/NoSound";
import { asking } from "./permission";
import { updates } from "./updates";
import classes from "./PhoneShell.module.css";
import { shellWords } from "./words";

/** What the telephone has to say over a page: that another tab has it, a question, a new version. */
export function Notices() {
  const [, { place, unsteady }] = useStation();
  return (
    <div className={classes.notices}>
      {place === "elsewhere" ? <Elsewhere /> : null}
      {unsteady ? <Unsteady /> : null}
      <NewVersion />
      {place === "here" ? <AskToNotify /> : null}
    </div>
  );
}

function Elsewhere() {
  const t = shellWords.use();
  const [station, { callsElsewhere: count }] = useStation();
  return (
    <Alert color="orange" title={t("elsewhere.title")} role="status">
      <Text size="sm">{t("elsewhere.text")}</Text>
      {count > 0 ? (
        <Text size="sm" fw={600} mt={4}>
          {t("elsewhere.calls", { count })}
        </Text>
      ) : null}
      <Button mt="sm" size="xs" onClick={station.takeOver}>
        {count > 0 ? t("elsewhere.sure") : t("elsewhere.act")}
      </Button>
    </Alert>
  );
}

/** Asks whether calls may be announced: with the reason first, and the browser's own question after a click. */
function AskToNotify() {
  const t = shellWords.use();
  const wanted = useSyncExternalStore(asking.subscribe, asking.wanted);
  if (!wanted) return null;
  return (
    <Alert color="brand" variant="light" icon={<IconBell />} title={t("notify.title")} role="region" aria-label={t("notify.title")}>
      <Text size="sm">{t("notify.text")}</Text>
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={() => void asking.ask()}>
          {t("notify.yes")}
        </Button>
        <Button size="xs" variant="default" onClick={asking.later}>
          {t("notify.no")}
        </Button>
      </Group>
    </Alert>
  );
}

function NewVersion() {
  const t = shellWords.use();
  const waiting = useSyncExternalStore(updates.subscribe, updates.waiting);
  const busy = useCalls().some(inCall);
  if (!waiting) return null;
  return (
    <Alert color="brand" variant="light" title={t("update.title")} role="status">
      <Button size="xs" disabled={busy} onClick={updates.apply}>
        {t("update.act")}
      </Button>
      {busy ? (
        <Text size="sm" mt={4}>
          {t("update.wait")}
        </Text>
      ) : null}
    </Alert>
  );
}
