import { Button } from "@mantine/core";
import type { Call } from "@ramal/phone-core";
import { type Icon, IconCalls, IconKeypad, IconMic, IconMicOff, IconPause, IconPlus, IconRefresh, IconTransfer } from "@ramal/ui";
import { useState } from "react";
import { tellFault } from "../panel/dialling";
import { Keys } from "../panel/Keys";
import { usePhone } from "../station/phone";
import classes from "./Call.module.css";
import { TransferDialog } from "./Transfer";
import { callWords } from "./words";

interface ControlsProps {
  call: Call;
  /** A call that stands beside it, on hold. */
  other: Call | undefined;
  another: () => void;
}

/** What can be done with a call. */
export function Controls({ call, other, another }: ControlsProps) {
  const t = callWords.use();
  const phone = usePhone();
  const [open, setOpen] = useState<"keys" | "transfer">();
  const stands = call.state === "talking" || call.state === "held";
  const toggle = (what: "keys" | "transfer") => setOpen(open === what ? undefined : what);
  const hold = (on: boolean) => void phone?.hold(call.id, on).catch(tellFault);
  return (
    <>
      {open === "keys" && stands ? <Digits call={call} /> : null}
      <div className={classes.controls}>
        <Act icon={call.muted ? IconMicOff : IconMic} label={t("mute")} on={call.muted} off={!stands} act={() => phone?.mute(call.id, !call.muted)} />
        {other?.state === "held" ? (
          <Act icon={IconRefresh} label={t("swap")} off={!stands} act={() => void phone?.hold(other.id, false).catch(tellFault)} />
        ) : (
          <Act icon={IconPause} label={t("hold")} on={call.state === "held"} off={!stands} act={() => hold(call.state !== "held")} />
        )}
        <Act icon={IconKeypad} label={t("keypad")} on={open === "keys"} off={!stands} act={() => toggle("keys")} />
        <Act icon={IconTransfer} label={t("transfer")} off={!stands} act={() => setOpen("transfer")} />
        <Act icon={IconPlus} label={t("more")} off={!stands || other !== undefined} act={another} />
        <Act icon={IconCalls} label={t("hangUp")} red act={() => phone?.hangUp(call.id)} />
      </div>
      {other?.state === "held" && call.state === "talking" ? (
        <Button variant="light" fullWidth leftSection={<IconTransfer size={16} />} title={t("joinHelp")} onClick={() => phone?.join(other.id, call.id)}>
          {t("join")}
        </Button>
      ) : null}
      <TransferDialog call={call} opened={open === "transfer" && stands} close={() => setOpen(undefined)} />
    </>
  );
}

/** Keys that are heard at the other end. */
function Digits({ call }: { call: Call }) {
  const t = callWords.use();
  const phone = usePhone();
  const [sent, setSent] = useState("");
  const press = (key: string) => {
    if (key === "+") return; // no tone of a telephone
    phone?.digits(call.id, key);
    setSent(sent + key);
  };
  return (
    <div className={classes.digits} role="group" aria-label={t("keypad")}>
      <output className={classes.sent} aria-label={t("sent")}>
        {sent}
      </output>
      <Keys small onKey={press} />
    </div>
  );
}

interface ActProps {
  icon: Icon;
  label: string;
  act: () => void;
  /** Whether it is switched on, where it is a switch. */
  on?: boolean;
  off?: boolean;
  red?: boolean;
}

function Act({ icon: Drawn, label, act, on, off = false, red = false }: ActProps) {
  return (
    <button type="button" className={`${classes.act} ${red ? classes.red : ""}`} aria-pressed={on} disabled={off} onClick={act}>
      <span className={classes.round}>
        <Drawn size={24} />
      </span>
      {label}
    </button>
  );
}
