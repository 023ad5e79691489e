import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { status } from "@grpc/grpc-js";
import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { CURSOR_BYTES, cursorSeal, loadCursorKey } from "../../feeds/cursor.ts";
import { FeedError } from "../../feeds/errors.ts";
import { feedV1 } from "../../proto/index.ts";
import { EXERCISE, stateAt, track } from "../tiles/fixtures.ts";
import { type FeedsUnderTest, idsOf, startFeeds } from "./watch_client.ts";

const folder = mkdtempSync(join(tmpdir(), "tomi-cursor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let feeds: FeedsUnderTest | undefined;
afterEach(async () => {
  await feeds?.close();
  feeds = undefined;
});

const key = new Uint8Array(32).fill(1);
const refused = (open: () => unknown): unknown => {
  try {
    open();
  } catch (error) {
    return error instanceof FeedError ? error.code : error;
  }
  return "accepted";
};

describe("the seal", () => {
  const seal = cursorSeal(key, EXERCISE);

  it("opens what it sealed, and knows another filter", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.string(), (revision, filter) => {
        const cursor = seal.seal("national", revision, filter);
        expect(cursor).toHaveLength(CURSOR_BYTES);
        expect(seal.open("national", cursor, filter)).toEqual({ revision, sameFilter: true });
        expect(seal.open("national", cursor, `${filter}x`)).toEqual({ revision, sameFilter: false });
      }),
    );
  });

  it("refuses any altered bit, any other length, another audience, workspace, kind or key", () => {
    const cursor = seal.seal("national", 42, "f");
    for (let bit = 0; bit < cursor.length * 8; bit++) {
      const altered = Uint8Array.from(cursor);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      expect(refused(() => seal.open("national", altered, "f"))).toBe("CURSOR_FOREIGN");
    }
    for (let length = 0; length < 64; length++) {
      if (length === CURSOR_BYTES) continue;
      const other = new Uint8Array(length);
      other.set(cursor.subarray(0, length));
      expect(refused(() => seal.open("national", other, "f"))).toBe("CURSOR_FOREIGN");
    }
    expect(refused(() => seal.open("coast-guard", cursor, "f"))).toBe("CURSOR_FOREIGN");
    for (const other of [
      cursorSeal(key, { name: "elsewhere", kind: "exercise" }),
      cursorSeal(key, { name: EXERCISE.name, kind: "live" }),
      cursorSeal(new Uint8Array(32).fill(2), EXERCISE),
    ]) {
      expect(refused(() => other.open("national", cursor, "f"))).toBe("CURSOR_FOREIGN");
    }
  });
});

describe("the key", () => {
  it("is made once, for its owner alone, and stays", () => {
    const dir = join(folder, "new");
    const first = loadCursorKey(dir);
    expect(Buffer.from(loadCursorKey(dir)).equals(first)).toBe(true);
    expect(first).toHaveLength(32);
    expect(statSync(join(dir, "feed-cursor.key")).mode & 0o777).toBe(0o600);
  });

  it("says what to do with a damaged file", () => {
    const dir = join(folder, "damaged");
    loadCursorKey(dir);
    writeFileSync(join(dir, "feed-cursor.key"), readFileSync(join(dir, "feed-cursor.key")).subarray(0, 5));
    expect(() => loadCursorKey(dir)).toThrow(/holds 5 bytes where 32 are needed; delete it/);
  });
});

