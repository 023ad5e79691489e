/** A record as the outside sees it. */
import type { Track, TrackKind } from "../model/index.ts";
import { DEG_PER_RAD, wrapBearingDeg } from "../model/index.ts";
import { identitiesOf } from "./identity.ts";
import { wrapRad } from "./kernel/bearing_geometry.ts";
import { stateOf } from "./motion.ts";
import { traitsValue } from "./traits.ts";
import type { AnyRecord, LineRecord } from "./world.ts";

/** Ids of other records by uid; undefined for those that were never published. */
export type IdOf = (uid: string) => string | undefined;

/** A wedge begins here: nothing is heard from on top of the array without being loud everywhere. */
const LEAST_WEDGE_M = 200;

export function trackValue(record: AnyRecord, id: string, idOf: IdOf): Track {
  const { life } = record;
  const mergedInto = life.mergedInto === undefined ? undefined : idOf(life.mergedInto);
  const aliases = life.absorbed.map(idOf).filter((alias): alias is string => alias !== undefined && alias !== id);
  return {
    id,
    kind: kindOf(record),
    status: life.status,
    // Two digits: a look that found nothing new is no news.
    existence: Math.round(life.existence * 100) / 100,
    ...shapeOf(record),
    firstSeenUs: life.bornUs,
    lastSeenUs: life.lastHitUs,
    lastLooks: life.looks,
    aliases: [...new Set(aliases)].sort(),
    ...(mergedInto === undefined || mergedInto === id ? {} : { mergedInto }),
    label: life.label,
    simulated: life.simulated,
  };
}

function kindOf(record: AnyRecord): TrackKind {
  switch (record.shape) {
    case "track":
      return record.kind;
    case "line":
      return "bearing-line";
    case "call":
      return "distress-beacon";
  }
}

type Shape = Pick<Track, "state" | "bearingLine" | "claimed" | "identities" | "headingDeg" | "distress"> &
  ReturnType<typeof traitsValue>;

function shapeOf(record: AnyRecord): Shape {
  switch (record.shape) {
    case "track": {
      const { identity } = record;
      const identities = identitiesOf(identity);
      return {
        state: stateOf(record.motion),
        claimed: identity.claimed,
        ...(identities.length === 0 ? {} : { identities }),
        ...traitsValue(record.traits),
        ...(identity.headingDeg === undefined ? {} : { headingDeg: identity.headingDeg }),
        ...(record.distress === undefined ? {} : { distress: record.distress }),
      };
    }
    case "line":
      return { claimed: {}, ...traitsValue(record.traits), bearingLine: wedgeOf(record) };
    case "call":
      return { claimed: { mmsi: record.mmsi }, distress: record.distress };
  }
}

function wedgeOf(line: LineRecord): NonNullable<Track["bearingLine"]> {
  const toDeg = (rad: number): number => wrapBearingDeg(rad * DEG_PER_RAD);
  return {
    timeUs: line.timeUs,
    sensorPosition: line.sensor,
    bearingDeg: toDeg(line.bearingRad),
    sigmaDeg: Math.sqrt(line.varBearing) * DEG_PER_RAD,
    rangeMinM: Math.min(LEAST_WEDGE_M, line.maximumRangeM / 10),
    rangeMaxM: line.maximumRangeM,
    ...(line.mirrorSumRad === undefined
      ? {}
      : { mirrorBearingDeg: toDeg(wrapRad(line.mirrorSumRad - line.bearingRad)) }),
  };
}

/** Whether nothing that a recipient reads is different. */
export function sameTrack(a: Track, b: Track): boolean {
  // The usual difference, seen without writing both down.
  if (a.state?.timeUs !== b.state?.timeUs || a.bearingLine?.timeUs !== b.bearingLine?.timeUs) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}
