import { listKey, PageLink, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { decks } from "./decks";
import { DeckForm } from "./Form";
import { deckWords } from "./words";

export default function NewDeck() {
  const t = deckWords.use();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/rate-decks">
          {t("title")}
        </PageLink>,
      ]}
    >
      <DeckForm
        initial={{ name: "", note: "" }}
        save={decks.create}
        done={({ id }) => {
          void queries.invalidateQueries({ queryKey: listKey("rate-decks") });
          go(`/rate-decks/${id}`);
        }}
        cancel="/rate-decks"
        act={t("act")}
      />
    </Page>
  );
}
