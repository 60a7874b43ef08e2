import { Button } from "@mantine/core";
import { listKey, Loaded, May, PageLink, rowKey, useGo, useMay, useParam, useRemoval, useRow } from "@ramal/features";
import { IconTrash, Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { type ServiceDeck, serviceDecks } from "./decks";
import { ServiceDeckForm } from "./Form";
import { serviceDeckSchema } from "./schema";
import { serviceDeckWords } from "./words";

export default function EditServiceDeck() {
  const t = serviceDeckWords.use();
  const id = useParam("id");
  const row = useRow("service-decks", id, () => serviceDecks.get(id));
  return (
    <Page
      title={row.data?.name ?? t("title")}
      crumbs={[
        <PageLink key="list" to="/service-decks">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data ? <Remove deck={row.data} /> : null}
    >
      <Loaded row={row}>{(deck) => <Editor key={deck.version} deck={deck} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Remove({ deck }: { deck: ServiceDeck }) {
  const t = serviceDeckWords.use();
  const remove = useRemoval();
  const ask = () =>
    remove({ of: "service-decks", name: deck.name, losses: [t("losses.prices"), t("losses.plans")], act: () => serviceDecks.remove(deck), to: "/service-decks" });
  return (
    <May act="service-decks.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
    </May>
  );
}

function Editor({ deck, reload }: { deck: ServiceDeck; reload: () => void }) {
  const may = useMay();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <ServiceDeckForm
      initial={serviceDeckSchema.parse(deck)}
      save={(values) => serviceDecks.update(deck, values)}
      done={(saved) => {
        queries.setQueryData(rowKey("service-decks", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("service-decks") });
        go("/service-decks");
      }}
      waits={deck.not_active_yet?.includes("prices") ?? false}
      reload={reload}
      readOnly={!may("service-decks.write")}
    />
  );
}
