import { describe, expect, test } from "vitest";
import { listExercises, makeDetections, makeReceptions } from "../../exercise/index.ts";
import { createAisDecoder } from "../../ingest/ais/decode.ts";
import { canSee, contains, US_PER_S } from "../../model/index.ts";

const [dawn] = listExercises();
const { sources, audiences, zones, view, startUs } = dawn!;

describe("tsushima-dawn", () => {
  test("has three AIS stations, three arrays, three drones, one that waits for tasks and a satellite, none of them real", () => {
    const of = (kind: string) => sources.filter((source) => source.kind === kind).map(({ id }) => id);
    expect(of("ais")).toEqual(["ais-pusan", "ais-tsushima", "ais-fukuoka"]);
    expect(of("subsurface")).toEqual(["array-a", "array-b", "array-c"]);
    expect(of("drone")).toEqual(["uav-male-1", "uav-small-1", "uav-small-2", "uav-task-1"]);
    expect(of("optical")).toEqual(["sat-1"]);
    expect(sources.every(({ real }) => !real)).toBe(true);
  });

  test("shows the coast guard everything but the sub-surface, the nation everything", () => {
    const seenBy = (id: string) => {
      const { clearance } = audiences.find((audience) => audience.id === id)!;
      return sources.filter(({ defaultLabel }) => canSee(clearance, defaultLabel, startUs)).map(({ kind }) => kind);
    };
    expect(seenBy("national")).toHaveLength(11);
    expect(seenBy("coast-guard")).toHaveLength(8);
    expect(seenBy("coast-guard")).not.toContain("subsurface");
  });

  test("has a collector for the coast guard, whose answers come from a registered drone", () => {
    const { collectors } = listExercises()[0]!;
    for (const { audience, sources: own, sensorKinds } of collectors) {
      expect(audiences.map(({ id }) => id)).toContain(audience);
      for (const id of own) expect(sensorKinds).toContain(sources.find((source) => source.id === id)?.kind);
    }
    expect(collectors.map(({ id }) => id)).toEqual(["uav-task-1"]);
  });

  test("draws closed, illustrative zones inside its view", () => {
    for (const { ring, illustrative, origin } of zones) {
      expect(illustrative).toBe(true);
      expect(origin).not.toBe("");
      expect(ring[0]).toEqual(ring[ring.length - 1]);
      for (const [lonDeg, latDeg] of ring) expect(contains(view, { lonDeg, latDeg })).toBe(true);
    }
    expect(zones.length).toBeGreaterThanOrEqual(3);
  });
});

describe("load", () => {
  test("is the same for a seed and a time, and each vessel moves at its own speed", () => {
    const at = startUs;
    expect(makeDetections(50, 1, at)).toEqual(makeDetections(50, 1, at));
    expect(makeDetections(50, 2, at)).not.toEqual(makeDetections(50, 1, at));
    expect(makeDetections(50, 1, at)).toEqual(makeDetections(80, 1, at).slice(0, 50));
    const [a, b] = [makeDetections(200, 1, at), makeDetections(200, 1, at + 30 * US_PER_S)];
    for (const [i, { track }] of a.entries()) {
      const metres = 111_000 * Math.abs(track.position!.latDeg! - b[i]!.track.position!.latDeg!);
      expect(metres).toBeLessThan(30 * 11 + 150);
    }
  });

  test("comes as AIS lines too, one a vessel, all readable", () => {
    const decoder = createAisDecoder();
    const mmsis = makeReceptions(300, 4, startUs).flatMap(({ reception, observedUs }) =>
      decoder
        .push(reception.line!, observedUs, "S")
        .map((result) => (result.kind === "report" ? result.message.mmsi : 0)),
    );
    expect(new Set(mmsis).size).toBe(300);
    expect(mmsis).not.toContain(0);
  });
});
