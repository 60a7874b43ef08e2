import { Text } from "@mantine/core";
import { IconBan, IconCheck } from "@ramal/ui";
import { useReason, useRule } from "./reason-words";
import classes from "./Steps.module.css";
import type { Step } from "./types";

/** Decision steps as a line that leads from the first to the last; the one that refused stands out. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const rule = useRule();
  const reason = useReason();
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li key={index} className={step.ok ? classes.step : `${classes.step} ${classes.refused}`}>
          <span className={classes.mark}>{step.ok ? <IconCheck size={13} /> : <IconBan size={13} />}</span>
          <span className={classes.rule}>{rule(step.rule)}</span>
          {step.input ? (
            <Text span size="sm" ff="monospace" className={classes.input ?? ""}>
              {step.input}
            </Text>
          ) : null}
          <Text span size="sm" className={classes.outcome ?? ""}>
            {reason(step.outcome)}
          </Text>
        </li>
      ))}
    </ol>
  );
}
