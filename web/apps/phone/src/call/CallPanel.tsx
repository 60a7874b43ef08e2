import { Alert, Button, Stack } from "@mantine/core";
import type { Call } from "@ramal/phone-core";
import { IconLeft } from "@ramal/ui";
import { useState } from "react";
import { useNaming } from "../names/names";
import { DialPad } from "../panel/DialPad";
import { inCall, useCalls, useStation } from "../station/phone";
import classes from "./Call.module.css";
import { CallHead, OtherCall } from "./CallCard";
import { Controls } from "./Controls";
import { LastEnding } from "./LastEnding";
import { NoSound } from "../trouble/NoSound";
import { callWords } from "./words";

/** The telephone itself: the keypad, or the calls that stand. */
export function CallPanel() {
  const t = callWords.use();
  const calls = useCalls().filter(inCall);
  const [, { ended }] = useStation();
  const [dialling, setDialling] = useState(false);
  const call = calls.find(({ state }) => state !== "held") ?? calls.at(-1);
  if (!call) {
    return (
      <Stack>
        {ended ? <LastEnding call={ended} /> : null}
        <DialPad />
      </Stack>
    );
  }
  if (dialling && calls.length === 1) {
    return (
      <Stack>
        <Button variant="subtle" leftSection={<IconLeft size={16} />} onClick={() => setDialling(false)}>
          {t("back")}
        </Button>
        <DialPad onCalled={() => setDialling(false)} />
      </Stack>
    );
  }
  return <Current key={call.id} call={call} others={calls.filter((one) => one !== call)} another={() => setDialling(true)} />;
}

function Current({ call, others, another }: { call: Call; others: Call[]; another: () => void }) {
  const t = callWords.use();
  const { title } = useNaming()(call.party);
  return (
    <div className={classes.call} role="group" aria-label={t("with", { name: title })}>
      {others.map((other) => (
        <OtherCall key={other.id} call={other} />
      ))}
      <CallHead call={call} />
      <Moved call={call} />
      {call.state === "talking" && call.quality && !call.quality.hearing ? <NoSound /> : null}
      <Controls call={call} other={others[0]} another={another} />
    </div>
  );
}

/** How the transfer of a call goes. */
function Moved({ call: { transfer } }: { call: Call }) {
  const t = callWords.use();
  if (!transfer) return null;
  const { to, state, code = 0 } = transfer;
  return (
    <Alert color={state === "refused" ? "orange" : "teal"} role="status" py="xs">
      {t(`moved.${state}`, { to, code })}
    </Alert>
  );
}
