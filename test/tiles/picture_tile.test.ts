import { request as httpRequest } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { LAYER_NAMES } from "../../tiles/picture_tile.ts";
import { bearingLine, NOW_US, stateAt, track } from "./fixtures.ts";
import { type Service, startService, until } from "./http_client.ts";

const TILE = "/tiles/picture/8/220/101.mvt";
let service: Service;
afterEach(() => service?.close());

async function withTracks(): Promise<Service> {
  service = await startService();
  service.store.publish("national", [
    track("t1", { state: stateAt(129.5, 34.5), claimed: { mmsi: 431000001, name: "第一丸" } }),
    track("t2", { state: stateAt(129.9, 34.9), kind: "subsurface", distress: "MOB" }),
    bearingLine("b1", 129.4, 34.6, 45),
  ]);
  service.store.publish("coast-guard", [track("c1", { state: stateAt(129.5, 34.5) })]);
  await until(async () => (await service.get(TILE)).status === 200);
  return service;
}

describe("a picture tile", () => {
  it("holds tracks where they are, within half a tile unit, with the contract's properties", async () => {
    await withTracks();
    const tile = await service.tile(TILE);
    const feature = [0, 1].map((i) => tile.layers.tracks!.feature(i)).find((one) => one.properties.id === "t1")!;
    const { geometry } = feature.toGeoJSON(220, 101, 8) as unknown as { geometry: { coordinates: [number, number] } };
    const unitDeg = 360 / 2 ** 8 / 4096;
    expect(Math.abs(geometry.coordinates[0] - 129.5)).toBeLessThan(unitDeg);
    expect(Math.abs(geometry.coordinates[1] - 34.5)).toBeLessThan(unitDeg);
    expect(feature.properties).toEqual({
      id: "t1",
      kind: "surface",
      status: "confirmed",
      name: "第一丸",
      mmsi: 431000001,
      sog: 0,
      age: 0,
      sidc: "10113000000000000000",
      exercise: true,
    });
  });

  it("gives each audience its own tracks and nothing of another's", async () => {
    await withTracks();
    const layer = (await service.tile(TILE, "coast-guard")).layers.tracks!;
    expect(layer.length).toBe(1);
    expect(layer.feature(0).properties.id).toBe("c1");
    expect((await service.tile(TILE, "coast-guard")).layers.bearings).toBeUndefined();
    expect((await service.get(TILE, { "x-tomi-audience": "navy" })).status).toBe(403);
  });

  it("is the same for one audience whatever another sees, bytes and headers but the date", async () => {
    await withTracks();
    const answer = async () => {
      const response = await service.get(TILE, { "x-tomi-audience": "coast-guard" });
      const { date: _date, ...headers } = Object.fromEntries(response.headers);
      return { headers, body: Buffer.from(await response.arrayBuffer()).toString("hex") };
    };
    const before = await answer();
    service.store.publish("national", [track("t9", { state: stateAt(129.6, 34.6) })]);
    await until(async () => (await service.tile(TILE)).layers.tracks!.length === 3);
    expect(await answer()).toEqual(before);
  });

  it("draws ellipses, wedges and alerts", async () => {
    await withTracks();
    expect((await service.get(`${TILE}?layers=uncertainty`)).status).toBe(204); // 49 m: under the symbol at this zoom
    const close = await service.tile("/tiles/picture/15/28171/13034.mvt?layers=uncertainty");
    expect(close.layers.uncertainty!.feature(0).properties).toEqual({ id: "t1", kind: "surface" });
    const whole = await service.tile(TILE);
    expect(whole.layers.alerts!.feature(0).properties).toEqual({
      id: "t2",
      kind: "distress",
      priority: 0,
      flash: true,
      reason: "MOB",
    });
    expect(whole.layers.bearings!.feature(0).properties).toEqual({
      id: "b1",
      source: "array-1",
      bearing: 45,
      sigma: 1.5,
      mirror: false,
    });
  });

  it("is empty with 204, and only holds the layers asked for", async () => {
    await withTracks();
    const empty = await service.get("/tiles/picture/8/0/0.mvt");
    expect([empty.status, (await empty.arrayBuffer()).byteLength]).toEqual([204, 0]);
    expect(Object.keys((await service.tile(`${TILE}?layers=alerts,tracks`)).layers)).toEqual(["tracks", "alerts"]);
  });

  it("shows a track that was not heard of for eight minutes as lost", async () => {
    service = await startService({ clock: () => NOW_US + 480e6 });
    service.store.publish("national", [track("t1")]);
    await until(async () => (await service.get(TILE)).status === 200);
    const { properties } = (await service.tile(TILE)).layers.tracks!.feature(0);
    expect([properties.status, properties.age]).toEqual(["lost", 480]);
  });
});

