import { describe, expect, it } from "vitest";
import { SharedCache } from "../../tiles/cache.ts";
import type { HttpError } from "../../tiles/errors.ts";
import { acceptsGzip, matchesTag } from "../../tiles/sealed_tile.ts";
import { workQueue } from "../../tiles/work_queue.ts";

const never = new AbortController().signal;

describe("the shared cache", () => {
  it("makes a value once, for those who wait and for those who come later", async () => {
    const cache = new SharedCache<string>(1_000, (value) => value.length);
    let made = 0;
    const make = async (): Promise<string> => `value ${++made}`;
    expect(await Promise.all([cache.get("k", never, make), cache.get("k", never, make)])).toEqual([
      "value 1",
      "value 1",
    ]);
    expect(await cache.get("k", never, make)).toBe("value 1");
    expect(cache.stats).toEqual({ hits: 1, misses: 1, collapsed: 1 });
  });

  it("forgets the least recently used when it is full, and never holds more than it may", async () => {
    const cache = new SharedCache<string>(1_000, (value) => value.length);
    const make = async (): Promise<string> => "x".repeat(300);
    for (const key of ["a", "b"]) await cache.get(key, never, make);
    await cache.get("a", never, make);
    await cache.get("c", never, make);
    expect(cache.bytes).toBeLessThanOrEqual(1_000);
    const before = cache.stats.misses;
    await cache.get("a", never, make);
    expect(cache.stats.misses).toBe(before);
    await cache.get("b", never, make);
    expect(cache.stats.misses).toBe(before + 1);
    await cache.get("huge", never, async () => "x".repeat(5_000));
    expect(cache.bytes).toBeLessThanOrEqual(1_000);
  });

  it("does not keep a failure, and tells all who waited", async () => {
    const cache = new SharedCache<string>(1_000, (value) => value.length);
    const fail = async (): Promise<string> => {
      throw new Error("no");
    };
    const both = await Promise.allSettled([cache.get("k", never, fail), cache.get("k", never, fail)]);
    expect(both.map((one) => one.status)).toEqual(["rejected", "rejected"]);
    expect(await cache.get("k", never, async () => "yes")).toBe("yes");
  });

  it("goes on while one still waits, and is cancelled when the last has gone", async () => {
    const cache = new SharedCache<string>(1_000, (value) => value.length);
    let cancelled = false;
    const make = (signal: AbortSignal): Promise<string> =>
      new Promise((_resolve, reject) =>
        signal.addEventListener("abort", () => {
          cancelled = true;
          reject(signal.reason);
        }),
      );
    const [first, second] = [new AbortController(), new AbortController()];
    const waits = [cache.get("k", first.signal, make), cache.get("k", second.signal, make)].map((wait) =>
      wait.catch((error: Error) => error.message),
    );
    first.abort(new Error("first left"));
    expect(await waits[0]).toBe("first left");
    expect(cancelled).toBe(false);
    second.abort(new Error("second left"));
    expect(await waits[1]).toBe("second left");
    expect(cancelled).toBe(true);
    expect(await cache.get("k", never, async () => "anew")).toBe("anew");
  });
});

describe("the queue before the database", () => {
  it("runs so many at once, in order, and refuses more than may wait with a code and a time to come back", async () => {
    const queue = workQueue(2, 1);
    const release: (() => void)[] = [];
    const order: number[] = [];
    const job = (n: number) => () =>
      new Promise<number>((resolve) => {
        order.push(n);
        release.push(() => resolve(n));
      });
    const running = [0, 1, 2].map((n) => queue.run(never, job(n)));
    await Promise.resolve();
    expect(queue.waiting()).toBe(1);
    const refused = await queue.run(never, job(3)).catch((error: HttpError) => error);
    expect(refused).toMatchObject({ code: "BUSY", status: 503, retryAfterS: 1 });
    release[0]!();
    await running[0];
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual([0, 1, 2]);
    release[1]!();
    release[2]!();
    expect(await Promise.all(running)).toEqual([0, 1, 2]);
    expect(await queue.run(never, async () => "free again")).toBe("free again");
  });

  it("gives its place on when a job fails", async () => {
    const queue = workQueue(1, 5);
    const failed = queue.run(never, async () => {
      throw new Error("no");
    });
    const next = queue.run(never, async () => "ran");
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe("ran");
  });
});

describe("headers", () => {
  it.each([
    [undefined, false],
    ["gzip, deflate, br", true],
    ["GZIP", true],
    ["br;q=1.0, *;q=0.5", true],
    ["gzip;q=0, *", false],
    ["identity", false],
    ["*;q=0", false],
  ])("accept-encoding %s allows gzip: %s", (header, allowed) => {
    expect(acceptsGzip(header)).toBe(allowed);
  });

  it.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ["*", true],
    ['"ab"', false],
    ["a", false],
  ])('if-none-match %s names "a": %s', (header, matches) => {
    expect(matchesTag(header, '"a"')).toBe(matches);
  });
});
