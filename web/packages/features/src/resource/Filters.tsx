import { Button, Indicator, Popover, Select, Stack, TextInput } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import "@mantine/dates/styles.css";
import { IconFilter } from "@ramal/ui";
import { useReferences } from "../forms/references";
import { useAddress } from "../navigation";
import { anew } from "./list-state";
import type { Filter } from "./types";
import { resourceWords } from "./words";

/** The names that filters have in the address and at the server. */
export function namesOf(filters: Filter[]): string[] {
  return filters.flatMap(({ kind, name }) => (kind === "dates" ? [`${name}_from`, `${name}_to`] : [name]));
}

export function Filters({ filters }: { filters: Filter[] }) {
  const t = resourceWords.use();
  const [search, change] = useAddress();
  const names = namesOf(filters);
  const active = names.filter((name) => search[name]).length;
  return (
    <Popover position="bottom-start" withArrow shadow="md" trapFocus width={300}>
      <Indicator label={active} disabled={active === 0} size={16}>
        <Popover.Target>
          <Button variant="default" leftSection={<IconFilter size={16} />}>
            {t("filters")}
          </Button>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown>
        <Stack gap="sm">
          {filters.map((filter) => (
            <One key={filter.name} filter={filter} />
          ))}
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            disabled={active === 0}
            onClick={() => change(anew(Object.fromEntries(names.map((name) => [name, undefined]))))}
          >
            {t("clear")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function One({ filter }: { filter: Filter }) {
  const t = resourceWords.use();
  const [search, change] = useAddress();
  const set = (name: string, value: string | null) => change(anew({ [name]: value ?? undefined }));
  if (filter.kind === "choice") {
    const { name, label, options } = filter;
    return (
      <Select
        label={label}
        data={options}
        placeholder={t("any")}
        clearable
        value={search[name] ?? null}
        onChange={(value) => set(name, value)}
        comboboxProps={{ withinPortal: false }}
      />
    );
  }
  if (filter.kind === "text") {
    const { name, label } = filter;
    return <TextInput label={label} defaultValue={search[name] ?? ""} onBlur={(event) => set(name, event.currentTarget.value.trim())} />;
  }
  if (filter.kind === "reference") return <Reference filter={filter} value={search[filter.name] ?? null} choose={(value) => set(filter.name, value)} />;
  return (
    <>
      {(["from", "to"] as const).map((end) => (
        <DateInput
          key={end}
          label={`${filter.label}: ${t(end)}`}
          clearable
          value={search[`${filter.name}_${end}`]?.slice(0, 10) ?? null}
          onChange={(day) => set(`${filter.name}_${end}`, day ? `${day}T00:00:00Z` : null)}
          popoverProps={{ withinPortal: false }}
        />
      ))}
    </>
  );
}

interface ReferenceProps {
  filter: Extract<Filter, { kind: "reference" }>;
  value: string | null;
  choose: (value: string | null) => void;
}

function Reference({ filter, value, choose }: ReferenceProps) {
  const t = resourceWords.use();
  const { data, setTyped } = useReferences({ ...filter, chosen: value });
  return (
    <Select
      label={filter.label}
      data={data}
      placeholder={t("any")}
      nothingFoundMessage={t("form.nothing")}
      searchable
      clearable
      filter={({ options }) => options}
      onSearchChange={setTyped}
      value={value}
      onChange={choose}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
