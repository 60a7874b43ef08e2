import { notifications } from "@mantine/notifications";
import { askToRemove } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useGo } from "../navigation";
import { listKey } from "./ResourceList";
import { resourceWords } from "./words";

interface Removal {
  /** The resource's name, as its list has it. */
  of: string;
  name: string;
  losses: string[];
  act: () => Promise<unknown>;
  /** Where to go afterwards. */
  to: string;
}

/** Return what asks before a row is deleted, deletes it, and goes back to the list. */
export function useRemoval(): (removal: Removal) => void {
  const queries = useQueryClient();
  const go = useGo();
  return ({ of, name, losses, act, to }) =>
    askToRemove({
      name,
      losses,
      act: async () => {
        await act();
        await queries.invalidateQueries({ queryKey: listKey(of) });
        notifications.show({ color: "teal", message: resourceWords.now("removed", { name }) });
        go(to);
      },
    });
}
