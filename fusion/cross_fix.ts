/**
 * Cross-fix: bearing lines of two arrays that one straight course explains become a track.
 *
 * Two arrays and two ships cross in four places, two of them ghosts. A fix is taken only when both lines have lasted for minutes, one
 * course explains all their bearings, it is no faster than a ship and in reach of both arrays, and no other pairing
 * of either line (nor the mirror) explains nearly as much; a third array may decide. Until then the lines stay lines.
 */
import { joinLabels, US_PER_S } from "../model/index.ts";
import { type ExcessKind, tally } from "./excess.ts";
import { FIRST_VISIBILITY, withVisibility } from "./existence.ts";
import { eastM, lonDifferenceDeg, newScale, scaleAt } from "./kernel/local_plane.ts";
import { likeness } from "./likeness.ts";
import { type Fix, fixLines, supports } from "./line_pairs.ts";
import { beginMotion, stateAt } from "./motion.ts";
import { MAXIMUM_CROSSINGS, VISIBLE_AGAIN } from "./parameters.ts";
import { storedWhenDue } from "./positions.ts";
import type { Scan } from "./scan.ts";
import { allTracks, editTracks } from "./track_set.ts";
import { joinTraits } from "./traits.ts";
import type { AnyRecord, Life, LineRecord, StateOutcome, TrackRecord, World } from "./world.ts";

/** A line that has not lasted so long, or was not heard lately, is not crossed. */
const LEAST_LASTING_US = 240 * US_PER_S;
const FRESH_US = 120 * US_PER_S;
const LEAST_FIXES = 5;
/** Lines are crossed at every third bearing: nothing changes faster. */
const EVERY_HITS = 3;
/** Another explanation that is so many times less likely is out of the question (chi-square difference of 9.2: 1 in 100). */
const DECISIVE_CHI2 = 9.2;
/** Existence of a fix that has passed every test. */
const FIX_EXISTENCE = 0.96;
/** A known track inside this gate of the fix explains the lines already. */
const KNOWN_GATE2 = 16;

export function crossFix(
  world: World,
  scan: Scan,
  arrayId: string,
  states: StateOutcome[],
  excess: Map<ExcessKind, number>,
): World {
  let next = world;
  const ripe = world.lines.reduce((count, line) => (isRipe(line, scan.timeUs) ? count + 1 : count), 0);
  let crossings = 0;
  for (const line of world.lines) {
    if (line.arrayId !== arrayId || line.timeUs !== scan.timeUs || line.life.hits % EVERY_HITS !== 0) continue;
    if (!isRipe(line, scan.timeUs) || !next.lines.includes(line)) continue;
    crossings += ripe;
    if (crossings > MAXIMUM_CROSSINGS) {
      tally(excess, "crossings", 1);
      continue;
    }
    const fix = decisiveFix(next, line, scan.timeUs);
    if (fix !== undefined && !isKnown(next, fix, scan.timeUs)) next = withTrack(next, fix, scan.timeUs, states);
  }
  return next;
}

function isRipe(line: LineRecord, timeUs: number): boolean {
  const { fixes, life } = line;
  return (
    life.status === "confirmed" &&
    fixes.length >= LEAST_FIXES &&
    timeUs - line.timeUs <= FRESH_US &&
    fixes[fixes.length - 1]!.timeUs - fixes[0]!.timeUs >= LEAST_LASTING_US
  );
}

/** The only pairing of the line that explains it, if there is one. */
function decisiveFix(world: World, line: LineRecord, timeUs: number): Fix | undefined {
  const ripe = world.lines.filter((one) => one.arrayId !== line.arrayId && isRipe(one, timeUs));
  const fixes = ripe.flatMap((other) => fixLines(line, other, timeUs));
  const best = mostLikely(fixes, ripe);
  if (best === undefined) return undefined;
  // The other line must not have a better or equal partner at the first array, either.
  const back = world.lines
    .filter((one) => one !== line && one.arrayId === line.arrayId && isRipe(one, timeUs))
    .flatMap((one) => fixLines(one, best.other, timeUs));
  const rival = back.some((one) => score(one, ripe) < score(best, ripe) + DECISIVE_CHI2);
  return rival ? undefined : best;
}

function mostLikely(fixes: readonly Fix[], lines: readonly LineRecord[]): Fix | undefined {
  const sorted = [...fixes].sort((a, b) => score(a, lines) - score(b, lines));
  const [first, second] = sorted;
  if (first === undefined) return undefined;
  return second !== undefined && score(second, lines) < score(first, lines) + DECISIVE_CHI2 ? undefined : first;
}

/** Misfit, less what third arrays and the likeness of what both hear say for it. */
function score(fix: Fix, lines: readonly LineRecord[]): number {
  const arrays = new Set<string>();
  for (const line of lines)
    if (line.arrayId !== fix.line.arrayId && line.arrayId !== fix.other.arrayId && supports(fix, line))
      arrays.add(line.arrayId);
  return fix.track.chi2 - DECISIVE_CHI2 * arrays.size - 2 * likeness(fix.line.traits, fix.other.traits, fix.timeUs);
}

function isKnown(world: World, fix: Fix, timeUs: number): boolean {
  const { track } = fix;
  const scale = scaleAt(track.latDeg, newScale());
  return allTracks(world.tracks).some((record) => {
    const state = stateAt(record.motion, timeUs);
    const dLat = state.position.latDeg - track.latDeg;
    const east = eastM(scale, lonDifferenceDeg(state.position.lonDeg, track.lonDeg), dLat);
    const north = dLat * scale.northMPerDeg;
    const ee = state.covariance[0] + track.covariance[0]!;
    const en = state.covariance[1] + track.covariance[1]!;
    const nn = state.covariance[4] + track.covariance[5]!;
    return (east * east * nn - 2 * east * north * en + north * north * ee) / (ee * nn - en * en) < KNOWN_GATE2;
  });
}

function withTrack(world: World, fix: Fix, timeUs: number, states: StateOutcome[]): World {
  const { track, line, other } = fix;
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
