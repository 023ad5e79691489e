import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_LINE_CHARS, parseNmeaLine } from "../../../ingest/ais/nmea.ts";
import { nmeaChecksum } from "../../../model/sixbit.ts";

const line = (body: string, lower = false) => {
  const sum = nmeaChecksum(body);
  return `!${body}*${lower ? sum.toLowerCase() : sum}`;
};
const code = (text: string) => {
  const parsed = parseNmeaLine(text);
  return parsed.kind === "error" ? parsed.error.code : parsed.kind;
};
const PAYLOAD = "15RTgt0PAso;90TKcjM8h6g208CQ";

describe("sentences", () => {
  test("a published sentence parses", () => {
    expect(parseNmeaLine("!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A")).toMatchObject({
      kind: "sentence",
      sentence: {
        talker: "AI",
        ownShip: false,
        total: 1,
        part: 1,
        sequenceId: "",
        channel: "A",
        payload: PAYLOAD,
        fillBits: 0,
        checksum: 0x4a,
        tag: null,
      },
    });
  });

  test("the checksum is taken in either letter case, with line ends and a receiver's trailer behind it", () => {
    for (const text of [
      line(`AIVDM,1,1,,A,${PAYLOAD},0`, true),
      `${line(`AIVDM,1,1,,A,${PAYLOAD},0`)}\r\n`,
      "!AIVDM,2,2,6,A,3OLc=UCRp,0*4A,b003660465",
    ]) {
      expect(code(text)).toBe("sentence");
    }
  });

  test.each(["AI", "BS", "AB", "SA", "AN", "--"])("talker %s is heard, as VDM and as VDO", (talker) => {
    expect(parseNmeaLine(line(`${talker}VDM,1,1,,B,${PAYLOAD},0`))).toMatchObject({
      sentence: { talker, ownShip: false },
    });
    expect(parseNmeaLine(line(`${talker}VDO,1,1,,B,${PAYLOAD},0`))).toMatchObject({
      sentence: { talker, ownShip: true },
    });
  });

  test.each([
    ["a wrong checksum", `!AIVDM,1,1,,A,${PAYLOAD},0*4B`, "AIS_CHECKSUM"],
    ["no checksum", `!AIVDM,1,1,,A,${PAYLOAD},0`, "AIS_CHECKSUM"],
    ["half a checksum", `!AIVDM,1,1,,A,${PAYLOAD},0*4`, "AIS_CHECKSUM"],
    ["a character that armours nothing", line("AIVDM,1,1,,A,15RTgX0,0"), "AIS_ARMOUR"],
    ["a character beyond the armour", line("AIVDM,1,1,,A,15RTgx0,0"), "AIS_ARMOUR"],
    ["six fill bits", line(`AIVDM,1,1,,A,${PAYLOAD},6`), "AIS_FILL_BITS"],
    ["no fill bits field", line(`AIVDM,1,1,,A,${PAYLOAD},`), "AIS_FILL_BITS"],
    ["part 3 of 2", line(`AIVDM,2,3,1,A,${PAYLOAD},0`), "AIS_PARTS"],
    ["part 0", line(`AIVDM,1,0,1,A,${PAYLOAD},0`), "AIS_PARTS"],
    ["ten parts", line(`AIVDM,10,1,1,A,${PAYLOAD},0`), "AIS_PARTS"],
    ["a negative part", line(`AIVDM,2,-1,1,A,${PAYLOAD},0`), "AIS_PARTS"],
    ["no payload", "!AIVDM,1,1,,B,,0*25", "AIS_LENGTH"],
    ["too few fields", line(`AIVDM,1,1,A,${PAYLOAD},0`), "AIS_SENTENCE"],
    ["an endless line", `!AIVDM,1,1,,A,${"0".repeat(MAX_LINE_CHARS)},0*00`, "AIS_LENGTH"],
    ["a damaged tag block", `\\s:r003669945,c:1241544035*4B\\${line(`AIVDM,1,1,,A,${PAYLOAD},0`)}`, "AIS_CHECKSUM"],
  ])("%s is refused", (_, text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test.each([
    "",
    "   ",
    "# comment",
    "$GPZDA,114704,11,06,2010,,*40",
    "$BSALR,,006,V,V,general failure*62",
    "AIVDM,2,2,1,B,00000000000,2*26",
    "\\s:x*00",
    "\\s:x,c:1*00\\$ABVSI,x*00",
  ])("%j is not AIS and no error", (text) => expect(code(text)).toBe("not-ais"));

  test("any line at all gives a value and never throws", () => {
    const noise = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string().map((s) => `!AIVDM,${s}`),
      fc.string().map((s) => line(`AIVDM,1,1,,A,${s},0`)),
      fc.string().map((s) => `\\${s}\\!AIVDM,1,1,,A,0,0*26`),
      fc.string().map((s) => `$PGHP,1,${s}`),
    );
    fc.assert(
      fc.property(noise, (s) => {
        expect(["sentence", "time", "not-ais", "error"]).toContain(parseNmeaLine(s).kind);
      }),
      { numRuns: 500 },
    );
  });
});

describe("tag blocks", () => {
  const tagged = (tag: string) => parseNmeaLine(`\\${tag}*${nmeaChecksum(tag)}\\${line(`AIVDM,1,1,,A,${PAYLOAD},0`)}`);

  test("station, time and group are read", () => {
    expect(
      parseNmeaLine(
        "\\g:1-2-73874,n:157036,s:r003669945,c:1241544035*4A\\!AIVDM,1,1,,B,15N4cJ`005Jrek0H@9n`DW5608EP,0*13",
      ),
    ).toMatchObject({
      sentence: {
        tag: { stationId: "r003669945", timeUs: 1_241_544_035_000_000, group: { line: 1, total: 2, id: "73874" } },
      },
    });
  });

  test("a time in seconds and the same in milliseconds are one time", () => {
    expect(tagged("c:1700000000")).toMatchObject({ sentence: { tag: { timeUs: 1_700_000_000_000_000 } } });
    expect(tagged("c:1700000000123")).toMatchObject({ sentence: { tag: { timeUs: 1_700_000_000_123_000 } } });
  });

  test("what is not understood in a tag block is left out, and the sentence is kept", () => {
    expect(tagged("c:soon,g:x,q:1")).toMatchObject({
      kind: "sentence",
      sentence: { tag: { stationId: null, timeUs: null, group: null } },
    });
  });
});

describe("receivers' time lines", () => {
  test("a $PGHP line gives UTC to the millisecond and the checksum it speaks for", () => {
    expect(parseNmeaLine("$PGHP,1,2010,6,11,11,46,11,390,231,45,992190934,1,2B*5B")).toEqual({
      kind: "time",
      timeUs: Date.UTC(2010, 5, 11, 11, 46, 11, 390) * 1000,
      forChecksum: 0x2b,
    });
  });

  test("a damaged one is an error, an impossible date is none of ours", () => {
    expect(code("$PGHP,1,2010,6,11,11,46,11,391,231,45,992190934,1,2B*5B")).toBe("AIS_CHECKSUM");
    const body = "PGHP,1,2010,2,30,11,46,11,390,231,45,1,1,2B";
    expect(code(`$${body}*${nmeaChecksum(body)}`)).toBe("not-ais");
  });
});
