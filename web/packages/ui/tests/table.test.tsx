import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { type Column, DataTable } from "../src/DataTable";
import { Look } from "../src/Look";
import { PLAIN } from "../src/theme";

interface Row {
  id: string;
  name: string;
}
const columns: Column<Row>[] = [
  { id: "name", header: "Name", sort: "name", cell: ({ name }) => name },
  { id: "id", header: "Id", cell: ({ id }) => id, hidden: true },
];
const rows = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ id: String(index), name: `Row ${index}` }));

function draw(props: Partial<React.ComponentProps<typeof DataTable<Row>>>) {
  render(
    <Look brand={PLAIN}>
      <DataTable label="rows" columns={columns} rows={rows(3)} identify={({ id }) => id} {...props} />
    </Look>,
  );
}

test("a heading sorts up, then down, and tells the screen reader", async () => {
  const onSort = vi.fn();
  draw({ sort: "name", onSort });
  expect(screen.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe("ascending");
  await userEvent.click(screen.getByRole("button", { name: "Name" }));
  expect(onSort).toHaveBeenCalledWith("-name");
});

test("columns that are off are not drawn", () => {
  draw({ visible: { name: true, id: false } });
  expect(screen.queryByRole("columnheader", { name: "Id" })).toBeNull();
});

test("rows are chosen by their identity", async () => {
  const onChoose = vi.fn();
  draw({ chosen: {}, onChoose, nameOf: ({ name }) => name });
  await userEvent.click(screen.getByRole("checkbox", { name: /Row 1/ }));
  expect(onChoose).toHaveBeenCalledWith({ "1": true });
});

test("of five thousand rows only those in sight are drawn", () => {
  draw({ rows: rows(5000) });
  expect(screen.getAllByRole("row").length).toBeLessThan(200);
  expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("5000");
});
