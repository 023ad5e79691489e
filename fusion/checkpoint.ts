/**
 * The base as text, and back. Numbers go through JSON, which keeps every bit of a finite double; the world holds no other.
 *
 * What is behind the base is in the checkpoint; what is before it is in the journal from `logFrom` on. A restart reads both and has
 * the same picture, bit by bit.
 */
import type { CorrelationEvidence, JournalEntry, ObservationKey } from "../model/index.ts";
import { keyOfText } from "../model/index.ts";
import { type Anchor, anchorOf } from "./displacement.ts";
import { horizonAt } from "./horizon.ts";
import { insert, newLog, settle } from "./log.ts";
import { motionOf } from "./motion.ts";
import { emptyPicture, type Picture } from "./picture.ts";
import { noChanges, publish } from "./publish.ts";
import { isFused, type Member, toMember } from "./scan.ts";
import { EMPTY_WORLD, type Motion, type World } from "./world.ts";

const FORMAT = 3;

export interface JournalPlace {
  readonly journalSeq: number;
  readonly cursor: number;
}

interface Body {
  readonly format: number;
  readonly world: unknown;
  readonly frontierUs: number;
  readonly baseUs: number;
  /** Everything in the log came after this place in the journal. */
  readonly logFrom: JournalPlace;
  /** Observations that stand elsewhere than at their observed time: [cursor, orderUs]. */
  readonly moved: readonly (readonly [number, number])[];
  /** [uid, id] of what is published, and of what lives on as an alias. */
  readonly ids: readonly (readonly [string, string])[];
  readonly finalIds: readonly (readonly [string, string])[];
}

/** Everything in the log came after this place in the journal; undefined: the log is empty. */
export function beginningOfLog({ log }: Picture): JournalPlace | undefined {
  let logFrom: JournalPlace | undefined;
  for (const row of log.rows)
    for (const member of row.scan.members)
      if (logFrom === undefined || member.cursor < logFrom.cursor + 1)
        logFrom = { journalSeq: member.journalSeq - 1, cursor: member.cursor - 1 };
  return logFrom;
}

export function serialise(picture: Picture): string {
  const { log, horizon } = picture;
  const moved: [number, number][] = [];
  for (const row of log.rows)
    for (const member of row.scan.members) {
      if (member.orderUs !== member.observation.observedAtUs) moved.push([member.cursor, member.orderUs]);
    }
  const body: Body = {
    format: FORMAT,
    world: encode(log.base),
    ...horizon,
    logFrom: beginningOfLog(picture) ?? EVERYTHING_FOLDED,
    moved,
    ids: [...picture.published].map(([uid, one]) => [uid, one.id]),
    finalIds: [...picture.finalIds],
  };
  return JSON.stringify(body);
}

/** The log is empty: the journal is read on from the offset. */
const EVERYTHING_FOLDED: JournalPlace = { journalSeq: -1, cursor: -1 };

/** Where the journal must be read from to rebuild the log; undefined: from the offset, the log was empty. */
export function logFromOf(body: string): JournalPlace | undefined {
  const { logFrom } = JSON.parse(body) as Body;
  return logFrom.cursor < 0 ? undefined : logFrom;
}

/**
 * The picture as it was at the offset: from the checkpoint (undefined before the first), the journal from `logFrom` to the offset, and
 * the evidence that was stored for it. `frontierUs` is the offset's.
 */
export function restore(
  audience: string,
  body: string | undefined,
  entries: readonly JournalEntry[],
  evidence: ReadonlyMap<number, readonly CorrelationEvidence[]>,
  frontierUs: number,
): Picture {
  const parsed = body === undefined ? undefined : (JSON.parse(body) as Body);
  if (parsed !== undefined && parsed.format !== FORMAT)
    throw new Error(
      `The checkpoint of audience "${audience}" has format ${parsed.format}, this program reads ${FORMAT}: run the version that wrote it, or restore a backup of the workspace, which fuses its picture anew from the journal.`,
    );
  const base = parsed === undefined ? EMPTY_WORLD : { ...EMPTY_WORLD, ...(decode(parsed.world) as World) };
  const moved = new Map(parsed?.moved ?? []);
  // The base may have moved over an empty stretch since the checkpoint, without one of its own.
  const horizon = horizonAt(frontierUs, parsed?.baseUs ?? 0);
  const picture: Picture = {
    ...emptyPicture(audience),
    horizon,
    log: newLog(base, true),
    finalIds: new Map(parsed?.finalIds ?? []),
    reservedIds: new Map(parsed?.ids ?? []),
  };
  const members: Member[] = [];
  for (const entry of entries) {
    const orderUs = moved.get(entry.cursor) ?? entry.observation.observedAtUs;
    // Before the base: folded into it, or came too late. Either way it is not in the log.
    if (isFused(entry.observation) && orderUs >= horizon.baseUs)
      members.push(toMember(entry, orderUs, evidence.get(entry.cursor) ?? []));
  }
  insert(picture.log, members);
  // What this publishes is in the store already: the same log gives the same tables.
  publish(picture, settle(picture.log).rows, noChanges());
  picture.reservedIds.clear();
  return picture;
}

/** Float64Arrays and Maps as tagged lists. */
function encode(value: unknown): unknown {
  if (value instanceof Float64Array) return { $f: Array.from(value) };
  if (value instanceof Map) return { $m: [...value].map(([key, one]) => [key, encode(one)]) };
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value) return encode((value as { toJSON(): unknown }).toJSON());
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, encode(one)]));
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== "object" || value === null) return value;
  if ("$f" in value) return Float64Array.from((value as { $f: number[] }).$f);
  if ("$m" in value) return new Map((value as { $m: [unknown, unknown][] }).$m.map(([k, one]) => [k, decode(one)]));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(key, decode(one))]));
}

function asKey(key: ObservationKey | string): ObservationKey {
  return typeof key === "string" ? keyOfText(key) : key;
}

/** What is kept as a row of numbers and stored under their names. */
function revived(key: string, value: unknown): unknown {
  if (key === "motion") return motionOf(value as Motion);
  if (key === "anchor") return anchorOf(value as Anchor);
  // Until 0.4 the keys of a life were stored as texts.
  if (key === "recentKeys") return (value as (ObservationKey | string)[]).map(asKey);
  if (key === "key" && typeof value === "string") return keyOfText(value);
  return value;
}
