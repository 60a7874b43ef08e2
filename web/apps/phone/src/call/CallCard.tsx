import { Avatar, Button } from "@mantine/core";
import type { Call } from "@ramal/phone-core";
import { IconPause, IconPlay } from "@ramal/ui";
import { useNaming } from "../names/names";
import { usePhone } from "../station/phone";
import { tellFault } from "../panel/dialling";
import classes from "./Call.module.css";
import { QualityMark } from "./Quality";
import { useSince } from "./time";
import { callWords } from "./words";

/** Who is at the other end, since when, and how it sounds. */
export function CallHead({ call }: { call: Call }) {
  const t = callWords.use();
  const { title, detail } = useNaming()(call.party);
  const since = useSince(call.answeredAt);
  const state = call.heldByThem && call.state === "talking" ? t("heldByThem") : t(`state.${call.state}`);
  return (
    <div className={classes.head}>
      <Avatar name={title} color="brand" size={88} radius="50%" className={call.state === "ringing" || call.state === "dialling" ? (classes.pulse ?? "") : ""} aria-hidden="true" />
      <div className={classes.name}>{title}</div>
      {detail ? <div className={classes.quiet}>{detail}</div> : null}
      <div className={classes.line}>
        <span role="status">{state}</span>
        {since ? (
          <span className={classes.timer} role="timer">
            {since}
          </span>
        ) : null}
      </div>
      {call.quality && call.state === "talking" ? <QualityMark quality={call.quality} /> : null}
    </div>
  );
}

/** A call that does not talk now, in one line. */
export function OtherCall({ call }: { call: Call }) {
  const t = callWords.use();
  const phone = usePhone();
  const { title } = useNaming()(call.party);
  const since = useSince(call.answeredAt);
  return (
    <div className={classes.other} role="group" aria-label={t("with", { name: title })}>
      <IconPause size={16} />
      <span className={classes.otherWords}>
        <span className={classes.otherName}>{title}</span>
        <span className={classes.quiet}>
          {t(`state.${call.state}`)} {since}
        </span>
      </span>
      {call.state === "held" ? (
        <Button size="compact-sm" variant="light" leftSection={<IconPlay size={14} />} onClick={() => void phone?.hold(call.id, false).catch(tellFault)}>
          {t("resume")}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="light" color="red" onClick={() => phone?.hangUp(call.id)}>
        {t("hangUp")}
      </Button>
    </div>
  );
}
