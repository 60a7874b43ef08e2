import { listKey, PageLink, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { serviceDecks } from "./decks";
import { ServiceDeckForm } from "./Form";
import { serviceDeckSchema } from "./schema";
import { serviceDeckWords } from "./words";

const FRESH = { name: "", prices: serviceDeckSchema.shape.prices.parse({}) };

export default function NewServiceDeck() {
  const t = serviceDeckWords.use();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/service-decks">
          {t("title")}
        </PageLink>,
      ]}
    >
      <ServiceDeckForm
        initial={FRESH}
        save={serviceDecks.create}
        done={() => {
          void queries.invalidateQueries({ queryKey: listKey("service-decks") });
          go("/service-decks");
        }}
        waits
        act={t("act")}
      />
    </Page>
  );
}
