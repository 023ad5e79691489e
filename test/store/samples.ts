/** Observations, records and tracks for the store's tests: builders with defaults, and fast-check arbitraries of every kind. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import {
  type AisObservation,
  type BearingObservation,
  type Label,
  type Observation,
  type PositionObservation,
  PUBLIC_LABEL,
  type Track,
  type TrackState,
  viewOf,
} from "../../model/index.ts";
import type { RecordToAppend } from "../../store/index.ts";

/** 2024-05-14T02:00:00Z */
export const T0_US = 1_715_652_000_000_000;

export const NATIONAL = viewOf({
  id: "national",
  name: { en: "National", ja: "国" },
  clearance: { level: 5, regimes: ["TKH"], compartments: ["SUBSURFACE"], organisations: ["JP"] },
});
export const COAST_GUARD = viewOf({
  id: "coast-guard",
  name: { en: "Coast guard", ja: "海上保安庁" },
  clearance: { level: 1, regimes: [], compartments: [], organisations: ["JP"] },
});
export const SECRET_LABEL: Label = { ...PUBLIC_LABEL, level: 3, compartments: ["SUBSURFACE"] };

export function epochOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

export interface Naming {
  readonly sourceId?: string;
  readonly epoch?: string;
  readonly seq?: number;
  readonly part?: number;
}

export function envelope(naming: Naming = {}, changes: Partial<PositionObservation> = {}) {
  const { sourceId = "drone-1", epoch = epochOf("first"), seq = 1, part = 0 } = naming;
  return {
    key: { sourceId, epoch, seq, part },
    observedAtUs: T0_US + seq * 1_000_000,
    receivedAtUs: T0_US + seq * 1_000_000 + 250_000,
    label: PUBLIC_LABEL,
    flags: [],
    simulated: true,
    ...changes,
  };
}

export function position(naming: Naming = {}, changes: Partial<PositionObservation> = {}): PositionObservation {
  return {
    ...envelope(naming),
    kind: "position",
    sensorKind: "drone",
    position: { lonDeg: 129.5, latDeg: 34.5 },
    cov: { eeM2: 100, enM2: 0, nnM2: 100 },
    ...changes,
  };
}

export function bearing(naming: Naming = {}, changes: Partial<BearingObservation> = {}): BearingObservation {
  return {
    ...envelope({ sourceId: "array-1", ...naming }),
    kind: "bearing",
    sensorKind: "subsurface",
    label: SECRET_LABEL,
    sensorPosition: { lonDeg: 129.1, latDeg: 34.2 },
    alternatives: [{ bearingDeg: 45, sigmaDeg: 1, weight: 1 }],
    medium: "sound",
    propagationMps: 1490,
    delayRemoved: false,
    maximumRangeM: 40_000,
    ...changes,
  };
}

export function ais(mmsi: number, naming: Naming = {}, changes: Partial<AisObservation> = {}): AisObservation {
  return {
    ...envelope({ sourceId: "ais-1", ...naming }),
    kind: "ais",
    sensorKind: "ais",
    messageType: 1,
    mmsi,
    stationClass: "vessel",
    position: { lonDeg: 129.5, latDeg: 34.5 },
    line: "!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24",
    ...changes,
  };
}

/** A record as ingest hands it over, accepted unless told otherwise. */
export function record(
  observations: readonly Observation[],
  changes: Partial<RecordToAppend> & { readonly content?: string } = {},
): RecordToAppend {
  const { content, ...rest } = changes;
  const { sourceId, epoch, seq } = observations[0]?.key ?? envelope().key;
  return {
    key: { sourceId, epoch, seq },
    digest: digestOf(content ?? `${sourceId}/${epoch}/${seq}`),
    receivedAtUs: observations[0]?.receivedAtUs ?? T0_US,
    admission: { kind: "accepted", observations, violations: [] },
    raw: Buffer.from("raw bytes"),
    ...rest,
  };
}

export function digestOf(content: string): Uint8Array {
  return createHash("sha256").update(content).digest().subarray(0, 16);
}

export function state(timeUs: number, changes: Partial<TrackState> = {}): TrackState {
  return {
    timeUs,
    position: { lonDeg: 129.5, latDeg: 34.5 },
    velocityEastMps: 0,
    velocityNorthMps: 0,
    covariance: [100, 0, 0, 0, 100, 0, 0, 1, 0, 1],
    ...changes,
  };
}

