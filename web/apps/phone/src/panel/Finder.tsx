import { Avatar, Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@ramal/ui";
import type { ReactNode } from "react";
import { dialled } from "../names/dial";
import { type Hit, useSearch } from "../names/search";
import classes from "./Panel.module.css";
import { panelWords } from "./words";

interface FinderProps {
  value: string;
  onChange: (value: string) => void;
  /** Enter was pressed, or somebody was chosen. */
  onPick: (address: string, hit?: Hit) => void;
  right?: ReactNode;
  autoFocus?: boolean;
  large?: boolean;
}

/** A field for a name or a number that looks for people while one types. */
export function Finder({ value, onChange, onPick, right, autoFocus = false, large = false }: FinderProps) {
  const t = panelWords.use();
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const { hits, busy } = useSearch(value);
  const address = dialled(value);
  const bad = value.trim() !== "" && address === "" && hits.length === 0 && !busy;
  const pick = (key: string) => {
    const hit = hits.find((one) => one.key === key);
    box.closeDropdown();
    if (hit) onPick(hit.address, hit);
  };
  const change = (text: string) => {
    onChange(text);
    box.openDropdown();
    box.resetSelectedOption();
  };
  const enter = (event: React.KeyboardEvent) => {
    if (event.key !== "Enter" || box.getSelectedOptionIndex() >= 0) return;
    event.preventDefault();
    box.closeDropdown();
    if (address) onPick(address);
    else if (hits.length === 1 && hits[0]) onPick(hits[0].address, hits[0]);
  };
  return (
    <Combobox store={box} onOptionSubmit={pick} withinPortal={false} position="bottom" middlewares={{ flip: false, shift: false }} shadow="md" radius="md">
      <Combobox.Target>
        <TextInput
          className={classes.finder ?? ""}
          size={large ? "lg" : "md"}
          label={t("input")}
          labelProps={{ className: large ? (classes.hidden ?? "") : "" }}
          placeholder={t("hint")}
          leftSection={<IconSearch />}
          rightSection={right}
          value={value}
          error={bad ? t("bad") : undefined}
          onChange={(event) => change(event.currentTarget.value)}
          onClick={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={enter}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          autoFocus={autoFocus}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={hits.length === 0}>
        <Combobox.Options aria-label={t("found")} mah={260} style={{ overflowY: "auto" }}>
          {hits.map((hit) => (
            <Combobox.Option key={hit.key} value={hit.key}>
              <HitRow hit={hit} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function HitRow({ hit: { name, address, kind } }: { hit: Hit }) {
  const t = panelWords.use();
  return (
    <span className={classes.hit}>
      <Avatar name={name} color="brand" size={32} radius="xl" aria-hidden="true" />
      <span className={classes.hitWords}>
        <span className={classes.hitName}>{name}</span>
        <span className={classes.quiet}>
          {t(`kind.${kind}`)} · {address}
        </span>
      </span>
    </span>
  );
}
