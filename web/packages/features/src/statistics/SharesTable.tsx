import { Table, Text, Title } from "@mantine/core";
import { useFormat } from "@ramal/i18n";
import { useQuery } from "@tanstack/react-query";
import { Loaded } from "../resource/row";
import { destinationOf } from "./range";
import type { Figures, Share, Shares } from "./types";
import { statisticsWords } from "./words";

interface SharesTableProps {
  by: string;
  read: () => Promise<Shares>;
  /** What the range is: another one is another question. */
  at: string;
}

/** The largest shares of the figures: of tenants, customers, carriers, destinations or directions. */
export function SharesTable({ by, read, at }: SharesTableProps) {
  const t = statisticsWords.use();
  const name = useName(by);
  const found = useQuery({ queryKey: ["statistics", by, at], queryFn: read });
  return (
    <>
      <Title order={2} size="h5" mb="xs">
        {t(`by.${by as "carrier"}`)}
      </Title>
      <Loaded row={found}>
        {({ items, others }) =>
          items.length === 0 ? (
            <Text c="dimmed" size="sm">
              {t("name.none")}
            </Text>
          ) : (
            <Table.ScrollContainer minWidth={440} mah={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
              <Table aria-label={t(`by.${by as "carrier"}`)} withRowBorders={false} verticalSpacing={6}>
                <Head by={by} />
                <Table.Tbody>
                  {items.map((share) => (
                    <Line key={share.key} name={name(share)} figures={share} />
                  ))}
                  {others.calls > 0 ? <Line name={t("name.others")} figures={others} /> : null}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
    </>
  );
}

function Head({ by }: { by: string }) {
  const t = statisticsWords.use();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{t(`name.${by as "carrier"}`)}</Table.Th>
        {(["calls", "asr", "minutes", "acd", "charge"] as const).map((figure) => (
          <Table.Th key={figure} ta="end">
            {t(`figures.${figure}`)}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

function Line({ name, figures: { calls, asr, talk, acd, charge } }: { name: string; figures: Figures }) {
  const { number, percent, duration, money } = useFormat();
  const cells = [number(calls), asr === null ? "–" : percent(asr / 100), number(talk / 60, { maximumFractionDigits: 0 }), duration(acd), money(charge)];
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} style={{ overflowWrap: "anywhere" }}>
        {name}
      </Table.Th>
      {cells.map((cell, index) => (
        <Table.Td key={index} ta="end">
          {cell}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** How a share is called: by its own name, or by a word of ours. */
function useName(by: string): (share: Share) => string {
  const t = statisticsWords.use();
  const { country } = useFormat();
  return ({ key, name }) => {
    if (by === "direction") return t(`direction.${key as "outbound"}`);
    if (by !== "destination") return name || t(key === "None" ? "name.none" : "name.gone");
    const where = destinationOf(key);
    if (where === null) return t(key === "own" ? "destination.own" : "destination.other");
    const land = where.country === "001" ? t("destination.other") : country(where.country);
    return where.kind ? t(`destination.${where.kind}`, { country: land }) : land;
  };
}
