import { listKey, PageLink, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { carriers } from "./carriers";
import { CarrierForm } from "./Form";
import { freshCarrier } from "./schema";
import { carrierWords } from "./words";

export default function NewCarrier() {
  const t = carrierWords.use();
  const go = useGo();
  const queries = useQueryClient();
  const [initial] = useState(freshCarrier);
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/carriers">
          {t("title")}
        </PageLink>,
      ]}
    >
      <CarrierForm
        initial={initial}
        save={carriers.create}
        done={({ id }) => {
          void queries.invalidateQueries({ queryKey: listKey("carriers") });
          go(`/carriers/${id}`);
        }}
        cancel="/carriers"
        act={t("act")}
      />
    </Page>
  );
}
