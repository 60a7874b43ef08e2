import { Button, Group, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { Loaded, PageLink, useAddress, useParam, useRow } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, DataTable, EmptyState, IconSearch, Page, ProblemView, Sheet, Status, type Tone } from "@ramal/ui";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type Deck, decks, type DiffLine, LINES, type Rate } from "./decks";
import { justBefore, predecessor } from "./order";
import { deckWords } from "./words";

const TONES: Record<DiffLine["change"], Tone> = { added: "good", changed: "warn", removed: "bad" };

/** Prices of one version, or what it changed. The prefix that is looked for is in the address. */
export default function DeckVersion() {
  const t = deckWords.use();
  const id = useParam("id");
  const number = Number(useParam("number"));
  const [search, change] = useAddress();
  const row = useRow("rate-decks", id, () => decks.get(id));
  const prefix = search.prefix ?? "";
  return (
    <Page
      title={t("version", { number })}
      crumbs={[
        <PageLink key="list" to="/rate-decks">
          {t("title")}
        </PageLink>,
        <PageLink key="deck" to={`/rate-decks/${id}`}>
          {row.data?.name ?? "…"}
        </PageLink>,
      ]}
    >
      <Stack gap="lg">
        <Group align="flex-end">
          <SegmentedControl
            aria-label={t("show")}
            data={[
              { value: "rates", label: t("rates") },
              { value: "diff", label: t("diff") },
            ]}
            value={search.view === "diff" ? "diff" : "rates"}
            onChange={(view) => change({ view })}
          />
          <TextInput
            label={t("columns.prefix")}
            leftSection={<IconSearch size={15} />}
            value={prefix}
            maxLength={20}
            onChange={({ currentTarget }) => change({ prefix: currentTarget.value.replace(/^\+|\s/g, "").toUpperCase() })}
          />
        </Group>
        <Loaded row={row}>
          {(deck) => (search.view === "diff" ? <Diff deck={deck} number={number} prefix={prefix} /> : <Rates deck={deck} number={number} prefix={prefix} />)}
        </Loaded>
      </Stack>
    </Page>
  );
}

interface LinesProps {
  deck: Deck;
  number: number;
  prefix: string;
}

function Rates({ deck, number, prefix }: LinesProps) {
  const fetch = (after: string) => decks.rates(deck.id, number, { after, ...(prefix ? { prefix } : {}) });
  return <Lines name={["rates", deck.id, number, prefix]} fetch={fetch} start="" columns={useRateColumns(deck.currency)} prefix={prefix} />;
}

function Diff({ deck, number, prefix }: LinesProps) {
  const versions = useQuery({ queryKey: ["versions", deck.id], queryFn: () => decks.versions(deck.id) });
  const columns = useDiffColumns(deck.currency);
  return (
    <Loaded row={versions}>
      {(rows) => {
        const against = predecessor(rows, number);
        const fetch = (after: string) => decks.diff(deck.id, number, { after, ...(against === undefined ? {} : { against }) });
        return <Lines name={["diff", deck.id, number, against, prefix]} fetch={fetch} start={justBefore(prefix)} columns={columns} prefix={prefix} />;
      }}
    </Loaded>
  );
}

interface TableProps<L> {
  name: unknown[];
  fetch: (after: string) => Promise<L[]>;
  /** The prefix behind which the first lines come. */
  start: string;
  prefix: string;
  columns: Column<L>[];
}

/** Lines in the order of their prefix, some hundreds at a time. */
function Lines<L extends { prefix: string }>({ name, fetch, start, prefix, columns }: TableProps<L>) {
  const t = deckWords.use();
  const found = useInfiniteQuery({
    queryKey: name,
    queryFn: ({ pageParam }) => fetch(pageParam),
    initialPageParam: start,
    getNextPageParam: (last: L[]) => {
      const end = last.at(-1)?.prefix;
      return last.length === LINES && end?.startsWith(prefix) ? end : undefined;
    },
  });
  if (found.error) return <ProblemView problem={found.error} retry={() => void found.refetch()} />;
  const rows = found.data?.pages.flat().filter((line) => line.prefix.startsWith(prefix)) ?? [];
  return (
    <Sheet>
      {rows.length > 0 || found.isPending ? (
        <DataTable label={t("rates")} columns={columns} rows={rows} identify={(line) => line.prefix} />
      ) : (
        <EmptyState icon={IconSearch} title={t("noLines.title")} text={t("noLines.text")} />
      )}
      {found.hasNextPage ? (
        <Group justify="center" p="md">
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("more")}
          </Button>
        </Group>
      ) : null}
    </Sheet>
  );
}

function useRateColumns(currency: string): Column<Rate>[] {
  const t = deckWords.use();
  const format = useFormat();
  return [
    { id: "prefix", header: t("columns.prefix"), cell: ({ prefix }) => prefix },
    { id: "name", header: t("columns.name"), cell: ({ name }) => name || "–" },
    { id: "price", header: t("columns.price"), align: "end", cell: ({ price }) => format.money(price, currency, 6) },
    { id: "fee", header: t("columns.fee"), align: "end", cell: ({ connection_fee }) => format.money(connection_fee, currency, 6) },
    { id: "minimum", header: t("columns.minimum"), align: "end", cell: ({ minimum }) => `${minimum} s` },
    { id: "increment", header: t("columns.increment"), align: "end", cell: ({ increment }) => `${increment} s` },
  ];
}

function useDiffColumns(currency: string): Column<DiffLine>[] {
  const t = deckWords.use();
  const format = useFormat();
  const text = (rate: Rate | null) =>
    rate ? t("rateText", { price: format.money(rate.price, currency, 6), fee: format.money(rate.connection_fee, currency, 6), minimum: rate.minimum, increment: rate.increment }) : "–";
  return [
    { id: "prefix", header: t("columns.prefix"), cell: ({ prefix }) => prefix },
    { id: "name", header: t("columns.name"), cell: ({ before, after }) => (after ?? before)?.name || "–" },
    { id: "change", header: t("columns.change"), cell: ({ change }) => <Status tone={TONES[change]}>{t(`changeKind.${change}`)}</Status> },
    { id: "before", header: t("columns.before"), cell: ({ before }) => text(before) },
    { id: "after", header: t("columns.after"), cell: ({ after }) => text(after) },
  ];
}
