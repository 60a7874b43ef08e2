import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { answer } from "@ramal/api";
import { api } from "@ramal/api/tenant";
import { Simulator } from "@ramal/features";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { subscribers } from "../subscribers/subscribers";
import { simulatorWords } from "./words";

export default function Simulate() {
  const t = simulatorWords.use();
  const [who, setWho] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, 200);
  const { data } = useQuery({
    queryKey: ["find", "subscribers", asked],
    queryFn: () => subscribers.list({ limit: 20, ...(asked ? { q: asked } : {}) }),
    placeholderData: keepPreviousData,
  });
  const people = (data?.items ?? []).map(({ id, username, name, alias }) => ({ value: id, label: [name || username, alias].filter(Boolean).join(" · ") }));
  return (
    <Simulator
      ready={who !== null}
      run={(dialled) => answer(api.POST("/calls/simulate", { body: { subscriber_id: who ?? "", dialled, caller: "", source: "" } }))}
      who={
        <Select
          label={t("who")}
          data={people}
          value={who}
          onChange={setWho}
          onSearchChange={setTyped}
          filter={({ options }) => options}
          searchable
          placeholder={t("choose")}
          nothingFoundMessage={t("nobody")}
        />
      }
    />
  );
}
