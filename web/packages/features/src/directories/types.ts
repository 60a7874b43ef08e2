import type { Option } from "../forms/fields";
import type { PageOf, Query } from "../resource/list-state";
import type { Job } from "../resource/types";

export const KINDS = ["google", "microsoft", "openid"] as const;
export type Kind = (typeof KINDS)[number];
export const STATES = ["connected", "previewed", "synchronised"] as const;
export const PERSON_STATES = ["linked", "unlinked", "ambiguous", "left"] as const;

/** How a company's directory is connected. */
export interface Directory {
  id: string;
  version: number;
  tenant_id: string;
  domain_id: string;
  host: string;
  kind: string;
  enabled: boolean;
  client_id: string;
  issuer: string;
  entra_tenant: string;
  admin_email: string;
  people_url: string;
  create_subscribers: boolean;
  on_leaving: string;
  state: string;
  outcome: string;
  read_at: string | null;
  synchronised_at: string | null;
  counts: Record<string, number>;
  created_at: string;
}

export interface Person {
  id: string;
  version: number;
  email: string;
  name: string;
  state: string;
  problem: string;
  subscriber_id: string | null;
  left_at: string | null;
  last_log_in_at: string | null;
}

export interface DirectoryValues {
  enabled: boolean;
  client_id: string;
  client_secret: string;
  issuer: string;
  entra_tenant: string;
  admin_email: string;
  service_account: string;
  people_url: string;
  create_subscribers: boolean;
  on_leaving: "keep" | "disable";
}

export interface NewDirectoryValues extends DirectoryValues {
  domain_id: string;
  kind: Kind;
  tenant_id: string;
}

export interface Preparation {
  redirect_uris: string[];
  domains: { id: string; host: string }[];
}

/** What a console does with directories. A provider says for which tenant, and links nobody by hand: subscribers are the tenant's. */
export interface DirectoryActs {
  list: (query: Query) => Promise<PageOf<Directory>>;
  get: (id: string) => Promise<Directory>;
  create: (values: NewDirectoryValues) => Promise<Directory>;
  update: (row: Directory, values: DirectoryValues) => Promise<Directory>;
  remove: (row: Directory) => Promise<unknown>;
  preparation: () => Promise<Preparation>;
  test: (id: string) => Promise<Work>;
  preview: (id: string) => Promise<Work>;
  synchronise: (id: string, letLeave: boolean) => Promise<Work>;
  job: (id: string) => Promise<Work>;
  people: (id: string, query: Query) => Promise<PageOf<Person>>;
  link: (directory: string, person: Person, subscriber: string | null) => Promise<unknown>;
  tenants?: { find: (text: string) => Promise<Option[]>; nameOf: (id: string) => Promise<string> };
  subscribers?: { find: (text: string) => Promise<Option[]>; nameOf: (id: string) => Promise<string> };
}

/** A job of a directory with what came out. */
export interface Work extends Job {
  result: Record<string, unknown>;
}

export const NAME = "directories";
