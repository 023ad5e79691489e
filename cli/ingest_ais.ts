/** `tomi ingest ais`: a file of NMEA 0183 sentences, each sent as it was received. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseNmeaLine } from "../ingest/ais/nmea.ts";
import { fromRfc3339, US_PER_MS } from "../model/index.ts";
import { Fault } from "./fault.ts";
import { sendRecords } from "./send_records.ts";

interface TimedLine {
  readonly line: string;
  readonly timeUs: number;
}

/**
 * The AIS sentences of a file with the time each was received: of its tag block, of the receiver's time line before it, or,
 * in a file without times, `startUs` and then a millisecond a sentence.
 */
export function timedLines(
  text: string,
  startUs: number | undefined,
): { readonly lines: readonly TimedLine[]; readonly untimed: number } {
  const lines: TimedLine[] = [];
  let timeUs = startUs;
  let untimed = 0;
  for (const line of text.split(/\r?\n/)) {
    const parsed = parseNmeaLine(line);
    if (parsed.kind === "time") timeUs = parsed.timeUs;
    if (parsed.kind === "sentence" && parsed.sentence.tag?.timeUs != null) timeUs = parsed.sentence.tag.timeUs;
    if (parsed.kind !== "sentence" && parsed.kind !== "error") continue;
    if (timeUs === undefined) untimed++;
    else {
      lines.push({ line, timeUs });
      timeUs += US_PER_MS;
    }
  }
  return { lines, untimed };
}

export async function ingestAis(
  file: string,
  flags: { source: string; grpc: string; tls?: string; time?: string },
): Promise<void> {
  const startUs = flags.time === undefined ? undefined : fromRfc3339(flags.time);
  if (flags.time !== undefined && startUs === undefined)
    throw new Fault(`--time ${flags.time} is no RFC 3339 time, for example 2026-05-14T21:00:00Z.`);
  const content = readRecording(file);
  const { lines, untimed } = timedLines(content.toString("latin1"), startUs);
  if (lines.length === 0) {
    throw new Fault(
      untimed > 0
        ? `${file} carries no times. Give the time of its first sentence with --time.`
        : `${file} holds no AIS sentence.`,
    );
  }
  await sendRecords({
    service: "ais",
    address: flags.grpc,
    tls: flags.tls,
    sourceId: flags.source,
    content,
    title: "AIS",
    total: lines.length,
    *records(header) {
      for (const { line, timeUs } of lines) yield { reception: { header: header(timeUs), line } };
    },
  });
}

export function readRecording(file: string): Buffer {
  try {
    const bytes = readFileSync(file);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw new Fault(`${file} cannot be read: ${(error as Error).message}.`);
  }
}
