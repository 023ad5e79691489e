/**
 * Cross-fix: bearing lines of two arrays that one straight course explains become a track, or join the track that was lost there.
 *
 * Two arrays and two ships cross in four places, two of them ghosts. A fix is taken only when both lines have lasted for minutes, one
 * course explains all their bearings, it is no faster than a ship and in reach of both arrays, and without it no joint pairing of the two
 * arrays' lines explains them nearly as well; a third array may decide. Until then the lines stay lines.
 */
import { joinLabels } from "../model/index.ts";
import { decisiveMatches } from "./decisive.ts";
import { type ExcessKind, tally } from "./excess.ts";
import { FIRST_VISIBILITY, withVisibility } from "./existence.ts";
import { eastM, lonDifferenceDeg, newScale, scaleAt } from "./kernel/local_plane.ts";
import { existenceAt } from "./life.ts";
import { likeness } from "./likeness.ts";
import { crowdPerRad, ripeLines } from "./line_evidence.ts";
import { type Fix, fixLines, newcomerLog } from "./line_pairs.ts";
import { adopted, fitToTrack } from "./lost_track.ts";
import { beginMotion, stateAt } from "./motion.ts";
import { FORGET_EXISTENCE, MAXIMUM_CROSSINGS, VISIBLE_AGAIN } from "./parameters.ts";
import type { Scan } from "./scan.ts";
import { storedWhenDue } from "./stored_state.ts";
import { allTracks, editTracks, placeInSet } from "./track_set.ts";
import { joinTraits } from "./traits.ts";
import type { AnyRecord, Life, LineRecord, StateOutcome, TrackRecord, World } from "./world.ts";

/** Lines are crossed at every third bearing: nothing changes faster. */
const EVERY_HITS = 3;
/** A fix is taken when nothing else is within this log ratio, 1 in 20: of 1 in 100 measured ghosts were as few, and ships fewer. */
const DECISIVE_LOG = Math.log(20);
/** Existence of a fix that has passed every test. */
const FIX_EXISTENCE = 0.96;
/** A known track inside this gate of the fix may be what is heard there. */
const KNOWN_GATE2 = 16;

/** The lines of one scan's time, and what came of those that were crossed. */
interface Crossing {
  readonly ripe: readonly LineRecord[];
  readonly timeUs: number;
  readonly fixes: Map<LineRecord, Map<LineRecord, readonly Fix[]>>;
  count: number;
}

export function crossFix(
  world: World,
  scan: Scan,
  arrayId: string,
  states: StateOutcome[],
  excess: Map<ExcessKind, number>,
): World {
  const { timeUs } = scan;
  const isDue = (line: LineRecord): boolean =>
    line.arrayId === arrayId && line.timeUs === timeUs && line.life.hits % EVERY_HITS === 0;
  if (!world.lines.some(isDue)) return world;
  const crossing: Crossing = { ripe: ripeLines(world.lines, timeUs), timeUs, fixes: new Map(), count: 0 };
  let next = world;
  let left = crossing.ripe;
  for (const line of crossing.ripe) {
    if (!isDue(line) || !left.includes(line)) continue;
    if (crossing.count > MAXIMUM_CROSSINGS) {
      tally(excess, "crossings", 1);
      continue;
    }
    const fix = decisiveFix(crossing, left, line);
    if (fix === undefined) continue;
    next = withFix(next, crossing, fix, states);
    left = left.filter((one) => one !== fix.line && one !== fix.other);
  }
  return next;
}

function fixesOf(crossing: Crossing, line: LineRecord, other: LineRecord): readonly Fix[] {
  let known = crossing.fixes.get(line);
  if (known === undefined) {
    known = new Map();
    crossing.fixes.set(line, known);
  }
  let fixes = known.get(other);
  if (fixes === undefined) {
    fixes = fixLines(line, other, crossing.ripe, crossing.timeUs);
    known.set(other, fixes);
    crossing.count++;
  }
  return fixes;
}

