import { notifications } from "@mantine/notifications";
import { adviceOn } from "@ramal/ui";
import { csvOf, download } from "./csv";
import type { Query } from "./list-state";
import type { ListProps } from "./types";
import { resourceWords } from "./words";

const MOST_A_PAGE = 200;

/** Write what the list shows, all pages of it, into a file; by the server where it can. */
export async function exportRows<R extends { id: string }>(list: ListProps<R>, query: Query): Promise<void> {
  if (list.exportFrom) {
    window.location.assign(list.exportFrom);
    return;
  }
  const notice = notifications.show({ loading: true, autoClose: false, withCloseButton: false, message: resourceWords.now("exporting", { count: 0 }) });
  try {
    const rows = await allRows(list, query, (count) => notifications.update({ id: notice, message: resourceWords.now("exporting", { count }) }));
    const columns = list.columns.filter(({ text }) => text !== undefined);
    download(
      `${list.name}.csv`,
      csvOf(
        columns.map(({ id }) => id),
        rows.map((row) => columns.map(({ text }) => text?.(row) ?? "")),
      ),
    );
    notifications.hide(notice);
  } catch (thrown) {
    notifications.update({ id: notice, color: "red", loading: false, autoClose: 8000, withCloseButton: true, message: adviceOn(thrown) });
  }
}

async function allRows<R extends { id: string }>(list: ListProps<R>, query: Query, tell: (count: number) => void): Promise<R[]> {
  const rows: R[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await list.fetch({ ...query, limit: MOST_A_PAGE, ...(cursor ? { cursor } : { cursor: undefined }) });
    rows.push(...page.items);
    cursor = page.next;
    tell(rows.length);
  } while (cursor);
  return rows;
}
