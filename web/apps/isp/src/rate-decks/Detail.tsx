import { Button, Group, Stack, Title } from "@mantine/core";
import { listKey, Loaded, May, PageButton, PageLink, rowKey, useMay, useParam, useRemoval, useRow } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { askToRemove, type Column, DataTable, EmptyState, Facts, IconEdit, IconMoney, IconTrash, Page, Sheet, Status } from "@ramal/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type Deck, decks, type Version } from "./decks";
import { InForce } from "./List";
import { Upload } from "./Upload";
import { deckWords } from "./words";

const PAUSE = 2000;

export default function DeckDetail() {
  const t = deckWords.use();
  const id = useParam("id");
  const row = useRow("rate-decks", id, () => decks.get(id));
  return (
    <Page
      title={row.data?.name ?? t("title")}
      crumbs={[
        <PageLink key="list" to="/rate-decks">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data ? <Actions deck={row.data} /> : null}
    >
      <Loaded row={row}>{(deck) => <Contents deck={deck} />}</Loaded>
    </Page>
  );
}

function Actions({ deck }: { deck: Deck }) {
  const t = deckWords.use();
  const remove = useRemoval();
  const ask = () =>
    remove({ of: "rate-decks", name: deck.name, losses: [t("losses.versions"), t("losses.plans")], act: () => decks.remove(deck), to: "/rate-decks" });
  return (
    <>
      <PageButton variant="default" to="/price-simulator" search={{ deck: deck.id }}>
        {t("simulate")}
      </PageButton>
      <May act="rate-decks.write">
        <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
          {t("remove")}
        </Button>
        <PageButton variant="default" to={`/rate-decks/${deck.id}/edit`} leftSection={<IconEdit size={16} />}>
          {t("change")}
        </PageButton>
        <Upload deck={deck} />
      </May>
    </>
  );
}

function Contents({ deck }: { deck: Deck }) {
  const t = deckWords.use();
  return (
    <Stack gap="lg">
      <Sheet padded>
        <Facts
          facts={[
            { label: t("inForce"), value: <InForce number={deck.current_version} /> },
            { label: t("columns.currency"), value: deck.currency },
            { label: t("fields.note.label"), value: deck.note },
          ]}
        />
      </Sheet>
      <Versions deck={deck} />
    </Stack>
  );
}

function Versions({ deck }: { deck: Deck }) {
  const t = deckWords.use();
  const columns = useColumns(deck);
  const queries = useQueryClient();
  const versions = useQuery({
    queryKey: ["versions", deck.id],
    queryFn: async () => {
      const found = await decks.versions(deck.id);
      void queries.invalidateQueries({ queryKey: rowKey("rate-decks", deck.id) });
      return found;
    },
    // Prices take a while to reach the edges; then the version is ready.
    refetchInterval: ({ state }) => (state.data?.some(({ state: at }) => at === "publishing") ? PAUSE : false),
  });
  return (
    <Loaded row={versions}>
      {(rows) => (
        <Sheet>
          {rows.length > 0 ? (
            <>
              <Title order={2} size="h4" p="md">
                {t("versions")}
              </Title>
              <DataTable label={t("versions")} columns={columns} rows={rows} identify={({ version }) => String(version)} />
            </>
          ) : (
            <EmptyState icon={IconMoney} title={t("none.title")} text={t("none.text")} action={<May act="rate-decks.write"><Upload deck={deck} /></May>} />
          )}
        </Sheet>
      )}
    </Loaded>
  );
}

function useColumns(deck: Deck): Column<Version>[] {
  const t = deckWords.use();
  const format = useFormat();
  const may = useMay();
  return [
    {
      id: "version",
      header: t("columns.version"),
      cell: ({ version }) => <PageLink to={`/rate-decks/${deck.id}/versions/${version}`}>{t("version", { number: version })}</PageLink>,
    },
    { id: "effective_from", header: t("columns.from"), cell: ({ effective_from }) => format.dateTime(effective_from) },
    { id: "state", header: t("columns.state"), cell: (version) => <VersionState deck={deck} version={version} /> },
    { id: "rates", header: t("columns.rates"), align: "end", cell: ({ rates }) => format.number(rates) },
    {
      id: "changes",
      header: t("columns.changes"),
      cell: ({ version, added, changed, removed }) => (
        <PageLink to={`/rate-decks/${deck.id}/versions/${version}`} search={{ view: "diff" }}>
          {t("changes", { added, changed, removed })}
        </PageLink>
      ),
    },
    {
      id: "remove",
      header: t("remove"),
      cell: (version) => (may("rate-decks.write") && version.version !== deck.current_version ? <RemoveVersion deck={deck} version={version} /> : null),
    },
  ];
}

function VersionState({ deck, version }: { deck: Deck; version: Version }) {
  const t = deckWords.use();
  if (version.state === "publishing") return <Status tone="busy">{t("state.publishing")}</Status>;
  if (version.version === deck.current_version) return <Status tone="good">{t("state.inForce")}</Status>;
  const future = new Date(version.effective_from) > new Date();
  return <Status tone="calm">{t(future ? "state.waiting" : "state.past")}</Status>;
}

function RemoveVersion({ deck, version }: { deck: Deck; version: Version }) {
  const t = deckWords.use();
  const queries = useQueryClient();
  const ask = () =>
    askToRemove({
      name: t("version", { number: version.version }),
      losses: [t("losses.rates")],
      act: async () => {
        await decks.removeVersion(deck.id, version.version);
        await queries.invalidateQueries({ queryKey: ["versions", deck.id] });
        void queries.invalidateQueries({ queryKey: listKey("rate-decks") });
      },
    });
  return (
    <Group justify="flex-end">
      <Button size="compact-xs" variant="subtle" color="red" onClick={ask}>
        {t("remove")}
      </Button>
    </Group>
  );
}
