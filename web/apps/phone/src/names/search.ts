import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDebouncedValue } from "@mantine/hooks";
import { addressOf, findColleagues, findContacts, nameOf } from "./names";
import { dialled, isNumber } from "./dial";

/** Somebody who can be called. */
export interface Hit {
  key: string;
  name: string;
  address: string;
  kind: "colleague" | "contact";
}

const SHOWN = 6;
const PAUSE = 180;

/** Look for colleagues and contacts while somebody types. */
export function useSearch(typed: string): { hits: Hit[]; busy: boolean } {
  const text = isNumber(typed) ? dialled(typed) : typed.trim();
  const [q] = useDebouncedValue(text, PAUSE);
  const { data, isFetching } = useQuery({
    queryKey: ["search", q],
    queryFn: () => search(q),
    enabled: q !== "",
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
  return { hits: text === "" ? [] : (data ?? []), busy: isFetching || q !== text };
}

async function search(q: string): Promise<Hit[]> {
  const [colleagues, contacts] = await Promise.all([findColleagues({ q, limit: SHOWN }), findContacts({ q, limit: SHOWN })]);
  return [
    ...colleagues.items.map((one): Hit => ({ key: one.id, name: nameOf(one), address: addressOf(one), kind: "colleague" })),
    ...contacts.items.flatMap(({ id, name, numbers }) =>
      numbers.map((address, index): Hit => ({ key: `${id}-${String(index)}`, name, address, kind: "contact" })),
    ),
  ].slice(0, 2 * SHOWN);
}
