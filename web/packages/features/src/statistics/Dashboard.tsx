import { Center, Loader, SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { RegionContext, useFormat, useLanguage } from "@ramal/i18n";
import { EmptyState, IconChart, LiveMark, Sheet, Stat } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useContext } from "react";
import { useCalls } from "../live-calls/useCalls";
import { useAddress } from "../navigation";
import { Loaded } from "../resource/row";
import { useMay } from "../session";
import { PERIODS, type Period, periodOf, rangeOf } from "./range";
import { SharesTable } from "./SharesTable";
import type { Point, Series, StatisticsActs } from "./types";
import { statisticsWords } from "./words";

const Chart = lazy(() => import("@ramal/ui/chart"));
const AGAIN = 20_000;

interface DashboardProps {
  acts: StatisticsActs;
  /** The first picture and the figures alone, as a home page shows them. */
  brief?: boolean;
}

/** Calls, minutes, ASR, ACD, charges and calls at once over a period, as pictures; what is going on now is pushed. */
export function Dashboard({ acts, brief = false }: DashboardProps) {
  const t = statisticsWords.use();
  const { timeZone } = useContext(RegionContext);
  const [search, change] = useAddress();
  const period = periodOf(search.period);
  const range = rangeOf(period, new Date());
  const asked = { ...range, time_zone: timeZone };
  const series = useQuery({ queryKey: ["statistics", asked], queryFn: () => acts.series(asked), refetchInterval: AGAIN, placeholderData: (before) => before });
  return (
    <Stack gap="lg">
      <SegmentedControl
        aria-label={t("period.label")}
        value={period}
        onChange={(value) => change({ period: value === "day" ? undefined : value })}
        data={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
        style={{ alignSelf: "flex-start", maxWidth: "100%" }}
      />
      <Loaded row={series}>
        {(found) => (
          <>
            <Totals series={found} own={!acts.by.includes("carrier")} />
            {found.total.calls === 0 && found.peak === 0 ? (
              <Sheet>
                <EmptyState icon={IconChart} title={t("empty.title")} text={t("empty.text")} />
              </Sheet>
            ) : (
              <>
                <Pictures points={found.points} period={period} brief={brief} />
                {brief ? null : <AllShares acts={acts} begin={range.begin} end={range.end} />}
              </>
            )}
          </>
        )}
      </Loaded>
    </Stack>
  );
}

function Totals({ series: { total, peak }, own }: { series: Series; own: boolean }) {
  const t = statisticsWords.use();
  const { number, money, percent, duration } = useFormat();
  const may = useMay();
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }}>
      {may("live-calls.read") ? <Now peak={peak} /> : <Stat label={t("figures.peak")} value={number(peak)} note={t("help.peak")} />}
      <Stat label={t("figures.calls")} value={number(total.calls)} note={`${t("figures.answered")}: ${number(total.answered)}`} />
      <Stat label={t("figures.minutes")} value={number(total.talk / 60, { maximumFractionDigits: 0 })} />
      <Stat label={t("figures.asr")} value={total.asr === null ? "–" : percent(total.asr / 100)} note={t("help.asr")} />
      <Stat label={t("figures.acd")} value={duration(total.acd)} note={t("help.acd")} />
      <Stat label={t("figures.charge")} value={money(total.charge)} note={t(own ? "help.ownCharge" : "help.charge")} />
    </SimpleGrid>
  );
}

/** Calls in progress as the server pushes them, beside the peak of the period. */
function Now({ peak }: { peak: number }) {
  const t = statisticsWords.use();
  const { number } = useFormat();
  const { calls, state } = useCalls();
  const note = (
    <>
      {`${t("figures.peak")}: ${number(peak)} `}
      <LiveMark state={state} />
    </>
  );
  return <Stat label={t("figures.now")} value={calls === null ? "–" : number(calls.size)} note={note} />;
}

function Pictures({ points, period, brief }: { points: Point[]; period: Period; brief: boolean }) {
  const t = statisticsWords.use();
  const { money, number } = useFormat();
  const label = useMoment(period);
  const data = points.map(({ at, calls, answered, talk, charge, peak }) => ({ at: label(at), calls, answered, minutes: Math.round(talk / 6) / 10, charge, peak }));
  const drawn = [
    { title: t("charts.calls"), kind: "bar" as const, series: [{ name: "calls", label: t("figures.calls") }, { name: "answered", label: t("figures.answered") }] },
    { title: t("charts.peak"), kind: "line" as const, series: [{ name: "peak", label: t("figures.peak") }] },
    { title: t("charts.minutes"), kind: "area" as const, series: [{ name: "minutes", label: t("figures.minutes") }] },
    { title: t("charts.charge"), kind: "area" as const, series: [{ name: "charge", label: t("figures.charge") }], value: (value: number) => money(value) },
  ];
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      {drawn.slice(0, brief ? 2 : undefined).map((picture) => (
        <Sheet key={picture.title} padded>
          <Suspense fallback={<Waiting />}>
            <Chart {...picture} data={data} axis="at" value={picture.value ?? ((value) => number(value))} height={220} />
          </Suspense>
        </Sheet>
      ))}
    </SimpleGrid>
  );
}

function Waiting() {
  return (
    <Center mih={250}>
      <Loader type="dots" />
    </Center>
  );
}

/** How a point is named below a picture: an hour of a day, or a day. */
function useMoment(period: Period): (at: string) => string {
  const language = useLanguage();
  const { timeZone } = useContext(RegionContext);
  const format = new Intl.DateTimeFormat(
    language,
    period === "day" ? { hour: "2-digit", minute: "2-digit", day: "2-digit", month: "2-digit", timeZone } : { day: "2-digit", month: "2-digit", timeZone },
  );
  return (at) => format.format(new Date(at));
}

function AllShares({ acts, begin, end }: { acts: StatisticsActs; begin: string; end: string }) {
  const t = statisticsWords.use();
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      {acts.by.map((by) => (
        <Sheet key={by} padded>
          <SharesTable by={by} read={() => acts.shares(by, { begin, end })} at={`${begin} ${end}`} />
          {by === "carrier" ? (
            <Text size="xs" c="dimmed" mt="xs">
              {t("carrierHelp")}
            </Text>
          ) : null}
        </Sheet>
      ))}
    </SimpleGrid>
  );
}
