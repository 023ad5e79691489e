/** What ingest counts, for /metrics and the sensor board. */
import { type OutcomeKind, SOURCE_KINDS, type SourceKind, type Violation } from "../model/index.ts";

export type OutcomeCounts = Readonly<Record<OutcomeKind, number>>;

export interface IngestCounts {
  readonly outcomes: Readonly<Record<SourceKind, OutcomeCounts>>;
  /** Records that could not be journaled because they have no key on their stream. */
  readonly unaddressed: number;
  /** Findings by code. */
  readonly findings: Readonly<Record<string, number>>;
  readonly gaps: number;
  /** Decoding errors of AIS by station and code. */
  readonly aisErrors: readonly { readonly stationId: string; readonly code: string; readonly count: number }[];
  /** Other things by name: unknown KLV tags, dropped targets. */
  readonly other: Readonly<Record<string, number>>;
}

/** Stations are named by whoever sends; beyond this many they are counted together. */
const MOST_STATIONS = 1_000;
const OTHER_STATIONS = "(others)";

export class Counters {
  readonly #outcomes = Object.fromEntries(
    SOURCE_KINDS.map((kind) => [
      kind,
      { accepted: 0, flagged: 0, duplicate: 0, quarantined: 0, rejected: 0, conflict: 0 },
    ]),
  ) as Record<SourceKind, Record<OutcomeKind, number>>;
  readonly #findings = new Map<string, number>();
  readonly #ais = new Map<string, { stationId: string; code: string; count: number }>();
  readonly #stations = new Set<string>();
  readonly #other = new Map<string, number>();
  #unaddressed = 0;
  #gaps = 0;

  outcome(kind: SourceKind, outcome: OutcomeKind, violations: readonly Violation[]): void {
    this.#outcomes[kind][outcome]++;
    for (const { code } of violations) increase(this.#findings, code, 1);
  }

  unaddressed(violations: readonly Violation[]): void {
    this.#unaddressed++;
    for (const { code } of violations) increase(this.#findings, code, 1);
  }

  gap(): void {
    this.#gaps++;
  }

  aisError(stationId: string, code: string): void {
    const known = this.#stations.has(stationId) || this.#stations.size < MOST_STATIONS;
    const station = known ? stationId : OTHER_STATIONS;
    this.#stations.add(station);
    const key = `${station}\0${code}`;
    const entry = this.#ais.get(key);
    if (entry === undefined) this.#ais.set(key, { stationId: station, code, count: 1 });
    else entry.count++;
  }

  count(what: string, by: number): void {
    if (by > 0) increase(this.#other, what, by);
  }

  snapshot(): IngestCounts {
    return {
      outcomes: structuredClone(this.#outcomes),
      unaddressed: this.#unaddressed,
      findings: Object.fromEntries(this.#findings),
      gaps: this.#gaps,
      aisErrors: [...this.#ais.values()].map((entry) => ({ ...entry })),
      other: Object.fromEntries(this.#other),
    };
  }
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
