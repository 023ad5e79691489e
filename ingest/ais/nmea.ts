/**
 * One line of an AIS receiver to a value: a VDM or VDO sentence with its tag block, a receiver's time line, something that is
 * not AIS, or a coded error.
 *
 * Sources: IEC 61162-1 (VDM, VDO); NMEA 0183 4.10 section 7 (tag blocks); Gatehouse's `$PGHP,1` as in the AisLib documentation.
 */
import { nmeaChecksum, sixBitsOfArmour, type TimeUs, US_PER_MS, US_PER_S } from "../../model/index.ts";
import { type AisError, aisError } from "./errors.ts";

/** Longer than any tag block and sentence together that the standards allow (2 × 82), with room for receivers' trailers. */
export const MAX_LINE_CHARS = 1_024;
/** IEC 61162-1 gives the number of sentences and the sentence number one digit each. */
export const MAX_PARTS = 9;

export interface TagBlock {
  /** `s:`, the station that received the message. */
  readonly stationId: string | null;
  /** `c:`, when it did (seconds or milliseconds on the wire). */
  readonly timeUs: TimeUs | null;
  /** `g:`, which line of how many of which group this is. */
  readonly group: { readonly line: number; readonly total: number; readonly id: string } | null;
}

export interface AisSentence {
  readonly talker: string;
  /** VDO: the receiver reports the vessel it is on. */
  readonly ownShip: boolean;
  readonly total: number;
  readonly part: number;
  readonly sequenceId: string;
  /** As sent: "A", "B", "1", "2", or empty when the receiver does not know. */
  readonly channel: string;
  readonly payload: string;
  readonly fillBits: number;
  readonly checksum: number;
  readonly tag: TagBlock | null;
  readonly line: string;
}

/** A receiver's time for the message that follows; `forChecksum` is the exclusive-or of that message's sentence checksums. */
export interface ReceiverTime {
  readonly timeUs: TimeUs;
  readonly forChecksum: number | null;
}

export type NmeaLine =
  | { readonly kind: "sentence"; readonly sentence: AisSentence }
  | ({ readonly kind: "time" } & ReceiverTime)
  | { readonly kind: "not-ais" }
  | { readonly kind: "error"; readonly error: AisError };

const NOT_AIS: NmeaLine = { kind: "not-ais" };
// Any two printable characters are taken for a talker: networks invent their own, and the checksum decides what is noise.
const ENCAPSULATED = /^![\x21-\x2b\x2d-\x7e]{2}VD[MO],/;

/** Never throws, whatever the line holds. A blank line and every other NMEA sentence are `not-ais`. */
export function parseNmeaLine(line: string): NmeaLine {
  if (line.length > MAX_LINE_CHARS) {
    return failed(
      aisError(
        "AIS_LENGTH",
        `The line has ${line.length} characters, more than ${MAX_LINE_CHARS}. Send one sentence a line.`,
      ),
    );
  }
  let text = line.trim();
  let tag: TagBlock | null = null;
  if (text.startsWith("\\")) {
    const end = text.indexOf("\\", 1);
    if (end < 0) return NOT_AIS;
    const sentence = text.slice(end + 1);
    if (!ENCAPSULATED.test(sentence)) return NOT_AIS;
    const parsed = parseTagBlock(text.slice(1, end));
    if ("code" in parsed) return failed(parsed);
    tag = parsed;
    text = sentence;
  }
  if (text.startsWith("$PGHP,1,")) return parseGatehouseTime(text);
  return ENCAPSULATED.test(text) ? parseEncapsulated(text, line, tag) : NOT_AIS;
}

function failed(error: AisError): NmeaLine {
  return { kind: "error", error };
}

/** The text between the start character and `*`, when the two hexadecimal digits after it agree (either letter case). */
function checked(text: string): { body: string; checksum: number } | AisError {
  const star = text.indexOf("*");
  const given = star < 0 ? "" : text.slice(star + 1, star + 3);
  if (!/^[0-9A-Fa-f]{2}$/.test(given)) {
    return aisError(
      "AIS_CHECKSUM",
      "The sentence carries no checksum (* and two hexadecimal digits). Switch it on in the receiver.",
    );
  }
  const body = text.slice(0, star);
  const computed = nmeaChecksum(body);
  if (computed !== given.toUpperCase()) {
    return aisError(
      "AIS_CHECKSUM",
      `The checksum is ${given} but the characters give ${computed}: the line was damaged on its way.`,
    );
  }
  return { body, checksum: Number.parseInt(computed, 16) };
}

