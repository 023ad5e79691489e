import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKlvStream } from "../../../../ingest/drone/klv/decode.ts";
import type { ItemName } from "../../../../ingest/drone/klv/items.ts";
import { ITEMS } from "../../../../ingest/drone/klv/items.ts";
import {
  decodeKlvPacket,
  type KlvPacket,
  MAX_PACKET_BYTES,
  UAS_DATALINK_KEY,
} from "../../../../ingest/drone/klv/packet.ts";
import { buildPacket, item, STAMP, VERSION } from "./build.ts";

const dataDir = process.env.TOMI_DATA;
if (!dataDir) console.warn("TOMI_DATA is not set: published items and recorded packets are skipped.");

const hex = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));
const code = (bytes: Uint8Array) => {
  const decoded = decodeKlvPacket(bytes);
  return decoded.kind === "refused" ? decoded.code : decoded.kind;
};
function packet(bytes: Uint8Array): KlvPacket {
  const decoded = decodeKlvPacket(bytes);
  if (decoded.kind === "refused") throw new Error(`${decoded.code}: ${decoded.sentence}`);
  return decoded;
}
const value = (bytes: Uint8Array, name: ItemName) => packet(buildPacket([STAMP, bytes, VERSION])).values.get(name);

test.skipIf(!dataDir)("every published item decodes to its published value", () => {
  const file = JSON.parse(readFileSync(join(dataDir!, "vectors/klv/st0601_field_examples.json"), "utf8")) as {
    items: { tag: number; hex: string; value: number | string }[];
  };
  expect(file.items.length).toBeGreaterThan(50);
  for (const example of file.items) {
    const name = ITEMS.get(example.tag)!.name;
    // A packet has its own stamp, version and checksum, so those examples are read in their places.
    const bytes =
      example.tag === 1
        ? null
        : example.tag === 2
          ? buildPacket([hex(example.hex), VERSION])
          : example.tag === 65
            ? buildPacket([STAMP, hex(example.hex)])
            : buildPacket([STAMP, hex(example.hex), VERSION]);
    if (!bytes) continue;
    const decoded = packet(bytes).values.get(name);
    if (typeof example.value === "string") expect(decoded, name).toBe(example.value);
    else expect(decoded as number, `${name} of ${example.hex}`).toBeCloseTo(example.value, 9);
  }
});

describe("the frame", () => {
  const good = buildPacket([STAMP, item(5, [0x71, 0xc2]), VERSION]);

  test("a good one is taken", () => {
    expect(packet(good)).toMatchObject({
      precisionTimeStampUs: 1_224_807_209_913_000,
      versionNumber: 17,
      unknownTags: [],
      notes: [],
    });
  });

  test.each([
    ["another key", () => Uint8Array.from([...good.slice(0, 15), 1, ...good.slice(16)]), "KLV_KEY"],
    ["nothing", () => new Uint8Array(), "KLV_KEY"],
    ["half a key", () => good.slice(0, 10), "KLV_KEY"],
    ["a key alone", () => good.slice(0, 16), "KLV_LENGTH"],
    ["a byte too few", () => good.slice(0, -1), "KLV_LENGTH"],
    ["a byte too many", () => Uint8Array.from([...good, 0]), "KLV_LENGTH"],
    ["a length of indefinite form", () => Uint8Array.from([...UAS_DATALINK_KEY, 0x80, 0, 0]), "KLV_LENGTH"],
    ["a length of five bytes", () => Uint8Array.from([...UAS_DATALINK_KEY, 0x85, 0, 0, 0, 0, 1, 0]), "KLV_LENGTH"],
    ["more than any packet has", () => new Uint8Array(MAX_PACKET_BYTES + 1), "KLV_LENGTH"],
    ["an item longer than the set", () => buildPacket([STAMP, VERSION, Uint8Array.from([5, 100, 1])]), "KLV_LENGTH"],
    ["a wrong checksum", () => Uint8Array.from([...good.slice(0, -1), good.at(-1)! ^ 1]), "KLV_CHECKSUM"],
    ["a changed byte", () => good.map((b, i) => (i === 30 ? b ^ 0x10 : b)), "KLV_CHECKSUM"],
    ["no checksum", () => Uint8Array.from([...UAS_DATALINK_KEY, 10, ...STAMP]), "KLV_ORDER"],
    ["a checksum in the middle", () => buildPacket([STAMP, item(1, [0, 0]), VERSION]), "KLV_ORDER"],
    ["a stamp that is not first", () => buildPacket([VERSION, STAMP]), "KLV_ORDER"],
    ["no stamp", () => buildPacket([VERSION]), "KLV_ORDER"],
    ["a stamp of four bytes", () => buildPacket([item(2, [1, 2, 3, 4]), VERSION]), "KLV_ORDER"],
    ["no version", () => buildPacket([STAMP]), "KLV_VERSION"],
  ])("%s is refused", (_, bytes, expected) => {
    expect(code(bytes())).toBe(expected);
  });

  test("a length in the long form is taken, shorter than it need be or not", () => {
    const body = good.slice(17);
    for (const length of [
      [0x81, body.length],
      [0x82, 0, body.length],
      [0x84, 0, 0, 0, body.length],
    ]) {
      expect(code(buildPacket([STAMP, item(5, [0x71, 0xc2]), VERSION], length[0]! & 0x7f))).toBe("packet");
    }
  });
});

