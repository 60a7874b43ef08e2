/** How a call sounds, from 1 to 4.5: the E-model (ITU-T G.107) with what a browser measures. */

/** Impairment by the codec itself, and how well it bears loss (G.113 Appendix I; Opus: no figure is agreed on, that of a codec with FEC). */
const CODECS: Partial<Record<string, { impairment: number; robustness: number }>> = {
  opus: { impairment: 0, robustness: 29 },
  g722: { impairment: 0, robustness: 13 },
  pcmu: { impairment: 0, robustness: 25.1 },
  pcma: { impairment: 0, robustness: 25.1 },
};
const UNKNOWN = { impairment: 5, robustness: 15 };
const BEST = 93.2;
const ECHO_FREE = 177.3;
const PACKET = 20;

/** What was measured: loss in per cent, times in milliseconds. `buffer`: how long sound waits before it is played. */
export interface Measured {
  codec: string;
  loss: number;
  roundTrip: number;
  jitter: number;
  buffer: number;
}

/** Return the mean opinion score. */
export function mos({ codec, loss, roundTrip, jitter, buffer }: Measured): number {
  const { impairment, robustness } = CODECS[codec.toLowerCase()] ?? UNKNOWN;
  const delay = roundTrip / 2 + Math.max(buffer, 2 * jitter) + PACKET;
  const byDelay = 0.024 * delay + (delay > ECHO_FREE ? 0.11 * (delay - ECHO_FREE) : 0);
  const lost = Math.min(Math.max(loss, 0), 100);
  const byLoss = impairment + ((95 - impairment) * lost) / (lost + robustness);
  return opinion(BEST - byDelay - byLoss);
}

/** G.107 Annex B: from the rating R to the opinion. */
export function opinion(rating: number): number {
  const r = Math.min(Math.max(rating, 0), 100);
  return Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
}
