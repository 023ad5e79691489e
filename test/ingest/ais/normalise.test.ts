import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { encodePositionA, encodeSafetyText, encodeStaticA, toNmea } from "../../../exercise/ais_encode.ts";
import type { AisObservation } from "../../../model/index.ts";
import { AIS_LINE, bench, header, LIVE, NOW_US, reception, verdict } from "../records.ts";

const HEARD_US = NOW_US - 1_000_000; // 05:59:59

function position(more: Partial<Parameters<typeof encodePositionA>[0]> = {}): string {
  const ship = {
    mmsi: 431_000_001,
    position: { latDeg: 34.5, lonDeg: 129.5 },
    sogMps: 5,
    cogDeg: 90,
    headingDeg: 91,
    second: 58,
    navStatus: 0,
    turnDegPerMin: 0,
    ...more,
  };
  return toNmea(encodePositionA(ship))[0]!;
}

test("a published line is the vessel it is published as", () => {
  // The example of the gpsd project's "AIVDM/AIVDO protocol decoding": MMSI 371798000, 12.3 kn, course 224°, heading 215°.
  const one = bench("ais").only(reception(1, AIS_LINE)) as AisObservation;
  expect(one).toMatchObject({
    kind: "ais",
    messageType: 1,
    mmsi: 371_798_000,
    stationClass: "vessel",
    headingDeg: 215,
  });
  expect(one.position?.latDeg).toBeCloseTo(48.38163, 4);
  expect(one.position?.lonDeg).toBeCloseTo(-123.39538, 4);
  expect(one.sogMps).toBeCloseTo((12.3 * 1852) / 3600, 6);
  expect(one.cogDeg).toBeCloseTo(224, 6);
});

test("the position's second is folded into the receive time", () => {
  const one = bench("ais").only(reception(1, position({ second: 58 }))) as AisObservation;
  expect(one.observedAtUs).toBe(HEARD_US - 1_000_000);
});

test("a second that would lie in the future leaves the receive time, with a flag", () => {
  const one = bench("ais").only(reception(1, position({ second: 20 }))) as AisObservation;
  expect(one).toMatchObject({ observedAtUs: HEARD_US, flags: ["AIS_SECOND_AHEAD"] });
});

test("the accuracy flag and the error floor make the covariance", () => {
  const sigma = (accurate: boolean, errorFloorM: number): number => {
    const one = bench("ais", { source: { errorFloorM } }).only(reception(1, position({ accurate }))) as AisObservation;
    return Math.sqrt(one.cov!.eeM2);
  };
  expect(sigma(true, 1)).toBe(5);
  expect(sigma(false, 1)).toBe(15);
  expect(sigma(true, 20)).toBe(20);
});

test("a message in two lines is one observation, with the record that completes it", () => {
  const ship = { mmsi: 431_000_001, imo: 9_074_729, callSign: "JAAA", name: "KAIYO MARU", shipType: 70, draughtM: 8 };
  const size = { bowM: 100, sternM: 50, portM: 10, starboardM: 12 };
  const lines = toNmea(encodeStaticA({ ...ship, size, eta: null, destination: "PUSAN" }), { sequenceId: 1 });
  expect(lines).toHaveLength(2);
  const made = bench("ais");
  expect(made.admit(reception(1, lines[0]!))).toMatchObject({ kind: "accepted", observations: [] });
  const one = made.only(reception(2, lines[1]!)) as AisObservation;
  expect(one).toMatchObject({
    key: { seq: 2, part: 0 },
    voyage: {
      name: "KAIYO MARU",
      callsign: "JAAA",
      imo: 9_074_729,
      lengthM: 150,
      widthM: 22,
      antenna: [100, 50, 10, 12],
    },
    line: lines.join("\n"),
  });
});

test("a lost part is counted at its station and rejects the line that shows it", () => {
  const made = bench("ais");
  const ship = { mmsi: 1, imo: null, callSign: "", name: "A", shipType: 0, draughtM: 0 };
  const size = { bowM: 1, sternM: 1, portM: 1, starboardM: 1 };
  const lines = toNmea(encodeStaticA({ ...ship, size, eta: null, destination: "" }), { sequenceId: 1 });
  expect(verdict(made.admit(reception(1, lines[1]!)))).toBe("rejected AIS_PART_LOST");
  expect(made.counted.get("st-1/AIS_PART_LOST")).toBe(1);
});

