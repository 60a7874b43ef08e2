import type { Client } from "openapi-fetch";
import type { components as IspParts, paths as Isp } from "./generated/isp";
import type { paths as Platform } from "./generated/platform";
import type { paths as Tenant } from "./generated/tenant";

/** What all three consoles of operators have in common, for pages that they share: users, keys, jobs, audit, one's session. */
export type SharedPaths = Pick<Isp, keyof Isp & keyof Platform & keyof Tenant>;
export type SharedClient = Client<SharedPaths>;
export type SharedSchemas = Pick<IspParts["schemas"], "JobView" | "UserView" | "UserNew" | "KeyView" | "KeyCreated" | "AuditView" | "Me">;
