/** `tomi reads list`: who was shown which tracks. */
import type { ReadEntry } from "../access/index.ts";
import { fromRfc3339 } from "../model/index.ts";
import { operationsV1 } from "../proto/index.ts";
import { Fault } from "./fault.ts";
import { type OperatorFlags, operate } from "./operator.ts";

export interface ReadsFlags extends OperatorFlags {
  readonly track?: string;
  readonly person?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: string;
}

export async function listReads(flags: ReadsFlags): Promise<void> {
  const limit = Number(flags.limit);
  if (!Number.isSafeInteger(limit) || limit < 1) throw new Fault(`--limit ${flags.limit} is no number above 0.`);
  const request = {
    trackId: flags.track ?? "",
    person: flags.person ?? "",
    fromUs: timeOf("--from", flags.from),
    toUs: timeOf("--to", flags.to),
    limit,
  };
  const { entriesJson } = await operate(
    flags,
    "ListReads",
    operationsV1.ListReadsRequest,
    operationsV1.ListReadsResponse,
    request,
  );
  for (const json of entriesJson) process.stdout.write(`${lineOf(JSON.parse(json) as ReadEntry)}\n`);
  if (entriesJson.length === 0) process.stderr.write("Nothing was read that matches.\n");
}

function timeOf(flag: string, value: string | undefined): number {
  const timeUs = value === undefined ? 0 : fromRfc3339(value);
  if (timeUs === undefined) throw new Fault(`${flag} ${value} is no RFC 3339 time, for example 2026-05-14T21:00:00Z.`);
  return timeUs;
}

function lineOf({ fromUs, untilUs, person, audience, purpose, through, count, tracks }: ReadEntry): string {
  const seconds = Math.round((untilUs - fromUs) / 1e6);
  const more = count > tracks.length ? ` … ${count} in all` : "";
  return [
    `${new Date(fromUs / 1000).toISOString()} +${seconds}s`,
    person ?? "(nobody named)",
    audience,
    through,
    JSON.stringify(purpose),
    tracks.join(" ") + more,
  ].join("  ");
}
