/** The exercise "ghosts": what its arrays send, and that the ingest takes it for what it is. */
import { describe, expect, test } from "vitest";
import { findExercise } from "../../exercise/definition.ts";
import { truthAt } from "../../exercise/index.ts";
import type { Emission, Sensor } from "../../exercise/sensors/sensor.ts";
import { canSee, contains, inverse, turnDeg, US_PER_MINUTE } from "../../model/index.ts";
import { bench, header, verdict } from "../ingest/records.ts";

const { id, seed, startUs, sources, audiences, view, cast } = findExercise("ghosts");
const sensors = cast(seed).sensors as readonly Sensor<"subsurface">[];
const at = (minutes: number): number => startUs + minutes * US_PER_MINUTE;
const contactsOf = (emissions: readonly Emission<"subsurface">[]) =>
  emissions.flatMap(({ observedUs, record }) => (record.contact ? [{ observedUs, contact: record.contact }] : []));

describe("the exercise", () => {
  test("has three arrays, one a source, that the coast guard does not sense, and five ships in its view", () => {
    expect(sensors.map(({ sourceId }) => sourceId)).toEqual(sources.map((one) => one.id));
    expect(sources.map(({ kind }) => kind)).toEqual(["subsurface", "subsurface", "subsurface"]);
    const guard = audiences.find((audience) => audience.id === "coast-guard")!.clearance;
    expect(sources.some(({ defaultLabel }) => canSee(guard, defaultLabel, startUs))).toBe(false);
    const ships = truthAt(id, seed, startUs);
    expect(ships).toHaveLength(5);
    for (const ship of ships) expect(contains(view, ship)).toBe(true);
  });

  test("begins with two arrays; the third is heard of after an hour", () => {
    const counts = (fromMinute: number, toMinute: number) =>
      sensors.map((sensor) => contactsOf(sensor.observe(at(fromMinute), at(toMinute))).length);
    expect(counts(-12, 0)).toEqual([0, 0, 0]);
    const [a, b, c] = counts(0, 59);
    expect(Math.min(a!, b!)).toBeGreaterThan(300);
    expect(c).toBe(0);
    expect(counts(60, 120)[2]).toBeGreaterThan(300);
  });

  test("says the same whether a time is asked for at once or in pieces", () => {
    const whole = sensors[1]!.observe(at(10), at(12));
    const pieces = Array.from({ length: 24 }, (_, i) => sensors[1]!.observe(at(10) + i * 5e6, at(10) + (i + 1) * 5e6));
    expect(pieces.flat()).toEqual(whole);
  });
});

describe("what an array hears", () => {
  test("points at the ships eight times in ten, and at nothing about once a look", () => {
    const heard = contactsOf(sensors[0]!.observe(at(20), at(40)));
    const place = sources[0]!.position!;
    const near = heard.filter(({ observedUs, contact }) =>
      truthAt(id, seed, observedUs).some(
        (ship) => Math.abs(turnDeg(inverse(place, ship).bearingDeg, contact.bearing!.bearingTrueDeg!)) < 4,
      ),
    );
    const inReach = truthAt(id, seed, at(30)).filter((ship) => inverse(place, ship).distanceM < 50_000).length;
    expect(near.length / (40 * inReach)).toBeGreaterThan(0.72);
    expect(near.length / (40 * inReach)).toBeLessThan(0.95);
    expect((heard.length - near.length) / 40).toBeGreaterThan(0.4);
    expect((heard.length - near.length) / 40).toBeLessThan(1.6);
  });

  test("is admitted without a finding, as bearings of the array's place", () => {
    const [sensor] = sensors;
    const { admit, only } = bench("subsurface");
    const seenUs = at(20);
    const emissions = [...sensor!.opening(seenUs), ...sensor!.observe(seenUs, at(21))];
    const records = emissions.map(({ observedUs, record }, i) => {
      const [[kind, body]] = Object.entries(record) as [[string, object]];
      return {
        [kind]: { ...body, header: header("subsurface", i + 1, { observedTimeUs: observedUs, simulated: true }) },
      };
    });
    for (const record of records) expect(verdict(admit(record, at(22)))).toBe("accepted");
    const first = only(records.find((record) => "contact" in record)!, at(22));
    expect(first).toMatchObject({ kind: "bearing", sensorPosition: sources[0]!.position, propagationMps: 1500 });
  });
});
