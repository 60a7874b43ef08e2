import { Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { answer } from "@ramal/api";
import { api } from "@ramal/api/isp";
import { Simulator } from "@ramal/features";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { carriers } from "../carriers/carriers";
import { callSimulatorWords } from "./words";

/** A call that comes from a carrier: whose number it is, and what would ring. Calls from phones are simulated in the PBX's own console. */
export default function Simulate() {
  const t = callSimulatorWords.use();
  const [gateway, setGateway] = useState<string | null>(null);
  const [caller, setCaller] = useState("");
  const [source, setSource] = useState("");
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, 200);
  const { data } = useQuery({
    queryKey: ["find", "gateways", asked],
    queryFn: () => carriers.list({ limit: 20, ...(asked ? { q: asked } : {}) }),
    placeholderData: keepPreviousData,
  });
  const choices = (data?.items ?? []).map(({ id, name, gateways }) => ({ group: name, items: gateways.map((one) => ({ value: one.id, label: `${name} · ${one.name}`, carrier: id })) }));
  return (
    <Simulator
      ready={gateway !== null}
      run={(dialled) => answer(api.POST("/calls/simulate", { body: { gateway_id: gateway, dialled, caller, source } }))}
      who={
        <>
          <Select
            label={t("gateway")}
            data={choices}
            value={gateway}
            onChange={setGateway}
            onSearchChange={setTyped}
            filter={({ options }) => options}
            searchable
            placeholder={t("choose")}
            nothingFoundMessage={t("nothing")}
          />
          <TextInput label={t("caller")} value={caller} inputMode="tel" onChange={({ currentTarget }) => setCaller(currentTarget.value.trim())} />
          <TextInput label={t("source")} placeholder={t("sourceHelp")} value={source} onChange={({ currentTarget }) => setSource(currentTarget.value.trim())} />
        </>
      }
    />
  );
}