describe("items", () => {
  test("the signed minimum says that there is no value", () => {
    expect(value(item(13, [0x80, 0, 0, 0]), "sensorLatDeg")).toBeUndefined();
    expect(value(item(13, [0x7f, 0xff, 0xff, 0xff]), "sensorLatDeg")).toBe(90);
    expect(value(item(13, [0x80, 0, 0, 1]), "sensorLatDeg")).toBe(-90);
    expect(packet(buildPacket([STAMP, item(6, [0x80, 0]), VERSION])).notes).toEqual([]);
  });

  test("an empty item is no value, and no fault", () => {
    const p = packet(buildPacket([STAMP, item(11, []), VERSION]));
    expect(p.values.has("imageSourceSensor")).toBe(false);
    expect(p.notes).toEqual([]);
  });

  test("a bad item is dropped with a note and the others stay", () => {
    const p = packet(buildPacket([STAMP, item(5, [1, 2, 3]), item(96, [0xd0, 0, 0]), item(13, [0, 0, 0, 0]), VERSION]));
    expect(p.values.has("platformHeadingDeg")).toBe(false);
    expect(p.values.has("targetWidthExtendedM")).toBe(false);
    expect(p.values.get("sensorLatDeg")).toBe(0);
    expect(p.notes.map((n) => n.path)).toEqual([[5], [96]]);
  });

  test("unknown tags are counted, in one byte and in two", () => {
    expect(
      packet(buildPacket([STAMP, item(126 + 1, [1]), Uint8Array.from([0x81, 0x7e, 1, 9]), VERSION])).unknownTags,
    ).toEqual([254]);
  });

  test("an item that comes twice keeps its first value", () => {
    const p = packet(buildPacket([STAMP, item(8, [7]), item(8, [9]), VERSION]));
    expect(p.values.get("trueAirspeedMps")).toBe(7);
    expect(p.notes.length).toBe(1);
  });

  test("the security set says how the stream is classified; a level it does not have is null with a note", () => {
    const set = (level: number) =>
      packet(buildPacket([STAMP, item(48, [1, 1, level, 3, 4, ...Buffer.from("//JP")]), VERSION]));
    expect(set(4).security).toMatchObject({ classification: "secret", classifyingCountry: "//JP" });
    expect(set(9).security!.classification).toBeNull();
    expect(set(9).notes[0]!.path).toEqual([48, 1]);
  });
});

/** The standard's own example values, which the synthetic stream carries; as ST 0601 prints them, for items no published vector covers. */
const ST0601_EXAMPLES: Readonly<Partial<Record<ItemName, number>>> = {
  platformHeadingDeg: 159.9744,
  platformPitchDeg: -0.4315,
  verticalFovDeg: 152.6436,
  sensorRelativeElevationDeg: -168.7923,
  slantRangeM: 68_590.983,
  frameCentreElevationM: 3_216.0372,
  windDirectionDeg: 235.924,
  staticPressureHpa: 3_725.185,
  targetLonDeg: 166.4008,
  targetCe90M: 425.2152,
  angleOfAttackDeg: -8.6703,
  sideslipDeg: -5.0826,
  airfieldElevationM: 8_306.8055,
  fuelRemainingKg: 6_420.5386,
  magneticHeadingDeg: 311.8682,
  alternatePlatformLatDeg: -86.0412,
  alternatePlatformHeadingDeg: 32.6024,
  sensorHaeM: 14_190.7195,
  sensorNorthMps: 25.4978,
  sensorEastMps: 12.0952,
  platformRollFullDeg: 3.4058,
  sideslipFullDeg: -47.683,
  sensorHaeExtendedM: 23_456.2344,
  alternatePlatformHaeExtendedM: 23_456.2344,
  rangeToRecoveryKm: 1.625,
  timeAirborneS: 19_887,
  platformCourseDeg: 125,
  altitudeAglM: 2_150,
  radarAltimeterM: 2_154.5,
  zoomPercent: 55,
  storageCapacityGb: 10_000,
  leapSeconds: 30,
  correctionOffsetUs: 5_025_678_901,
};

