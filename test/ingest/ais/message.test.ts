import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  encodeAidToNavigation,
  encodeBaseStation,
  encodePositionA,
  encodePositionB,
  encodeSafetyText,
  encodeStaticA,
  encodeStaticBData,
  encodeStaticBName,
  toNmea,
} from "../../../exercise/ais_encode.ts";
import { createAisDecoder } from "../../../ingest/ais/decode.ts";
import { decodeMessage } from "../../../ingest/ais/message.ts";
import type { AisMessage, Position, PositionSecond, Turn } from "../../../ingest/ais/messages.ts";
import { SIXBIT_TEXT } from "../../../model/sixbit.ts";

const dataDir = process.env.TOMI_DATA;
if (!dataDir) console.warn("TOMI_DATA is not set: the comparison with gpsd's decodes is skipped.");
const LISTED = new Set([1, 2, 3, 4, 5, 9, 14, 18, 19, 21, 24, 27]);

/** The fields of a decode in gpsd's names and scaled units, so that the two can be compared whole. */
function asGpsd(m: AisMessage): Record<string, unknown> {
  const out: Record<string, unknown> = { type: m.type, mmsi: m.mmsi, repeat: m.repeat };
  const position = (p: Position, digits: number) => {
    out.lon = p.lonDeg === null ? null : Number(p.lonDeg.toFixed(digits));
    out.lat = p.latDeg === null ? null : Number(p.latDeg.toFixed(digits));
    out.accuracy = p.accurate;
    out.raim = p.raim;
  };
  const size = (d: { bowM: number; sternM: number; portM: number; starboardM: number } | null) => {
    out.to_bow = d?.bowM ?? 0;
    out.to_stern = d?.sternM ?? 0;
    out.to_port = d?.portM ?? 0;
    out.to_starboard = d?.starboardM ?? 0;
  };
  const knots = (mps: number | null) => (mps === null ? null : Number(((mps * 3600) / 1852).toFixed(1)));
  if ("latDeg" in m) position(m, m.type === 27 ? 4 : 7);
  if ("sogMps" in m) {
    out.speed = knots(m.sogMps);
    out.course = m.cogDeg;
  }
  if ("headingDeg" in m) out.heading = m.headingDeg ?? 511;
  if ("second" in m) out.second = secondField(m.second);
  if ("commState" in m) out.radio = m.commState;
  if ("regional" in m) out.regional = m.regional;
  if ("epfd" in m) out.epfd = m.epfd ?? 0;
  if ("dteReady" in m) out.dte = m.dteReady ? 0 : 1;
  if ("dimensions" in m) size(m.dimensions);
  if ("shipType" in m) out.shiptype = m.shipType ?? 0;
  switch (m.kind) {
    case "position-a":
      return {
        ...out,
        status: m.navStatus ?? 15,
        turn: turnField(m.turn),
        maneuver: { none: 0, "not-engaged": 1, engaged: 2 }[m.specialManoeuvre ?? "none"],
      };
    case "base-station":
      return {
        ...out,
        timestamp: m.utcUs === null ? null : new Date(m.utcUs / 1000).toISOString().replace(".000", ""),
      };
    case "static-a":
      return {
        ...out,
        imo: m.imo ?? 0,
        ais_version: m.aisVersion,
        callsign: m.callSign ?? "",
        shipname: m.name ?? "",
        draught: m.draughtM ?? 0,
        destination: m.destination ?? "",
        eta: m.eta,
      };
    case "sar-aircraft":
      return { ...out, alt: m.altitudeM };
    case "safety-text":
      return { ...out, text: m.text };
    case "position-b":
      return {
        ...out,
        reserved: m.reserved,
        cs: m.carrierSense,
        display: m.display,
        dsc: m.dsc,
        band: m.wholeBand,
        msg22: m.message22,
      };
    case "position-b-extended":
      return { ...out, reserved: m.reserved, shipname: m.name ?? "", assigned: m.assigned };
    case "aid-to-navigation":
      return {
        ...out,
        aid_type: m.aidType ?? 0,
        name: m.name ?? "",
        off_position: m.offPosition ?? false,
        virtual_aid: m.virtual,
      };
    case "static-b-name":
      return { ...out, shipname: m.name ?? "" };
    case "static-b-data":
      return {
        ...out,
        callsign: m.callSign ?? "",
        vendorid: m.vendorId ?? "",
        model: m.unitModel,
        serial: m.serialNumber,
      };
    case "long-range":
      return { ...out, status: m.navStatus ?? 15, gnss: !m.current }; // gpsd gives the bit as it is: 1 means "not current"
    case "raw":
      return out;
  }
}

