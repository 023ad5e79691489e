import { beforeAll, describe, expect, test } from "vitest";
import { TSUSHIMA_DAWN } from "../../../exercise/definition.ts";
import { createAisStation, createEther } from "../../../exercise/sensors/ais.ts";
import { SART_MMSI } from "../../../exercise/sensors/ether.ts";
import type { Emission } from "../../../exercise/sensors/sensor.ts";
import { DARK_AT_S, DISTRESS_AT_S } from "../../../exercise/world/roster.ts";
import { makeWorld, stateAt } from "../../../exercise/world/world.ts";
import { type AisReport, createAisDecoder } from "../../../ingest/ais/decode.ts";
import { inverse, US_PER_S } from "../../../model/index.ts";

const { seed, startUs } = TSUSHIMA_DAWN;
const world = makeWorld(seed, startUs);
const ether = createEther(world);
const stations = (["ais-pusan", "ais-tsushima", "ais-fukuoka"] as const).map((id) =>
  createAisStation(world, ether, id),
);
const at = (timeS: number) => startUs + timeS * US_PER_S;

/** Exclusive or of what stands between "!" or "\" and "*", written here anew. */
function isChecked(sentence: string): boolean {
  const [body, sum] = sentence.slice(1).split("*");
  let value = 0;
  for (const char of body!) value ^= char.charCodeAt(0);
  return value === Number.parseInt(sum!, 16);
}

function decoded(emissions: readonly Emission<"ais">[]): { reports: AisReport[]; errors: number } {
  const decoder = createAisDecoder();
  const results = emissions.flatMap(({ record, observedUs }) =>
    decoder.push(record.reception!.line!, observedUs, record.reception!.stationId!),
  );
  const reports = results.filter((result) => result.kind === "report");
  return { reports, errors: results.length - reports.length };
}

function placeOf(message: { latDeg: number | null; lonDeg: number | null }): { latDeg: number; lonDeg: number } {
  expect(message.latDeg).not.toBeNull();
  return { latDeg: message.latDeg!, lonDeg: message.lonDeg! };
}

let emissions: Emission<"ais">[][];
let reports: AisReport[][];
beforeAll(() => {
  emissions = stations.map((station) => station.observe(at(-60), at(900)));
  reports = emissions.map((heard) => decoded(heard).reports);
});

