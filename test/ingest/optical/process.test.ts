import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processScene } from "../../../ingest/optical/process.ts";
import { classicTiff, honestEntries, renderSea, type Ship, writeScene } from "./scene_fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "tomi-process-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const SHIP: Ship = { col: 128, row: 100, lengthPx: 14, widthPx: 3, headingDeg: 30, brightness: 0.3 };
const path = join(dir, "scene.tif");
const limits = { timeoutMs: 60_000, maxRssBytes: 1_000_000_000, maxHeapMb: 400 };

beforeAll(async () => {
  const bands = [0.1, 0.08, 0.06, 0.03].map((water, b) => renderSea(256, 256, [SHIP], water, 0.002, b));
  await writeScene(path, {
    epsg: 32653,
    originX: 500000,
    originY: 3300000,
    pixelSize: 10,
    bands,
    width: 256,
    height: 256,
  });
});

function childThat(name: string, program: string): string {
  const file = join(dir, `${name}.mjs`);
  writeFileSync(file, program);
  return file;
}

describe("scene process", () => {
  it("gives detections, coverage, chips and the pyramid of a scene", async () => {
    const stages = new Set<string>();
    const outcome = await processScene({ path, outDir: dir, limits, onProgress: (stage) => stages.add(stage) });
    if (outcome.kind === "rejected") throw new Error(outcome.sentence);
    expect(outcome.facts).toMatchObject({ widthPx: 256, heightPx: 256, epsg: 32653, bands: 4 });
    const best = outcome.detections[0]!;
    expect(Math.hypot(best.colPx - SHIP.col, best.rowPx - SHIP.row)).toBeLessThan(1);
    expect(best.chip).toBe("chips/0.webp");
    const chip = await sharp(join(dir, best.chip!)).metadata();
    expect([chip.format, chip.width, chip.height]).toEqual(["webp", 192, 192]);
    expect(JSON.parse(readFileSync(join(dir, "scene.json"), "utf8"))).toMatchObject({ version: 1, nodata: 0 });
    expect([...stages]).toEqual(["reading", "detecting", "chips", "pyramid"]);
    expect(outcome.peakRssBytes).toBeLessThan(limits.maxRssBytes);
  });

  it("refuses by the header without starting a process", async () => {
    const bad = join(dir, "loop.tif");
    writeFileSync(bad, classicTiff(honestEntries(), 8192, 8));
    const started = performance.now();
    expect(await processScene({ path: bad, outDir: dir, limits })).toMatchObject({
      kind: "rejected",
      code: "TIFF_LOOP",
    });
    expect(performance.now() - started).toBeLessThan(200);
  });

  it("says that the data is broken when the blocks do not decode", async () => {
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 16, 4000);
    const bad = join(dir, "broken.tif");
    writeFileSync(bad, bytes);
    expect(await processScene({ path: bad, outDir: dir, limits })).toMatchObject({
      kind: "rejected",
      code: "OPTICAL_DECODE",
    });
  });

  it("kills a child that does not end in time", async () => {
    const pidFile = join(dir, "pid");
    const workerPath = childThat(
      "hang",
      `import {writeFileSync} from "node:fs"; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); process.on("message", () => { for (;;); }); process.send({kind: "ready"});`,
    );
    const outcome = await processScene({ path, outDir: dir, limits: { ...limits, timeoutMs: 1500 }, workerPath });
    expect(outcome).toMatchObject({ kind: "rejected", code: "OPTICAL_TIMEOUT" });
    const pid = Number(readFileSync(pidFile, "utf8"));
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
  });

  it.skipIf(!existsSync("/proc/self/status"))(
    "kills a child that takes too much memory outside of its heap [skipped without /proc]",
    async () => {
      const workerPath = childThat(
        "eat",
        `process.on("message", () => { const held = []; setInterval(() => held.push(Buffer.alloc(20_000_000, 1)), 20); }); process.send({kind: "ready"});`,
      );
      const outcome = await processScene({
        path,
        outDir: dir,
        limits: { ...limits, maxRssBytes: 200_000_000 },
        workerPath,
      });
      expect(outcome).toMatchObject({ kind: "rejected", code: "OPTICAL_MEMORY" });
    },
  );

  it("reports a child that dies", async () => {
    const workerPath = childThat("die", `process.send({kind: "ready"}, () => process.exit(3));`);
    expect(await processScene({ path, outDir: dir, limits, workerPath })).toMatchObject({
      kind: "rejected",
      code: "OPTICAL_FAILED",
    });
  });

  it("gives up when told to", async () => {
    const workerPath = childThat("wait", `process.on("message", () => {}); process.send({kind: "ready"});`);
    const control = new AbortController();
    setTimeout(() => control.abort(), 300);
    expect(await processScene({ path, outDir: dir, limits, workerPath, signal: control.signal })).toMatchObject({
      code: "OPTICAL_ABORTED",
    });
    expect(await processScene({ path, outDir: dir, limits, signal: AbortSignal.abort() })).toMatchObject({
      code: "OPTICAL_ABORTED",
    });
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