describe("resuming a watch", () => {
  it("goes on without a gap: what changed, what went, and nothing else", async () => {
    feeds = await startFeeds();
    feeds.store.publish("national", [track("a"), track("b"), track("c")]);
    const first = feeds.watch();
    const { cursor } = await first.next();
    first.cancel();
    feeds.store.publish("national", [track("b", { lengthM: 9 })]);
    feeds.store.publish("national", [track("c", { status: "retired" }), track("d")]);
    const second = feeds.watch({ resumeCursor: cursor });
    const update = await second.next();
    expect([update.snapshot, idsOf(update.upserts)]).toEqual([false, ["b", "d"]]);
    expect(update.removals).toMatchObject([{ trackId: "c", reason: feedV1.RemovalReason.TRACK_RETIRED }]);
    second.cancel();
  });

  it("answers at once when nothing changed", async () => {
    feeds = await startFeeds();
    feeds.store.publish("national", [track("a")]);
    const first = feeds.watch();
    const { cursor } = await first.next();
    first.cancel();
    const second = feeds.watch({ resumeCursor: cursor });
    expect(await second.next(true)).toMatchObject({ heartbeat: true, snapshot: false, upserts: [] });
    second.cancel();
  });

  it("tells that a track left the area while nobody watched", async () => {
    const area = { westDeg: 129, southDeg: 34, eastDeg: 130, northDeg: 35 };
    feeds = await startFeeds();
    feeds.store.publish("national", [track("a")]);
    const first = feeds.watch({ area });
    const { cursor } = await first.next();
    first.cancel();
    feeds.store.publish("national", [track("a", { state: stateAt(140, 34) })]);
    const second = feeds.watch({ area, resumeCursor: cursor });
    expect((await second.next()).removals).toMatchObject([{ trackId: "a", reason: feedV1.RemovalReason.LEFT_FILTER }]);
    second.cancel();
    const otherFilter = feeds.watch({ resumeCursor: cursor });
    expect((await otherFilter.next()).snapshot).toBe(true);
    otherFilter.cancel();
  });

  it("loses nothing when a snapshot in several parts is broken off after the first", async () => {
    feeds = await startFeeds();
    for (let part = 0; part < 5; part++) {
      feeds.store.publish(
        "national",
        Array.from({ length: 700 }, (_, i) => track(`t${part}-${i}`)),
      );
    }
    const first = feeds.watch();
    const { cursor, upserts } = await first.next();
    first.cancel();
    const seen = new Set(idsOf(upserts));
    expect(seen.size).toBeLessThan(3_500);
    const second = feeds.watch({ resumeCursor: cursor });
    while (seen.size < 3_500) for (const id of idsOf((await second.next()).upserts)) seen.add(id);
    second.cancel();
  });

  it("loses nothing that a rate limit held back", async () => {
    feeds = await startFeeds();
    feeds.store.publish("national", [track("a"), track("b")]);
    const first = feeds.watch({ maxUpdatesPerSPerTrack: 0.01 });
    await first.next();
    feeds.store.publish("national", [track("a", { lengthM: 77 })]);
    feeds.store.publish("national", [track("new")]);
    const { upserts, cursor } = await first.next();
    expect(idsOf(upserts)).toEqual(["new"]);
    first.cancel();
    const second = feeds.watch({ maxUpdatesPerSPerTrack: 0.01, resumeCursor: cursor });
    const again = await second.next();
    expect(again.upserts.find((one) => one.trackId === "a")?.lengthM).toBe(77);
    second.cancel();
  });

  it("refuses forged, foreign and future cursors with a code and the remedy", async () => {
    feeds = await startFeeds();
    feeds.store.publish("national", [track("a")]);
    const watcher = feeds.watch();
    const { cursor } = await watcher.next();
    watcher.cancel();
    const forged = Uint8Array.from(cursor);
    forged[8]! ^= 1;
    const future = cursorSeal(new Uint8Array(32).fill(7), EXERCISE).seal("national", 999, "[null,null]");
    const cases = [
      [{ resumeCursor: forged }, undefined, status.INVALID_ARGUMENT, "CURSOR_FOREIGN"],
      [{ resumeCursor: cursor }, "coast-guard", status.INVALID_ARGUMENT, "CURSOR_FOREIGN"],
      [{ resumeCursor: future }, undefined, status.OUT_OF_RANGE, "CURSOR_AHEAD"],
    ] as const;
    for (const [request, audience, code, name] of cases) {
      const error = await feeds.watch(request, audience).ended;
      expect([error.code, error.metadata.get("tomi-code")[0]]).toEqual([code, name]);
      expect(error.details).toContain("Watch without a cursor");
    }
  });
});
