/**
 * Two tracks of one vessel become one: when they agree in position and velocity, no scan has seen them as two, and they
 * do not claim two identities. The older keeps its name; the state is that of the one updated last.
 */
import type { TimeUs } from "../model/index.ts";
import { joinLabels, US_PER_S } from "../model/index.ts";
import { eastM, lonDifferenceDeg, newScale, scaleAt } from "./kernel/local_plane.ts";
import { factor4, fromTriangle, norm2 } from "./kernel/matrix4.ts";
import { newestLooks, retired } from "./life.ts";
import { likeness } from "./likeness.ts";
import { stateAt } from "./motion.ts";
import { allTracks, tracksOf } from "./track_set.ts";
import { joinTraits } from "./traits.ts";
import type { AnyRecord, TrackRecord, World } from "./world.ts";

/** Squared Mahalanobis distance in position and velocity (4 degrees of freedom: 59 % of true pairs are inside). */
const MERGE_GATE2 = 4;
/** Coarse reach, and the least age at which two tracks are judged. */
const MERGE_REACH_M = 2000;
const MERGE_AGE_US = 60 * US_PER_S;
/** Two vessels so unlike (log likelihood ratio) are not one, wherever they are. */
const LEAST_LIKENESS = -2;
/** A pair is only judged when one of them was updated lately. */
const FRESH_US = 30 * US_PER_S;

export function mergeTracks(world: World, timeUs: TimeUs): World {
  const old = allTracks(world.tracks).filter(
    (t) => t.life.status !== "tentative" && timeUs - t.life.bornUs >= MERGE_AGE_US,
  );
  if (old.length < 2) return world;
  const sorted = [...old].sort((a, b) => a.motion.latDeg - b.motion.latDeg);
  /** What becomes of each record that is merged: the union, or nothing. */
  const after = new Map<TrackRecord, TrackRecord | undefined>();
  const gone: AnyRecord[] = [];
  const scale = newScale();
  for (let i = 0; i < sorted.length; i++) {
    const a = sorted[i]!;
    scaleAt(a.motion.latDeg, scale);
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j]!;
      const dLat = b.motion.latDeg - a.motion.latDeg;
      if (dLat * scale.northMPerDeg > MERGE_REACH_M) break;
      const east = eastM(scale, lonDifferenceDeg(b.motion.lonDeg, a.motion.lonDeg), dLat);
      if (Math.abs(east) > MERGE_REACH_M || after.has(a) || after.has(b) || !areOne(a, b, timeUs)) continue;
      const [keeper, other] = compareAge(a, b) <= 0 ? [a, b] : [b, a];
      after.set(keeper, union(keeper, other)).set(other, undefined);
      gone.push({ ...other, life: { ...retired(other.life, timeUs), mergedInto: keeper.life.uid } });
    }
  }
  if (gone.length === 0) return world;
  const tracks = allTracks(world.tracks).flatMap((record) => (after.has(record) ? (after.get(record) ?? []) : record));
  return { ...world, tracks: tracksOf(tracks), retired: [...world.retired, ...gone] };
}

function compareAge(a: TrackRecord, b: TrackRecord): number {
  return a.life.bornUs - b.life.bornUs || (a.life.uid < b.life.uid ? -1 : 1);
}

function areOne(a: TrackRecord, b: TrackRecord, timeUs: TimeUs): boolean {
  if (a.kind !== b.kind) return false;
  const freshUs = Math.max(a.motion.timeUs, b.motion.timeUs);
  if (timeUs - freshUs > FRESH_US) return false;
  const claimA = a.identity.claimed.mmsi;
  const claimB = b.identity.claimed.mmsi;
  if (claimA !== undefined && claimB !== undefined && claimA !== claimB) return false;
  if (a.life.recentScans.some((scan) => b.life.recentScans.includes(scan))) return false;
  if (likeness(a.traits, b.traits, timeUs) < LEAST_LIKENESS) return false;
  return distance2(a, b, freshUs) < MERGE_GATE2;
}

/** Squared Mahalanobis distance of the two predicted states over position and velocity. */
function distance2(a: TrackRecord, b: TrackRecord, timeUs: TimeUs): number {
  const sa = stateAt(a.motion, timeUs);
  const sb = stateAt(b.motion, timeUs);
  const scale = scaleAt(sa.position.latDeg, newScale());
  const dLat = sb.position.latDeg - sa.position.latDeg;
  const d = Float64Array.of(
    eastM(scale, lonDifferenceDeg(sb.position.lonDeg, sa.position.lonDeg), dLat),
    dLat * scale.northMPerDeg,
    sb.velocityEastMps - sa.velocityEastMps,
    sb.velocityNorthMps - sa.velocityNorthMps,
  );
  const p = new Float64Array(16);
  const l = new Float64Array(16);
  fromTriangle(
    sa.covariance.map((value, i) => value + sb.covariance[i]!),
    p,
  );
  return factor4(p, l) ? norm2(l, d) : Number.POSITIVE_INFINITY;
}

function knownOf(a: TrackRecord, b: TrackRecord): Pick<TrackRecord, "known"> {
  const known = (b.known?.timeUs ?? 0) > (a.known?.timeUs ?? 0) ? b.known : a.known;
  return known === undefined ? {} : { known };
}

/** The vessels that late scenes showed beside either: what was one vessel all along may have been in company all along. */
function companionsOf(keeper: TrackRecord, other: TrackRecord): Pick<TrackRecord, "companions"> {
  const own = keeper.companions ?? [];
  const more = (other.companions ?? []).filter((one) => !own.some((known) => known.trackId === one.trackId));
  if (own.length + more.length === 0) return {};
  return { companions: [...own, ...more].sort((a, b) => a.sinceUs - b.sinceUs) };
}

function union(keeper: TrackRecord, other: TrackRecord): TrackRecord {
  const newer = other.motion.timeUs > keeper.motion.timeUs ? other : keeper;
  const looks = newestLooks([...keeper.life.looks, ...other.life.looks]);
  const traits = joinTraits(keeper.traits, other.traits);
  return {
    ...keeper,
    ...(traits === undefined ? {} : { traits }),
    motion: newer.motion,
    visibility: newer.visibility,
    numbers: newer.numbers,
    readings: newer.readings,
    ...knownOf(keeper, other),
    ...companionsOf(keeper, other),
    identity: keeper.identity.claimed.mmsi === undefined ? { ...keeper.identity, ...other.identity } : keeper.identity,
    ...(keeper.distress === undefined && other.distress !== undefined ? { distress: other.distress } : {}),
    life: {
      ...keeper.life,
      status: newer.life.status,
      existence: Math.max(keeper.life.existence, other.life.existence),
      lastHitUs: Math.max(keeper.life.lastHitUs, other.life.lastHitUs),
      hits: keeper.life.hits + other.life.hits,
      lastKind: newer.life.lastKind,
      looks,
      label: joinLabels(keeper.life.label, other.life.label),
      simulated: keeper.life.simulated || other.life.simulated,
      recentScans: newer.life.recentScans,
      recentKeys: newer.life.recentKeys,
      absorbed: [...keeper.life.absorbed, other.life.uid, ...other.life.absorbed],
    },
  };
}
