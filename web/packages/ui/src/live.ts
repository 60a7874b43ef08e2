import { live, type LiveState } from "@ramal/api/live";
import { useEffect, useEffectEvent, useState } from "react";

/** Receive what the server pushes at `path` while the component is shown. Null waits. */
export function useLive<Message>(path: string | null, onMessage: (message: Message) => void): LiveState {
  const [state, setState] = useState<LiveState>("connecting");
  const receive = useEffectEvent(onMessage);
  useEffect(() => {
    if (path === null) return;
    return live<Message>({ path, onMessage: receive, onState: setState });
  }, [path]);
  return state;
}
