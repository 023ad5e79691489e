/**
 * The observation-time log: scans in their intrinsic order over a base world, each with what it decided.
 *
 * A scan that comes late, or grows, makes everything from its place on unsettled; `settle` goes back to the nearest kept world
 * before that and replays in order. So the log's end is always the in-order result, exactly. The log is owned by one picture and
 * changed in place; the worlds in it are values.
 */
import type { Association, StoredState, TimeUs } from "../model/index.ts";
import { keyText, US_PER_S } from "../model/index.ts";
import { type Degraded, NO_EXCESS } from "./excess.ts";
import type { Memo } from "./memo.ts";
import { compareScans, isSameScan, type Member, makeScan, type Scan, scanKeyOf } from "./scan.ts";
import { applyScan } from "./scan_step.ts";
import { withReplaced } from "./track_set.ts";
import type { Decision, StateOutcome, TrackRecord, World } from "./world.ts";

export interface LogRow {
  readonly scan: Scan;
  decisions: readonly Decision[];
  states: readonly StateOutcome[];
  /** How to do it again cheaply, for the last seconds. */
  memo: Memo | undefined;
  /** The world after it, where it is kept. */
  world: World | undefined;
  /** What was published of it: replays publish only differences. */
  emitted: readonly Association[];
  emittedStates: readonly StoredState[];
  /** The decisions and states that this was made of: the very same ones need not be said again. */
  said: readonly unknown[];
}

export interface ObservationLog {
  base: World;
  rows: LogRow[];
  readonly byKey: Map<string, LogRow>;
  /** Rows before this one hold what the present log says. */
  settled: number;
  /** Whether decisions say what they were made of. */
  readonly explains: boolean;
  /** Observations in it. */
  members: number;
  /** Since when kept worlds were last thinned, by the last row's time. */
  thinnedUs: TimeUs;
  /** The last row while its world is there only because nothing came after it, and the work since the one kept before it. */
  newest: LogRow | undefined;
  newestWork: number;
}

/** A scan whose decision failed: it is skipped, with its reason, in this and every replay. */
export interface Poison {
  readonly cursors: readonly number[];
  readonly entries: readonly Pick<Member, "journalSeq" | "observation">[];
  readonly sentence: string;
}

export interface Settlement {
  /** Rows decided anew, in order. */
  readonly rows: readonly LogRow[];
  readonly replayed: number;
  readonly degraded: readonly Degraded[];
  readonly poison: readonly Poison[];
}

export function newLog(base: World, explains: boolean): ObservationLog {
  return {
    base,
    rows: [],
    byKey: new Map(),
    settled: 0,
    explains,
    members: 0,
    thinnedUs: 0,
    newest: undefined,
    newestWork: 0,
  };
}

/** Puts members in their places. The log is unsettled from the first place that changed. */
export function insert(log: ObservationLog, members: readonly Member[]): void {
  if (members.length === 0) return;
  const fresh = membersByScan(members);
  const gone = new Set<LogRow>();
  const added: LogRow[] = [];
  let first = log.rows.length;
  for (const [key, list] of fresh) {
    const old = log.byKey.get(key);
    const scan = makeScan(key, onceEach(old?.scan.members, list));
    const row = newRow(scan, old);
    log.members += scan.members.length - (old?.scan.members.length ?? 0);
    if (old !== undefined) {
      gone.add(old);
      first = Math.min(first, placeOf(log.rows, old.scan));
    }
    first = Math.min(first, placeOf(log.rows, scan));
    log.byKey.set(key, row);
    added.push(row);
  }
  added.sort((a, b) => compareScans(a.scan, b.scan));
  mergeFrom(log, first, added, gone);
  log.settled = Math.min(log.settled, first);
}

function membersByScan(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const byScan = new Map<string, Member[]>();
  let last: Member | undefined;
  let list: Member[] | undefined;
  for (const member of members) {
    // A scan's members usually come together: then its key is made once.
    if (list === undefined || last === undefined || !isSameScan(last, member)) {
      const key = scanKeyOf(member.observation, member.orderUs);
      list = byScan.get(key);
      if (list === undefined) {
        list = [];
        byScan.set(key, list);
      }
    }
    list.push(member);
    last = member;
  }
  return byScan;
}

