import type { ServiceError } from "@grpc/grpc-js";
import { status } from "@grpc/grpc-js";
import { afterEach, describe, expect, it } from "vitest";
import { feedV1 } from "../../proto/index.ts";
import { bearingLine, NOW_US, stateAt, track } from "../tiles/fixtures.ts";
import { type FeedsUnderTest, idsOf, startFeeds } from "./watch_client.ts";

let feeds: FeedsUnderTest;
afterEach(() => feeds?.close());

const codeOf = (error: ServiceError): unknown => error.metadata.get("tomi-code")[0];
const STRAIT = { westDeg: 129, southDeg: 34, eastDeg: 130, northDeg: 35 };

describe("a watch", () => {
  it("begins with a snapshot that says what and whose it is, then tells changes", async () => {
    feeds = await startFeeds();
    feeds.store.publish("national", [track("a"), bearingLine("b", 129.4, 34.5, 45)]);
    const watcher = feeds.watch();
    const snapshot = await watcher.next();
    expect(idsOf(snapshot.upserts)).toEqual(["a", "b"]);
    expect(snapshot).toMatchObject({
      snapshot: true,
      heartbeat: false,
      revision: 1,
      pictureTimeUs: NOW_US,
      workspaceKind: feedV1.WorkspaceKind.EXERCISE,
      workspace: "tsushima-dawn",
      audience: "national",
      caveat: "EXERCISE EXERCISE EXERCISE · NOT FOR FIRE CONTROL",
    });
    feeds.store.publish("coast-guard", [track("elsewhere")]);
    feeds.store.publish("national", [track("c"), track("a", { status: "retired", mergedInto: "c" })]);
    const update = await watcher.next();
    expect([update.snapshot, update.revision, idsOf(update.upserts)]).toEqual([false, 2, ["c"]]);
    expect(update.removals).toMatchObject([
      { trackId: "a", reason: feedV1.RemovalReason.TRACK_MERGED, mergedInto: "c" },
    ]);
    watcher.cancel();
  });

  it("sends the snapshot even of an empty sea, and beats when nothing happens", async () => {
    feeds = await startFeeds({ heartbeatMs: 50 });
    const watcher = feeds.watch();
    expect(await watcher.next()).toMatchObject({ snapshot: true, upserts: [] });
    const beat = await watcher.next(true);
    expect(beat).toMatchObject({ heartbeat: true, snapshot: false, upserts: [], removals: [] });
    watcher.cancel();
  });

  it("beats also while only tracks outside of its filter change", async () => {
    feeds = await startFeeds({ heartbeatMs: 200 });
    const watcher = feeds.watch({ area: STRAIT });
    await watcher.next();
    const changing = setInterval(() => feeds.store.publish("national", [track("far", { state: stateAt(0, 0) })]), 20);
    try {
      expect((await watcher.next(true)).heartbeat).toBe(true);
    } finally {
      clearInterval(changing);
      watcher.cancel();
    }
  });

  it("carries a track whole: state, covariances, claims, looks, bearing line", async () => {
    feeds = await startFeeds();
    const state = stateAt(129.5, 34.5, {
      velocityEastMps: 3,
      velocityNorthMps: -4,
      covariance: [100, 5, 1, 2, 200, 3, 4, 9, 6, 16],
    });
    feeds.store.publish("national", [
      track("a", {
        state,
        claimed: { mmsi: 431000001, name: "第一丸", shipType: 70 },
        lengthM: 120,
        lengthSigmaM: 6,
        classes: [{ vesselClass: "merchant", probability: 0.93 }],
        identities: [{ mmsi: 431000001, probability: 0.5, rivals: 1 }],
        propeller: { timeUs: NOW_US, bladeRateHz: 8.1, blades: 4 },
        past: true,
        companions: [{ trackId: "beside", sinceUs: NOW_US - 5 }],
        distress: "MOB",
        aliases: ["old"],
      }),
      bearingLine("b", 129.4, 34.5, 45),
    ]);
    const watcher = feeds.watch();
    const [a, b] = (await watcher.next()).upserts;
    expect(a).toMatchObject({
      kind: feedV1.TrackKind.SURFACE,
      status: feedV1.TrackStatus.CONFIRMED,
      stateTimeUs: NOW_US,
      position: { lonDeg: 129.5, latDeg: 34.5 },
      positionCov: { eeM2: 100, enM2: 5, nnM2: 200 },
      velocityEastMps: 3,
      velocityNorthMps: -4,
      velocityCov: { eeM2: 9, enM2: 6, nnM2: 16 },
      claimed: { mmsi: 431000001, name: "第一丸", shipType: 70 },
      lengthM: 120,
      lengthSigmaM: 6,
      classes: [{ vesselClass: "merchant", probability: 0.93 }],
      identities: [{ mmsi: 431000001, probability: 0.5, rivals: 1 }],
      propeller: { heardTimeUs: NOW_US, bladeRateHz: 8.1, blades: 4 },
      past: true,
      companions: [{ trackId: "beside", sinceUs: NOW_US - 5 }],
      distress: true,
      distressReason: "MOB",
      aliases: ["old"],
      label: "公開",
      lastLooks: [{ sensorKind: "ais", sourceId: "ais-1", timeUs: NOW_US }],
    });
    expect(b!.position ?? undefined).toBeUndefined();
    expect([b!.past, b!.companions]).toEqual([false, []]);
    expect(b!.bearingLine).toMatchObject({ bearingTrueDeg: 45, sigmaDeg: 1.5, rangeMaxM: 40_000 });
    watcher.cancel();
  });

  it("gives each audience its own picture, the first configured by default, and refuses others", async () => {
    feeds = await startFeeds();
    feeds.store.publish("national", [track("n")]);
    feeds.store.publish("coast-guard", [track("c")]);
    const [national, guard] = [feeds.watch(), feeds.watch({}, "coast-guard")];
    expect(idsOf((await national.next()).upserts)).toEqual(["n"]);
    expect(await guard.next()).toMatchObject({ audience: "coast-guard", upserts: [{ trackId: "c" }] });
    const error = await feeds.watch({}, "navy").ended;
    expect([error.code, codeOf(error)]).toEqual([status.PERMISSION_DENIED, "UNKNOWN_AUDIENCE"]);
    national.cancel();
    guard.cancel();
  });

  it("is the same, byte for byte, whatever happens in another audience's picture", async () => {
    const messages = async (disturb: boolean): Promise<string[]> => {
      feeds = await startFeeds();
      if (disturb) feeds.store.publish("national", [track("sub", { kind: "subsurface" })]);
      feeds.store.publish("coast-guard", [track("c1")]);
      const watcher = feeds.watch({}, "coast-guard");
      const first = await watcher.next();
      if (disturb) feeds.store.publish("national", [track("sub2", { kind: "subsurface" })]);
      feeds.store.publish("coast-guard", [track("c2")]);
      const second = await watcher.next();
      watcher.cancel();
      await feeds.close();
      return [first, second].map((update) => Buffer.from(feedV1.PictureUpdate.encode(update).finish()).toString("hex"));
    };
    expect(await messages(true)).toEqual(await messages(false));
  });
});