/** The only pairing of the line that explains it, if there is one. */
function decisiveFix(crossing: Crossing, left: readonly LineRecord[], line: LineRecord): Fix | undefined {
  const others = left.filter((one) => one.arrayId !== line.arrayId);
  const best = likeliest(others.flatMap((other) => fixesOf(crossing, line, other)));
  if (best === undefined || best.logOdds < DECISIVE_LOG) return undefined;
  // The other line may not be explained nearly as well by a vessel elsewhere with a third array.
  const third = others.filter((one) => one.arrayId !== best.other.arrayId);
  const elsewhere = third.flatMap((one) => fixesOf(crossing, best.other, one));
  if (elsewhere.some((one) => one.logOdds > best.logOdds - DECISIVE_LOG && !isSamePlace(one, best))) return undefined;
  return isBestOfArrays(crossing, left, best) ? best : undefined;
}

/** The likeliest fix, unless another place is nearly as likely. */
function likeliest(fixes: readonly Fix[]): Fix | undefined {
  let first: Fix | undefined;
  for (const fix of fixes) if (first === undefined || fix.logOdds > first.logOdds) first = fix;
  if (first === undefined) return undefined;
  const best = first;
  // Other lines of the same two arrays are judged jointly, by isBestOfArrays.
  const rival = fixes.some(
    (one) =>
      one !== best &&
      one.logOdds > best.logOdds - DECISIVE_LOG &&
      (one.other === best.other || one.other.arrayId !== best.other.arrayId) &&
      !isSamePlace(one, best),
  );
  return rival ? undefined : best;
}

/** Whether no joint pairing of the two arrays' lines without the fix comes near the best one with it. */
function isBestOfArrays(crossing: Crossing, left: readonly LineRecord[], fix: Fix): boolean {
  const rows = left.filter((one) => one.arrayId === fix.line.arrayId);
  const columns = left.filter((one) => one.arrayId === fix.other.arrayId);
  const odds = new Float64Array(rows.length * columns.length).fill(Number.NEGATIVE_INFINITY);
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      const k = i * columns.length + j;
      for (const one of fixesOf(crossing, row, column)) odds[k] = Math.max(odds[k]!, one.logOdds);
    });
  });
  return decisiveMatches(odds, rows.length, columns.length, DECISIVE_LOG).some(
    ({ row, column }) => rows[row] === fix.line && columns[column] === fix.other,
  );
}

function isSamePlace(a: Fix, b: Fix): boolean {
  const dLat = a.track.latDeg - b.track.latDeg;
  const scale = scaleAt(b.track.latDeg, newScale());
  const east = eastM(scale, lonDifferenceDeg(a.track.lonDeg, b.track.lonDeg), dLat);
  return distance2(east, dLat * scale.northMPerDeg, a.track.covariance, b.track.covariance) < KNOWN_GATE2;
}

/** Squared Mahalanobis distance for the sum of the position parts of two row-major 4 × 4 covariances. */
function distance2(east: number, north: number, a: Float64Array, b: Float64Array): number {
  const ee = a[0]! + b[0]!;
  const en = a[1]! + b[1]!;
  const nn = a[5]! + b[5]!;
  return (east * east * nn - 2 * east * north * en + north * north * ee) / (ee * nn - en * en);
}

/** The fix as a new track, or as what is heard of the likeliest track that can have come there. */
function withFix(world: World, { ripe, timeUs }: Crossing, fix: Fix, states: StateOutcome[]): World {
  const { line, other, sides } = fix;
  const newcomer = Math.log((2 * crowdPerRad(ripe, line.arrayId)) / line.maximumRangeM ** 2) + newcomerLog(fix.track);
  const pairs = [[line, sides[0]] as const, [other, sides[1]] as const];
  let best: { record: TrackRecord; fit: Fix["track"]; log: number } | undefined;
  for (const record of allTracks(world.tracks)) {
    if (!canBeKnown(record, fix)) continue;
    const one = fitToTrack(record, pairs, timeUs);
    if (one === undefined) continue;
    const heard = existenceAt(record.life, timeUs) * record.visibility.subsurface;
    const alike = likeness(record.traits, joinTraits(line.traits, other.traits), timeUs);
    const log = one.logGain + alike + Math.log(heard) - Math.log(1 - Math.min(0.99, heard));
    if (best === undefined || log > best.log) best = { record, fit: one.fit, log };
  }
  if (best === undefined || best.log < newcomer) return withTrack(world, fix, states);
  return replaced(
    world,
    best.record,
    adopted(best.record, [line, other], best.fit, FIX_EXISTENCE, timeUs),
    [line, other],
    states,
  );
}

