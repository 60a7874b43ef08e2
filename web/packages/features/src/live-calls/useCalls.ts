import { useLive } from "@ramal/ui";
import { useReducer, useState } from "react";
import { useConsole } from "../session";
import { type LiveMessage, receive } from "./calls";
import { perFrame } from "./frames";

/** The calls of this console as they are now, and whether they are really live. */
export function useCalls() {
  const { audience } = useConsole();
  const [calls, take] = useReducer(receive, null);
  const [gather] = useState(() => perFrame<LiveMessage>(take));
  const state = useLive<LiveMessage>(`/api/${audience}/live-calls/stream`, gather);
  return { calls, state };
}