describe("the filter", () => {
  it("delivers a track that leaves the area as a removal, once, and its return as itself", async () => {
    feeds = await startFeeds();
    feeds.store.publish("national", [track("a"), track("far", { state: stateAt(10, 10) })]);
    const watcher = feeds.watch({ area: STRAIT });
    expect(idsOf((await watcher.next()).upserts)).toEqual(["a"]);
    feeds.store.publish("national", [track("a", { state: stateAt(140, 34) })]);
    expect((await watcher.next()).removals).toMatchObject([{ trackId: "a", reason: feedV1.RemovalReason.LEFT_FILTER }]);
    feeds.store.publish("national", [track("a", { state: stateAt(141, 34) }), track("far", { status: "retired" })]);
    feeds.store.publish("national", [track("a", { state: stateAt(129.5, 34.5) })]);
    const back = await watcher.next();
    expect([idsOf(back.upserts), back.removals]).toEqual([["a"], []]);
    watcher.cancel();
  });

  it("takes an area across the antimeridian, and a bearing line that reaches into the area", async () => {
    feeds = await startFeeds();
    feeds.store.publish("national", [
      track("east", { state: stateAt(179.5, 10) }),
      track("west", { state: stateAt(-179.5, 10) }),
      track("out", { state: stateAt(170, 10) }),
      bearingLine("line", 178.8, 10, 90),
    ]);
    const watcher = feeds.watch({ area: { westDeg: 179, southDeg: 0, eastDeg: -179, northDeg: 20 } });
    expect(idsOf((await watcher.next()).upserts)).toEqual(["east", "line", "west"]);
    watcher.cancel();
  });

  it("takes kinds", async () => {
    feeds = await startFeeds();
    feeds.store.publish("national", [
      track("a"),
      track("s", { kind: "subsurface" }),
      track("d", { kind: "distress-beacon" }),
    ]);
    const watcher = feeds.watch({ kinds: [feedV1.TrackKind.SUBSURFACE, feedV1.TrackKind.DISTRESS_BEACON] });
    expect(idsOf((await watcher.next()).upserts)).toEqual(["d", "s"]);
    watcher.cancel();
  });

  it.each([
    [{ area: { westDeg: 0, southDeg: 40, eastDeg: 10, northDeg: 30 } }, "AREA_FORMAT"],
    [{ area: { westDeg: Number.NaN, southDeg: 0, eastDeg: 10, northDeg: 30 } }, "AREA_FORMAT"],
    [{ area: { westDeg: -500, southDeg: 0, eastDeg: 10, northDeg: 30 } }, "AREA_FORMAT"],
    [{ kinds: [99 as never] }, "KIND_UNKNOWN"],
    [{ maxUpdatesPerSPerTrack: 0 }, "RATE_FORMAT"],
    [{ maxUpdatesPerSPerTrack: Number.NaN }, "RATE_FORMAT"],
  ])("refuses %j with %s", async (request, code) => {
    feeds = await startFeeds();
    const error = await feeds.watch(request).ended;
    expect([error.code, codeOf(error)]).toEqual([status.INVALID_ARGUMENT, code]);
    expect(error.details).toMatch(/^.{30,}\.$/s);
  });

  it("refuses bytes that are no request", async () => {
    feeds = await startFeeds();
    for (const method of ["Watch", "GetTrack"]) {
      const error = await feeds.raw(method, new Uint8Array([0x0a, 0xff, 0xff]));
      expect([error.code, codeOf(error)]).toEqual([status.INVALID_ARGUMENT, "REQUEST_MALFORMED"]);
    }
  });
});