function canBeKnown(record: TrackRecord, fix: Fix): boolean {
  if (record.kind !== "surface" || existenceAt(record.life, fix.timeUs) < FORGET_EXISTENCE) return false;
  const { track } = fix;
  const scale = scaleAt(track.latDeg, newScale());
  const state = stateAt(record.motion, fix.timeUs);
  const dLat = state.position.latDeg - track.latDeg;
  const east = eastM(scale, lonDifferenceDeg(state.position.lonDeg, track.lonDeg), dLat);
  const c = state.covariance;
  const known = Float64Array.of(c[0], c[1], 0, 0, c[1], c[4]);
  return distance2(east, dLat * scale.northMPerDeg, known, track.covariance) < KNOWN_GATE2;
}

function replaced(
  world: World,
  before: TrackRecord,
  after: { readonly record: TrackRecord; readonly gone: readonly AnyRecord[] },
  lines: readonly LineRecord[],
  states: StateOutcome[],
): World {
  const place = placeInSet(world.tracks, before);
  if (place === undefined) return world;
  const edit = editTracks(world.tracks);
  edit.put(place, storedWhenDue(after.record, before, states));
  return {
    ...world,
    tracks: edit.done(),
    lines: world.lines.filter((one) => !lines.includes(one)),
    retired: [...world.retired, ...after.gone],
  };
}

function withTrack(world: World, fix: Fix, states: StateOutcome[]): World {
  const { track, line, other, timeUs } = fix;
  const c = track.covariance;
  const triangle = [c[0]!, c[1]!, c[2]!, c[3]!, c[5]!, c[6]!, c[7]!, c[10]!, c[11]!, c[15]!];
  const life = lifeOf(line, other, timeUs);
  const traits = joinTraits(line.traits, other.traits);
  const record: TrackRecord = {
    shape: "track",
    kind: "surface",
    life,
    motion: beginMotion(timeUs, track.lonDeg, track.latDeg, [0, 0, track.vE, track.vN], triangle),
    visibility: withVisibility(FIRST_VISIBILITY, "subsurface", VISIBLE_AGAIN),
    identity: { claimed: {} },
    numbers: [],
    readings: [],
    ...(traits === undefined ? {} : { traits }),
    storedBucket: -1,
  };
  const tracks = editTracks(world.tracks);
  tracks.add(storedWhenDue(record, undefined, states));
  const gone: AnyRecord[] = [line, other].map((one) => ({
    ...one,
    life: { ...one.life, status: "retired", retiredUs: timeUs, mergedInto: life.uid },
  }));
  return {
    ...world,
    tracks: tracks.done(),
    lines: world.lines.filter((one) => one !== line && one !== other),
    retired: [...world.retired, ...gone],
  };
}

function lifeOf(a: LineRecord, b: LineRecord, timeUs: number): Life {
  const [first, second] = a.life.uid < b.life.uid ? [a.life, b.life] : [b.life, a.life];
  const looks = [...first.looks, ...second.looks].sort((x, y) => y.timeUs - x.timeUs).slice(0, 1);
  return {
    uid: `${first.uid}+${second.uid}`,
    status: "confirmed",
    existence: FIX_EXISTENCE,
    existenceUs: timeUs,
    bornUs: Math.min(first.bornUs, second.bornUs),
    lastHitUs: Math.max(first.lastHitUs, second.lastHitUs),
    hits: first.hits + second.hits,
    intervalS: Math.min(first.intervalS, second.intervalS),
    lastKind: "subsurface",
    looks,
    label: joinLabels(first.label, second.label),
    simulated: first.simulated || second.simulated,
    recentScans: [...first.recentScans.slice(-2), ...second.recentScans.slice(-2)],
    recentKeys: [...first.recentKeys.slice(-3), ...second.recentKeys.slice(-3)],
    seeds: [],
    absorbed: [first.uid, second.uid],
  };
}
