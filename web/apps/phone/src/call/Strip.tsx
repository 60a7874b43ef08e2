import { BareLink } from "@ramal/features";
import { IconCalls } from "@ramal/ui";
import { useNaming } from "../names/names";
import { inCall, useCalls } from "../station/phone";
import classes from "./Call.module.css";
import { useSince } from "./time";
import { callWords } from "./words";

/** Shows on every page that a call stands, and leads to it. */
export function CallStrip() {
  const t = callWords.use();
  const calls = useCalls().filter(inCall);
  const call = calls.find(({ state }) => state !== "held") ?? calls[0];
  const name = useNaming();
  const since = useSince(call?.answeredAt);
  if (!call) return null;
  const { title } = name(call.party);
  return (
    <BareLink to="/" className={classes.strip ?? ""}>
      <IconCalls size={16} />
      <span className={classes.stripName}>{t("strip", { name: title })}</span>
      <span>{since || t(`state.${call.state}`)}</span>
    </BareLink>
  );
}
