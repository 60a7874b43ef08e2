import { listKey, Loaded, PageLink, rowKey, useGo, useParam, useRow } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { type Deck, decks } from "./decks";
import { DeckForm } from "./Form";
import { deckSchema } from "./schema";
import { deckWords } from "./words";

export default function EditDeck() {
  const t = deckWords.use();
  const id = useParam("id");
  const row = useRow("rate-decks", id, () => decks.get(id));
  const name = row.data?.name ?? "";
  return (
    <Page
      title={t("edit", { name })}
      crumbs={[
        <PageLink key="list" to="/rate-decks">
          {t("title")}
        </PageLink>,
        <PageLink key="row" to={`/rate-decks/${id}`}>
          {name}
        </PageLink>,
      ]}
    >
      <Loaded row={row}>{(deck) => <Editor key={deck.version} deck={deck} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Editor({ deck, reload }: { deck: Deck; reload: () => void }) {
  const queries = useQueryClient();
  const go = useGo();
  return (
    <DeckForm
      initial={deckSchema.parse(deck)}
      save={(values) => decks.update(deck, values)}
      done={(saved) => {
        queries.setQueryData(rowKey("rate-decks", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("rate-decks") });
        go(`/rate-decks/${saved.id}`);
      }}
      cancel={`/rate-decks/${deck.id}`}
      reload={reload}
    />
  );
}
