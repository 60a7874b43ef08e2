/** Reads what the browser counts about a call (W3C webrtc-stats) and says what it means for the last seconds. */
import { mos } from "./mos.ts";
import { type Quality } from "./types.ts";

/** Counters at one instant. Times in milliseconds; energies as webrtc-stats §8.3 defines them: 1 is full scale for one second. */
export interface Reading {
  at: number;
  received: number;
  lost: number;
  jitter: number;
  roundTrip: number;
  codec: string;
  buffered: number;
  emitted: number;
  heardEnergy: number;
  heardSeconds: number;
  saidEnergy: number;
  saidSeconds: number;
  relayed: boolean;
}

type Row = Record<string, unknown> & { id: string; type: string };

const SILENCE = -127;
const DEAF = 4_000;

/** Read a report; undefined before any media flows. */
export function read(rows: Iterable<Row>, at: number): Reading | undefined {
  const all = new Map([...rows].map((row) => [row.id, row]));
  const list = [...all.values()];
  const inbound = list.find((row) => row.type === "inbound-rtp" && row.kind === "audio");
  if (inbound === undefined) return undefined;
  const source = list.find((row) => row.type === "media-source" && row.kind === "audio");
  const remote = list.find((row) => row.type === "remote-inbound-rtp" && row.kind === "audio");
  const transport = list.find((row) => row.type === "transport");
  const pair = all.get(text(transport?.selectedCandidatePairId)) ?? list.find((row) => row.type === "candidate-pair" && row.nominated === true);
  const codec = text(all.get(text(inbound.codecId))?.mimeType).split("/")[1] ?? "";
  return {
    at, codec, received: number(inbound.packetsReceived), lost: number(inbound.packetsLost), jitter: number(inbound.jitter) * 1000,
    roundTrip: Math.max(number(pair?.currentRoundTripTime), number(remote?.roundTripTime)) * 1000,
    buffered: number(inbound.jitterBufferDelay), emitted: number(inbound.jitterBufferEmittedCount),
    heardEnergy: number(inbound.totalAudioEnergy), heardSeconds: number(inbound.totalSamplesDuration),
    saidEnergy: number(source?.totalAudioEnergy), saidSeconds: number(source?.totalSamplesDuration),
    relayed: all.get(text(pair?.localCandidateId))?.candidateType === "relay",
  }; // prettier-ignore
}

/** Return the quality between two readings. `heardAt`: when a packet came in last. */
export function quality(before: Reading, now: Reading, heardAt: number): Quality {
  const received = Math.max(0, now.received - before.received);
  const lost = Math.max(0, now.lost - before.lost);
  const loss = received + lost > 0 ? (100 * lost) / (received + lost) : 0;
  const emitted = now.emitted - before.emitted;
  const buffer = emitted > 0 ? (1000 * (now.buffered - before.buffered)) / emitted : 0;
  const { codec, jitter, roundTrip, relayed } = now;
  return {
    mos: mos({ codec, loss, roundTrip, jitter, buffer }), loss, jitter, roundTrip, codec, relayed,
    levelIn: level(now.heardEnergy - before.heardEnergy, now.heardSeconds - before.heardSeconds),
    levelOut: level(now.saidEnergy - before.saidEnergy, now.saidSeconds - before.saidSeconds),
    hearing: now.at - heardAt < DEAF,
  }; // prettier-ignore
}

/** Return the level of so much energy over so many seconds, in dBFS. */
export function level(energy: number, seconds: number): number {
  if (energy <= 0 || seconds <= 0) return SILENCE;
  return Math.max(SILENCE, Math.min(0, 10 * Math.log10(energy / seconds)));
}

function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
