import { Checkbox } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  type Header,
  type Row,
  type RowSelectionState,
  type Table,
  useReactTable,
  type VisibilityState,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";
import classes from "./DataTable.module.css";
import { IconDown, IconUp } from "./icons";
import { uiWords } from "./words";

/** A column: what it shows, and by which name the server sorts by it. */
export interface Column<R> {
  id: string;
  header: string;
  cell: (row: R) => ReactNode;
  /** The server's name for sorting by this column. */
  sort?: string;
  align?: "start" | "end";
  /** Not shown until somebody chooses it. */
  hidden?: boolean;
  /** What the column exports as text; without it, it is left out of files. */
  text?: (row: R) => string;
}

interface DataTableProps<R extends object> {
  label: string;
  columns: Column<R>[];
  rows: R[];
  /** The identity of a row: selection and focus follow it. */
  identify: (row: R) => string;
  nameOf?: (row: R) => string;
  sort?: string;
  onSort?: (sort: string) => void;
  visible?: VisibilityState;
  chosen?: RowSelectionState;
  onChoose?: (chosen: RowSelectionState) => void;
}

const MANY = 100;
const ROW_HEIGHT = 44;

/** Rows as a table; on a narrow screen as cards. Above a hundred rows only those in sight are drawn. */
export function DataTable<R extends object>(props: DataTableProps<R>) {
  const { rows, columns, chosen, onChoose, visible = {} } = props;
  const narrow = useMediaQuery("(max-width: 48em)") ?? false;
  const table = useReactTable<R>({
    data: rows,
    columns: columns.map(definition),
    getCoreRowModel: getCoreRowModel(),
    getRowId: props.identify,
    manualSorting: true,
    state: { columnVisibility: visible, rowSelection: chosen ?? {} },
    enableRowSelection: onChoose !== undefined,
    onRowSelectionChange: (change) => onChoose?.(typeof change === "function" ? change(chosen ?? {}) : change),
  });
  const scroller = useRef<HTMLDivElement>(null);
  const many = rows.length > MANY && !narrow;
  return (
    <div ref={scroller} className={`${classes.scroll} ${many ? classes.tall : ""}`} tabIndex={0}>
      <table className={`${classes.table} ${classes.cards}`} aria-label={props.label} aria-rowcount={rows.length}>
        <Head table={table} {...props} />
        {many ? <VisibleRows table={table} scroller={scroller} {...props} /> : <AllRows table={table} {...props} />}
      </table>
    </div>
  );
}

function definition<R extends object>(column: Column<R>): ColumnDef<R> {
  return { id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original), meta: column };
}

interface Part<R extends object> extends DataTableProps<R> {
  table: Table<R>;
}

function Head<R extends object>({ table, sort, onSort, onChoose }: Part<R>) {
  const t = uiWords.use();
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {onChoose ? (
            <th className={classes.pick}>
              <Checkbox
                size="xs"
                aria-label={t("selectAll")}
                checked={table.getIsAllRowsSelected()}
                indeterminate={table.getIsSomeRowsSelected()}
                onChange={table.getToggleAllRowsSelectedHandler()}
              />
            </th>
          ) : null}
          {group.headers.map((header) => (
            <HeadCell key={header.id} header={header} sort={sort} onSort={onSort} />
          ))}
        </tr>
      ))}
    </thead>
  );
}

interface HeadCellProps<R extends object> {
  header: Header<R, unknown>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}

function HeadCell<R extends object>({ header, sort, onSort }: HeadCellProps<R>) {
  const t = uiWords.use();
  const column = header.column.columnDef.meta as Column<R>;
  const side = column.align === "end" ? classes.end : undefined;
  if (!column.sort || !onSort) return <th className={side}>{column.header}</th>;
  const up = sort === column.sort;
  const down = sort === `-${column.sort}`;
  return (
    <th className={side} aria-sort={up ? "ascending" : down ? "descending" : "none"}>
      <button type="button" className={classes.sort} title={t("sortBy", { name: column.header })} onClick={() => onSort(`${up ? "-" : ""}${column.sort}`)}>
        {column.header}
        {up ? <IconUp size={14} /> : down ? <IconDown size={14} /> : null}
      </button>
    </th>
  );
}

function AllRows<R extends object>(props: Part<R>) {
  return (
    <tbody>
      {props.table.getRowModel().rows.map((row) => (
        <Line key={row.id} row={row} {...props} />
      ))}
    </tbody>
  );
}

function VisibleRows<R extends object>(props: Part<R> & { scroller: React.RefObject<HTMLDivElement | null> }) {
  const { rows } = props.table.getRowModel();
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => props.scroller.current, estimateSize: () => ROW_HEIGHT, overscan: 12 });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <tbody>
      {before > 0 ? <tr style={{ height: before }} aria-hidden="true" /> : null}
      {items.map((item) => {
        const row = rows[item.index];
        return row ? <Line key={row.id} row={row} {...props} /> : null;
      })}
      {after > 0 ? <tr style={{ height: after }} aria-hidden="true" /> : null}
    </tbody>
  );
}

function Line<R extends object>({ row, onChoose, nameOf }: Part<R> & { row: Row<R> }) {
  const t = uiWords.use();
  return (
    <tr className={row.getIsSelected() ? classes.chosen : undefined}>
      {onChoose ? (
        <td data-pick>
          <Checkbox
            size="xs"
            aria-label={t("selectRow", { name: nameOf?.(row.original) ?? row.id })}
            checked={row.getIsSelected()}
            onChange={row.getToggleSelectedHandler()}
          />
        </td>
      ) : null}
      {row.getVisibleCells().map((cell, index) => {
        const column = cell.column.columnDef.meta as Column<R>;
        return (
          <td key={cell.id} className={column.align === "end" ? classes.end : undefined} data-label={column.header} data-lead={index === 0 || undefined}>
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </td>
        );
      })}
    </tr>
  );
}