describe("tags and encodings", () => {
  it("answers 304 to the tag it gave, per encoding, without asking the store again", async () => {
    await withTracks();
    const many = Array.from({ length: 20 }, (_, i) => track(`m${i}`, { state: stateAt(129.4 + i / 100, 34.4) }));
    service.store.publish("national", many);
    await until(async () => (await service.tile(TILE)).layers.tracks!.length === 22);
    const plain = await raw(TILE, { "accept-encoding": "identity" });
    const zipped = await raw(TILE, { "accept-encoding": "gzip" });
    expect(plain.headers.etag).toMatch(/^"[\w-]+"$/);
    expect(zipped.headers.etag).not.toBe(plain.headers.etag);
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
    const calls = service.store.calls.length;
    const same = await raw(TILE, { "accept-encoding": "gzip", "if-none-match": `"x", W/${zipped.headers.etag}` });
    expect([same.status, same.body.length, same.headers.etag]).toEqual([304, 0, zipped.headers.etag]);
    const other = await raw(TILE, { "accept-encoding": "identity", "if-none-match": zipped.headers.etag! });
    expect(other.status).toBe(200);
    expect(service.store.calls.length).toBe(calls);
  });

  it("keeps the tag of a tile in which nothing changed, over a change elsewhere", async () => {
    await withTracks();
    const before = (await service.get(TILE)).headers.get("etag");
    service.store.publish("national", [track("far", { state: stateAt(-60, 10) })]);
    await until(async () => (await service.tile("/tiles/picture/0/0/0.mvt")).layers.tracks!.length === 3);
    expect((await service.get(TILE)).headers.get("etag")).toBe(before);
    service.store.publish("national", [track("t1", { state: stateAt(129.55, 34.5) })]);
    await until(async () => (await service.get(TILE)).headers.get("etag") !== before);
  });

  it("varies by audience and encoding, is private, and says what it is not for", async () => {
    await withTracks();
    const { headers } = await service.get(TILE);
    expect(headers.get("vary")).toBe("x-tomi-audience, accept-encoding");
    expect(headers.get("cache-control")).toMatch(/^private/);
    expect(decodeURIComponent(headers.get("x-tomi-caveat")!)).toBe("EXERCISE EXERCISE EXERCISE · NOT FOR FIRE CONTROL");
  });

  /** As the wire has it: fetch would unpack the body. */
  function raw(path: string, headers: Record<string, string>) {
    return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
      httpRequest(service.handle.url + path, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers as Record<string, string>,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on("error", reject)
        .end();
    });
  }
});

