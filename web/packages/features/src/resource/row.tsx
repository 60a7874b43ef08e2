import { Center, Loader } from "@mantine/core";
import { ProblemView } from "@ramal/ui";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

/** The key of one row. */
export function rowKey(name: string, id: string): readonly [string, string, string] {
  return ["row", name, id];
}

/** Read one row. */
export function useRow<R>(name: string, id: string, read: () => Promise<R>): UseQueryResult<R> {
  return useQuery({ queryKey: rowKey(name, id), queryFn: read });
}

/** Draw what was read; until then a sign of waiting, or the reason why it cannot be read. */
export function Loaded<R>({ row, children }: { row: UseQueryResult<R>; children: (row: R) => ReactNode }) {
  if (row.error) return <ProblemView problem={row.error} retry={() => void row.refetch()} />;
  if (row.data === undefined) {
    return (
      <Center mih={200}>
        <Loader type="dots" />
      </Center>
    );
  }
  return children(row.data);
}
