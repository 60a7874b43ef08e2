import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconDown, IconTrash, IconUp } from "@ramal/ui";
import type { ReactNode } from "react";
import { resourceWords } from "../resource/words";
import { FormContext, useFormState } from "./context";

interface ItemFieldsProps {
  /** The list's field, such as `rules`. */
  list: string;
  index: number;
  /** Names the word of a field's text: `match.label` stands at `rule.match.label`. */
  wordOf: (text: string) => string;
  /** The fields; `at` makes a field's path from its name within the item. */
  children: (at: (name: string) => string) => ReactNode;
}

/** The fields of one item of a list, with words that do not depend on its place. */
export function ItemFields({ list, index, wordOf, children }: ItemFieldsProps) {
  const state = useFormState();
  const path = `${list}.${index}.`;
  const before = `fields.${path}`;
  const say = (key: string) => state.say(key.startsWith(before) ? wordOf(key.slice(before.length)) : key);
  return <FormContext.Provider value={{ ...state, say }}>{children((name) => path + name)}</FormContext.Provider>;
}

interface ItemActionsProps {
  list: string;
  index: number;
  count: number;
  /** What the item is called by those who hear the page read out. */
  name: string;
  /** So many items must stay. */
  least?: number;
}

/** Moves an item up or down, or takes it away. */
export function ItemActions({ list, index, count, name, least = 0 }: ItemActionsProps) {
  const t = resourceWords.use();
  const { form, readOnly } = useFormState();
  if (readOnly) return null;
  const move = (to: number) => form.reorderListItem(list, { from: index, to });
  const acts = [
    { text: t("form.up"), icon: IconUp, act: () => move(index - 1), off: index === 0 },
    { text: t("form.down"), icon: IconDown, act: () => move(index + 1), off: index === count - 1 },
    { text: t("form.takeAway"), icon: IconTrash, act: () => form.removeListItem(list, index), off: count <= least },
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {acts.map(({ text, icon: Drawn, act, off }) => (
        <Tooltip key={text} label={text}>
          <ActionIcon variant="subtle" color="gray" aria-label={`${text}: ${name}`} disabled={off} onClick={act}>
            <Drawn size={16} />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}