describe("identical requests", () => {
  it("ask the store once, and a herd gets one answer", async () => {
    const waiting: (() => void)[] = [];
    service = await startService({}, (store) => ({
      trails: () => {
        store.calls.push("trails");
        return new Promise((resolve) => waiting.push(() => resolve([])));
      },
    }));
    service.store.publish("national", [track("t1")]);
    const herd = Array.from({ length: 32 }, () => service.get(`${TILE}?layers=tracks,trails`));
    await until(() => waiting.length === 1);
    waiting[0]!();
    const statuses = (await Promise.all(herd)).map((response) => response.status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(service.store.calls.filter((name) => name === "trails")).toHaveLength(1);
  });

  it("drop the queued query when the last who asked has gone", async () => {
    const started: string[] = [];
    const release: (() => void)[] = [];
    service = await startService(
      { db: { pool: undefined as never, embedded: true, close: async () => undefined } },
      () => ({
        trails: (_audience, box) => {
          started.push(String(Math.round(box.minX)));
          return new Promise((resolve) => release.push(() => resolve([])));
        },
      }),
    );
    service.store.publish("national", [track("t1")]);
    const first = service.get(`${TILE}?layers=trails`);
    await until(() => started.length === 1);
    const impatient = new AbortController();
    const second = fetch(`${service.handle.url}/tiles/picture/8/221/101.mvt?layers=trails`, {
      signal: impatient.signal,
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    impatient.abort();
    await expect(second).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    release[0]!();
    expect((await first).status).toBe(204);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(started).toHaveLength(1);
  });
});

describe("what is read from the store", () => {
  it("is read once for all tiles of a page, over a window that holds all that is new", async () => {
    const windows: Record<string, { fromUs: number; toUs: number }[]> = { trails: [], bearings: [] };
    const note =
      (kind: "trails" | "bearings") =>
      async (_audience: string, _box: object, window: { fromUs: number; toUs: number }) => {
        windows[kind]!.push(window);
        return [];
      };
    service = await startService({}, () => ({ trails: note("trails"), bearings: note("bearings") }));
    service.store.publish("national", [track("t1")]);
    await until(async () => (await service.get(`${TILE}?layers=tracks`)).status === 200);
    const page = [216, 217, 218, 219].flatMap((x) =>
      [96, 97, 98].map((y) => service.get(`/tiles/picture/8/${x}/${y}.mvt`)),
    );
    await Promise.all(page);
    expect([windows.trails!.length, windows.bearings!.length]).toEqual([1, 1]);
    for (const [kind, lookBackS] of [
      ["trails", 3600],
      ["bearings", 90],
    ] as const) {
      const { fromUs, toUs } = windows[kind]![0]!;
      expect(toUs).toBeGreaterThan(NOW_US + 60e6);
      expect((NOW_US - fromUs) / 1e6).toBeGreaterThanOrEqual(lookBackS);
      expect((NOW_US - fromUs) / 1e6).toBeLessThan(lookBackS + 60);
    }
  });

  it("is read for the tile itself where the answer for many is cut at its limit", async () => {
    const boxes: number[] = [];
    service = await startService({}, () => ({
      sceneMarks: async (_audience, box, _window, limit) => {
        boxes.push(box.maxX - box.minX);
        return new Array(boxes.length === 1 ? limit : 0);
      },
    }));
    service.store.publish("national", [track("t1")]);
    await until(async () => (await service.get(`${TILE}?layers=tracks`)).status === 200);
    await service.get(`${TILE}?layers=scenes`);
    expect(boxes).toHaveLength(2);
    expect(boxes[0]! / boxes[1]!).toBeCloseTo(8);
  });
});

describe("bad addresses", () => {
  it.each([
    ["/tiles/picture/8/256/0.mvt", "TILE_ADDRESS"],
    ["/tiles/picture/17/0/0.mvt", "TILE_ADDRESS"],
    ["/tiles/picture/-1/0/0.mvt", "TILE_ADDRESS"],
    ["/tiles/picture/8/1.5/0.mvt", "TILE_ADDRESS"],
    ["/tiles/picture/8/220/101.png", "TILE_ADDRESS"],
    ["/tiles/picture/8/220/99999999999999999999.mvt", "TILE_ADDRESS"],
    [`${TILE}?layers=tracks,nothing`, "LAYER_UNKNOWN"],
    [`${TILE}?at=yesterday`, "TIME_FORMAT"],
    [`${TILE}?at=2026-03-01T00:00:00`, "TIME_FORMAT"],
    [`${TILE}?at=2099-01-01T00:00:00Z`, "TIME_FUTURE"],
    [`${TILE}?at=2026-03-01T00:00:00Z&from=2026-03-01T00:00:00Z`, "TIME_WINDOW"],
    [`${TILE}?from=2026-03-01T01:00:00Z&to=2026-03-01T00:00:00Z`, "TIME_WINDOW"],
    ["/tiles/picture/%zz/0/0.mvt", "REQUEST_MALFORMED"],
  ])("%s is refused with %s and a sentence", async (path, code) => {
    service = await startService();
    const response = await service.get(path);
    expect(response.status).toBe(400);
    const body = (await response.json()) as { code: string; sentence: string };
    expect(body.code).toBe(code);
    expect(body.sentence).toMatch(/^.{30,}\.$/s);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
  });

  it("says 404 with a code for what is not there", async () => {
    service = await startService();
    const response = await service.get("/tiles/nothing");
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, "NO_SUCH_PATH"]);
  });
});

describe("TileJSON", () => {
  it("names every layer that a tile can hold, and where the tiles are", async () => {
    service = await startService({ view: [128, 33, 131, 36], version: "0.1.0" });
    const json = (await service.json("/tiles/picture.json")) as never as {
      tilejson: string;
      tiles: string[];
      vector_layers: { id: string; fields: object }[];
      bounds: number[];
      center: number[];
      description: string;
    };
    expect(json.tilejson).toBe("3.0.0");
    expect(json.vector_layers.map((layer) => layer.id)).toEqual([...LAYER_NAMES]);
    expect(json.tiles).toEqual([`${service.handle.url}/tiles/picture/{z}/{x}/{y}.mvt`]);
    expect(json.bounds).toHaveLength(4);
    expect(json.center.slice(0, 2)).toEqual([129.5, 34.5]);
    expect(json.description).toContain("EXERCISE EXERCISE EXERCISE");
    const past = await service.json("/tiles/picture.json?at=2026-03-01T00:00:00Z");
    expect((past as never as { tiles: string[] }).tiles[0]).toContain("?at=2026-03-01T00:00:00.000Z");
  });
});

describe("the past", () => {
  it("shows tracks where they were, from the store's states, and the trails up to then", async () => {
    const asked: { atUs?: number; window?: { fromUs: number; toUs: number } }[] = [];
    service = await startService({}, () => ({
      tracksAt: async (_audience, atUs) => {
        asked.push({ atUs });
        return [
          { trackId: "t1", state: stateAt(129.7, 34.7, { timeUs: atUs - 30e6 }) },
          { trackId: "gone", state: stateAt(129.8, 34.6, { timeUs: atUs - 10e6 }) },
        ];
      },
      track: async (_audience, id) => (id === "gone" ? track("gone", { status: "retired" }) : undefined),
      trails: async (_audience, _box, window) => {
        asked.push({ window });
        return [];
      },
    }));
    service.store.publish("national", [track("t1")]);
    const atUs = NOW_US - 3600e6;
    const at = new Date(atUs / 1000).toISOString();
    await until(async () => (await service.get(TILE)).status === 200);
    const layer = (await service.tile(`${TILE}?layers=tracks,trails&at=${at}`)).layers.tracks!;
    const seen = [0, 1].map((i) => layer.feature(i).properties);
    expect(seen.map((one) => [one.id, one.age, one.status]).sort()).toEqual([
      ["gone", 10, "confirmed"],
      ["t1", 30, "confirmed"],
    ]);
    expect(asked.filter((one) => one.atUs !== undefined)).toEqual([{ atUs }]);
    expect(asked.find((one) => one.window?.toUs === atUs)).toBeDefined();
    const list = (await service.json(`/features/tracks?at=${at}`)) as never as { features: { id: string }[] };
    expect(list.features.map((one) => one.id)).toEqual(["gone", "t1"]);
  });
});