describe.skipIf(!dataDir)("recorded packets", () => {
  const read = (name: string) => {
    const stream = createKlvStream();
    const packets = [...stream.push(readFileSync(join(dataDir!, "data/drone", name))), ...stream.end()];
    expect(stream.skippedBytes()).toBe(0);
    return packets.map(packet);
  };

  test("148 s over Cheyenne: 711 packets, every checksum right, every item understood", () => {
    const packets = read("Truck.klv");
    expect(packets.length).toBe(711);
    for (const p of packets) expect([p.unknownTags.length, p.notes.length]).toEqual([0, 0]);
    const [first, last] = [packets[0]!, packets.at(-1)!];
    expect(new Date(first.precisionTimeStampUs / 1000).toISOString()).toMatch(/^2012-09-19T/);
    expect((last.precisionTimeStampUs - first.precisionTimeStampUs) / 1e6).toBeCloseTo(148, -0.5);
    for (const p of packets) {
      expect(p.values.get("sensorLatDeg") as number).toBeCloseTo(41.1, 0);
      expect(p.values.get("sensorLonDeg") as number).toBeCloseTo(-104.9, 0);
      expect(p.security!.classification).toBe("unclassified");
    }
  });

  test("a synthetic stream with nearly every tag: nothing unknown, nothing dropped, targets and trackers decoded", () => {
    const packets = read("synthetic_0601_all_tags.ts");
    expect(packets.length).toBe(30);
    for (const p of packets) expect([p.unknownTags.length, p.notes.length]).toEqual([0, 0]);
    expect(packets[0]!.values.size).toBeGreaterThan(130);
    for (const [name, example] of Object.entries(ST0601_EXAMPLES)) {
      expect(packets[0]!.values.get(name as ItemName) as number, name).toBeCloseTo(example, 3);
    }
    const vmti = packets[0]!.vmti!;
    expect(vmti).toMatchObject({
      systemName: "DSTO_ADSS_VMTI",
      version: 5,
      detectedCount: 28,
      reportedCount: 2,
      frameNumber: 78_000,
      frameWidthPx: 1_920,
      horizontalFovDeg: 12.5,
    });
    expect(vmti.targets.map((t) => t.targetId)).toEqual([1, 1_234]);
    expect(vmti.targets[1]).toMatchObject({
      priority: 27,
      confidencePercent: 80,
      latOffsetDeg: 10,
      lonOffsetDeg: 12,
      haeM: 10_000,
      centroidRow: 872,
      centroidColumn: 1_137,
    });
    expect(vmti.targets[1]!.tracker).toMatchObject({
      trackUuid: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
      status: "dropped",
      confidencePercent: 50,
    });
    expect(vmti.targets[1]!.objects).toEqual([{ ontology: "URI", ontologyClass: "class", confidencePercent: 32 }]);
  });

  test("a packet with bytes changed at random, its checksum mended, decodes or is refused and never throws", () => {
    const stream = createKlvStream();
    const [sample] = stream.push(readFileSync(join(dataDir!, "data/drone/synthetic_0601_all_tags.ts")));
    const changes = fc.array(fc.tuple(fc.nat(sample!.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(changes, fc.boolean(), (list, mend) => {
        const bytes = sample!.slice();
        for (const [at, b] of list) bytes[at] = b;
        const decoded = decodeKlvPacket(mend ? buildPacket([bytes.slice(20, -4)], 2) : bytes);
        if (decoded.kind === "refused") expect(decoded.sentence).toMatch(/\.$/);
        else for (const v of decoded.values.values()) if (typeof v === "number") expect(Number.isFinite(v)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

test("any items at all decode or are refused, and never throw", () => {
  const anyItem = fc
    .tuple(fc.integer({ min: 1, max: 142 }), fc.uint8Array({ maxLength: 60 }))
    .map(([tag, bytes]) => item(tag, [...bytes]));
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 20 }), (items) => {
      expect(["packet", "refused"]).toContain(decodeKlvPacket(buildPacket([STAMP, ...items, VERSION])).kind);
    }),
    { numRuns: 500 },
  );
});
