/** An array that listened and heard nothing: what it should have heard is a little less likely to be there. */
import { existenceAfter, visibilityAfter, visibilityTo, withVisibility } from "./existence.ts";
import { existenceAt, isWorthCarrying, reconsidered } from "./life.ts";
import { shareInside } from "./look.ts";
import { secondsSince } from "./motion.ts";
import type { Scan } from "./scan.ts";
import { allTracks, tracksOf } from "./track_set.ts";
import type { ScanOutcome, TrackRecord, World } from "./world.ts";

export function missByLooks(world: World, scan: Scan, family: string): ScanOutcome {
  const tracks = tracksOf(
    allTracks(world.tracks)
      .map((record) => missed(record, scan, family))
      .filter((record) => isWorthCarrying(record.life)),
  );
  return { world: { ...world, timeUs: scan.timeUs, tracks }, decisions: [], states: [] };
}

function missed(record: TrackRecord, scan: Scan, family: string): TrackRecord {
  if (record.kind !== "surface" || record.life.recentScans.includes(family)) return record;
  const look = scan.looks[0];
  if (look === undefined || look.detection <= 0) return record;
  const dtS = secondsSince(record.motion, scan.timeUs);
  const sigmaM = record.motion.sigmaM + dtS * 2;
  const looked = look.detection * shareInside(look, record.motion.lonDeg, record.motion.latDeg, sigmaM);
  if (looked === 0) return record;
  const kind = look.sensorKind;
  const visibility = visibilityTo(record.visibility, look.sense, kind);
  const detection = looked * visibility;
  const existence = existenceAfter(existenceAt(record.life, scan.timeUs), detection, 1);
  return {
    ...record,
    visibility: withVisibility(record.visibility, look.sense, visibilityAfter(visibility, looked, 1)),
    life: reconsidered(record.life, existence, scan.timeUs),
  };
}
