import { durationOf } from "@ramal/i18n";
import { useEffect, useState } from "react";

/** The time since a moment, as `1:05`, ticking. */
export function useSince(moment: number | undefined): string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return moment === undefined ? "" : durationOf(Math.max(0, Math.floor((now - moment) / 1000)));
}
