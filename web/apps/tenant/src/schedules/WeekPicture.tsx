import { Text } from "@mantine/core";
import { useLanguage } from "@ramal/i18n";
import type { ReactNode } from "react";
import { bars, DAYS, type Week } from "./week";
import classes from "./Week.module.css";
import { scheduleWords } from "./words";

const HOURS = [0, 6, 12, 18, 24];

/** Names of the days, Monday first, in the reader's language. */
export function useDayNames(): string[] {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const names = DAYS.map((day) => format.format(new Date(Date.UTC(2024, 0, day)))); // 1 January 2024 was a Monday
  return names.map((name) => name.charAt(0).toLocaleUpperCase(language) + name.slice(1));
}

/** A week as seven bars of a day; `below` is what stands under each. */
export function WeekPicture({ days, below }: { days: Week; below?: (index: number) => ReactNode }) {
  const t = scheduleWords.use();
  const names = useDayNames();
  return (
    <div className={classes.grid}>
      <span />
      <div className={classes.scale} aria-hidden="true">
        {HOURS.map((hour) => (
          <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
            {hour}
          </span>
        ))}
      </div>
      {days.map((spans, index) => {
        const told = spans.map(({ opens, closes }) => `${opens}–${closes}`).join(", ") || t("closedAllDay");
        return [
          <Text key={`name-${index}`} size="sm">
            {names[index]}
          </Text>,
          <div key={`bar-${index}`} className={classes.bar} role="img" aria-label={`${names[index]}: ${told}`} title={told}>
            {bars(days, index).map(({ from, to }, part) => (
              <span key={part} className={classes.open} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
            ))}
          </div>,
          below ? (
            <div key={`below-${index}`} className={classes.spans}>
              {below(index)}
            </div>
          ) : null,
        ];
      })}
    </div>
  );
}