/** A dead letter that is tried again has the key of what is in the log already: the scan is decided anew, and counts it once. */
function onceEach(old: readonly Member[] = [], fresh: readonly Member[]): readonly Member[] {
  if (old.length === 0 && isAscending(fresh)) return fresh;
  const byKey = new Map<string, Member>();
  for (const members of [old, fresh])
    for (const member of members) {
      const key = keyText(member.observation.key);
      if (!byKey.has(key)) byKey.set(key, member);
    }
  return [...byKey.values()];
}

/** Whether each was sent after the one before it by one producer: then none stands there twice. */
function isAscending(members: readonly Member[]): boolean {
  for (let i = 1; i < members.length; i++) {
    const a = members[i - 1]!.observation.key;
    const b = members[i]!.observation.key;
    if (a.sourceId !== b.sourceId || a.epoch !== b.epoch || a.seq > b.seq) return false;
    if (a.seq === b.seq && a.part >= b.part) return false;
  }
  return true;
}

function newRow(scan: Scan, old: LogRow | undefined): LogRow {
  return {
    scan,
    decisions: [],
    states: [],
    memo: undefined,
    world: undefined,
    emitted: old?.emitted ?? [],
    emittedStates: old?.emittedStates ?? [],
    said: [],
  };
}

/** First row that is not before the scan. */
export function placeOf(rows: readonly LogRow[], scan: Scan): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareScans(rows[middle]!.scan, scan) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First row at or after a time. */
export function placeAtTime(rows: readonly LogRow[], timeUs: TimeUs): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.scan.timeUs < timeUs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mergeFrom(log: ObservationLog, first: number, added: readonly LogRow[], gone: ReadonlySet<LogRow>): void {
  const tail = log.rows.slice(first);
  log.rows.length = first;
  let a = 0;
  for (const row of tail) {
    if (gone.has(row)) continue;
    while (a < added.length && compareScans(added[a]!.scan, row.scan) < 0) log.rows.push(added[a++]!);
    log.rows.push(row);
  }
  while (a < added.length) log.rows.push(added[a++]!);
}

