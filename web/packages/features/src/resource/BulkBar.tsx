import { Button, List, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { adviceOn, IconClose, askToRemove } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Outcome, performAll } from "./bulk";
import classes from "./ResourceList.module.css";
import { listKey } from "./ResourceList";
import type { BulkAction, BulkScreen } from "./types";
import { resourceWords } from "./words";

interface BulkBarProps<R extends { id: string }> {
  name: string;
  rows: R[];
  actions: (BulkAction<R> | BulkScreen<R>)[];
  nameOf: (row: R) => string;
  clear: () => void;
}

/** What can be done with the chosen rows. */
export function BulkBar<R extends { id: string }>({ name, rows, actions, nameOf, clear }: BulkBarProps<R>) {
  const t = resourceWords.use();
  const queries = useQueryClient();
  const [busy, setBusy] = useState<string>();

  const perform = async (action: BulkAction<R>) => {
    setBusy(action.label);
    const outcome = await performAll(rows, action.act);
    setBusy(undefined);
    await queries.invalidateQueries({ queryKey: listKey(name) });
    tell(outcome, nameOf);
    clear();
  };
  const run = (action: BulkAction<R> | BulkScreen<R>) => {
    if ("open" in action) return action.open(rows);
    if (!action.destroys) return void perform(action);
    askToRemove({ name: String(rows.length), losses: [t("bulk.lost", { count: rows.length }), ...rows.slice(0, 10).map(nameOf)], act: () => perform(action) });
  };
  return (
    <div className={`${classes.bar} ${classes.bulk}`} role="toolbar">
      <Text fw={600} size="sm" aria-live="polite">
        {t("chosen", { count: rows.length })}
      </Text>
      {actions.map((action) => {
        const Drawn = action.icon;
        return (
          <Button
            key={action.label}
            size="xs"
            variant="default"
            color={"destroys" in action && action.destroys ? "red" : "brand"}
            leftSection={<Drawn size={15} />}
            loading={busy === action.label}
            disabled={busy !== undefined}
            onClick={() => run(action)}
          >
            {action.label}
          </Button>
        );
      })}
      <Button size="xs" variant="subtle" color="gray" ml="auto" leftSection={<IconClose size={15} />} onClick={clear}>
        {t("unselect")}
      </Button>
    </div>
  );
}

function tell<R>(outcome: Outcome<R>, nameOf: (row: R) => string): void {
  const { done, failed } = outcome;
  if (done > 0) notifications.show({ color: "teal", message: resourceWords.now("bulk.done", { count: done }) });
  if (failed.length === 0) return;
  modals.open({
    title: resourceWords.now("bulk.failed", { count: failed.length }),
    children: (
      <List size="sm">
        {failed.map(({ row, problem }, index) => (
          <List.Item key={index}>
            <b>{nameOf(row)}</b>: {adviceOn(problem)}
          </List.Item>
        ))}
      </List>
    ),
  });
}
