import { ActionIcon, Button, Text } from "@mantine/core";
import { IconBackspace, IconCalls } from "@ramal/ui";
import { useId, useState } from "react";
import { dialled } from "../names/dial";
import type { Hit } from "../names/search";
import { useOwn } from "../station/own";
import { usePhoneState, useStation } from "../station/phone";
import { lastDialled, useDial } from "./dialling";
import { Finder } from "./Finder";
import { Keys } from "./Keys";
import classes from "./Panel.module.css";
import { panelWords } from "./words";

/** Keys, a field that finds people, and the call button with the reason where it cannot. */
export function DialPad({ onCalled }: { onCalled?: () => void }) {
  const t = panelWords.use();
  const own = useOwn();
  const dial = useDial();
  const [typed, setTyped] = useState("");
  const why = useWhyNot();
  const whyId = useId();
  const address = dialled(typed);
  const again = typed === "" ? lastDialled(own.id) : "";
  const call = (to: string, hit?: Hit) => {
    if (why || !to) return;
    setTyped("");
    dial?.(to, hit?.name);
    onCalled?.();
  };
  const erase = (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("erase")} onClick={() => setTyped(typed.slice(0, -1))}>
      <IconBackspace size={20} />
    </ActionIcon>
  );
  return (
    <div className={classes.pad}>
      <Finder value={typed} onChange={setTyped} onPick={call} right={typed ? erase : null} autoFocus={atDesk()} large />
      <Keys onKey={(key) => setTyped(typed + key)} />
      <Button
        size="lg"
        radius="xl"
        color="teal.9"
        autoContrast={false}
        fullWidth
        leftSection={<IconCalls size={20} />}
        disabled={Boolean(why) || (address || again) === ""}
        aria-describedby={why ? whyId : undefined}
        onClick={() => call(address || again)}
      >
        {typed === "" && again ? t("redial", { address: again }) : t("call")}
      </Button>
      <Text id={whyId} size="sm" c="dimmed" ta="center" mih="1.4em" role="status">
        {why}
      </Text>
    </div>
  );
}

/** Whether to begin in the field: on a telephone's glass that would bring up its keyboard, on another page take the focus away. */
function atDesk(): boolean {
  return window.matchMedia("(pointer: fine)").matches && /^\/phone\/?$/.test(window.location.pathname);
}

/** Return why no call can be made now; empty where one can. */
export function useWhyNot(): string {
  const t = panelWords.use();
  const { connection } = usePhoneState();
  const [, { place }] = useStation();
  if (place === "elsewhere") return t("cannot.elsewhere");
  return connection === "registered" ? "" : t(`cannot.${connection}`);
}
