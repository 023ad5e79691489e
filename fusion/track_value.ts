/** A record as the outside sees it. */
import type { Track, TrackKind } from "../model/index.ts";
import { DEG_PER_RAD, wrapBearingDeg } from "../model/index.ts";
import { identitiesOf } from "./identity.ts";
import { wrapRad } from "./kernel/bearing_geometry.ts";
import { stateOf } from "./motion.ts";
import { rangeSpan } from "./range_bank.ts";
import { traitsValue } from "./traits.ts";
import type { AnyRecord, Life, LineRecord, TrackRecord } from "./world.ts";

/** Ids of other records by uid; undefined for those that were never published. */
export type IdOf = (uid: string) => string | undefined;

export function trackValue(record: AnyRecord, id: string, idOf: IdOf): Track {
  const { life } = record;
  const value = shapeOf(record, {
    id,
    kind: kindOf(record),
    status: life.status,
    existence: toldExistence(life),
    firstSeenUs: life.bornUs,
    lastSeenUs: life.lastHitUs,
    lastLooks: life.looks,
    aliases: life.absorbed.length === 0 ? [] : aliasesOf(life, id, idOf),
    label: life.label,
    simulated: life.simulated,
  });
  const mergedInto = life.mergedInto === undefined ? undefined : idOf(life.mergedInto);
  return mergedInto === undefined || mergedInto === id ? value : { ...value, mergedInto };
}

/** Two digits: a look that found nothing new is no news. */
function toldExistence(life: Life): number {
  return Math.round(life.existence * 100) / 100;
}

function aliasesOf(life: Life, id: string, idOf: IdOf): readonly string[] {
  const aliases = life.absorbed.map(idOf).filter((alias): alias is string => alias !== undefined && alias !== id);
  return [...new Set(aliases)].sort();
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

/** What every record tells, to which `shapeOf` adds what its shape tells. */
type Common = Omit<Track, "claimed">;

function shapeOf(record: AnyRecord, common: Common): Track {
  switch (record.shape) {
    case "track": {
      const told = { ...common, state: stateOf(record.motion), claimed: record.identity.claimed };
      return isPlain(record) ? told : { ...told, ...moreOf(record) };
    }
    case "line":
      return { ...common, claimed: {}, ...traitsValue(record.traits), bearingLine: wedgeOf(record) };
    case "call":
      return { ...common, claimed: { mmsi: record.mmsi }, distress: record.distress };
  }
}

/** Whether it has nothing of what `moreOf` adds: most have not. */
function isPlain({ identity, traits, distress, companions }: TrackRecord): boolean {
  const isKnown = identity.claims !== undefined || identity.headingDeg !== undefined || traits !== undefined;
  return !isKnown && distress === undefined && companions === undefined;
}

type More = Pick<Track, "identities" | "headingDeg" | "distress" | "companions"> & ReturnType<typeof traitsValue>;

function moreOf({ identity, traits, distress, companions }: TrackRecord): More {
  const identities = identitiesOf(identity);
  return {
    ...(identities.length === 0 ? {} : { identities }),
    ...traitsValue(traits),
    ...(identity.headingDeg === undefined ? {} : { headingDeg: identity.headingDeg }),
    ...(distress === undefined ? {} : { distress }),
    ...(companions === undefined ? {} : { companions }),
  };
}

function wedgeOf(line: LineRecord): NonNullable<Track["bearingLine"]> {
  const toDeg = (rad: number): number => wrapBearingDeg(rad * DEG_PER_RAD);
  const { minM, maxM } = rangeSpan(line);
  return {
    timeUs: line.timeUs,
    sensorPosition: line.sensor,
    bearingDeg: toDeg(line.bearingRad),
    sigmaDeg: Math.sqrt(line.varBearing) * DEG_PER_RAD,
    rangeMinM: minM,
    rangeMaxM: maxM,
    ...(line.mirrorSumRad === undefined
      ? {}
      : { mirrorBearingDeg: toDeg(wrapRad(line.mirrorSumRad - line.bearingRad)) }),
  };
}

/**
 * Whether the two records make the same value, seen by what they share: usual for a track that was only missed. False says
 * nothing; other tracks' ids, which may have changed, are in neither.
 */
export function saysTheSame(a: AnyRecord, b: AnyRecord): boolean {
  if (a.shape !== "track" || b.shape !== "track" || b.motion !== a.motion || b.identity !== a.identity) return false;
  if (a.traits !== b.traits || a.companions !== b.companions) return false;
  const [before, now] = [a.life, b.life];
  return (
    a.kind === b.kind &&
    a.distress === b.distress &&
    now.absorbed.length === 0 &&
    before.absorbed.length === 0 &&
    now.mergedInto === before.mergedInto &&
    now.mergedInto === undefined &&
    now.uid === before.uid &&
    now.status === before.status &&
    toldExistence(now) === toldExistence(before) &&
    now.bornUs === before.bornUs &&
    now.lastHitUs === before.lastHitUs &&
    now.looks === before.looks &&
    now.label === before.label &&
    now.simulated === before.simulated
  );
}

/** Whether nothing that a recipient reads is different. */
export function sameTrack(a: Track, b: Track): boolean {
  // The usual differences, seen without writing both down.
  if (a.state?.timeUs !== b.state?.timeUs || a.bearingLine?.timeUs !== b.bearingLine?.timeUs) return false;
  if (a.state?.position.lonDeg !== b.state?.position.lonDeg || a.existence !== b.existence) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}
