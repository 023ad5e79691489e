import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Config, loadConfig } from "../../cli/config.ts";
import { createReloader, type Reloader } from "../../cli/reload.ts";

const zone = {
  ...{ id: "z", kind: "exercise-area", name: { en: "Z", ja: "区" }, origin: "test" },
  ring: [
    [129, 34],
    [130, 34],
    [130, 35],
    [129, 34],
  ],
};
let folder: string;
let path: string;
let reloader: Reloader | undefined;
let applied: string[];
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tomi-reload-"));
  path = join(folder, "tomi.config.json");
  [applied, said] = [[], []];
});
afterEach(() => {
  reloader?.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(config: object, pollMs = 3_600_000): Reloader {
  writeFileSync(path, JSON.stringify(config));
  const loaded = loadConfig(path);
  if (!loaded.ok) throw new Error(loaded.sentences.join());
  const note = (section: string) => async (next: Config) => {
    applied.push(`${section} ${next.zones.length} ${next.sources.length} ${next.parsed.limits.uploadMb}`);
    return undefined;
  };
  reloader = createReloader({
    ...{ path, started: loaded.config, pollMs },
    appliers: { zones: note("zones"), sources: note("sources"), limits: note("limits") },
    log: { info: () => undefined, warn: () => undefined, error: (_, sentence) => void said.push(sentence) },
  });
  return reloader;
}

describe("reading the configuration again", () => {
  test("applies what changed and only that, and says what needs a restart by name", async () => {
    const running = start({});
    writeFileSync(path, JSON.stringify({ zones: [zone], http: { port: 9999 } }));
    const answer = await running.reload("test");
    expect(answer.applied).toBe(true);
    expect(applied).toEqual(["zones 1 0 4096"]);
    expect(answer.sentences.join("\n")).toMatch(/zones: applied/);
    expect(answer.sentences.join("\n")).toMatch(/^http: changed in the file, and takes effect at the next start/m);
    expect(running.waiting()).toEqual(["http"]);
    // What waits for a restart is said until it was restarted or taken back; what was applied is not applied again.
    expect((await running.reload("test")).sentences.join()).toContain("http");
    writeFileSync(path, JSON.stringify({ zones: [zone] }));
    expect((await running.reload("test")).sentences).toEqual(["Nothing has changed."]);
    expect(applied).toHaveLength(1);
  });

  test.each([
    ["no JSON", "{"],
    ["a wrong key", JSON.stringify({ sorces: [] })],
    ["a source twice", JSON.stringify({ sources: [1, 2].map(() => ({ id: "a", kind: "ais", agency: "JCG" })) })],
    ["an open ring", JSON.stringify({ zones: [{ ...zone, ring: zone.ring.map(([x, y], i) => [x! + i, y]) }] })],
  ])("keeps the one before when the file holds %s, says so, and takes the mended one", async (_, text) => {
    const running = start({ limits: { uploadMb: 1 } });
    writeFileSync(path, text);
    const answer = await running.reload("test");
    expect(answer.applied).toBe(false);
    expect(answer.sentences.at(-1)).toBe("The configuration before stays in force.");
    expect(running.problems()).not.toEqual([]);
    expect(said[0]).toContain("cannot be used");
    expect(applied).toEqual([]);
    writeFileSync(path, JSON.stringify({ limits: { uploadMb: 2 } }));
    expect((await running.reload("test")).applied).toBe(true);
    expect(running.problems()).toEqual([]);
    expect(applied).toEqual(["limits 0 0 2"]);
  });

  test("does not take a file that vanished for an empty configuration", async () => {
    const running = start({ sources: [{ id: "a", kind: "ais", agency: "JCG" }] });
    unlinkSync(path);
    expect((await running.reload("test")).applied).toBe(false);
    expect(running.problems()[0]).toContain("is gone");
    expect(applied).toEqual([]);
  });

  test("follows the file by itself, once it stands still", async () => {
    const running = start({}, 20);
    writeFileSync(path, JSON.stringify({ limits: { uploadMb: 7 } }));
    await expect.poll(() => applied).toEqual(["limits 0 0 7"]);
    writeFileSync(path, "{");
    await expect.poll(() => running.problems().length).toBe(1);
  });

  test("an applier that fails is tried again at the next turn", async () => {
    writeFileSync(path, "{}");
    const loaded = loadConfig(path);
    let failures = 1;
    const log = { info() {}, warn() {}, error() {} };
    const limits = async (): Promise<undefined> => {
      if (failures-- > 0) throw new Error("the database is away");
      applied.push("limits");
    };
    if (loaded.ok)
      reloader = createReloader({ path, started: loaded.config, appliers: { limits }, log, pollMs: 3_600_000 });
    writeFileSync(path, JSON.stringify({ limits: { uploadMb: 3 } }));
    await expect(reloader!.reload("test")).rejects.toThrow("away");
    await reloader!.reload("test");
    expect(applied).toEqual(["limits"]);
  });
});
