/** `tomi fuse <dir>`: a recorded scenario through the same step as live data, as rows for a scorer. */
import { createWriteStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { playExchange } from "../fusion/index.ts";
import { Fault } from "./fault.ts";

export interface FuseFlags {
  readonly out: string;
  readonly order?: string;
  readonly grid?: string;
}

export async function fuse(dir: string, flags: FuseFlags): Promise<void> {
  const order = flags.order ?? "arrival";
  if (order !== "arrival" && order !== "observation")
    throw new Fault(`--order is "${order}": give "arrival" (as it came) or "observation" (as it was seen).`);
  const grid = gridOf(dir, flags.grid);
  const tracks = createWriteStream(flags.out);
  const lines = createWriteStream(`${flags.out}.bearings.jsonl`);
  for (const frame of playExchange(rows(dir, "measurements.jsonl"), rows(dir, "scans.jsonl"), grid, order)) {
    for (const row of frame.tracks) tracks.write(`${JSON.stringify(row)}\n`);
    for (const row of frame.lines) lines.write(`${JSON.stringify(row)}\n`);
  }
  tracks.end();
  lines.end();
  await Promise.all([finished(tracks), finished(lines)]);
}

/** Times at which the picture is written: every `--grid` seconds, else those of truth.jsonl, else meta.json's. */
function gridOf(dir: string, flag: string | undefined): number[] {
  if (flag === undefined && existsSync(join(dir, "truth.jsonl"))) {
    const times = new Set(rows<{ t: number }>(dir, "truth.jsonl").map(({ t }) => t));
    return [...times].sort((a, b) => a - b);
  }
  const metaPath = join(dir, "meta.json");
  const meta = existsSync(metaPath)
    ? (JSON.parse(readFileSync(metaPath, "utf8")) as { T?: number; grid?: number })
    : undefined;
  const stepS = flag === undefined ? meta?.grid : Number(flag);
  if (stepS === undefined || !(stepS > 0))
    throw new Fault(
      `No times to write the picture at: ${dir} has neither truth.jsonl nor meta.json with a grid. Give --grid SECONDS above 0.`,
    );
  const lastS = meta?.T ?? Math.max(0, ...rows<{ ta: number }>(dir, "measurements.jsonl").map(({ ta }) => ta));
  return Array.from({ length: Math.floor(lastS / stepS + 1e-9) + 1 }, (_, i) => i * stepS);
}

function rows<T>(dir: string, name: string): T[] {
  const path = join(dir, name);
  if (!existsSync(path))
    throw new Fault(
      `${path} is missing: a scenario holds measurements.jsonl and scans.jsonl (and truth.jsonl or meta.json).`,
    );
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line, i) => {
      try {
        return JSON.parse(line) as T;
      } catch {
        throw new Fault(`${path}, line ${i + 1}, is no JSON: one object a line is expected.`);
      }
    });
}
