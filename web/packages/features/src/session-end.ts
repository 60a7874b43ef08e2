import { answer } from "@ramal/api";
import type { Console } from "./session";

/** End the session of this console. One that the server has forgotten already is ended as well. */
export async function logOut(console: Console): Promise<void> {
  try {
    await answer(console.client.DELETE("/session"));
  } catch {
    // over already, or the server is away: this page forgets it in either case
  }
}
