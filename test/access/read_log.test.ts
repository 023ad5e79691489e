import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openReadLog, queryReads, type Reader, type ReadLog } from "../../access/index.ts";

const sato: Reader = { person: "佐藤 明", audience: "national", purpose: "watch" };
const suzuki: Reader = { person: "Suzuki", audience: "coast-guard", purpose: "search and rescue" };
const START_US = Date.UTC(2026, 4, 14, 23, 59, 0) * 1000;
const TICK_MS = 5;

let dir: string;
let nowUs: number;
let errors: string[];
const opened: ReadLog[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "tomi-reads-"));
  nowUs = START_US;
  errors = [];
});
afterEach(async () => {
  for (const log of opened.splice(0)) await log.close();
  rmSync(dir, { recursive: true, force: true });
});

async function open(): Promise<ReadLog> {
  const log = await openReadLog({
    dataDir: dir,
    log: { error: (_, sentence) => void errors.push(sentence) },
    nowUs: () => nowUs,
    tickMs: TICK_MS,
  });
  opened.push(log);
  return log;
}

const files = (): string[] => readdirSync(join(dir, "read-log")).sort();
const linesOf = (name: string): Record<string, unknown>[] =>
  readFileSync(join(dir, "read-log", name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const all = { audience: "national", limit: 1_000 };

describe("the read log", () => {
  it("has one line a reader and window of ten seconds, with who, which, why, when and through what", async () => {
    const log = await open();
    log.note(sato, "tiles", ["T-1", "T-2"]);
    nowUs += 4e6;
    log.note(sato, "tiles", ["T-2", "T-3"]);
    log.note(suzuki, "watch", ["T-9"]);
    await log.close();
    expect(files()).toEqual(["2026-05-14.jsonl"]);
    expect(linesOf("2026-05-14.jsonl")).toEqual([
      {
        line: expect.any(String),
        fromUs: START_US,
        untilUs: START_US + 4e6,
        ...sato,
        through: "tiles",
        count: 3,
        tracks: ["T-1", "T-2", "T-3"],
      },
      {
        line: expect.any(String),
        fromUs: START_US + 4e6,
        untilUs: START_US + 4e6,
        ...suzuki,
        through: "watch",
        count: 1,
        tracks: ["T-9"],
      },
    ]);
    expect(statSync(join(dir, "read-log", "2026-05-14.jsonl")).mode & 0o077).toBe(0);
  });

  it("writes a window without being closed, and the day by the wall clock", async () => {
    const log = await open();
    log.note(sato, "tiles", ["T-1"]);
    nowUs += 61e6;
    await expect.poll(() => files()).toEqual(["2026-05-14.jsonl"]);
    log.note(sato, "tiles", ["T-1"]);
    nowUs += 10e6;
    await expect.poll(() => files()).toEqual(["2026-05-14.jsonl", "2026-05-15.jsonl"]);
    // Each day can be read by itself.
    await expect.poll(() => linesOf("2026-05-15.jsonl")).toMatchObject([{ tracks: ["T-1"] }]);
  });

  it("is not filled by a reader who states another purpose each time, nor by ever new readers", async () => {
    const log = await open();
    for (let n = 0; n < 500; n++) log.note({ ...sato, purpose: `because ${n}` }, "tiles", [`T-${n}`]);
    for (let n = 0; n < 25_000; n++) log.note({ ...suzuki, person: `P-${n}` }, "tiles", ["T-1"]);
    await log.close();
    const [day = ""] = files();
    const own = linesOf(day).filter(({ person }) => person === sato.person);
    expect(own).toHaveLength(33);
    expect(own.at(-1)).toMatchObject({ purpose: "(many)", count: 468 });
    expect(linesOf(day)).toHaveLength(25_033);
    // The next window has its words again.
    const next = await open();
    next.note(sato, "tiles", ["T-1"]);
    await next.close();
    expect(linesOf(day).at(-1)).toMatchObject({ purpose: "watch" });
  });

  it("says once that it cannot write, keeps the lines, and writes them when there is room again", async () => {
    const log = await open();
    rmSync(join(dir, "read-log"), { recursive: true });
    writeFileSync(join(dir, "read-log"), "in the way");
    log.note(sato, "tiles", ["T-1"]);
    nowUs += 10e6;
    await expect.poll(() => log.problem()).toContain("cannot be written");
    await wait(5 * TICK_MS);
    expect(errors).toHaveLength(1);
    rmSync(join(dir, "read-log"));
    await openReadLog({ dataDir: dir, log: { error: () => undefined } }).then((other) => other.close());
    await expect.poll(() => log.problem()).toBeUndefined();
    expect(await queryReads(dir, all)).toMatchObject([{ person: sato.person, tracks: ["T-1"] }]);
  });

  it("outlives kill -9 but for the window that was open, and goes on after a line that was cut", async () => {
    const script = `import { openReadLog } from ${JSON.stringify(join(import.meta.dirname, "../../access/index.ts"))};
      let nowUs = ${START_US};
      const log = await openReadLog({ dataDir: ${JSON.stringify(dir)}, log: console, nowUs: () => nowUs, tickMs: 5 });
      const sato = { person: "Sato", audience: "national", purpose: "watch" };
      log.note(sato, "tiles", ["T-1"]);
      nowUs += 10e6;
      setTimeout(() => { log.note(sato, "tiles", ["T-2"]); console.log("ready"); }, 200);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "pipe"] });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    expect(await queryReads(dir, all)).toMatchObject([{ person: "Sato", tracks: ["T-1"] }]);
    appendFileSync(join(dir, "read-log", "2026-05-14.jsonl"), '{"line":"cut-1","fromUs":1,"tra');
    const log = await open();
    log.note(sato, "tiles", ["T-3"]);
    await log.close();
    expect((await queryReads(dir, all)).map(({ tracks }) => tracks)).toEqual([["T-3"], ["T-1"]]);
  });
});

describe("reading it back", () => {
  it("gives the newest first, of one audience, by track, person and time, and not more than asked", async () => {
    const log = await open();
    for (let window = 0; window < 6; window++) {
      log.note(window % 2 === 0 ? sato : { ...sato, person: "Kato" }, "tiles", [`T-${window}`, "T-always"]);
      log.note(suzuki, "tiles", ["T-always"]);
      nowUs += 20e6;
      await expect
        .poll(async () => (await queryReads(dir, { ...all, track: `T-${window}` })).length)
        .toBeGreaterThan(0);
    }
    const people = async (query: object) => (await queryReads(dir, { ...all, ...query })).map(({ person }) => person);
    expect(await people({})).toEqual(["Kato", sato.person, "Kato", sato.person, "Kato", sato.person]);
    expect(await people({ person: "Kato" })).toEqual(["Kato", "Kato", "Kato"]);
    expect(await people({ track: "T-4" })).toEqual([sato.person]);
    expect(await people({ limit: 2 })).toEqual(["Kato", sato.person]);
    expect(await people({ fromUs: START_US + 90e6 })).toEqual(["Kato"]);
    expect(await people({ toUs: START_US + 10e6 })).toEqual([sato.person]);
    expect(await queryReads(dir, { audience: "coast-guard", track: "T-always", limit: 10 })).toHaveLength(6);
    expect(await queryReads(dir, { audience: "nobody", limit: 10 })).toEqual([]);
  });

  it("gives exactly the sets that were shown, whatever changed between the windows, in less room than writing them all", async () => {
    const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 40 }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(sets, async (windows) => {
        const folder = mkdtempSync(join(dir, "run-"));
        let atUs = START_US - 3_600e6;
        const log = await openReadLog({
          dataDir: folder,
          log: { error: () => undefined },
          nowUs: () => atUs,
          tickMs: 1,
        });
        for (const [index, ids] of windows.entries()) {
          log.note(
            sato,
            "stream",
            ids.map((id) => `T-${id}`),
          );
          atUs += 10e6;
          const written = async () => (await queryReads(folder, all)).length;
          while ((await written()) <= index) await wait(1);
        }
        await log.close();
        const read = (await queryReads(folder, all)).reverse();
        expect(read.map(({ tracks }) => [...tracks].sort())).toEqual(
          windows.map((ids) => ids.map((id) => `T-${id}`).sort()),
        );
      }),
      { numRuns: 15 },
    );
  });

  it("costs little room where a reader is shown the same all day", async () => {
    const log = await open();
    const ids = Array.from({ length: 2_000 }, (_, id) => `T-${String(id).padStart(10, "0")}`);
    for (let window = 0; window < 5; window++) {
      log.note(sato, "stream", [...ids]);
      nowUs += 10e6;
      await wait(4 * TICK_MS);
    }
    await log.close();
    const bytes = files().reduce((sum, name) => sum + statSync(join(dir, "read-log", name)).size, 0);
    expect(bytes).toBeLessThan(2.5 * ids.join().length);
    expect(await queryReads(dir, { ...all, track: "T-0000001999" })).toHaveLength(5);
  });
});
