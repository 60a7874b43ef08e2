import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useConsole } from "../session";

export interface Option {
  value: string;
  label: string;
}

interface Wanted {
  /** Names the cache: the resource that is referred to. */
  of: string;
  find: (text: string) => Promise<Option[]>;
  nameOf?: ((value: string) => Promise<string>) | undefined;
  chosen: string | null;
}

/** The rows that fit what was typed, and the chosen one by its name though it is not among them. */
export function useReferences({ of, find, nameOf, chosen }: Wanted): { data: Option[]; setTyped: (text: string) => void } {
  const { audience } = useConsole();
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, 200);
  const found = useQuery({ queryKey: [audience, "find", of, asked], queryFn: () => find(asked), placeholderData: keepPreviousData });
  const known = found.data?.find((option) => option.value === chosen);
  const present = useQuery({
    queryKey: [audience, "name", of, chosen],
    queryFn: () => nameOf?.(chosen ?? "") ?? "",
    enabled: chosen !== null && nameOf !== undefined && !known && found.isSuccess,
  });
  const extra = chosen && !known && present.data ? [{ value: chosen, label: present.data }] : [];
  return { data: [...(found.data ?? []), ...extra], setTyped };
}
