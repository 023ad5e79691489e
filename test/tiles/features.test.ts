import milsymbol from "milsymbol";
import { afterEach, describe, expect, it } from "vitest";
import type { Workspace } from "../../model/index.ts";
import { trackFeature } from "../../tiles/features.ts";
import { sidcOf } from "../../tiles/sidc.ts";
import { featureId } from "../../tiles/track_id.ts";
import { bearingLine, EXERCISE, NOW_US, stateAt, track } from "./fixtures.ts";
import { pictureEventsOf, type Service, startService, until } from "./http_client.ts";

let service: Service;
afterEach(() => service?.close());

interface List {
  features: { id: string }[];
  numberMatched: number;
  numberReturned: number;
  exercise: boolean;
  caveat: string;
  audience: string;
  revision: number;
  pictureTimeUs: number;
}
const list = async (path: string, audience?: string): Promise<List> => (await service.json(path, audience)) as never;

describe("a track as a feature", () => {
  it("carries the contract's properties at its last update, nothing predicted", () => {
    const one = track("t1", {
      state: stateAt(129.5, 34.5, {
        timeUs: NOW_US - 60e6,
        velocityEastMps: 3,
        velocityNorthMps: 4,
        covariance: [900, 0, 0, 0, 400, 0, 0, 1, 0, 1],
      }),
      claimed: { mmsi: 431000001, shipType: 70 },
      lengthM: 120,
    });
    expect(JSON.parse(JSON.stringify(trackFeature(one, EXERCISE)))).toEqual({
      type: "Feature",
      id: "t1",
      geometry: { type: "Point", coordinates: [129.5, 34.5] },
      properties: {
        id: "t1",
        kind: "surface",
        status: "confirmed",
        existence: 0.99,
        stateTimeUs: NOW_US - 60e6,
        sogMps: 5,
        cogDeg: 36.9,
        majorM: 73.4, // √(900 × 5.991)
        minorM: 49,
        axisDeg: 90,
        cee: 900,
        cen: 0,
        cnn: 400,
        firstSeenUs: one.firstSeenUs,
        lastSeenUs: one.lastSeenUs,
        mmsi: 431000001,
        shipType: 70,
        lengthM: 120,
        looks: one.lastLooks,
        sidc: "10113000001401010000",
        label: "公開",
        exercise: true,
        revision: 1,
      },
    });
  });

  it("is a line from the sensor for a bearing without range", () => {
    const { geometry, properties } = trackFeature(bearingLine("b", 179.9, 10, 90), EXERCISE);
    expect(geometry.type).toBe("LineString");
    const first = (geometry.coordinates as [number, number][])[0];
    expect(first).toEqual([179.9, 10]);
    expect(properties).toMatchObject({ bearingDeg: 90, sigmaDeg: 1.5, rangeMinM: 500, rangeMaxM: 40_000 });
  });

  it("has a symbol that an independent library draws, with the right dimension and identity unknown", () => {
    for (const kind of ["surface", "subsurface", "air", "bearing-line", "distress-beacon"] as const) {
      for (const shipType of [undefined, 30, 31, 33, 35, 36, 37, 52, 55, 60, 70, 80, 99]) {
        const code = sidcOf(track("t", { kind, claimed: shipType === undefined ? {} : { shipType } }), EXERCISE);
        const symbol = new milsymbol.Symbol(code);
        expect(code).toHaveLength(20);
        expect([code, symbol.isValid()]).toEqual([code, true]);
        const { affiliation, dimension, context } = symbol.getMetadata();
        expect([affiliation, context]).toEqual(["Unknown", "Exercise"]);
        expect(dimension).toBe(kind === "air" ? "Air" : code.slice(4, 6) === "35" ? "Subsurface" : "Sea");
      }
    }
  });

  it("never shows as reality what is not", () => {
    const context = (kind: Workspace["kind"], simulated: boolean) =>
      sidcOf(track("t", { simulated }), { name: "w", kind })[2];
    expect([context("live", false), context("live", true)]).toEqual(["0", "2"]);
    expect([context("exercise", false), context("replay", false)]).toEqual(["1", "2"]);
  });

  it("has an id for tiles that is a safe integer and does not collide among 100,000", () => {
    const ids = new Set<number>();
    for (let i = 0; i < 100_000; i++) ids.add(featureId(`T${i.toString(36)}`));
    expect(ids.size).toBe(100_000);
    expect([...ids].every((id) => Number.isSafeInteger(id) && id >= 0)).toBe(true);
    expect(featureId("T1")).toBe(featureId("T1"));
  });
});

