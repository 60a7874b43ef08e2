import { makeClient } from "./client";
import type { components, paths } from "./generated/tenant";

/** The client of this console's API. No other console's can be imported here. */
export const api = makeClient<paths>("tenant");
export type Schemas = components["schemas"];
