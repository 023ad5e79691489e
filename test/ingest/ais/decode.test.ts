import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodePositionA, encodeStaticA, toNmea } from "../../../exercise/ais_encode.ts";
import { type AisDecodeResult, type AisReport, createAisDecoder } from "../../../ingest/ais/decode.ts";
import { nmeaChecksum } from "../../../model/sixbit.ts";

const dataDir = process.env.TOMI_DATA;
if (!dataDir) console.warn("TOMI_DATA is not set: the decoding of recorded AIS is skipped.");
const report = (r: AisDecodeResult | undefined): AisReport => {
  if (r?.kind !== "report") throw new Error(`no report: ${JSON.stringify(r)}`);
  return r;
};
const tagged = (tag: string, line: string) => `\\${tag}*${nmeaChecksum(tag)}\\${line}`;
const timeLine = (time: string, checksum: string) => {
  const body = `PGHP,1,${time},219,,2190047,1,${checksum}`;
  return `$${body}*${nmeaChecksum(body)}`;
};

const POSITION = toNmea(
  encodePositionA({
    mmsi: 431_000_001,
    position: { lonDeg: 129.5, latDeg: 34.2 },
    sogMps: 6,
    cogDeg: 40,
    headingDeg: 41,
    second: 10,
    navStatus: 0,
    turnDegPerMin: 0,
  }),
)[0]!;
const STATIC = toNmea(
  encodeStaticA({
    mmsi: 431_000_001,
    imo: 9_134_270,
    callSign: "JABC",
    name: "TSUSHIMA MARU",
    shipType: 70,
    size: { bowM: 90, sternM: 10, portM: 8, starboardM: 8 },
    eta: null,
    draughtM: 6.4,
    destination: "BUSAN",
  }),
  { sequenceId: 3 },
);

describe("receive time", () => {
  const hostUs = Date.UTC(2010, 5, 11, 12, 0, 0) * 1000;

  test("is the tag block's, else the receiver line's, else the caller's", () => {
    const decoder = createAisDecoder();
    const pghp = timeLine("2010,6,11,11,46,11,390", POSITION.slice(-2));
    expect(report(decoder.push(POSITION, hostUs, "s")[0])).toMatchObject({
      receiveTimeUs: hostUs,
      receiveTimeSource: "caller",
    });
    expect(decoder.push(pghp, hostUs, "s")).toEqual([]);
    const byLine = report(decoder.push(POSITION, hostUs, "s")[0]);
    expect(byLine).toMatchObject({
      receiveTimeUs: Date.UTC(2010, 5, 11, 11, 46, 11, 390) * 1000,
      receiveTimeSource: "receiver-line",
    });
    expect(byLine.positionTimeUs).toBe(Date.UTC(2010, 5, 11, 11, 46, 10) * 1000);
    expect(report(decoder.push(POSITION, hostUs, "s")[0]).receiveTimeSource).toBe("caller");
    decoder.push(pghp, hostUs, "s");
    const byTag = report(decoder.push(tagged("s:north,c:1276256771", POSITION), hostUs, "s")[0]);
    expect(byTag).toMatchObject({
      receiveTimeUs: 1_276_256_771_000_000,
      receiveTimeSource: "tag-block",
      stationId: "north",
    });
  });

  test("a time line for another sentence, or from another station, is not used", () => {
    const decoder = createAisDecoder();
    decoder.push(timeLine("2010,6,11,11,46,11,390", "01"), hostUs, "s");
    expect(report(decoder.push(POSITION, hostUs, "s")[0]).receiveTimeSource).toBe("caller");
    decoder.push(timeLine("2010,6,11,11,46,11,390", POSITION.slice(-2)), hostUs, "other");
    expect(report(decoder.push(POSITION, hostUs, "s")[0]).receiveTimeSource).toBe("caller");
  });
});

test("a message in parts keeps its lines, its station and the time of its first part", () => {
  const decoder = createAisDecoder();
  expect(decoder.push(tagged("s:north,g:1-2-7,c:1276256771", STATIC[0]!), 5, "s")).toEqual([]);
  const r = report(decoder.push(tagged("g:2-2-7", STATIC[1]!), 9, "s")[0]);
  expect(r).toMatchObject({
    stationId: "north",
    receiveTimeUs: 1_276_256_771_000_000,
    channel: "A",
    talker: "AI",
    message: { kind: "static-a", name: "TSUSHIMA MARU" },
  });
  expect(r.lines.length).toBe(2);
});