describe("the list", () => {
  const start = async (): Promise<void> => {
    service = await startService();
    service.store.publish("national", [
      track("a", { state: stateAt(129.5, 34.5) }),
      track("b", { state: stateAt(-179.9, 10), kind: "air" }),
      track("c", { state: stateAt(179.9, 10) }),
      bearingLine("d", 129.6, 34.4, 0),
      track("old", { status: "retired" }),
    ]);
    service.store.publish("coast-guard", [track("x", { state: stateAt(129.5, 34.5) })]);
    await until(async () => (await list("/features/tracks")).numberMatched === 4);
  };

  it("gives the audience's own tracks in the order of ids, and says what it is", async () => {
    await start();
    const all = await list("/features/tracks");
    expect(all.features.map((one) => one.id)).toEqual(["a", "b", "c", "d"]);
    expect(all).toMatchObject({ exercise: true, audience: "national", revision: 1, pictureTimeUs: NOW_US });
    expect(all.caveat).toContain("EXERCISE");
    expect((await list("/features/tracks", "coast-guard")).features.map((one) => one.id)).toEqual(["x"]);
  });

  it("filters by box, over the antimeridian too, by kind, and by limit with the most important kept", async () => {
    await start();
    const ids = async (query: string) => (await list(`/features/tracks?${query}`)).features.map((one) => one.id);
    expect(await ids("bbox=129,34,130,35")).toEqual(["a", "d"]);
    expect(await ids("bbox=179,0,-179,20")).toEqual(["b", "c"]);
    expect(await ids("kind=air,bearing-line")).toEqual(["b", "d"]);
    expect(await ids("bbox=129,34,130,35&kind=surface")).toEqual(["a"]);
    const limited = await list("/features/tracks?limit=1");
    expect([limited.features.length, limited.numberMatched, limited.numberReturned]).toEqual([1, 4, 1]);
    expect(limited.features[0]!.id).toBe("d");
  });

  it.each([
    ["bbox=1,2,3", "BBOX_FORMAT"],
    ["bbox=1,2,3,x", "BBOX_FORMAT"],
    ["bbox=0,50,10,40", "BBOX_FORMAT"],
    ["bbox=0,0,200,10", "BBOX_FORMAT"],
    ["kind=warship", "KIND_UNKNOWN"],
    ["limit=0", "LIMIT_FORMAT"],
    ["at=soon", "TIME_FORMAT"],
  ])("refuses %s with %s", async (query, code) => {
    service = await startService();
    const response = await service.get(`/features/tracks?${query}`);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, code]);
  });
});

describe("a single track", () => {
  it("says what each observation gave, with the chip as a path of this service", async () => {
    service = await startService({}, () => ({
      contributions: async () => [
        {
          cursor: 7,
          observedAtUs: NOW_US,
          trackId: "a",
          explanation: "Nearest of two.",
          terms: { kinematic: 3.1, length: 1.2 },
          weight: 0.9,
          sourceId: "sat-1",
          sensorKind: "optical",
          observationKind: "position",
          position: { lonDeg: 129.5, latDeg: 34.5 },
          cov: { eeM2: 100, enM2: 0, nnM2: 100 },
          chip: { mediaType: "image/webp", path: "scenes/s 1/chips/3.webp" },
          flags: [],
        },
      ],
      contributionsTotal: async () => 31,
    }));
    service.store.publish("national", [track("a")]);
    const detail = (await service.json("/features/tracks/a")) as never as Record<string, unknown[]>;
    expect(detail.contributionsTotal).toBe(31);
    expect(detail.contributions).toEqual([
      {
        cursor: 7,
        observedAtUs: NOW_US,
        explanation: "Nearest of two.",
        terms: { kinematic: 3.1, length: 1.2 },
        weight: 0.9,
        sourceId: "sat-1",
        sensorKind: "optical",
        observationKind: "position",
        position: [129.5, 34.5],
        sigmaM: 10,
        cov: { eeM2: 100, enM2: 0, nnM2: 100 },
        chip: "/evidence/scenes/s%201/chips/3.webp",
        chipMediaType: "image/webp",
        flags: [],
      },
    ]);
    const unknown = await service.get("/features/tracks/a", { "x-tomi-audience": "coast-guard" });
    expect([unknown.status, ((await unknown.json()) as { code: string }).code]).toEqual([404, "TRACK_UNKNOWN"]);
  });
});