function parseTagBlock(text: string): TagBlock | AisError {
  const sum = checked(text);
  if ("code" in sum) return aisError(sum.code, `Tag block: ${sum.sentence}`);
  let stationId: string | null = null;
  let timeUs: TimeUs | null = null;
  let group: TagBlock["group"] = null;
  for (const field of sum.body.split(",")) {
    const value = field.slice(2);
    if (field.startsWith("s:") && value !== "") stationId = value;
    else if (field.startsWith("c:") && /^\d{1,13}$/.test(value)) timeUs = tagTimeUs(Number(value));
    else if (field.startsWith("g:")) {
      const match = /^(\d{1,2})-(\d{1,2})-([0-9A-Za-z]{1,12})$/.exec(value);
      if (match) group = { line: Number(match[1]), total: Number(match[2]), id: match[3]! };
    }
  }
  return { stationId, timeUs, group };
}

/** Seconds until they would be later than the year 5138; what is larger can only have been milliseconds. */
function tagTimeUs(value: number): TimeUs {
  return value < 100_000_000_000 ? value * US_PER_S : value * US_PER_MS;
}

function parseGatehouseTime(text: string): NmeaLine {
  const sum = checked(text.slice(1));
  if ("code" in sum) return failed(sum);
  const fields = sum.body.split(",");
  const [year, month, day, hour, minute, second, ms] = fields
    .slice(2, 9)
    .map((f) => (/^\d{1,4}$/.test(f) ? Number(f) : Number.NaN));
  const at = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!, ms!);
  // Date.UTC carries an over-large field into the next one; only a time that comes back as it went in is one.
  const date = new Date(at);
  if (
    !Number.isFinite(at) ||
    date.getUTCDate() !== day ||
    date.getUTCHours() !== hour ||
    date.getUTCSeconds() !== second
  )
    return NOT_AIS;
  // 00 stands for no checksum given, as receivers write before their own reports (VDO).
  const last = fields.at(-1)!;
  const forChecksum = /^[0-9A-Fa-f]{2}$/.test(last) && last !== "00" ? Number.parseInt(last, 16) : null;
  return { kind: "time", timeUs: at * US_PER_MS, forChecksum };
}

function parseEncapsulated(text: string, line: string, tag: TagBlock | null): NmeaLine {
  const sum = checked(text.slice(1));
  if ("code" in sum) return failed(sum);
  const fields = sum.body.split(",");
  if (fields.length !== 7) {
    return failed(
      aisError(
        "AIS_SENTENCE",
        `A VDM or VDO sentence has 7 fields, this one ${fields.length}. Check the receiver's output format.`,
      ),
    );
  }
  const [address, totalText, partText, sequenceId, channel, payload, fillText] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const total = /^\d+$/.test(totalText) ? Number(totalText) : 0;
  const part = /^\d+$/.test(partText) ? Number(partText) : 0;
  if (total < 1 || total > MAX_PARTS || part < 1 || part > total) {
    return failed(
      aisError(
        "AIS_PARTS",
        `Part "${partText}" of "${totalText}" does not exist: a message has 1 to ${MAX_PARTS} parts.`,
      ),
    );
  }
  if (!/^[0-5]$/.test(fillText)) {
    return failed(aisError("AIS_FILL_BITS", `The number of fill bits is "${fillText}", but it can only be 0 to 5.`));
  }
  if (payload === "")
    return failed(aisError("AIS_LENGTH", "The payload is empty: the receiver saw a slot in use but no message."));
  for (let i = 0; i < payload.length; i++) {
    if (sixBitsOfArmour(payload.charCodeAt(i)) < 0) {
      return failed(
        aisError(
          "AIS_ARMOUR",
          `Character ${i + 1} of the payload is none that armours six bits: the line was damaged or is not AIS.`,
        ),
      );
    }
  }
  return {
    kind: "sentence",
    sentence: {
      talker: address.slice(0, 2),
      ownShip: address.endsWith("O"),
      total,
      part,
      sequenceId,
      channel,
      payload,
      fillBits: Number(fillText),
      checksum: sum.checksum,
      tag,
      line,
    },
  };
}
