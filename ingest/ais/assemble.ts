/**
 * Joins the parts of a message. A message that misses a part is one error, with the line of the first part that came; its parts
 * are never joined to another message's.
 *
 * Without a group the parts of a message follow each other in order, so a part out of order proves a loss: sequence ids go round
 * every ten messages, and waiting for the missing part would join it to the wrong one. Lines with a `g:` group may interleave and
 * arrive in any order, because the group's number tells them apart.
 */
import { type TimeUs, US_PER_S } from "../../model/index.ts";
import { type AisError, aisError } from "./errors.ts";
import type { AisSentence } from "./nmea.ts";

export const PART_WINDOW_US = 5 * US_PER_S;
export const GROUP_WINDOW_US = 60 * US_PER_S;
/** Some 4 MB at the very most; a station hears a few hundred messages in five seconds. */
export const MAX_OPEN_MESSAGES = 2_048;

export type Assembled =
  | { readonly kind: "message"; readonly parts: readonly AisSentence[] }
  | { readonly kind: "error"; readonly error: AisError; readonly parts: readonly AisSentence[] };

interface Open {
  readonly openedUs: TimeUs;
  readonly parts: AisSentence[];
  /** A part is known to be lost: what still comes is gathered for the one error and never becomes a message. */
  broken: boolean;
}

export interface Assembler {
  /** What the sentence completes, and the messages that its arrival shows to be lost. `stationId` is where the line came from. */
  push(sentence: AisSentence, nowUs: TimeUs, stationId: string): Assembled[];
  /** Errors for the messages whose window has passed at `nowUs`; with `Infinity`, for all that are open. */
  expire(nowUs: TimeUs): Assembled[];
  openCount(): number;
}

export function createAssembler(): Assembler {
  // Maps keep the order of insertion, so the oldest message of each kind is the first of its map.
  const ordered = new Map<string, Open>();
  const grouped = new Map<string, Open>();

  const expire = (nowUs: TimeUs): Assembled[] => [
    ...expired(ordered, nowUs, PART_WINDOW_US),
    ...expired(grouped, nowUs, GROUP_WINDOW_US),
  ];

  const push = (sentence: AisSentence, nowUs: TimeUs, stationId: string): Assembled[] => {
    const out = expire(nowUs);
    if (sentence.total === 1) {
      out.push({ kind: "message", parts: [sentence] });
      return out;
    }
    const group = sentence.tag?.group;
    const key = keyOf(sentence, stationId);
    if (group) pushGrouped(grouped, key, sentence, nowUs, out);
    else pushOrdered(ordered, key, sentence, nowUs, out);
    while (ordered.size + grouped.size > MAX_OPEN_MESSAGES) {
      const map = ordered.size > 0 ? ordered : grouped;
      const [oldest, open] = map.entries().next().value!;
      map.delete(oldest);
      out.push(lost(open));
    }
    return out;
  };
  return { push, expire, openCount: () => ordered.size + grouped.size };
}

function keyOf(sentence: AisSentence, stationId: string): string {
  const { tag, talker, channel, sequenceId, total } = sentence;
  // A group's later lines carry neither the station nor always the channel; its number does that service.
  const where = tag?.group ? [stationId, "g", tag.group.id] : [stationId, tag?.stationId ?? "", channel];
  return [...where, talker, sentence.ownShip ? "O" : "M", sequenceId, total].join("\u0000");
}

function pushOrdered(
  open: Map<string, Open>,
  key: string,
  sentence: AisSentence,
  nowUs: TimeUs,
  out: Assembled[],
): void {
  const held = open.get(key);
  const last = held?.parts.at(-1);
  if (held && last && last.part === sentence.part && last.payload === sentence.payload) return; // the network doubled the line
  if (held && last && sentence.part > last.part) {
    held.parts.push(sentence);
    if (sentence.part !== last.part + 1) held.broken = true;
    if (sentence.part === sentence.total) {
      open.delete(key);
      out.push(held.broken ? lost(held) : { kind: "message", parts: held.parts });
    }
    return;
  }
  if (held) {
    open.delete(key);
    out.push(lost(held));
  }
  const fresh: Open = { openedUs: nowUs, parts: [sentence], broken: sentence.part !== 1 };
  if (sentence.part === sentence.total) out.push(lost(fresh));
  else open.set(key, fresh);
}

function pushGrouped(
  open: Map<string, Open>,
  key: string,
  sentence: AisSentence,
  nowUs: TimeUs,
  out: Assembled[],
): void {
  let held = open.get(key);
  const same = held?.parts.find((p) => p.part === sentence.part);
  if (held && same) {
    if (same.payload === sentence.payload) return;
    open.delete(key);
    out.push(lost(held));
    held = undefined;
  }
  if (!held) {
    held = { openedUs: nowUs, parts: [], broken: false };
    open.set(key, held);
  }
  held.parts.push(sentence);
  if (held.parts.length === sentence.total) {
    open.delete(key);
    out.push({ kind: "message", parts: held.parts.sort((a, b) => a.part - b.part) });
  }
}

function expired(open: Map<string, Open>, nowUs: TimeUs, windowUs: number): Assembled[] {
  const out: Assembled[] = [];
  for (const [key, held] of open) {
    // A clock that was set back leaves a message "in the future"; it has to end all the same.
    if (Math.abs(nowUs - held.openedUs) <= windowUs) break;
    open.delete(key);
    out.push(lost(held));
  }
  return out;
}

function lost(open: Open): Assembled {
  const came = open.parts.map((p) => p.part).join(", ");
  const error = aisError(
    "AIS_PART_LOST",
    `Of a message in ${open.parts[0]!.total} parts only ${came} came in time and in order. Look for loss between receiver and here.`,
  );
  return { kind: "error", error, parts: open.parts };
}
