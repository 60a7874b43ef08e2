import { Group, Kbd, Stack, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { modals } from "@mantine/modals";
import { shellWords } from "./words";

const KEYS = [
  ["/", "shortcuts.search"],
  ["n", "shortcuts.create"],
  ["Ctrl S", "shortcuts.save"],
  ["?", "shortcuts.help"],
] as const;

/** Show which keys do what. */
export function showShortcuts(): void {
  modals.open({ title: shellWords.now("keys"), children: <Keys /> });
}

function Keys() {
  const t = shellWords.use();
  return (
    <Stack gap="xs">
      {KEYS.map(([key, words]) => (
        <Group key={key} justify="space-between">
          <Text size="sm">{t(words)}</Text>
          <Kbd>{key}</Kbd>
        </Group>
      ))}
    </Stack>
  );
}

export function useShortcutHelp(): void {
  useHotkeys([["shift+?", showShortcuts]]);
}