export function track(id: string, changes: Partial<Track> = {}): Track {
  return {
    id,
    kind: "surface",
    status: "confirmed",
    existence: 0.999,
    state: state(T0_US),
    claimed: {},
    firstSeenUs: T0_US,
    lastSeenUs: T0_US,
    lastLooks: [{ sensorKind: "drone", sourceId: "drone-1", timeUs: T0_US }],
    aliases: [],
    label: PUBLIC_LABEL,
    simulated: true,
    ...changes,
  };
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0); // -0 is not kept apart from 0
const text = fc.string({ unit: "grapheme", maxLength: 12 }).map((value) => value.replaceAll("\0", ""));
const lonLat = fc.record({
  lonDeg: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0),
  latDeg: fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0),
});
const timeUs = fc.integer({ min: T0_US - 86_400e6, max: T0_US + 86_400e6 });
const sets = fc.uniqueArray(fc.constantFrom("A", "B", "C"), { maxLength: 3 }).map((set) => set.sort());
const label: fc.Arbitrary<Label> = fc.record(
  {
    policy: fc.constant("JP-1"),
    level: fc.integer({ min: 0, max: 5 }),
    regimes: sets,
    compartments: sets,
    releasableTo: sets,
    caveats: sets,
    originators: sets,
    validUntilUs: timeUs,
  },
  { requiredKeys: ["policy", "level", "regimes", "compartments", "releasableTo", "caveats", "originators"] },
);
const common = {
  observedAtUs: timeUs,
  receivedAtUs: timeUs,
  label,
  flags: fc.array(text, { maxLength: 3 }),
  simulated: fc.boolean(),
};
const ring = fc.array(fc.tuple(finite, finite), { minLength: 4, maxLength: 8 });

/** Any observation but its key. */
export const anyObservation: fc.Arbitrary<Observation> = fc.oneof(
  fc.record(
    {
      ...common,
      kind: fc.constant("position"),
      sensorKind: fc.constantFrom("optical", "drone"),
      position: lonLat,
      cov: fc.record({ eeM2: finite, enM2: finite, nnM2: finite }),
      confidence: finite,
      sceneId: text,
      classes: fc.array(fc.record({ taxonomy: text, classId: text, probability: finite }), { maxLength: 2 }),
    },
    {
      requiredKeys: [
        "observedAtUs",
        "receivedAtUs",
        "label",
        "flags",
        "simulated",
        "kind",
        "sensorKind",
        "position",
        "cov",
      ],
    },
  ),
  fc.record({
    ...common,
    kind: fc.constant("bearing"),
    sensorKind: fc.constant("subsurface"),
    sensorPosition: lonLat,
    alternatives: fc.array(fc.record({ bearingDeg: finite, sigmaDeg: finite, weight: finite }), { maxLength: 2 }),
    medium: fc.constantFrom("sound", "light"),
    propagationMps: finite,
    delayRemoved: fc.boolean(),
    maximumRangeM: finite,
  }),
  fc.record(
    {
      ...common,
      kind: fc.constant("ais"),
      sensorKind: fc.constant("ais"),
      messageType: fc.integer({ min: 1, max: 27 }),
      mmsi: fc.integer({ min: 0, max: 999_999_999 }),
      stationClass: fc.constant("vessel"),
      position: lonLat,
      voyage: fc.record({ name: text, antenna: fc.tuple(finite, finite, finite, finite) }),
      line: text,
    },
    {
      requiredKeys: [
        "observedAtUs",
        "receivedAtUs",
        "label",
        "flags",
        "simulated",
        "kind",
        "sensorKind",
        "messageType",
        "mmsi",
        "stationClass",
        "line",
      ],
    },
  ),
  fc.record({
    ...common,
    kind: fc.constant("coverage"),
    sensorKind: fc.constant("drone"),
    ring,
    fromUs: timeUs,
    toUs: timeUs,
    detectorRunning: fc.boolean(),
    mode: text,
    reported: fc.nat(),
  }),
  fc.record({
    ...common,
    kind: fc.constant("note"),
    sensorKind: fc.constant("subsurface"),
    topic: text,
    content: fc.dictionary(
      text,
      fc.oneof(text, finite, fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 2 })),
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    ),
  }),
) as unknown as fc.Arbitrary<Observation>;