describe("a slow or limited watcher", () => {
  it("gets at most so many updates a track a second, ends with the latest, and hears of distress at once", async () => {
    feeds = await startFeeds();
    feeds.store.publish("national", [track("a")]);
    const watcher = feeds.watch({ maxUpdatesPerSPerTrack: 5 });
    await watcher.next();
    const began = performance.now();
    let updates = 0;
    for (let i = 1; i <= 20; i++) {
      feeds.store.publish("national", [track("a", { lengthM: i })]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    for (let latest = 0; latest < 20; updates++) latest = (await watcher.next()).upserts[0]!.lengthM!;
    expect(updates).toBeLessThanOrEqual(1 + Math.ceil(((performance.now() - began) / 1000) * 5));
    const before = performance.now();
    feeds.store.publish("national", [track("a", { distress: "MOB" })]);
    expect((await watcher.next()).upserts[0]!.distress).toBe(true);
    expect(performance.now() - before).toBeLessThan(150);
    watcher.cancel();
  });

  it("is conflated while it does not read: the latest of each track, not every change", {
    timeout: 20_000,
  }, async () => {
    feeds = await startFeeds();
    const fleet = (round: number) =>
      Array.from({ length: 2_000 }, (_, i) => track(`t${String(i).padStart(4, "0")}`, { lengthM: round }));
    feeds.store.publish("national", fleet(0));
    const watcher = feeds.watch();
    await watcher.next();
    watcher.pause();
    for (let round = 1; round <= 200; round++) {
      feeds.store.publish("national", fleet(round));
      await new Promise((resolve) => setImmediate(resolve));
    }
    watcher.resume();
    const seen = new Map<string, number>();
    let messages = 0;
    while ([...seen.values()].filter((length) => length === 200).length < 2_000) {
      for (const one of (await watcher.next()).upserts) seen.set(one.trackId!, one.lengthM!);
      messages++;
    }
    // Without conflation there would be 400 messages of a thousand tracks each.
    expect(messages).toBeLessThan(100);
    watcher.cancel();
  });
});

describe("GetTrack", () => {
  it("gives the track with what each observation gave, and refuses what the audience has not", async () => {
    feeds = await startFeeds({}, (store) => ({
      ...store.reader(),
      tracksSince: async () => [],
      contributions: async () => [
        {
          cursor: 9,
          observedAtUs: NOW_US,
          explanation: "Alone in the gate.",
          terms: { kinematic: 6.2, detection: 1.5, propeller: 2.75 },
          runnerUpTrackId: "b",
          runnerUpMahalanobis2: 4.5,
          runnerUpTerms: { kinematic: 5.9, propeller: -2.5 },
          flags: ["GRAZING"],
          bearingDeg: 45,
          sigmaDeg: 1,
          sensorPosition: { lonDeg: 129, latDeg: 34 },
          chip: { mediaType: "image/webp", path: "scenes/s1/chips/1.webp" },
        },
      ],
      contributionsTotal: async () => 40,
    }));
    feeds.store.publish("national", [track("a")]);
    const detail = await feeds.getTrack("a");
    expect(detail).toMatchObject({
      audience: "national",
      contributionsTotal: 40,
      track: { trackId: "a" },
      contributions: [
        {
          cursor: 9,
          bearingTrueDeg: 45,
          chipPath: "/evidence/scenes/s1/chips/1.webp",
          flags: ["GRAZING"],
          explanation: "Alone in the gate.",
          terms: [
            { name: "kinematic", logLikelihoodRatio: 6.2 },
            { name: "detection", logLikelihoodRatio: 1.5 },
            { name: "propeller", logLikelihoodRatio: 2.75 },
          ],
          runnerUpTrackId: "b",
          runnerUpTerms: [
            { name: "kinematic", logLikelihoodRatio: 5.9 },
            { name: "propeller", logLikelihoodRatio: -2.5 },
          ],
        },
      ],
    });
    const error = await feeds.getTrack("a", "coast-guard").catch((refused: ServiceError) => refused);
    expect([(error as ServiceError).code, codeOf(error as ServiceError)]).toEqual([status.NOT_FOUND, "TRACK_UNKNOWN"]);
  });
});

describe("stopping", () => {
  it("ends watches with a code that tells them to come back", async () => {
    feeds = await startFeeds();
    const watcher = feeds.watch();
    await watcher.next();
    const [error] = await Promise.all([watcher.ended, feeds.stop()]);
    expect([error.code, codeOf(error)]).toEqual([status.UNAVAILABLE, "STOPPING"]);
  });
});
