/** Sources, headers and records for the tests of ingest, and one call that admits a record. */
import { randomBytes } from "node:crypto";
import { type Admitted, admitRecord } from "../../ingest/admit.ts";
import { createAisDoor } from "../../ingest/ais/normalise.ts";
import { createDroneDoor } from "../../ingest/drone/normalise.ts";
import type { SensorDoor } from "../../ingest/sensor_door.ts";
import { ArrayConfigurations } from "../../ingest/subsurface/configurations.ts";
import { createSubsurfaceDoor } from "../../ingest/subsurface/normalise.ts";
import { type Admission, type Observation, PUBLIC_LABEL, type Source, type Workspace } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";

export const NOW_US = Date.UTC(2026, 2, 1, 6, 0, 0) * 1000;
export const EPOCH = Uint8Array.from(randomBytes(16));
export const EPOCH_HEX = Buffer.from(EPOCH).toString("hex");
export const EXERCISE: Workspace = { name: "test", kind: "exercise" };
export const LIVE: Workspace = { name: "test", kind: "live" };

export function source(kind: Source["kind"], more: Partial<Source> = {}): Source {
  return {
    id: `${kind}-1`,
    kind,
    name: kind,
    agency: "MSDF",
    defaultLabel: PUBLIC_LABEL,
    maximumLevel: 3,
    errorFloorM: 10,
    errorFloorDeg: 0.3,
    maximumAgeS: 7 * 86_400,
    silentAfterS: 120,
    tag2IsUtc: true,
    real: true,
    ...more,
  };
}

export type Header = tomi.ingest.v1.RecordHeader.$Properties;
export type SubsurfaceRecord = tomi.ingest.v1.SubsurfaceRecord.$Properties;
export type DroneRecord = tomi.ingest.v1.DroneRecord.$Properties;
export type AisRecord = tomi.ingest.v1.AisRecord.$Properties;

export function header(kind: Source["kind"], seq: number, more: Header = {}): Header {
  return { sourceId: `${kind}-1`, streamEpoch: EPOCH, seq, observedTimeUs: NOW_US - 1_000_000, ...more };
}

export const ORIGIN = { latDeg: 34.5, lonDeg: 129.5 };

/** A line of 32 hydrophones, axis to the east. */
export function configuration(seq: number, more: tomi.ingest.v1.ArrayConfiguration.$Properties = {}): SubsurfaceRecord {
  return {
    configuration: {
      header: header("subsurface", seq),
      arrayId: "line-a",
      configVersion: 1,
      validFromUs: NOW_US - 86_400_000_000,
      geometry: ingestV1.ArrayGeometry.LINE,
      origin: ORIGIN,
      depthM: 90,
      axisTrueDeg: 90,
      axisSigmaDeg: 0.5,
      sampleRateHz: 4_000,
      bandLowHz: 10,
      bandHighHz: 1_900,
      soundSpeedUsedMps: 1_490,
      ...more,
    },
  };
}

export function contact(seq: number, more: tomi.ingest.v1.AcousticContact.$Properties = {}): SubsurfaceRecord {
  return {
    contact: {
      header: header("subsurface", seq),
      arrayId: "line-a",
      configVersion: 1,
      sensorContactId: "S1",
      ...(more.bearing || more.ambiguous ? {} : { cone: { coneAngleDeg: 60, sigmaDeg: 1 } }),
      ...more,
    },
  };
}

export function trackPoint(seq: number, more: tomi.ingest.v1.TrackPoint.$Properties = {}): DroneRecord {
  return {
    track: {
      header: header("drone", seq),
      trackUuid: "t-1",
      position: { latDeg: 34.6, lonDeg: 129.6 },
      positionCov: { eeM2: 900, enM2: 0, nnM2: 900 },
      ...more,
    },
  };
}

/** Type 1 from the standard's own example set: MMSI 371798000, 48.3816° N, 123.3954° W. */
export const AIS_LINE = "!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A";

export function reception(seq: number, line: string, more: Header = {}): AisRecord {
  return { reception: { header: header("ais", seq, more), line, stationId: "st-1" } };
}

const TYPES = { subsurface: ingestV1.SubsurfaceRecord, drone: ingestV1.DroneRecord, ais: ingestV1.AisRecord };
type RecordKind = keyof typeof TYPES;

export function encode(kind: RecordKind, record: object): Uint8Array {
  return (TYPES[kind] as unknown as { encode(r: object): { finish(): Uint8Array } }).encode(record).finish();
}

export interface Bench {
  readonly door: SensorDoor;
  readonly counted: Map<string, number>;
  admitBytes(bytes: Uint8Array, nowUs?: number): Admitted;
  /** The admission of a record that has a key; throws when it has none. */
  admit(record: object, nowUs?: number): Admission;
  /** The only observation of a record that gives one. */
  only(record: object, nowUs?: number): Observation;
}

/** A source's door with its memory, and admission through it. */
export function bench(kind: RecordKind, options: { source?: Partial<Source>; workspace?: Workspace } = {}): Bench {
  const counted = new Map<string, number>();
  const count = (what: string, by = 1): void => void counted.set(what, (counted.get(what) ?? 0) + by);
  const workspace = options.workspace ?? EXERCISE;
  const liveWorkspace = workspace.kind === "live";
  const doors = {
    subsurface: () => createSubsurfaceDoor(new ArrayConfigurations()),
    drone: () => createDroneDoor({ liveWorkspace, count }),
    ais: () => createAisDoor({ liveWorkspace, countError: (station, code) => count(`${station}/${code}`) }),
  };
  const door = doors[kind]();
  const identity = { source: source(kind, options.source), epoch: EPOCH_HEX, epochBytes: EPOCH };
  const admitBytes = (bytes: Uint8Array, nowUs = NOW_US): Admitted =>
    admitRecord(bytes, identity, door, workspace, nowUs);
  const admit = (record: object, nowUs = NOW_US): Admission => {
    const admitted = admitBytes(encode(kind, record), nowUs);
    if (admitted.kind !== "append") throw new Error(`no key: ${JSON.stringify(admitted.violations)}`);
    return admitted.record.admission;
  };
  return {
    door,
    counted,
    admitBytes,
    admit,
    only: (record, nowUs) => {
      const admission = admit(record, nowUs);
      if (admission.kind === "rejected") throw new Error(JSON.stringify(admission.violations));
      if (admission.observations.length !== 1) throw new Error(`${admission.observations.length} observations`);
      return admission.observations[0]!;
    },
  };
}

/** Outcome and codes, in the shortest form a test can hold against. */
export function verdict(admission: Admission): string {
  return [admission.kind, ...admission.violations.map((violation) => violation.code)].join(" ");
}

/** Where the drone of the tests below flies. */
export const UNDER_DRONE = { latDeg: 34.6, lonDeg: 129.6 };

/** A drone that flies level, 1,500 m over the sea, its camera straight down. */
export const LOOKING_DOWN = {
  sensorPosition: { ...UNDER_DRONE, haeM: 1_500 },
  altitudeReference: 2,
  platformHeadingDeg: 90,
  platformPitchDeg: 0,
  platformRollDeg: 0,
  sensorRelAzimuthDeg: 0,
  sensorRelElevationDeg: -90,
  sensorRelRollDeg: 0,
  hfovDeg: 20,
  vfovDeg: 15,
};
