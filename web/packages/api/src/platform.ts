import { makeClient } from "./client";
import type { components, paths } from "./generated/platform";

/** The client of this console's API. No other console's can be imported here. */
export const api = makeClient<paths>("platform");
export type Schemas = components["schemas"];