test.each([
  ["a wrong checksum", AIS_LINE.replace("*4A", "*4B"), "rejected AIS_CHECKSUM"],
  ["an armoured character that is none", "!AIVDM,1,1,,A,15XTgt0PAso;90TKcjM8h6g208CQ,0*40", "rejected AIS_ARMOUR"],
  ["another sentence", "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47", "accepted"],
  ["nothing", "", "accepted"],
])("a line with %s", (_, line, expected) => {
  expect(verdict(bench("ais").admit(reception(1, line)))).toBe(expected);
});

test("a vessel that does not know its position was heard all the same", () => {
  const one = bench("ais").only(reception(1, position({ position: null }))) as AisObservation;
  expect(one.mmsi).toBe(431_000_001);
  expect(one.position).toBeUndefined();
});

test.each<[string, string, string]>([
  ["a SART", position({ mmsi: 970_000_001, navStatus: 14 }), "AIS-SART: the beacon is active"],
  ["a man overboard beacon", position({ mmsi: 972_000_001, navStatus: 14 }), "Man overboard"],
  ["status 14", position({ navStatus: 14 }), "Ship in distress: navigation status 14"],
  ["MAYDAY", toNmea(encodeSafetyText(431_000_001, "MAYDAY MAYDAY FIRE"))[0]!, "Ship in distress: its safety text"],
])("%s is distress, however old it is", (_, line, why) => {
  const old = reception(1, line, { observedTimeUs: HEARD_US - 30 * 86_400_000_000 });
  const admission = bench("ais").admit(old);
  expect(verdict(admission)).toBe("flagged DISTRESS_TOO_OLD");
  const fresh = bench("ais").only(reception(1, line)) as AisObservation;
  expect(fresh.distress?.startsWith(why.split(":")[0]!)).toBe(true);
});

test("a beacon under test alerts nobody", () => {
  const one = bench("ais").only(reception(1, position({ mmsi: 970_000_001, navStatus: 15 }))) as AisObservation;
  expect(one.stationClass).toBe("distress-beacon");
  expect(one.distress).toBeUndefined();
});

test("an old report waits, and one from the future is refused", () => {
  const made = bench("ais");
  const at = (seq: number, offsetUs: number) =>
    reception(seq, position({ second: 60 }), { observedTimeUs: NOW_US + offsetUs });
  expect(verdict(made.admit(at(1, -8 * 86_400_000_000)))).toBe("quarantined TOO_OLD");
  expect(verdict(made.admit(at(2, 60_000_000)))).toBe("rejected FUTURE_TIME");
});

test("a tag block's own time is held to the same rule", () => {
  const tagged = (timeS: number): string => {
    const tag = `s:st-9,c:${timeS}`;
    const sum = [...tag].reduce((x, c) => x ^ c.charCodeAt(0), 0);
    return `\\${tag}*${sum.toString(16).padStart(2, "0").toUpperCase()}\\${position({ second: 60 })}`;
  };
  const one = bench("ais").only(reception(1, tagged(NOW_US / 1e6 - 100))) as AisObservation;
  expect(one).toMatchObject({ observedAtUs: NOW_US - 100_000_000, stationId: "st-9" });
  expect(verdict(bench("ais").admit(reception(1, tagged(NOW_US / 1e6 + 3_600))))).toBe("rejected FUTURE_TIME");
});

test("a receiver that is a simulator never reaches a live workspace", () => {
  const record = { reception: { header: header("ais", 1), line: position(), receiver: 5 } };
  expect(verdict(bench("ais", { workspace: LIVE }).admit(record))).toBe("rejected SIMULATED_IN_LIVE");
  expect(bench("ais").only(record).simulated).toBe(true);
});

test.skipIf(process.env.TOMI_DATA === undefined)(
  "a real Danish stream is taken whole (dma_stream_example.txt; skipped when TOMI_DATA is unset)",
  () => {
    const lines = readFileSync(`${process.env.TOMI_DATA}/data/ais/dma_stream_example.txt`, "utf8").split(/\r?\n/);
    const made = bench("ais", { source: { maximumAgeS: 1e10 } });
    const outcomes = new Map<string, number>();
    let observations = 0;
    for (const [i, line] of lines.entries()) {
      const admission = made.admit(reception(i + 1, line));
      outcomes.set(admission.kind, (outcomes.get(admission.kind) ?? 0) + 1);
      if (admission.kind !== "rejected") observations += admission.observations.length;
    }
    // Half of the lines are the receiver's time lines.
    expect(observations).toBeGreaterThan(4_000);
    expect(outcomes.get("rejected") ?? 0).toBeLessThan(lines.length * 0.05);
  },
);