describe("the stream", () => {
  it("begins with a snapshot, tells changes and removals, and beats", { timeout: 10_000 }, async () => {
    service = await startService();
    service.store.publish("national", [track("a"), track("b")]);
    const response = await service.get("/features/tracks/stream");
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const events = pictureEventsOf(response);
    const next = async () => (await events.next()).value as { event: string; data: never };
    const snapshot = await next();
    expect(snapshot.event).toBe("snapshot");
    const ids = (data: never) => (data as { upserts: { id: string }[] }).upserts.map((one) => one.id);
    expect([ids(snapshot.data), (snapshot.data as { removals: [] }).removals]).toEqual([["a", "b"], []]);
    expect(snapshot.data).toMatchObject({ revision: 1, pictureTimeUs: NOW_US, nowUs: NOW_US });

    service.store.publish("coast-guard", [track("secret")]);
    service.store.publish("national", [track("c"), track("a", { status: "retired", mergedInto: "b" })]);
    const update = await next();
    expect(update.event).toBe("update");
    expect(ids(update.data)).toEqual(["c"]);
    expect(update.data).toMatchObject({ revision: 2, removals: [{ id: "a", mergedInto: "b" }] });

    const before = Date.now();
    const beat = await next();
    expect(beat).toEqual({ event: "heartbeat", data: { nowUs: NOW_US, revision: 2 } });
    expect(Date.now() - before).toBeLessThan(2_500);
    await events.return(undefined);
  });

  it("delivers a track that leaves the box as a removal", async () => {
    service = await startService();
    service.store.publish("national", [track("a"), track("far", { state: stateAt(10, 10) })]);
    const events = pictureEventsOf(await service.get("/features/tracks/stream?bbox=129,34,130,35"));
    const next = async () =>
      (await events.next()).value!.data as never as { upserts: { id: string }[]; removals: object[] };
    expect((await next()).upserts.map((one) => one.id)).toEqual(["a"]);
    service.store.publish("national", [track("a", { state: stateAt(140, 34) })]);
    const left = await next();
    expect([left.upserts, left.removals]).toEqual([[], [{ id: "a" }]]);
    await events.return(undefined);
  });

  it("keeps a bounded memory of a reader that pauses, and brings it up to date", { timeout: 20_000 }, async () => {
    service = await startService();
    const many = (round: number) =>
      Array.from({ length: 3_000 }, (_, i) => track(`t${i}`, { state: stateAt(129 + i / 3_000, 34), lengthM: round }));
    service.store.publish("national", many(0));
    const response = await service.get("/features/tracks/stream");
    // Nobody reads: the snapshot alone (2 MB) fills the socket. A hundred rounds more would be 200 MB.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = process.memoryUsage();
    for (let round = 1; round <= 100; round++) {
      service.store.publish("national", many(round));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const grownMb = (process.memoryUsage().external - before.external) / 1e6;
    expect(grownMb).toBeLessThan(50);
    let last = 0;
    let events = 0;
    for await (const { event, data } of pictureEventsOf(response)) {
      events++;
      const { upserts } = data as { upserts?: { properties: { lengthM: number } }[] };
      if (event !== "heartbeat") last = upserts!.at(-1)!.properties.lengthM;
      if (last === 100) break;
    }
    expect(last).toBe(100);
    expect(events).toBeLessThan(20);
  });
});