/** Decides everything that is unsettled, from the nearest kept world on. */
export function settle(log: ObservationLog): Settlement {
  const slices = settleInSlices(log, Number.POSITIVE_INFINITY);
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

/** The same, yielding after every `rowsPerSlice` rows, so that a long replay need not hold up everything else. */
export function* settleInSlices(
  log: ObservationLog,
  rowsPerSlice: number,
): Generator<undefined, Settlement, undefined> {
  const { rows } = log;
  if (log.settled >= rows.length) return { rows: [], replayed: 0, degraded: [], poison: [] };
  const poison: Poison[] = [];
  const degraded: Degraded[] = [];
  let start = log.settled - 1;
  while (start >= 0 && rows[start]!.world === undefined) start--;
  const headUs = rows[rows.length - 1]!.scan.timeUs;
  let keptUs = Number.NEGATIVE_INFINITY;
  let world = start < 0 ? log.base : rows[start]!.world!;
  let work = 0;
  if (log.newest !== undefined) {
    if (log.newest === rows[start]) work = log.newestWork;
    log.newest.world = undefined;
  }
  for (let i = start + 1; i < log.settled; i++) {
    world = decide(log, world, rows[i]!, undefined);
    work += workOf(rows[i]!);
  }
  for (let i = log.settled; i < rows.length; i++) {
    world = decide(log, world, rows[i]!, { poison, degraded });
    // A long replay passes through more worlds than memory holds: most are let go at once.
    const { timeUs } = rows[i]!.scan;
    const spacingUs = spacingAt(headUs - timeUs);
    work += workOf(rows[i]!);
    const keeps = spacingUs === 0 ? work >= DENSE_WORK : timeUs - keptUs >= spacingUs;
    if (keeps) {
      keptUs = timeUs;
      work = 0;
    }
    rows[i]!.world = keeps || i === rows.length - 1 ? world : undefined;
    log.newest = keeps ? undefined : rows[i]!;
    if (spacingUs !== 0) rows[i]!.memo = undefined;
    if ((i + 1 - log.settled) % rowsPerSlice === 0) yield;
  }
  log.newestWork = work;
  const touched = rows.slice(log.settled);
  log.settled = rows.length;
  thin(log, touched[0]!.scan.timeUs);
  return { rows: touched, replayed: rows.length - start - 1, degraded, poison };
}

/** One track of the base is another value from now on: everything since is unsettled. */
export function replaceInBase(log: ObservationLog, before: TrackRecord, after: TrackRecord): void {
  log.base = { ...log.base, tracks: withReplaced(log.base.tracks, before, after) };
  log.settled = 0;
}

/** The world after the last row. */
export function headOf(log: ObservationLog): World {
  return log.rows.length === 0 ? log.base : log.rows[log.rows.length - 1]!.world!;
}

/** One row on `world`. With `told` its decisions are kept, and its failure and what it had too much of are told. */
function decide(
  { explains }: ObservationLog,
  world: World,
  row: LogRow,
  told: { readonly poison: Poison[]; readonly degraded: Degraded[] } | undefined,
): World {
  const { scan } = row;
  try {
    const outcome = applyScan(world, scan, explains, row.memo);
    if (told !== undefined) {
      for (const [kind, count] of outcome.excess ?? NO_EXCESS) told.degraded.push({ scanKey: scan.key, kind, count });
      row.decisions = outcome.decisions;
      row.states = outcome.states;
      row.memo = outcome.memo;
    }
    return outcome.world;
  } catch (error) {
    if (told !== undefined) {
      const sentence = error instanceof Error ? error.message : String(error);
      row.decisions = scan.members.map(({ cursor, observation }) => ({
        cursor,
        key: observation.key,
        observedAtUs: observation.observedAtUs,
        reason: "poison" as const,
        note: sentence,
      }));
      row.states = [];
      told.poison.push({ cursors: scan.members.map((member) => member.cursor), entries: scan.members, sentence });
    }
    return world;
  }
}

/** Kept worlds: of the last seconds each that took so much work since the one kept before it, one a second for two minutes, one a half minute beyond. */
const DENSE_US = 5 * US_PER_S;
/** Work is counted in observations; a row by itself costs as much as so many. */
const DENSE_WORK = 8192;
const ROW_WORK = 512;
const RECENT_US = 120 * US_PER_S;
const SPARSE_US = 30 * US_PER_S;
const THIN_EVERY_US = 5 * US_PER_S;

function workOf(row: LogRow): number {
  return ROW_WORK + row.scan.members.length;
}

/** Least time between kept worlds of this age; 0 where work is counted. */
function spacingAt(ageUs: number): number {
  if (ageUs > RECENT_US) return SPARSE_US;
  return ageUs > DENSE_US ? US_PER_S : 0;
}

/** Lets go of worlds that are no longer worth their memory. Which are kept changes the cost of a replay, never its result. */
function thin(log: ObservationLog, changedUs: TimeUs): void {
  const { rows } = log;
  const headUs = rows[rows.length - 1]!.scan.timeUs;
  const moved = headUs - log.thinnedUs >= THIN_EVERY_US;
  if (!moved && changedUs >= headUs - DENSE_US) return;
  const fromUs = moved ? Math.min(changedUs, log.thinnedUs - RECENT_US - SPARSE_US) : changedUs;
  if (moved) log.thinnedUs = headUs;
  let keptUs = Number.NEGATIVE_INFINITY;
  for (let i = placeAtTime(rows, fromUs); i < rows.length - 1; i++) {
    const row = rows[i]!;
    const spacingUs = spacingAt(headUs - row.scan.timeUs);
    if (spacingUs !== 0) row.memo = undefined;
    if (row.world === undefined) continue;
    const keep = spacingUs === 0 || row.scan.timeUs - keptUs >= spacingUs;
    if (keep) keptUs = row.scan.timeUs;
    else row.world = undefined;
  }
}

/** Makes everything before `baseUs` the base. The log must be settled. Returns how many rows went. */
export function fold(log: ObservationLog, baseUs: TimeUs): number {
  const { rows } = log;
  const count = placeAtTime(rows, baseUs);
  if (count === 0) return 0;
  let start = count - 1;
  while (start >= 0 && rows[start]!.world === undefined) start--;
  let world = start < 0 ? log.base : rows[start]!.world!;
  for (let i = start + 1; i < count; i++) world = decide(log, world, rows[i]!, undefined);
  for (let i = 0; i < count; i++) {
    log.byKey.delete(rows[i]!.scan.key);
    log.members -= rows[i]!.scan.members.length;
  }
  log.base = { ...world, retired: [] };
  log.rows = rows.slice(count);
  log.settled -= count;
  return count;
}

/** The whole minute at which at most `most` observations are left, for a log that has grown too long. */
export function baseForSize(log: ObservationLog, most: number): TimeUs {
  let surplus = log.members - most;
  for (const row of log.rows) {
    if (surplus <= 0) return row.scan.timeUs;
    surplus -= row.scan.members.length;
  }
  return log.rows[log.rows.length - 1]?.scan.timeUs ?? 0;
}
