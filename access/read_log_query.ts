/** Reading the read log back: its days from the newest on, each from its beginning, since a line may refer to one before it. */
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { READ_LOG_FOLDER, type Reader, type ReadThrough } from "./read_log.ts";

export interface ReadsQuery {
  readonly audience: string;
  readonly track?: string;
  readonly person?: string;
  /** Readings that ended before it are left out, µs. */
  readonly fromUs?: number;
  /** Readings that began after it are left out, µs. */
  readonly toUs?: number;
  /** At most so many, the newest. */
  readonly limit: number;
}

export interface ReadEntry extends Reader {
  readonly fromUs: number;
  readonly untilUs: number;
  readonly through: ReadThrough;
  /** How many were shown. */
  readonly count: number;
  /** Some of them; all when they are few, and only the one when a track was asked for. */
  readonly tracks: readonly string[];
}

const MOST_TRACKS = 50;
const DAY_US = 86_400_000_000;

/** The newest entries that match, newest first. Lines that cannot be read are passed over. */
export async function queryReads(dataDir: string, query: ReadsQuery): Promise<ReadEntry[]> {
  const folder = join(dataDir, READ_LOG_FOLDER);
  const days = (await readdir(folder).catch(() => [] as string[]))
    .filter((name) => /^\d{4}-\d{2}-\d{2}\.jsonl$/.test(name) && touches(name, query))
    .sort()
    .reverse();
  const entries: ReadEntry[] = [];
  for (const name of days) {
    if (entries.length >= query.limit) break;
    const found = await readDay(join(folder, name), query);
    entries.push(...found.reverse().slice(0, query.limit - entries.length));
  }
  return entries;
}

/** A line lies in the file of the day on which its window ended. */
function touches(name: string, { fromUs, toUs }: ReadsQuery): boolean {
  const startUs = Date.parse(name.slice(0, 10)) * 1000;
  return (fromUs === undefined || startUs + DAY_US > fromUs) && (toUs === undefined || startUs <= toUs + DAY_US);
}

async function readDay(path: string, query: ReadsQuery): Promise<ReadEntry[]> {
  const found: ReadEntry[] = [];
  /** The set of each reader's last line, by the line's name. */
  const sets = new Map<string, Set<string>>();
  for await (const text of createInterface({
    input: createReadStream(path, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const line = parsed(text);
    if (line === undefined) continue;
    const ids = line.tracks === undefined ? changed(sets.get(line.as ?? ""), line) : new Set(line.tracks);
    if (line.as !== undefined) sets.delete(line.as);
    if (ids === undefined) continue;
    sets.set(line.line, ids);
    if (!matches(line, ids, query)) continue;
    const { fromUs, untilUs, person, audience, purpose, through } = line;
    const tracks = query.track === undefined ? [...ids].slice(0, MOST_TRACKS) : [query.track];
    found.push({ fromUs, untilUs, person, audience, purpose, through, count: ids.size, tracks });
    if (found.length > 2 * query.limit) found.splice(0, found.length - query.limit);
  }
  return found;
}

interface Line extends Reader {
  readonly line: string;
  readonly fromUs: number;
  readonly untilUs: number;
  readonly through: ReadThrough;
  readonly tracks?: readonly string[];
  readonly as?: string;
  readonly plus?: readonly string[];
  readonly minus?: readonly string[];
}

function parsed(text: string): Line | undefined {
  try {
    const line = JSON.parse(text) as Partial<Line> | null;
    const whole = typeof line?.line === "string" && typeof line.fromUs === "number" && typeof line.untilUs === "number";
    return whole ? (line as Line) : undefined;
  } catch {
    return undefined;
  }
}

function changed(before: Set<string> | undefined, { plus = [], minus = [] }: Line): Set<string> | undefined {
  if (before === undefined) return undefined;
  for (const id of minus) before.delete(id);
  for (const id of plus) before.add(id);
  return before;
}

function matches(line: Line, ids: ReadonlySet<string>, query: ReadsQuery): boolean {
  return (
    line.audience === query.audience &&
    (query.track === undefined || ids.has(query.track)) &&
    (query.person === undefined || line.person === query.person) &&
    (query.fromUs === undefined || line.untilUs >= query.fromUs) &&
    (query.toUs === undefined || line.fromUs <= query.toUs)
  );
}
