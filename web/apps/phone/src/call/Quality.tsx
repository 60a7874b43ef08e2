import { Popover, UnstyledButton } from "@mantine/core";
import { useFormat } from "@ramal/i18n";
import type { Quality } from "@ramal/phone-core";
import { Facts } from "@ramal/ui";
import classes from "./Call.module.css";
import { callWords } from "./words";

type Grade = "good" | "fair" | "poor" | "bad";
const BARS: Record<Grade, number> = { good: 4, fair: 3, poor: 2, bad: 1 };

/** Return how a MOS sounds to people (G.107 Annex B: satisfied from 4.0, some dissatisfied from 3.6, many from 3.1). */
export function gradeOf({ mos, hearing }: Quality): Grade {
  if (!hearing || mos < 3.1) return "bad";
  if (mos < 3.6) return "poor";
  return mos < 4 ? "fair" : "good";
}

/** Bars with a word; behind them the figures. */
export function QualityMark({ quality }: { quality: Quality }) {
  const t = callWords.use();
  const grade = gradeOf(quality);
  return (
    <Popover position="bottom" withArrow shadow="md" radius="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.quality} data-grade={grade}>
          <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">
            {[0, 1, 2, 3].map((bar) => (
              <rect key={bar} x={bar * 5} y={12 - bar * 4} width="3.5" height={4 + bar * 4} rx="1" opacity={bar < BARS[grade] ? 1 : 0.25} />
            ))}
          </svg>
          {t("quality.label", { word: t(`quality.${grade}`) })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("quality.title")}>
        <Figures quality={quality} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Figures({ quality }: { quality: Quality }) {
  const t = callWords.use();
  const format = useFormat();
  const milliseconds = (count: number) => t("quality.milliseconds", { count: format.number(Math.round(count)) });
  return (
    <Facts
      facts={[
        { label: t("quality.mos"), value: format.number(quality.mos, { maximumFractionDigits: 1 }) },
        { label: t("quality.loss"), value: format.percent(quality.loss / 100) },
        { label: t("quality.jitter"), value: milliseconds(quality.jitter) },
        { label: t("quality.roundTrip"), value: milliseconds(quality.roundTrip) },
        { label: t("quality.codec"), value: quality.codec },
        { label: t("quality.route"), value: quality.relayed ? t("quality.relayed") : t("quality.direct") },
      ]}
    />
  );
}
