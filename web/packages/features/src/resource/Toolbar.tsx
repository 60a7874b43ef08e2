import { ActionIcon, Button, Checkbox, Menu, Popover, Stack, TextInput, Tooltip } from "@mantine/core";
import { useDebouncedCallback, useDisclosure } from "@mantine/hooks";
import { IconColumns, IconDownload, IconMore, IconSearch, IconUpload } from "@ramal/ui";
import { lazy, Suspense } from "react";
import { useAddress } from "../navigation";
import { exportRows } from "./exporting";
import { Filters } from "./Filters";
import { anew, type Query } from "./list-state";
import classes from "./ResourceList.module.css";
import type { ListProps } from "./types";
import { resourceWords } from "./words";

const ImportDialog = lazy(() => import("./ImportDialog"));

interface ToolbarProps<R extends { id: string }> extends ListProps<R> {
  visible: Record<string, boolean>;
  onToggle: (id: string) => void;
  query: Query;
  /** Only what makes sense before the first row. */
  bare?: boolean;
}

export function Toolbar<R extends { id: string }>(props: ToolbarProps<R>) {
  const t = resourceWords.use();
  const { name, filters = [], searchable, bare } = props;
  const [importing, { open, close }] = useDisclosure(false);
  return (
    <div className={`${classes.bar} ${bare ? classes.bare : ""}`}>
      {!bare && searchable ? <SearchBox name={name} /> : null}
      {!bare && filters.length > 0 ? <Filters filters={filters} /> : null}
      {bare ? (
        <Button variant="subtle" color="gray" leftSection={<IconUpload size={16} />} onClick={open}>
          {t("import")}
        </Button>
      ) : (
        <>
          <ColumnChoice {...props} />
          <MoreMenu {...props} startImport={open} />
        </>
      )}
      {props.import && importing ? (
        <Suspense>
          <ImportDialog name={name} plan={props.import} close={close} />
        </Suspense>
      ) : null}
    </div>
  );
}

function SearchBox({ name }: { name: string }) {
  const t = resourceWords.use();
  const [search, change] = useAddress();
  const ask = useDebouncedCallback((q: string) => change(anew({ q: q.trim() || undefined })), 250);
  return (
    <TextInput
      id={`${name}-search`}
      className={classes.search ?? ""}
      type="search"
      aria-label={t("search")}
      placeholder={t("search")}
      leftSection={<IconSearch size={16} />}
      defaultValue={search.q ?? ""}
      maxLength={120}
      onChange={(event) => ask(event.currentTarget.value)}
    />
  );
}

function ColumnChoice<R extends { id: string }>({ columns, visible, onToggle }: ToolbarProps<R>) {
  const t = resourceWords.use();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t("columns")}>
          <ActionIcon variant="default" size={36} ml="auto" aria-label={t("columns")}>
            <IconColumns size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {columns.map(({ id, header }, index) => (
            <Checkbox key={id} size="sm" label={header} checked={visible[id] ?? true} disabled={index === 0} onChange={() => onToggle(id)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function MoreMenu<R extends { id: string }>(props: ToolbarProps<R> & { startImport: () => void }) {
  const t = resourceWords.use();
  const { forAll } = props;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t("more")}>
          <IconMore size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {props.import ? (
          <Menu.Item leftSection={<IconUpload size={16} />} onClick={props.startImport}>
            {t("import")}
          </Menu.Item>
        ) : null}
        {forAll ? (
          <Menu.Item leftSection={<forAll.icon size={16} />} onClick={() => forAll.open(props.query)}>
            {forAll.label}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void exportRows(props, props.query)}>
          {t("export")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
