import type { Client } from "openapi-fetch";
import type { components, paths as Isp } from "./generated/isp";
import type { paths as Platform } from "./generated/platform";
import type { paths as Tenant } from "./generated/tenant";

/** What all three consoles of operators have in common, for pages that they share: users, keys, jobs, audit, one's own account. */
export type SharedPaths = Pick<Isp, keyof Isp & keyof Platform & keyof Tenant>;
export type SharedClient = Client<SharedPaths>;
export type SharedSchemas = Pick<
  components["schemas"],
  "JobView" | "UserView" | "Invited" | "UserChange" | "KeyView" | "KeyNew" | "KeyCreated" | "AuditView" | "SessionView" | "RoleView" | "Catalogue"
>;
