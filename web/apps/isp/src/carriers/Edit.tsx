import { listKey, Loaded, PageLink, rowKey, useGo, useParam, useRow } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CarrierForm } from "./Form";
import { type Carrier, carriers } from "./carriers";
import { valuesOf } from "./schema";
import { carrierWords } from "./words";

export default function EditCarrier() {
  const t = carrierWords.use();
  const id = useParam("id");
  const row = useRow("carriers", id, () => carriers.get(id));
  const name = row.data?.name ?? "";
  return (
    <Page
      title={t("edit", { name })}
      crumbs={[
        <PageLink key="list" to="/carriers">
          {t("title")}
        </PageLink>,
        <PageLink key="row" to={`/carriers/${id}`}>
          {name}
        </PageLink>,
      ]}
    >
      <Loaded row={row}>{(carrier) => <Editor key={carrier.version} carrier={carrier} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Editor({ carrier, reload }: { carrier: Carrier; reload: () => void }) {
  const queries = useQueryClient();
  const go = useGo();
  const [initial] = useState(() => valuesOf(carrier));
  return (
    <CarrierForm
      initial={initial}
      save={(body) => carriers.update(carrier, body)}
      done={(saved) => {
        queries.setQueryData(rowKey("carriers", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("carriers") });
        go(`/carriers/${saved.id}`);
      }}
      cancel={`/carriers/${carrier.id}`}
      reload={reload}
    />
  );
}
