import { makeClient } from "./client";
import type { components, paths } from "./generated/public";

/** What needs no session: logging in, signing up, invitations. */
export const open = makeClient<paths>("public");
export type PublicSchemas = components["schemas"];
