import { Status, type Tone } from "@ramal/ui";
import type { Gateway, Registration } from "./carriers";
import { carrierWords } from "./words";

const TONES: Record<Registration["state"], Tone> = { registered: "good", trying: "busy", refused: "bad", silent: "bad", lost: "bad" };

export function EnabledStatus({ enabled }: { enabled: boolean }) {
  const t = carrierWords.use();
  return <Status tone={enabled ? "good" : "calm"}>{t(enabled ? "status.enabled" : "status.disabled")}</Status>;
}

/** How our registration at the carrier stands. Without one: it was not tried yet. */
export function RegistrationStatus({ gateway: { registration } }: { gateway: Gateway }) {
  const t = carrierWords.use();
  if (!registration) return <Status tone="calm">{t("registration.none")}</Status>;
  return <Status tone={TONES[registration.state]}>{t(`registration.${registration.state}`)}</Status>;
}
