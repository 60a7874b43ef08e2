import { Badge } from "@mantine/core";
import { Status, type Tone } from "@ramal/ui";
import type { Call } from "./types";
import { callWords } from "./words";

export const RESULTS = ["answered", "busy", "no-answer", "failed", "cancelled"] as const;
const TONES: Record<string, Tone> = { answered: "good", busy: "warn", "no-answer": "calm", cancelled: "calm", failed: "bad", up: "busy" };

/** How a call went, in words and a colour. */
export function CallResult({ call }: { call: Pick<Call, "result" | "emergency"> }) {
  const t = callWords.use();
  const known = [...RESULTS, "up" as const].find((one) => one === call.result);
  return (
    <>
      <Status tone={TONES[call.result] ?? "calm"}>{known ? t(`results.${known}`) : call.result}</Status>
      {call.emergency ? (
        <Badge color="red" ml={6}>
          {t("emergency")}
        </Badge>
      ) : null}
    </>
  );
}
