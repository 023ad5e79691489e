/** The door of the AIS decoder: lines in, decoded reports and coded errors out. Holds the parts of unfinished messages, no clock. */
import type { TimeUs } from "../../model/index.ts";
import { type Assembled, createAssembler } from "./assemble.ts";
import type { AisError } from "./errors.ts";
import { decodeMessage } from "./message.ts";
import type { AisMessage } from "./messages.ts";
import { type Distress, distressOf } from "./mmsi.ts";
import { type AisSentence, parseNmeaLine, type ReceiverTime } from "./nmea.ts";
import { unarmour } from "./sixbit.ts";
import { positionTimeUs, secondOf } from "./time.ts";

/** Where the receive time is from: the tag block's `c:`, a receiver's `$PGHP` line, or the caller. */
export type ReceiveTimeSource = "tag-block" | "receiver-line" | "caller";

export interface AisReport {
  readonly kind: "report";
  readonly message: AisMessage;
  readonly distress: Distress | null;
  readonly receiveTimeUs: TimeUs;
  readonly receiveTimeSource: ReceiveTimeSource;
  /** Up to 30 s before or after the receive time (see time.ts). */
  readonly positionTimeUs: TimeUs;
  readonly stationId: string;
  readonly channel: string;
  readonly talker: string;
  /** VDO: the station's own vessel. */
  readonly ownShip: boolean;
  /** The payload of all parts: with the same bits inside 30 s, another reception of the same message. */
  readonly payload: string;
  readonly lines: readonly string[];
}

export type AisDecodeResult =
  | AisReport
  | { readonly kind: "error"; readonly error: AisError; readonly stationId: string; readonly lines: readonly string[] };

export interface AisCounts {
  readonly lines: number;
  readonly notAis: number;
  readonly reports: number;
  readonly errors: number;
}

export interface AisDecoder {
  /**
   * One line as it was received at `receivedAtUs` from `stationId` (a tag block's `s:` goes before it in the report). Most lines give
   * one result, the first parts of a message none; what a line proves to be lost comes before what it completes.
   */
  push(line: string, receivedAtUs: TimeUs, stationId: string): readonly AisDecodeResult[];
  /** Errors for messages whose missing parts are overdue at `nowUs`; at a stream's end call it with `Infinity`. */
  flush(nowUs: TimeUs): readonly AisDecodeResult[];
  counts(): AisCounts;
}

/** Lines of stations that sent a time but no message after it are forgotten beyond this many stations. */
const MAX_STATIONS = 1_024;

interface Heard {
  readonly timeUs: TimeUs;
  readonly source: ReceiveTimeSource;
  readonly stationId: string;
}

export function createAisDecoder(): AisDecoder {
  const assembler = createAssembler();
  const pending = new Map<string, ReceiverTime>();
  const heard = new WeakMap<AisSentence, Heard>();
  const counts = { lines: 0, notAis: 0, reports: 0, errors: 0 };

  const finish = (assembled: readonly Assembled[]): AisDecodeResult[] =>
    assembled.map((a) => counted(toResult(a, heard.get(a.parts[0]!)!)));
  const counted = (result: AisDecodeResult): AisDecodeResult => {
    if (result.kind === "report") counts.reports++;
    else counts.errors++;
    return result;
  };

  const push = (line: string, receivedAtUs: TimeUs, stationId: string): readonly AisDecodeResult[] => {
    counts.lines++;
    const parsed = parseNmeaLine(line);
    switch (parsed.kind) {
      case "not-ais":
        counts.notAis++;
        return finish(assembler.expire(receivedAtUs));
      case "error":
        return [
          ...finish(assembler.expire(receivedAtUs)),
          counted({ kind: "error", error: parsed.error, stationId, lines: [line] }),
        ];
      case "time":
        counts.notAis++;
        if (pending.size >= MAX_STATIONS) pending.clear();
        pending.set(stationId, parsed);
        return finish(assembler.expire(receivedAtUs));
      case "sentence": {
        const { sentence } = parsed;
        heard.set(sentence, hear(sentence, pending.get(stationId), receivedAtUs, stationId));
        // A time line speaks for the one message behind it; the later parts of that message take the first part's.
        pending.delete(stationId);
        return finish(assembler.push(sentence, receivedAtUs, stationId));
      }
    }
  };
  return { push, flush: (nowUs) => finish(assembler.expire(nowUs)), counts: () => ({ ...counts }) };
}

function hear(sentence: AisSentence, before: ReceiverTime | undefined, receivedAtUs: TimeUs, stationId: string): Heard {
  const station = sentence.tag?.stationId ?? stationId;
  const tagUs = sentence.tag?.timeUs ?? null;
  if (tagUs !== null) return { timeUs: tagUs, source: "tag-block", stationId: station };
  // The time line names the checksum of the sentence it belongs to (of several parts, all of theirs together).
  const fits =
    before && (before.forChecksum === null || sentence.total > 1 || before.forChecksum === sentence.checksum);
  if (fits) return { timeUs: before.timeUs, source: "receiver-line", stationId: station };
  return { timeUs: receivedAtUs, source: "caller", stationId: station };
}

function toResult(assembled: Assembled, first: Heard): AisDecodeResult {
  const { parts } = assembled;
  const lines = parts.map((p) => p.line);
  if (assembled.kind === "error") return { kind: "error", error: assembled.error, stationId: first.stationId, lines };
  const message = decodeMessage(unarmour(parts));
  if ("code" in message) return { kind: "error", error: message, stationId: first.stationId, lines };
  const { channel, talker, ownShip } = parts[0]!;
  return {
    kind: "report",
    message,
    distress: distressOf(message),
    receiveTimeUs: first.timeUs,
    receiveTimeSource: first.source,
    positionTimeUs: positionTimeUs(first.timeUs, secondOf(message)),
    stationId: first.stationId,
    channel,
    talker,
    ownShip,
    payload: parts.map((p) => p.payload).join(""),
    lines,
  };
}
