import { Select } from "@mantine/core";
import { resourceWords } from "../resource/words";
import { type Option, useReferences } from "./references";

interface ReferenceChoiceProps {
  label: string;
  help: string;
  /** Names the cache: the resource that is referred to. */
  of: string;
  find: (text: string) => Promise<Option[]>;
  value: string | null;
  choose: (value: string | null) => void;
}

/** Another resource, chosen outside of a form: what counts for a whole file. */
export function ReferenceChoice({ label, help, of, find, value, choose }: ReferenceChoiceProps) {
  const t = resourceWords.use();
  const { data, setTyped } = useReferences({ of, find, chosen: value });
  return (
    <Select
      label={label}
      description={help}
      data={data}
      value={value}
      onChange={choose}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      searchable
      clearable
      placeholder={t("form.choose")}
      nothingFoundMessage={t("form.nothing")}
    />
  );
}
