import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type DiskWatch, fillOf, watchDisk } from "../../cli/disk.ts";

const MB = 1_000_000;
let dir: string;
let watch: DiskWatch | undefined;
const said: string[] = [];
const log = {
  info() {},
  warn: (_: object, sentence: string) => void said.push(sentence),
  error: (_: object, sentence: string) => void said.push(sentence),
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "tomi-disk-"));
  said.length = 0;
});
afterEach(() => {
  watch?.close();
  rmSync(dir, { recursive: true, force: true });
});

describe("the room that is left", () => {
  test("the fill is of the cap, or of what the disk still gives, whichever is less, or the database's", () => {
    const limits = { diskFreeMb: 100 };
    expect(fillOf(50 * MB, 1_150 * MB, undefined, limits)).toBeCloseTo(50 / 1_100);
    expect(fillOf(50 * MB, 100 * MB, undefined, limits)).toBe(1);
    expect(fillOf(0, 10 * MB, undefined, limits)).toBe(1);
    expect(fillOf(90 * MB, 10_000 * MB, undefined, { ...limits, diskMb: 100 })).toBeCloseTo(0.9);
    expect(fillOf(200 * MB, 10_000 * MB, undefined, { ...limits, diskMb: 100 })).toBe(1);
    expect(fillOf(0, 10_000 * MB, 80 * MB, { ...limits, databaseMb: 100 })).toBeCloseTo(0.8);
  });

  test("uploads are refused before records, both say why, and both come back by themselves with some slack", async () => {
    mkdirSync(join(dir, "scenes"));
    writeFileSync(join(dir, "scenes", "a.tif"), Buffer.alloc(1 * MB));
    let diskMb = 100;
    watch = watchDisk({ dir, limits: () => ({ diskFreeMb: 0, diskMb }), log, pollMs: 3_600_000 });
    const at = async (megabytes: number): Promise<string> => {
      diskMb = megabytes;
      await watch!.look();
      return `${watch!.noUploads() ? "no" : "yes"} ${watch!.noRecords() ? "no" : "yes"}`;
    };
    expect(await at(100)).toBe("yes yes");
    expect(await at(1.28)).toBe("no yes");
    expect(await at(1.1)).toBe("no no");
    expect(watch.noRecords()).toMatchObject({ retryAfterUs: 10_000_000 });
    expect(watch.noRecords()!.sentence).toMatch(/Nothing acknowledged is lost/);
    expect(watch.readiness()).toMatchObject([{ name: "room", ok: false }]);
    // 84 % is inside the slack: it does not flutter.
    expect(await at(1.19)).toBe("no no");
    expect(await at(1.3)).toBe("no yes");
    expect(await at(100)).toBe("yes yes");
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/raise limits.diskMb/);
  });

  test("a disk that others fill counts too", async () => {
    let free = 1_000 * MB;
    writeFileSync(join(dir, "journal"), Buffer.alloc(1 * MB));
    const freeBytes = async (): Promise<number> => free;
    watch = watchDisk({ dir, limits: () => ({ diskFreeMb: 500 }), log, pollMs: 5, freeBytes });
    await watch.look();
    expect(watch.noRecords()).toBeUndefined();
    free = 500 * MB;
    await expect.poll(() => watch!.noRecords()).toBeDefined();
    free = 1_000 * MB;
    await expect.poll(() => watch!.noRecords()).toBeUndefined();
  });
});