describe("lines", () => {
  test("every one has a right checksum, and the ingest decoder reads it without an error", () => {
    for (const heard of emissions) {
      expect(heard.length).toBeGreaterThan(500);
      for (const { record } of heard) {
        const line = record.reception!.line!;
        const sentence = line.slice(line.indexOf("!"));
        expect(isChecked(sentence), line).toBe(true);
        if (line.startsWith("\\")) expect(isChecked(line.slice(0, line.indexOf("\\", 1))), line).toBe(true);
        expect(sentence.length).toBeLessThanOrEqual(80);
      }
      expect(decoded(heard).errors).toBe(0);
    }
  });

  test("hold the message types of the exercise", () => {
    const types = new Set(reports.flat().map(({ message }) => message.type));
    expect([...types].sort((a, b) => a - b)).toEqual([1, 3, 4, 5, 14, 18, 21, 24]);
  });

  test("are the same however the time is cut into pieces", () => {
    const whole = stations[1]!.observe(at(0), at(60));
    const pieces = [0, 0.3, 7.9, 8, 31.25].flatMap((fromS, i, all) =>
      stations[1]!.observe(at(fromS), at(all[i + 1] ?? 60)),
    );
    const byTime = (list: Emission[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(byTime(pieces)).toEqual(byTime(whole));
  });
});

describe("vessels", () => {
  test("are where the antenna is: 5 m, 1 sigma, off it", () => {
    let [squares, count] = [0, 0];
    for (const { message, positionTimeUs } of reports[1]!) {
      if (message.kind !== "position-a" || message.type !== 1 || message.mmsi === SART_MMSI) continue;
      const berth = world.berths.find((one) => world.vesselOf(one, 0).mmsi === message.mmsi);
      if (berth === undefined) continue;
      const state = stateAt(world, berth, positionTimeUs);
      const { antenna, lengthM } = state.vessel;
      const away = inverse(state.position, placeOf(message)).distanceM;
      const forward = Math.abs(antenna.sternM - antenna.bowM) / 2;
      expect(Math.abs(away - forward)).toBeLessThan(30);
      expect(away).toBeLessThan(lengthM / 2 + 30);
      squares += (away - forward) ** 2;
      count++;
    }
    expect(count).toBeGreaterThan(300);
    expect(Math.sqrt(squares / count)).toBeLessThan(8);
    expect(Math.sqrt(squares / count)).toBeGreaterThan(3);
  });

  test("report as often as their class and speed ask for", () => {
    const times = new Map<number, number[]>();
    for (const { message, receiveTimeUs } of reports[1]!)
      if ([1, 18].includes(message.type))
        times.set(message.mmsi, [...(times.get(message.mmsi) ?? []), receiveTimeUs / US_PER_S]);
    const gapOf = (mmsi: number): number => {
      const all = times.get(mmsi)!;
      const gaps = all.slice(1).map((time, i) => time - all[i]!);
      return gaps.sort((a, b) => a - b)[gaps.length >> 1]!;
    };
    let checked = 0;
    for (const berth of world.berths) {
      const { vessel, speedMps, navStatus, position } = stateAt(world, berth, at(0));
      if ((times.get(vessel.mmsi)?.length ?? 0) < 12 || navStatus !== 0) continue;
      if (inverse(position, { lonDeg: 129.29, latDeg: 34.28 }).distanceM > 60_000) continue;
      const kn = (speedMps * 3_600) / 1_852;
      if (vessel.ais === "A" && kn > 15 && kn < 22) expect(gapOf(vessel.mmsi)).toBeCloseTo(6, 0);
      if (vessel.ais === "A" && kn > 1 && kn < 13) expect(gapOf(vessel.mmsi)).toBeCloseTo(10, 0);
      if (vessel.ais === "B" && kn > 3) expect(gapOf(vessel.mmsi)).toBeCloseTo(30, 0);
      checked++;
    }
    expect(checked).toBeGreaterThan(12);
  });

  test("say who they are: name, call sign and hull of all that are near", () => {
    const named = new Set(
      reports[1]!.filter(({ message }) => message.type === 5 || message.type === 24).map(({ message }) => message.mmsi),
    );
    const near = world.berths
      .map((berth) => stateAt(world, berth, at(450)))
      .filter(
        ({ vessel, position }) =>
          vessel.ais !== "none" && inverse(position, { lonDeg: 129.29, latDeg: 34.28 }).distanceM < 60_000,
      );
    expect(near.length).toBeGreaterThan(15);
    for (const { vessel } of near) expect(named.has(vessel.mmsi), vessel.name).toBe(true);
  });

  test("beyond 60 nautical miles are not heard", () => {
    const fukuoka = { lonDeg: 130.3, latDeg: 33.67 };
    for (const { message, receiveTimeUs } of reports[2]!) {
      const berth = world.berths.find((one) => world.vesselOf(one, 0).mmsi === message.mmsi);
      if (berth !== undefined)
        expect(inverse(stateAt(world, berth, receiveTimeUs).position, fukuoka).distanceM).toBeLessThan(62 * 1_852);
    }
  });

  test("without AIS are never heard", () => {
    const silent = new Set(
      world.berths.filter(({ place }) => place.ais === "none").map((berth) => world.vesselOf(berth, 0).mmsi),
    );
    for (const { message } of reports.flat()) expect(silent.has(message.mmsi)).toBe(false);
  });
});

describe("the story", () => {
  test("the tanker is heard until its fifth minute, and never again", () => {
    const { mmsi } = world.vesselOf(world.berths[world.darkBerth]!, 0);
    const heard = reports.flat().filter(({ message }) => message.mmsi === mmsi);
    expect(heard.filter(({ receiveTimeUs }) => receiveTimeUs < at(DARK_AT_S)).length).toBeGreaterThan(20);
    expect(heard.filter(({ receiveTimeUs }) => receiveTimeUs > at(DARK_AT_S + 1))).toEqual([]);
  });

  test("the SART calls from the seventh minute on, with its text, near the boat", () => {
    const calls = reports[1]!.filter(({ message }) => message.mmsi === SART_MMSI);
    expect(Math.min(...calls.map(({ receiveTimeUs }) => receiveTimeUs))).toBeGreaterThanOrEqual(at(DISTRESS_AT_S));
    expect(
      calls.filter(({ message }) => message.kind === "safety-text" && message.text === "SART ACTIVE").length,
    ).toBeGreaterThan(0);
    const positions = calls.flatMap(({ message, positionTimeUs }) =>
      message.kind === "position-a" && message.type === 1 ? [{ ...message, positionTimeUs }] : [],
    );
    expect(positions.length).toBeGreaterThan(40);
    for (const { navStatus, positionTimeUs, ...message } of positions) {
      expect(navStatus).toBe(14);
      const boat = stateAt(world, world.berths[world.distressBerth]!, positionTimeUs);
      expect(inverse(boat.position, placeOf(message)).distanceM).toBeLessThan(60);
    }
    for (const call of calls) expect(call.distress).not.toBeNull();
  });
});
