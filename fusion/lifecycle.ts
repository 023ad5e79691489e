/**
 * Ageing, at multiples of TICK_S of observed time: tracks coast, are merged, retire. A tick depends on the world and its own time
 * only, so that it falls the same in every replay.
 */
import type { TimeUs } from "../model/index.ts";
import { REPLAY_HORIZON_MINUTES, US_PER_MINUTE, US_PER_S } from "../model/index.ts";
import { isDoubtful } from "./doubt.ts";
import { countRivals } from "./identity.ts";
import { coastingAfterS, existenceAt, retired } from "./life.ts";
import { mergeTracks } from "./merge.ts";
import { DOUBTFUL_AFTER_S, FORGET_EXISTENCE, RETIRED_AFTER_S, TENTATIVE_AFTER_S, TICK_S } from "./parameters.ts";
import { allTracks, tracksOf } from "./track_set.ts";
import type { AnyRecord, Life, LineRecord, TrackRecord, World } from "./world.ts";

const TICK_US = TICK_S * US_PER_S;
/** After so much silence every track that ages has aged: a gap of a week is not walked through tick by tick. */
const LONGEST_AGEING_US = (Math.max(...Object.values(RETIRED_AFTER_S)) + 10 * TICK_S) * US_PER_S;

/** The world with every tick up to and including `timeUs` done. */
export function ageTo(world: World, timeUs: TimeUs): World {
  if (world.timeUs === 0) return world;
  let next = (Math.floor(world.timeUs / TICK_US) + 1) * TICK_US;
  const last = Math.min(timeUs, world.timeUs + LONGEST_AGEING_US);
  let aged = world;
  for (; next <= last; next += TICK_US) aged = tick(aged, next);
  return aged;
}

/** The world as one tick at `timeUs` leaves it, however long after: what silence makes of it, for publication. */
export function ageAtOnce(world: World, timeUs: TimeUs): World {
  return world.timeUs === 0 || timeUs <= world.timeUs ? world : tick(world, timeUs);
}

function tick(world: World, timeUs: TimeUs): World {
  const gone: AnyRecord[] = [];
  const tracks = tracksOf(countRivals(keepAged(allTracks(world.tracks), timeUs, gone)));
  const lines = keepAged(world.lines, timeUs, gone);
  const aged: World = {
    ...world,
    timeUs,
    tracks,
    lines,
    retired: withRetired(world.retired, gone, timeUs),
  };
  return mergeTracks(aged, timeUs);
}

/** Longer ago than any horizon: final, and told to everybody. */
const FINAL_US = (REPLAY_HORIZON_MINUTES + 60) * US_PER_MINUTE;

function withRetired(before: readonly AnyRecord[], gone: readonly AnyRecord[], timeUs: TimeUs): readonly AnyRecord[] {
  if (gone.length === 0 && !before.some((one) => one.life.retiredUs! < timeUs - FINAL_US)) return before;
  return [...before.filter((one) => one.life.retiredUs! >= timeUs - FINAL_US), ...gone];
}

function keepAged<R extends TrackRecord | LineRecord>(
  records: readonly R[],
  timeUs: TimeUs,
  gone: AnyRecord[],
): readonly R[] {
  let changed = false;
  const kept: R[] = [];
  for (const record of records) {
    const life = aged(record, timeUs);
    if (life === record.life) {
      kept.push(record);
      continue;
    }
    changed = true;
    if (life === undefined) continue;
    if (life.status === "retired") gone.push({ ...record, life });
    else kept.push({ ...record, life });
  }
  return changed ? kept : records;
}

/** The life at a tick; undefined for a tentative one that is forgotten without a trace. */
function aged(record: TrackRecord | LineRecord, timeUs: TimeUs): Life | undefined {
  const { life } = record;
  const silentS = (timeUs - life.lastHitUs) / US_PER_S;
  if (life.status === "tentative") return silentS > TENTATIVE_AFTER_S ? undefined : life;
  const doubtful = isDoubtful(record, timeUs);
  const over = silentS > retiredAfterS(life) || (doubtful && silentS > Math.max(DOUBTFUL_AFTER_S, 3 * life.intervalS));
  // A distress ends when a person closes it, never by itself.
  const isDistress = record.shape === "track" && record.distress !== undefined;
  if (!isDistress && (existenceAt(life, timeUs) < FORGET_EXISTENCE || over)) return retired(life, timeUs);
  const coasts = doubtful || silentS > coastingAfterS(life);
  return life.status === "confirmed" && coasts ? { ...life, status: "coasting" } : life;
}

function retiredAfterS(life: Life): number {
  let longest = 10 * life.intervalS;
  for (const look of life.looks)
    if (look.timeUs >= life.lastHitUs) longest = Math.max(longest, RETIRED_AFTER_S[look.sensorKind]);
  return longest;
}