function secondField(second: PositionSecond): number {
  return second.kind === "second"
    ? second.second
    : { unavailable: 60, manual: 61, "dead-reckoning": 62, inoperative: 63 }[second.kind];
}

function turnField(turn: Turn): string {
  if (turn.kind === "unavailable") return "n/a";
  if (turn.kind === "beyond") return turn.direction === "port" ? "fastleft" : "fastright";
  return turn.degPerMin.toFixed(2);
}

describe("gpsd's regression sample", () => {
  test.skipIf(!dataDir)("decodes to gpsd's values in every field of every listed type", () => {
    const dir = join(dataDir!, "vectors/ais");
    const expected = readFileSync(join(dir, "sample.aivdm.js.chk"), "utf8")
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l) as Record<string, unknown>);
    const decoder = createAisDecoder();
    const ours: Record<string, unknown>[] = [];
    const names = new Map<number, string>();
    for (const line of readFileSync(join(dir, "sample.aivdm"), "latin1").split("\n")) {
      for (const result of decoder.push(line, 0, "gpsd")) {
        if (result.kind === "error" || !LISTED.has(result.message.type)) continue;
        const row = asGpsd(result.message);
        // gpsd gives one row for the pair of a type 24, and none for a part B without its part A.
        if (result.message.kind === "static-b-name") names.set(result.message.mmsi, String(row.shipname));
        else if (result.message.kind !== "static-b-data") ours.push(row);
        else if (names.has(result.message.mmsi)) {
          ours.push({ ...row, shipname: names.get(result.message.mmsi) });
          names.delete(result.message.mmsi);
        }
      }
    }
    const listed = expected.filter((row) => LISTED.has(Number(row.type)));
    expect(listed.length).toBe(28);
    expect(ours.length).toBe(listed.length);
    let [compared, cutOff] = [0, 0];
    for (const [i, row] of listed.entries()) {
      for (const [field, raw] of Object.entries(row)) {
        if (["class", "device", "scaled"].includes(field) || field.endsWith("_text")) continue;
        // gpsd reads on where a cut-off radio field ends; half of it says nothing and is null here.
        if (field === "radio" && ours[i]?.radio === null && ++cutOff === 1) continue;
        expect(ours[i], `row ${i} (type ${row.type}) has ${field}`).toHaveProperty(field);
        expect(ours[i]![field], `row ${i} (type ${row.type}, MMSI ${row.mmsi}), ${field}`).toEqual(
          gpsdValue(field, raw, row),
        );
        compared++;
      }
    }
    expect(compared).toBe(383);
  });
});

/** gpsd prints the "not available" values; here they are null, as are positions off the earth. */
function gpsdValue(field: string, raw: unknown, row: Record<string, unknown>): unknown {
  const offEarth = Math.abs(Number(row.lon)) > 180 || Math.abs(Number(row.lat)) > 90;
  if ((field === "lon" || field === "lat") && offEarth) return null;
  if (field === "course" && Number(raw) >= 360) return null;
  if (field === "timestamp")
    return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(String(raw))
      ? raw
      : null;
  // gpsd prints the seven characters of the older layout, which the model and serial numbers (compared too) now share.
  if (field === "vendorid") return String(raw).slice(0, 3);
  if (field !== "eta") return raw;
  const [month, day, hour, minute] = /^(\d\d)-(\d\d)T(\d\d):(\d\d)Z$/.exec(String(raw))!.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return { month: month || null, day: day || null, hour: hour > 23 ? null : hour, minute: minute > 59 ? null : minute };
}

const decodeBits = (bits: readonly number[]) => decodeMessage(Uint8Array.from(bits));
const KNOT = 1852 / 3600;
const mmsi = fc.integer({ min: 1, max: 999_999_999 });
const lon = fc.integer({ min: -180 * 600_000, max: 180 * 600_000 }).map((v) => v / 600_000);
const lat = fc.integer({ min: -90 * 600_000, max: 90 * 600_000 }).map((v) => v / 600_000);
const place = fc.option(fc.record({ lonDeg: lon, latDeg: lat }));
const motion = {
  sogMps: fc.option(fc.integer({ min: 0, max: 1022 }).map((v) => (v / 10) * KNOT)),
  cogDeg: fc.option(fc.integer({ min: 0, max: 3599 }).map((v) => v / 10)),
  headingDeg: fc.option(fc.integer({ min: 0, max: 359 })),
  second: fc.integer({ min: 0, max: 63 }),
  accurate: fc.boolean(),
  raim: fc.boolean(),
};
const size = fc.record({
  bowM: fc.integer({ min: 1, max: 511 }),
  sternM: fc.integer({ min: 0, max: 511 }),
  portM: fc.integer({ min: 0, max: 63 }),
  starboardM: fc.integer({ min: 0, max: 63 }),
});
const chars = (max: number) =>
  fc.string({ unit: fc.constantFrom(...SIXBIT_TEXT.slice(1)), maxLength: max }).map((s) => s.trimEnd());
