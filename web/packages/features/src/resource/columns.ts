import { useLocalStorage } from "@mantine/hooks";
import type { Column } from "@ramal/ui";

/** Which columns are shown: what somebody chose on this computer, else what the list offers. */
export function useColumns<R>(name: string, columns: Column<R>[]): { visible: Record<string, boolean>; toggle: (id: string) => void } {
  const [chosen, setChosen] = useLocalStorage<Record<string, boolean>>({ key: `ramal.columns.${name}`, defaultValue: {}, getInitialValueInEffect: false });
  const visible = Object.fromEntries(columns.map(({ id, hidden }) => [id, chosen[id] ?? !hidden]));
  return { visible, toggle: (id) => setChosen({ ...chosen, [id]: !visible[id] }) };
}