test("a lost part is one error that comes with the next line or the flush, and the stream goes on", () => {
  const decoder = createAisDecoder();
  decoder.push(STATIC[0]!, 0, "s");
  const results = decoder.push(POSITION, 6_000_000, "s");
  expect(results.map((r) => r.kind)).toEqual(["error", "report"]);
  expect(results[0]).toMatchObject({ error: { code: "AIS_PART_LOST" }, lines: [STATIC[0]] });
  decoder.push(STATIC[0]!, 7_000_000, "s");
  expect(decoder.flush(Number.POSITIVE_INFINITY).length).toBe(1);
  expect(decoder.counts()).toEqual({ lines: 3, notAis: 0, reports: 1, errors: 2 });
});

test("a line with any one character changed is refused, or decodes as a line of its own, and never throws", () => {
  const lines = [POSITION, ...STATIC, tagged("s:north,c:1276256771", POSITION)];
  fc.assert(
    fc.property(
      fc.constantFrom(...lines),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1, unit: "binary-ascii" }),
      (line, at, char) => {
        const i = at % line.length;
        const decoder = createAisDecoder();
        const results = [
          ...decoder.push(line.slice(0, i) + char + line.slice(i + 1), 0, "s"),
          ...decoder.flush(Number.POSITIVE_INFINITY),
        ];
        for (const r of results) if (r.kind === "error") expect(r.error.sentence).toMatch(/[.]$/);
        if (
          char !== line[i] &&
          line.slice(1, line.lastIndexOf("*")).includes(",") &&
          i > 20 &&
          i < line.lastIndexOf("*") - 20
        ) {
          expect(results.filter((r) => r.kind === "report")).toEqual([]);
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

interface Tally {
  readonly reports: number;
  readonly errors: Readonly<Record<string, number>>;
  readonly raw: number;
  readonly fromTimeLines: number;
}

function decodeAll(text: string): Tally {
  const decoder = createAisDecoder();
  const errors: Record<string, number> = {};
  let [reports, raw, fromTimeLines, atUs] = [0, 0, 0, 0];
  const take = (results: readonly AisDecodeResult[]) => {
    for (const r of results) {
      if (r.kind === "error") errors[r.error.code] = (errors[r.error.code] ?? 0) + 1;
      else {
        reports++;
        if (r.message.kind === "raw") raw++;
        if (r.receiveTimeSource === "receiver-line") fromTimeLines++;
      }
    }
  };
  for (const line of text.split(/\r?\n/)) {
    atUs += 10_000;
    take(decoder.push(line, atUs, "file"));
  }
  take(decoder.flush(Number.POSITIVE_INFINITY));
  return { reports, errors, raw, fromTimeLines };
}

describe.skipIf(!dataDir)("recorded AIS", () => {
  test("Denmark: 4,051 messages and as many time lines, each message with its own receiver's time", () => {
    const text = readFileSync(join(dataDir!, "data/ais/dma_stream_example.txt"), "latin1");
    expect(text.match(/^\$PGHP,1/gm)!.length).toBe(4_051);
    expect(decodeAll(text)).toEqual({ reports: 4_051, errors: {}, raw: 398, fromTimeLines: 4_051 });
  });

  test("Australia: only the damaged lines are refused", () => {
    const text = gunzipSync(readFileSync(join(dataDir!, "data/ais/amsa_ais.txt.gz"))).toString("latin1");
    expect(decodeAll(text)).toMatchObject({
      reports: 34_008,
      errors: { AIS_CHECKSUM: 16, AIS_LENGTH: 1, AIS_PART_LOST: 4 },
    });
  });

  test("pyais' sample: a hundred empty payloads and twenty first parts without their second", () => {
    const text = readFileSync(join(dataDir!, "vectors/ais/pyais_nmea_sample.txt"), "latin1");
    expect(decodeAll(text)).toMatchObject({ reports: 778, errors: { AIS_LENGTH: 100, AIS_PART_LOST: 20 } });
  });
});
