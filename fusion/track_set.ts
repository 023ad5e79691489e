/**
 * The tracks of a world in strips of latitude, so that one plot is set against the few tracks of its strip and not against all.
 *
 * A set is a value like the rest of the world: a change copies the strip it falls into and the list of strips. Strips are cut anew at
 * every tick, and when one has become crowded, some √N of them with √N tracks each; in between they only grow wider, so that what they
 * promise stays true.
 */
import type { TimeUs } from "../model/index.ts";
import { US_PER_S } from "../model/index.ts";
import { compareText } from "./scan.ts";
import type { TrackRecord } from "./world.ts";

export interface Strip {
  readonly records: readonly TrackRecord[];
  readonly southDeg: number;
  readonly northDeg: number;
  /** Worst of its tracks: position error, speed, and time of the last update. */
  readonly sigmaM: number;
  readonly reachMps: number;
  readonly oldestUs: TimeUs;
}

export type TrackSet = readonly Strip[];

/** The strips for these tracks, whatever their order. */
export function tracksOf(records: readonly TrackRecord[]): TrackSet {
  if (records.length === 0) return [];
  const sorted = [...records].sort((a, b) => a.motion.latDeg - b.motion.latDeg || compareText(a.life.uid, b.life.uid));
  const length = usualLength(sorted.length);
  const strips: Strip[] = [];
  for (let i = 0; i < sorted.length; i += length) strips.push(stripOf(sorted.slice(i, i + length)));
  return strips;
}

/** No strip is cut shorter. */
const LEAST_IN_STRIP = 8;

function usualLength(count: number): number {
  return Math.max(LEAST_IN_STRIP, Math.ceil(Math.sqrt(count)));
}

export function allTracks(set: TrackSet): TrackRecord[] {
  const all: TrackRecord[] = [];
  for (let s = 0; s < set.length; s++) {
    const { records } = set[s]!;
    for (let i = 0; i < records.length; i++) all.push(records[i]!);
  }
  return all;
}

/** The tracks whose last place is within so many degrees of a latitude. */
export function tracksNear(set: TrackSet, latDeg: number, withinDeg: number): TrackRecord[] {
  const near: TrackRecord[] = [];
  for (let s = 0; s < set.length; s++) {
    const { records, southDeg, northDeg } = set[s]!;
    if (northDeg < latDeg - withinDeg || southDeg > latDeg + withinDeg) continue;
    for (let i = 0; i < records.length; i++)
      if (Math.abs(records[i]!.motion.latDeg - latDeg) <= withinDeg) near.push(records[i]!);
  }
  return near;
}

/** The records of every strip that may have one between two latitudes: some of them lie outside. */
export function stripsBetween(set: TrackSet, southDeg: number, northDeg: number): (readonly TrackRecord[])[] {
  return set.filter((strip) => strip.northDeg >= southDeg && strip.southDeg <= northDeg).map((strip) => strip.records);
}

function stripOf(records: readonly TrackRecord[]): Strip {
  const strip: Widening = { ...NARROW, records: [...records] };
  for (const record of records) widen(strip, record);
  return strip;
}

type Widening = { -readonly [K in keyof Strip]: Strip[K] extends readonly TrackRecord[] ? TrackRecord[] : Strip[K] };

const NARROW = { southDeg: 90, northDeg: -90, sigmaM: 0, reachMps: 0, oldestUs: Number.MAX_SAFE_INTEGER };

function widen(strip: Widening, { motion }: TrackRecord): void {
  if (motion.latDeg < strip.southDeg) strip.southDeg = motion.latDeg;
  if (motion.latDeg > strip.northDeg) strip.northDeg = motion.latDeg;
  if (motion.sigmaM > strip.sigmaM) strip.sigmaM = motion.sigmaM;
  if (motion.reachMps > strip.reachMps) strip.reachMps = motion.reachMps;
  if (motion.timeUs < strip.oldestUs) strip.oldestUs = motion.timeUs;
}

/** Seconds since the strip's oldest update. */
export function stripAgeS(strip: Strip, timeUs: TimeUs): number {
  return Math.max(0, (timeUs - strip.oldestUs) / US_PER_S);
}

/** Where a record stands in a set. */
export interface TrackPlace {
  readonly strip: number;
  readonly index: number;
}

/** Changes of a set, gathered; `done` gives the new one and leaves the old as it was. */
export interface TrackEdit {
  put(place: TrackPlace, record: TrackRecord): void;
  add(record: TrackRecord): void;
  /** What stands there now. */
  at(place: TrackPlace): TrackRecord;
  added(): readonly TrackRecord[];
  /** `keeps` is asked about every record of the strips that changed. */
  done(keeps?: (record: TrackRecord) => boolean): TrackSet;
}

export function editTracks(set: TrackSet): TrackEdit {
  const strips = set.slice();
  const fresh = new Map<number, Widening>();
  const added: TrackRecord[] = [];
  const open = (s: number): Widening => {
    let strip = fresh.get(s);
    if (strip === undefined) {
      strip = { ...strips[s]!, records: strips[s]!.records.slice() };
      fresh.set(s, strip);
      strips[s] = strip;
    }
    return strip;
  };
  return {
    put: (place, record) => {
      const strip = open(place.strip);
      strip.records[place.index] = record;
      widen(strip, record);
    },
    at: (place) => strips[place.strip]!.records[place.index]!,
    added: () => added,
    add: (record) => {
      added.push(record);
      if (strips.length === 0) strips.push({ ...NARROW, records: [] });
      const strip = open(nearestStrip(strips, record.motion.latDeg));
      strip.records.push(record);
      widen(strip, record);
    },
    done: (keeps) => {
      if (keeps !== undefined) for (const strip of fresh.values()) strip.records = strip.records.filter(keeps);
      return isCrowded(strips, fresh) ? tracksOf(allTracks(strips)) : strips;
    },
  };
}

/** A strip of so many times the usual number of tracks is worth cutting before the tick: many begin between two ticks. */
const CROWDED = 4;

function isCrowded(strips: TrackSet, fresh: ReadonlyMap<number, Strip>): boolean {
  let most = 0;
  for (const { records } of fresh.values()) most = Math.max(most, records.length);
  if (most <= CROWDED * LEAST_IN_STRIP) return false;
  let count = 0;
  for (let s = 0; s < strips.length; s++) count += strips[s]!.records.length;
  return most > CROWDED * usualLength(count);
}

function nearestStrip(strips: readonly Strip[], latDeg: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let s = 0; s < strips.length; s++) {
    const strip = strips[s]!;
    const away = Math.max(strip.southDeg - latDeg, latDeg - strip.northDeg, 0);
    if (away < least) {
      least = away;
      best = s;
    }
  }
  return best;
}

/** The place of a record, or undefined when the set does not hold it. */
export function placeInSet(set: TrackSet, record: TrackRecord): TrackPlace | undefined {
  for (let strip = 0; strip < set.length; strip++) {
    const { southDeg, northDeg, records } = set[strip]!;
    if (record.motion.latDeg < southDeg || record.motion.latDeg > northDeg) continue;
    const index = records.indexOf(record);
    if (index >= 0) return { strip, index };
  }
  return undefined;
}

/** The set with one record replaced by another. */
export function withReplaced(set: TrackSet, before: TrackRecord, after: TrackRecord): TrackSet {
  const place = placeInSet(set, before);
  if (place === undefined) return set;
  const edit = editTracks(set);
  edit.put(place, after);
  return edit.done();
}
