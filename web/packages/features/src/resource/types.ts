import type { JobState, Column, Icon } from "@ramal/ui";
import type { ReactNode } from "react";
import type { Option } from "../forms/fields";
import type { PageOf, Query } from "./list-state";

/** A way to narrow the list. `choice`: one of few; `text`: the exact value; `dates`: `<name>_from` and `<name>_to`; `reference`: another resource. */
export type Filter =
  | { kind: "choice"; name: string; label: string; options: { value: string; label: string }[] }
  | { kind: "text"; name: string; label: string }
  | { kind: "dates"; name: string; label: string }
  | { kind: "reference"; name: string; label: string; of: string; find: (text: string) => Promise<Option[]>; nameOf: (value: string) => Promise<string> };

/** Something to do with each chosen row. What it throws is shown for its row. */
export interface BulkAction<R> {
  label: string;
  icon: Icon;
  act: (row: R) => Promise<unknown>;
  /** Asks before it runs, since something is lost. */
  destroys?: boolean;
}

/** Something to do with the chosen rows at once, on a screen of its own. */
export interface BulkScreen<R> {
  label: string;
  icon: Icon;
  open: (rows: R[]) => void;
}

/** Something to do with all rows that fit the list's search and filters, on all pages. */
export interface ScreenForAll {
  label: string;
  icon: Icon;
  open: (query: Query) => void;
}

export interface Job extends JobState {
  id: string;
}

/** How rows come in from a file: the columns it may have, how to send it, how to look at the job. */
export interface Import {
  columns: readonly string[];
  /** What must be known of the columns' values. */
  help?: string;
  /** What counts for every line: fields above the place for the file. */
  choices?: ReactNode;
  send: (csv: string) => Promise<Job>;
  job: (id: string) => Promise<Job>;
  /** Files can change rows that exist, too. */
  change?: { columns: readonly string[]; help: string; send: (csv: string) => Promise<Job> };
}

export interface ListProps<R extends { id: string }> {
  /** The resource's name in the address of the API: names its query and its files. */
  name: string;
  fetch: (query: Query) => Promise<PageOf<R>>;
  columns: Column<R>[];
  nameOf: (row: R) => string;
  filters?: Filter[];
  searchable?: boolean;
  defaultSort?: string;
  bulk?: (BulkAction<R> | BulkScreen<R>)[];
  forAll?: ScreenForAll | undefined;
  import?: Import | undefined;
  /** The address of the server's own export; without it the list writes the file from its columns. */
  exportFrom?: string;
  /** What stands here before the first row. */
  empty: ReactNode;
}
