/** Tracks and a store in memory, for tests of the tiles. */
import {
  type Audience,
  PUBLIC_LABEL,
  type PublishedTrack,
  type Source,
  type TrackState,
  type Workspace,
} from "../../model/index.ts";
import type { HttpDeps } from "../../tiles/deps.ts";
import type { PictureReader } from "../../tiles/reader.ts";

export const NOW_US = 1_773_000_000_000_000;
export const EXERCISE: Workspace = { name: "tsushima-dawn", kind: "exercise" };

export const NATIONAL: Audience = {
  id: "national",
  name: { en: "National", ja: "国" },
  clearance: { level: 5, regimes: [], compartments: ["SUBSURFACE"], organisations: ["JP"] },
};
export const COAST_GUARD: Audience = {
  id: "coast-guard",
  name: { en: "Coast guard", ja: "海上保安庁" },
  clearance: { level: 1, regimes: [], compartments: [], organisations: ["JP"] },
};

export function stateAt(lonDeg: number, latDeg: number, overrides: Partial<TrackState> = {}): TrackState {
  return {
    timeUs: NOW_US,
    position: { lonDeg, latDeg },
    velocityEastMps: 0,
    velocityNorthMps: 0,
    covariance: [400, 0, 0, 0, 400, 0, 0, 1, 0, 1],
    ...overrides,
  };
}

export function track(id: string, overrides: Partial<PublishedTrack> = {}): PublishedTrack {
  return {
    id,
    kind: "surface",
    status: "confirmed",
    existence: 0.99,
    state: stateAt(129.5, 34.5),
    claimed: {},
    firstSeenUs: NOW_US - 600e6,
    lastSeenUs: NOW_US,
    lastLooks: [{ sensorKind: "ais", sourceId: "ais-1", timeUs: NOW_US }],
    aliases: [],
    label: PUBLIC_LABEL,
    simulated: true,
    revision: 1,
    ...overrides,
  };
}

export function bearingLine(id: string, lonDeg: number, latDeg: number, bearingDeg: number): PublishedTrack {
  const { state: _none, ...rest } = track(id, { kind: "bearing-line" });
  return {
    ...rest,
    lastLooks: [{ sensorKind: "subsurface", sourceId: "array-1", timeUs: NOW_US }],
    bearingLine: {
      timeUs: NOW_US,
      sensorPosition: { lonDeg, latDeg },
      bearingDeg,
      sigmaDeg: 1.5,
      rangeMinM: 500,
      rangeMaxM: 40_000,
    },
  };
}

export function source(id: string, overrides: Partial<Source> = {}): Source {
  return {
    id,
    kind: "ais",
    name: id,
    agency: "JCG",
    defaultLabel: PUBLIC_LABEL,
    maximumLevel: 5,
    errorFloorM: 10,
    errorFloorDeg: 0.5,
    maximumAgeS: 3600,
    silentAfterS: 60,
    tag2IsUtc: false,
    real: false,
    ...overrides,
  };
}

/** A picture in memory that tests change with `publish`; whatever else is read is empty unless given. */
export class MemoryStore {
  readonly #steps = new Map<string, { tracks: Map<string, PublishedTrack>; revision: number; frontierUs: number }>();
  readonly #wakes = new Set<() => void>();
  /** Calls of each function, for tests of what touches the database. */
  readonly calls: string[] = [];

  publish(audience: string, tracks: readonly PublishedTrack[], frontierUs = NOW_US): void {
    const step = this.#steps.get(audience) ?? { tracks: new Map(), revision: 0, frontierUs: 0 };
    step.revision++;
    step.frontierUs = frontierUs;
    for (const one of tracks) step.tracks.set(one.id, { ...one, revision: step.revision });
    this.#steps.set(audience, step);
    for (const wake of this.#wakes) wake();
  }

  /** As the store's readTracksSince: retired and merged ones too, oldest change first. */
  changedSince(audience: string, revision: number): PublishedTrack[] {
    const changed = [...(this.#steps.get(audience)?.tracks.values() ?? [])].filter((one) => one.revision > revision);
    return changed.sort((a, b) => a.revision - b.revision);
  }

  reader(overrides: Partial<PictureReader> = {}): PictureReader {
    const count =
      <A extends unknown[], T>(name: string, give: (...args: A) => T) =>
      async (...args: A): Promise<T> => {
        this.calls.push(name);
        return give(...args);
      };
    const none = (name: string) => count(name, () => []);
    return {
      follow: (audience, signal) => this.#follow(audience, signal),
      revision: count("revision", (audience: string) => this.#steps.get(audience)?.revision ?? 0),
      track: count("track", (audience: string, id: string) => this.#steps.get(audience)?.tracks.get(id)),
      tracksAt: none("tracksAt"),
      contributions: none("contributions"),
      contributionsTotal: count("contributionsTotal", () => 0),
      sourceCounts: count("sourceCounts", () => []),
      scenes: none("scenes"),
      scene: count("scene", () => undefined),
      chip: count("chip", () => undefined),
      trails: none("trails"),
      sensorDetections: none("sensorDetections"),
      aisDetections: none("aisDetections"),
      bearings: none("bearings"),
      coverage: none("coverage"),
      sceneMarks: none("sceneMarks"),
      ...overrides,
    };
  }

  async *#follow(audience: string, signal: AbortSignal) {
    let seen = -1;
    while (!signal.aborted) {
      const step = this.#steps.get(audience) ?? {
        tracks: new Map<string, PublishedTrack>(),
        revision: 0,
        frontierUs: 0,
      };
      if (step.revision !== seen) {
        const after = seen;
        seen = step.revision;
        const tracks = [...step.tracks.values()].filter(
          (one) => one.revision > after && (after >= 0 || (one.status !== "retired" && one.mergedInto === undefined)),
        );
        yield { revision: step.revision, frontierUs: step.frontierUs, tracks };
        continue;
      }
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#wakes.delete(wake);
          signal.removeEventListener("abort", wake);
          resolve();
        };
        this.#wakes.add(wake);
        signal.addEventListener("abort", wake);
      });
    }
  }
}

export function httpDeps(overrides: Partial<HttpDeps> = {}): HttpDeps {
  return {
    db: { pool: undefined as never, embedded: false, close: async () => undefined },
    clock: () => NOW_US,
    workspace: EXERCISE,
    audiences: [NATIONAL, COAST_GUARD],
    sources: () => [source("ais-1")],
    zones: [],
    speed: 1,
    dataDir: "/nowhere",
    webDir: "/nowhere",
    host: "127.0.0.1",
    port: 0,
    profile: "development",
    log: { info: () => undefined, warn: () => undefined, error: (fields) => console.error(fields) },
    ...overrides,
  };
}
