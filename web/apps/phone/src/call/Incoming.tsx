import { Avatar, Button, Kbd, Portal } from "@mantine/core";
import { useGo } from "@ramal/features";
import type { Call } from "@ramal/phone-core";
import { IconCalls } from "@ramal/ui";
import { useEffect } from "react";
import { useNaming } from "../names/names";
import { tellFault } from "../panel/dialling";
import { inCall, useCalls, usePhone } from "../station/phone";
import classes from "./Call.module.css";
import { meaningOf } from "./keys";
import { callWords } from "./words";

/** Calls that ring here, over every page. */
export function Incoming() {
  const calls = useCalls();
  const ringing = calls.filter(({ state }) => state === "incoming");
  if (ringing.length === 0) return null;
  return (
    <Portal>
      <div className={classes.incoming}>
        {ringing.map((call, index) => (
          <Ringing key={call.id} call={call} busy={calls.some(inCall)} keys={index === 0} />
        ))}
      </div>
    </Portal>
  );
}

function Ringing({ call, busy, keys }: { call: Call; busy: boolean; keys: boolean }) {
  const t = callWords.use();
  const phone = usePhone();
  const go = useGo();
  const { title, detail } = useNaming()(call.party);
  const answer = () => {
    go("/");
    phone?.answer(call.id).catch(tellFault);
  };
  const reject = () => phone?.reject(call.id);
  useAnswerKeys(keys, answer, reject);
  return (
    <div className={classes.ring} role="alertdialog" aria-label={t("from", { name: title })} aria-live="assertive">
      <div className={classes.caller}>
        <Avatar name={title} color="brand" size={52} radius="50%" className={classes.pulse ?? ""} aria-hidden="true" />
        <span className={classes.otherWords}>
          <span className={classes.quiet}>{busy ? t("waiting") : t("state.incoming")}</span>
          <span className={classes.callerName}>{title}</span>
          {detail ? <span className={classes.quiet}>{detail}</span> : null}
        </span>
      </div>
      <div className={classes.choice}>
        <Button color="red.8" autoContrast={false} radius="xl" leftSection={<IconCalls size={18} style={{ transform: "rotate(135deg)" }} />} onClick={reject}>
          {t("reject")}
        </Button>
        <Button color="teal.9" autoContrast={false} radius="xl" leftSection={<IconCalls size={18} />} onClick={answer} aria-description={busy ? t("answerHold") : undefined}>
          {t("answer")}
        </Button>
      </div>
      <div className={classes.keysHint} aria-hidden="true">
        <Kbd size="xs">↵</Kbd> {t("answer")} <Kbd size="xs">{t("escape")}</Kbd> {t("reject")}
      </div>
    </div>
  );
}

/** Enter answers and Escape rejects, unless the key means something where the focus is. */
function useAnswerKeys(listening: boolean, answer: () => void, reject: () => void) {
  useEffect(() => {
    if (!listening) return undefined;
    const heard = (event: KeyboardEvent) => {
      const meaning = meaningOf(event, document.activeElement);
      if (!meaning) return;
      event.preventDefault();
      event.stopPropagation();
      if (meaning === "answer") answer();
      else reject();
    };
    window.addEventListener("keydown", heard, true);
    return () => window.removeEventListener("keydown", heard, true);
  });
}