const same = (a: number | null, b: number | null) => (b === null ? expect(a).toBeNull() : expect(a).toBeCloseTo(b, 6));

describe("what the exercise encodes is what is decoded", () => {
  test("class A positions", () => {
    const arb = fc.record({
      mmsi,
      position: place,
      ...motion,
      type: fc.constantFrom(1, 2, 3) as fc.Arbitrary<1 | 2 | 3>,
      navStatus: fc.integer({ min: 0, max: 14 }),
      turnRaw: fc.integer({ min: -126, max: 126 }),
    });
    fc.assert(
      fc.property(arb, ({ turnRaw, ...p }) => {
        const degPerMin = Math.sign(turnRaw) * (turnRaw / 4.733) ** 2;
        const m = decodeBits(encodePositionA({ ...p, turnDegPerMin: degPerMin }));
        if (!("kind" in m) || m.kind !== "position-a") throw new Error("wrong kind");
        expect([m.type, m.mmsi, m.navStatus, m.accurate, m.raim]).toEqual([
          p.type,
          p.mmsi,
          p.navStatus,
          p.accurate,
          p.raim,
        ]);
        same(m.lonDeg, p.position?.lonDeg ?? null);
        same(m.latDeg, p.position?.latDeg ?? null);
        same(m.sogMps, p.sogMps);
        same(m.cogDeg, p.cogDeg);
        same(m.headingDeg, p.headingDeg);
        expect(secondField(m.second)).toBe(p.second);
        if (m.turn.kind !== "rate") throw new Error("no rate");
        same(m.turn.degPerMin, degPerMin);
        expect(m.flags).toEqual([]);
      }),
    );
  });

  test("class B positions", () => {
    fc.assert(
      fc.property(fc.record({ mmsi, position: place, ...motion }), (p) => {
        const m = decodeBits(encodePositionB(p));
        if (!("kind" in m) || m.kind !== "position-b") throw new Error("wrong kind");
        same(m.lonDeg, p.position?.lonDeg ?? null);
        same(m.sogMps, p.sogMps);
        same(m.cogDeg, p.cogDeg);
        same(m.headingDeg, p.headingDeg);
        expect([m.mmsi, secondField(m.second), m.carrierSense, m.dsc]).toEqual([p.mmsi, p.second, true, true]);
      }),
    );
  });

  test("static data of both classes, over the wire in as many sentences as it takes", () => {
    const arb = fc.record({
      mmsi,
      imo: fc.option(fc.integer({ min: 1, max: 9_999_999 })),
      callSign: chars(7),
      name: chars(20),
      shipType: fc.integer({ min: 1, max: 99 }),
      size,
      draughtDm: fc.integer({ min: 1, max: 255 }),
      destination: chars(20),
      sequenceId: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(arb, ({ draughtDm, sequenceId, ...s }) => {
        const eta = { month: 5, day: 31, hour: 0, minute: 59 };
        const decoder = createAisDecoder();
        const lines = [
          ...toNmea(encodeStaticA({ ...s, eta, draughtM: draughtDm / 10 }), { sequenceId }),
          ...toNmea(encodeStaticBName(s.mmsi, s.name)),
          ...toNmea(encodeStaticBData({ ...s, mmsi: 338_000_000 })),
          ...toNmea(encodeStaticBData({ ...s, mmsi: 983_380_001 })),
        ];
        expect(lines.length).toBe(5);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
        const messages = lines
          .flatMap((l) => decoder.push(l, 0, "s"))
          .map((r) => (r.kind === "report" ? r.message : null));
        const text = { name: s.name || null, callSign: s.callSign || null };
        expect(messages[0]).toMatchObject({
          kind: "static-a",
          ...text,
          imo: s.imo,
          shipType: s.shipType,
          dimensions: s.size,
          eta,
          draughtM: draughtDm / 10,
          destination: s.destination || null,
          dteReady: true,
        });
        expect(messages[1]).toMatchObject({ kind: "static-b-name", name: text.name });
        expect(messages[2]).toMatchObject({
          kind: "static-b-data",
          callSign: text.callSign,
          shipType: s.shipType,
          dimensions: s.size,
          motherShipMmsi: null,
        });
        expect(messages[3]).toMatchObject({ kind: "static-b-data", dimensions: null });
      }),
    );
  });

  test("base stations, aids to navigation and safety texts", () => {
    const position = { lonDeg: -179.999995, latDeg: -89.5 };
    const utcUs = Date.UTC(2028, 1, 29, 23, 59, 58) * 1000;
    expect(decodeBits(encodeBaseStation({ mmsi: 4310001, utcUs, position }))).toMatchObject({
      kind: "base-station",
      utcUs,
      epfd: 7,
      latDeg: -89.5,
    });
    fc.assert(
      fc.property(chars(34), chars(161), size, (name, text, dims) => {
        const aid = decodeBits(
          encodeAidToNavigation({
            mmsi: 994310001,
            aidType: 20,
            name,
            position,
            size: dims,
            second: 7,
            offPosition: true,
            virtual: true,
          }),
        );
        expect(aid).toMatchObject({
          kind: "aid-to-navigation",
          aidType: 20,
          dimensions: dims,
          offPosition: true,
          virtual: true,
          name: name || null,
        });
        expect(decodeBits(encodeSafetyText(970_123_456, text))).toMatchObject({ kind: "safety-text", text });
      }),
    );
  });
});

describe("values that mean something else than a number", () => {
  const still = {
    mmsi: 431_000_001,
    position: null,
    sogMps: null,
    cogDeg: null,
    headingDeg: null,
    second: 60,
    navStatus: 15,
    turnDegPerMin: null,
  };

  test("not available is null without a flag, and the report stays", () => {
    const m = decodeBits(encodePositionA(still));
    expect(m).toMatchObject({
      mmsi: 431_000_001,
      latDeg: null,
      lonDeg: null,
      sogMps: null,
      cogDeg: null,
      headingDeg: null,
      navStatus: null,
      flags: [],
    });
    expect(m).toMatchObject({ turn: { kind: "unavailable" }, second: { kind: "unavailable" }, specialManoeuvre: null });
  });

  test("either coordinate's sentinel takes the position away, without a flag", () => {
    for (const position of [
      { lonDeg: 181, latDeg: 35 },
      { lonDeg: 129, latDeg: 91 },
    ]) {
      expect(decodeBits(encodePositionA({ ...still, position }))).toMatchObject({
        latDeg: null,
        lonDeg: null,
        flags: [],
      });
    }
  });

  test("a position off the earth is null with a flag, and the report stays", () => {
    const off = encodePositionA({ ...still, position: { lonDeg: 200, latDeg: 35 } });
    expect(decodeBits(off)).toMatchObject({ mmsi: 431_000_001, latDeg: null, lonDeg: null, flags: ["POSITION_RANGE"] });
    const south = encodePositionA({ ...still, position: { lonDeg: 20, latDeg: -90.5 } });
    expect(decodeBits(south)).toMatchObject({ latDeg: null, flags: ["POSITION_RANGE"] });
  });

  test("a type that is not listed is kept raw, bit for bit", () => {
    const bits = [...encodeSafetyText(2_300_061, "XYZ")];
    bits.splice(0, 6, 0, 0, 1, 0, 0, 0); // type 8
    const m = decodeBits(bits);
    expect(m).toMatchObject({ kind: "raw", type: 8, mmsi: 2_300_061, bitLength: bits.length });
    if (!("kind" in m) || m.kind !== "raw") throw new Error("not raw");
    expect(bits.map((_, i) => (m.bytes[i >> 3]! >> (7 - (i % 8))) & 1)).toEqual(bits);
  });

  test("a message cut short is refused by its length", () => {
    const bits = encodePositionA(still);
    expect(decodeBits(bits.slice(0, 162))).toMatchObject({ code: "AIS_LENGTH" });
    expect(decodeBits(bits.slice(0, 163))).toMatchObject({ kind: "position-a" });
    expect(
      decodeBits(
        encodeStaticBData({
          mmsi: 1,
          shipType: 0,
          callSign: "",
          size: { bowM: 0, sternM: 0, portM: 0, starboardM: 0 },
        }).slice(0, 161),
      ),
    ).toMatchObject({ code: "AIS_LENGTH" });
  });

  test("any bits at all decode or are refused, and never throw", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 500 }), (bits) => {
        const m = decodeBits(bits);
        if ("latDeg" in m && m.latDeg !== null) {
          expect(Math.abs(m.latDeg)).toBeLessThanOrEqual(90);
          expect(Math.abs(m.lonDeg!)).toBeLessThanOrEqual(180);
        }
      }),
    );
  });
});
