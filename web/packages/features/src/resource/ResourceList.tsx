import { Button, Group, Loader, Select, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { DataTable, EmptyState, IconLeft, IconRight, IconSearch, ProblemView, Sheet } from "@ramal/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAddress } from "../navigation";
import { BulkBar } from "./BulkBar";
import { useColumns } from "./columns";
import { anew, DEFAULT_SIZE, isNarrowed, queryOf, SIZES } from "./list-state";
import { namesOf } from "./Filters";
import classes from "./ResourceList.module.css";
import { Toolbar } from "./Toolbar";
import type { ListProps } from "./types";
import { resourceWords } from "./words";

/** The key of everything that lists of a resource show: invalidate it after a change. */
export function listKey(name: string): readonly [string, string] {
  return ["list", name];
}

/** A list of the server's rows. Its search, filters, sorting, place and columns are in the address. */
export function ResourceList<R extends { id: string }>(props: ListProps<R>) {
  const t = resourceWords.use();
  const { name, fetch, columns, filters = [], defaultSort, nameOf, bulk = [] } = props;
  const [search, change] = useAddress();
  const names = namesOf(filters);
  const query = queryOf(search, { filters: names, ...(defaultSort ? { defaultSort } : {}) });
  const { data, error, isPending, isFetching, refetch } = useQuery({
    queryKey: [...listKey(name), query],
    queryFn: () => fetch(query),
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const { visible, toggle } = useColumns(name, columns);
  useHotkeys([["/", () => document.getElementById(`${name}-search`)?.focus()]]);

  if (error) return <ProblemView problem={error} retry={() => void refetch()} />;
  if (isPending) return <Loading />;
  const rows = data.items;
  if (rows.length === 0 && !isNarrowed(search, names) && !search.cursor) {
    return (
      <Sheet>
        <EmptyWithImport {...props} visible={visible} onToggle={toggle} query={query} />
      </Sheet>
    );
  }
  const picked = rows.filter(({ id }) => chosen[id]);
  return (
    <Sheet>
      {picked.length > 0 ? (
        <BulkBar name={name} rows={picked} actions={bulk} nameOf={nameOf} clear={() => setChosen({})} />
      ) : (
        <Toolbar {...props} visible={visible} onToggle={toggle} query={query} />
      )}
      <div className={isFetching ? classes.waiting : undefined} aria-busy={isFetching}>
        {rows.length > 0 ? (
          <DataTable
            label={name}
            columns={columns}
            rows={rows}
            identify={({ id }) => id}
            nameOf={nameOf}
            sort={query.sort as string}
            onSort={(sort) => change(anew({ sort }), { push: true })}
            visible={visible}
            {...(bulk.length > 0 ? { chosen, onChoose: setChosen } : {})}
          />
        ) : (
          <EmptyState
            icon={IconSearch}
            title={t("none.title")}
            text={t("none.text")}
            action={
              <Button variant="default" onClick={() => change(anew({ q: undefined, ...Object.fromEntries(names.map((filter) => [filter, undefined])) }))}>
                {t("clear")}
              </Button>
            }
          />
        )}
      </div>
      <Foot count={rows.length} next={data.next ?? null} />
    </Sheet>
  );
}

function Loading() {
  return (
    <Sheet>
      <Group justify="center" p="xl" mih={240}>
        <Loader type="dots" />
      </Group>
    </Sheet>
  );
}

function EmptyWithImport<R extends { id: string }>(props: React.ComponentProps<typeof Toolbar<R>>) {
  return (
    <>
      {props.import ? <Toolbar {...props} bare /> : null}
      {props.empty}
    </>
  );
}

/** Leads through the pages. A cursor leads on only: back is what the browser's history remembers. */
function Foot({ count, next }: { count: number; next: string | null }) {
  const t = resourceWords.use();
  const [search, change] = useAddress();
  const limit = search.limit ?? String(DEFAULT_SIZE);
  return (
    <Group className={classes.foot ?? ""} justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" aria-live="polite">
        {t("shown", { count })}
      </Text>
      <Group gap="xs">
        <Select
          aria-label={t("perPage")}
          title={t("perPage")}
          size="xs"
          w={76}
          data={SIZES.map(String)}
          value={limit}
          allowDeselect={false}
          onChange={(value) => change(anew({ limit: value === String(DEFAULT_SIZE) ? undefined : (value ?? undefined) }))}
        />
        {search.cursor ? (
          <>
            <Button size="xs" variant="subtle" color="gray" onClick={() => change({ cursor: undefined })}>
              {t("first")}
            </Button>
            <Button size="xs" variant="default" leftSection={<IconLeft size={14} />} onClick={() => window.history.back()}>
              {t("previous")}
            </Button>
          </>
        ) : null}
        {next ? (
          <Button size="xs" variant="default" rightSection={<IconRight size={14} />} onClick={() => change({ cursor: next }, { push: true })}>
            {t("next")}
          </Button>
        ) : null}
      </Group>
    </Group>
  );
}
