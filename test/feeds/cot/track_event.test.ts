import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { withdrawal } from "../../../feeds/cot/control_event.ts";
import type { CotEvent } from "../../../feeds/cot/event.ts";
import { type CotContext, eventsOf, trackUid } from "../../../feeds/cot/track_event.ts";
import { escapeXml, eventXml } from "../../../feeds/cot/xml.ts";
import type { DesignatedIdentity, PublishedTrack } from "../../../model/index.ts";
import { bearingLine, EXERCISE, NOW_US, stateAt, track } from "../../tiles/fixtures.ts";
import { canValidate, SCHEMAS, validate } from "./cot_client.ts";

const CONTEXT: CotContext = { workspace: EXERCISE, audience: "coast-guard", nowUs: NOW_US };
const one = (given: PublishedTrack, context = CONTEXT): CotEvent => eventsOf(given, context)[0]!;
const detailOf = (event: CotEvent, name: string) => event.detail.find((element) => element.name === name);
const remarksOf = (event: CotEvent): string => detailOf(event, "remarks")?.text ?? "";
const moving = (east: number, north: number) =>
  stateAt(129.5, 34.5, {
    velocityEastMps: east,
    velocityNorthMps: north,
    covariance: [100, 0, 0, 0, 400, 0, 0, 1, 0, 4],
  });
const designated = (identity: DesignatedIdentity): PublishedTrack =>
  track("t", { designation: { identity, by: "A. Sato", reason: "followed the patrol boat", atUs: NOW_US } });
const mirrored = (): PublishedTrack => {
  const line = bearingLine("b", 129.4, 34.5, 45);
  return { ...line, bearingLine: { ...line.bearingLine!, mirrorBearingDeg: 315 } };
};

describe("a track's type", () => {
  it("follows its kind, and stays unknown until a person has said otherwise", () => {
    const types = (["surface", "subsurface", "air", "aid-to-navigation", "distress-beacon"] as const).map(
      (kind) => one(track("t", { kind })).type,
    );
    expect(types).toEqual(["a-u-S", "a-u-U", "a-u-A", "a-u-S", "a-u-S"]);
    const judged = (["unknown", "friend", "neutral", "suspect", "hostile"] as const).map(
      (identity) => one(designated(identity)).type,
    );
    expect(judged).toEqual(["a-u-S", "a-f-S", "a-n-S", "a-s-S", "a-h-S"]);
  });

  it("names who judged and why, and says that nobody did otherwise", () => {
    expect(remarksOf(one(designated("suspect")))).toContain("Held to be suspect by A. Sato: followed the patrol boat");
    expect(remarksOf(one(track("t")))).toContain("Identity unknown: judged by nobody.");
  });
});

describe("an event", () => {
  it("says where, how well, and how it moves, in CoT's units", () => {
    const event = one(track("t", { state: moving(3, -4) }));
    // The longest axis of the 1-sigma ellipse of [100, 400] m² is 20 m.
    expect(event.point.ceM).toBeCloseTo(20, 6);
    expect([event.point.lonDeg, event.point.latDeg, event.how]).toEqual([129.5, 34.5, "m-f"]);
    // atan2(3, −4) = 143.1°; along it the variance is 0.36·1 + 0.64·4 = 2.92, across it 0.64·1 + 0.36·4 = 2.08 (m/s)².
    const acrossDeg = ((Math.sqrt(2.08) / 5) * 180) / Math.PI;
    expect(detailOf(event, "track")?.attributes).toEqual({
      course: "143.1",
      speed: "5.00",
      eSpeed: Math.sqrt(2.92).toFixed(2),
      eCourse: acrossDeg.toFixed(1),
    });
  });

  it("gives no certainty about the course of what does not move", () => {
    const { attributes } = detailOf(one(track("t", { state: moving(0, 0) })), "track") ?? {};
    expect(attributes).toMatchObject({ speed: "0.00", eCourse: (180 / Math.sqrt(3)).toFixed(1) });
  });

  it("never gives a course of 360", () => {
    expect(detailOf(one(track("t", { state: moving(-0.0001, 5) })), "track")?.attributes?.course).toBe("0.0");
  });

  it("goes stale eight minutes after the track was heard of, and at once when that is long ago", () => {
    const staleS = (seenS: number): number => {
      const event = one(track("t", { lastSeenUs: NOW_US - seenS * 1e6 }));
      expect(event.startUs).toBe(NOW_US);
      return (event.staleUs - event.timeUs) / 1e6;
    };
    expect([staleS(0), staleS(100), staleS(3_600)]).toEqual([480, 380, 15]);
    expect(remarksOf(one(track("t", { lastSeenUs: NOW_US - 3_600e6 })))).toContain("LOST");
    expect(remarksOf(one(track("t", { status: "coasting" })))).toContain("COASTING");
  });

  it("has the same uid at every time, and another for another audience or workspace", () => {
    const later = { ...CONTEXT, nowUs: NOW_US + 1e9 };
    expect(one(track("t"), later).uid).toBe(one(track("t")).uid);
    const uids = [
      CONTEXT,
      { ...CONTEXT, audience: "national" },
      { ...CONTEXT, workspace: { name: "other", kind: "live" as const } },
    ].map((context) => trackUid("t", context));
    expect(new Set(uids).size).toBe(3);
  });

  it("says first that it is not for fire control, and which kind of workspace it is from", () => {
    const of = (kind: "live" | "exercise" | "replay"): [string | undefined, string] => {
      const event = one(track("t", { simulated: false }), { ...CONTEXT, workspace: { name: "w", kind } });
      return [event.opex, remarksOf(event).split("\n")[0]!];
    };
    expect(of("live")).toEqual(["o-w", "NOT FOR FIRE CONTROL"]);
    expect(of("exercise")).toEqual(["e-w", "EXERCISE EXERCISE EXERCISE · NOT FOR FIRE CONTROL"]);
    expect(of("replay")).toEqual(["s-w", "REPLAY · NOT FOR FIRE CONTROL"]);
  });

  it("leaves what a vessel says of itself a claim", () => {
    const event = one(track("t", { claimed: { mmsi: 431000001, name: "第一丸", shipType: 35 } }));
    expect(detailOf(event, "contact")?.attributes).toEqual({ callsign: "第一丸" });
    expect(remarksOf(event)).toContain("CLAIMED by itself, not verified: name 第一丸; MMSI 431000001; ship type 35.");
    expect(event.type).toBe("a-u-S");
    expect(detailOf(one(track("t", { claimed: { mmsi: 431000001 } })), "contact")?.attributes?.callsign).toBe(
      "MMSI 431000001",
    );
    expect(detailOf(one(track("t-7")), "contact")?.attributes?.callsign).toBe("t-7");
  });
});

describe("distress", () => {
  it("rings as an alert of its own beside the track, and is cancelled when it is over", () => {
    const [own, alert] = eventsOf(track("t", { distress: "MOB" }), CONTEXT);
    expect([own?.type, own?.qos, alert?.type, alert?.uid]).toEqual([
      "a-u-S",
      "9-r-g",
      "b-a-o-tbl",
      `${own?.uid}-9-1-1`,
    ]);
    expect(detailOf(alert!, "link")?.attributes).toMatchObject({ uid: own?.uid, type: "a-u-S" });
    expect(remarksOf(alert!)).toBe("EXERCISE EXERCISE EXERCISE · NOT FOR FIRE CONTROL\nDISTRESS: MOB");
    const over = withdrawal(alert!, undefined, CONTEXT);
    expect([over.type, over.uid, over.detail[0]?.attributes?.cancel]).toEqual(["b-a-o-can", alert?.uid, "true"]);
  });
});

describe("a bearing line", () => {
  it("is a detection at the array with a wedge; nothing says where along it the thing is", () => {
    const event = one(bearingLine("b", 129.4, 34.5, 45));
    expect([event.type, event.point.lonDeg, event.point.latDeg, event.point.ceM]).toEqual([
      "b-d-a",
      129.4,
      34.5,
      40_000,
    ]);
    expect(detailOf(event, "sensor")?.attributes).toEqual({ azimuth: "45.0", fov: "6.00", range: "40000" });
    expect(detailOf(event, "track")).toBeUndefined();
    expect(remarksOf(event)).toContain("RANGE NOT KNOWN");
  });

  it("shows both bearings while the array cannot tell its sides apart", () => {
    const events = eventsOf(mirrored(), CONTEXT);
    expect(events.map((event) => detailOf(event, "sensor")?.attributes?.azimuth)).toEqual(["45.0", "315.0"]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
    for (const event of events) expect(remarksOf(event)).toContain("AMBIGUOUS");
  });
});

/** Text as it is in names that came over the air or from a file. */
const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom("<", "&", '"', "'", ">", "]]>", "\u0000", "\u001b", "\u202e", "\ud800", "丸", "\r\n"),
  }),
);

/** What an XML parser of its own makes of a text. */
function readBack(xml: string): { attributes: Record<string, string>[]; texts: string[] } {
  const attributes: Record<string, string>[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser({});
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => void attributes.push(tag.attributes as Record<string, string>));
  parser.on("text", (text) => void texts.push(text));
  parser.write(xml).close();
  return { attributes, texts };
}

describe("XML", () => {
  it("gives back what it can hold, and marks what it cannot, whatever a name holds", () => {
    fc.assert(
      fc.property(nasty, nasty, (name, destination) => {
        const event = one(track("t", { claimed: { name, destination } }));
        const xml = eventXml(event);
        const { attributes, texts } = readBack(xml);
        expect(xml.endsWith("</event>")).toBe(true);
        expect(xml.indexOf("</event>")).toBe(xml.length - "</event>".length);
        expect(attributes[0]?.uid).toBe(event.uid);
        const plain = (text: string): string => text.replace(/\p{C}|\uFFFD/gu, "").replace(/\s+/g, " ");
        expect(plain(texts.join(""))).toBe(plain(remarksOf(event)));
        expect(attributes.map(({ callsign }) => callsign).find((one) => one !== undefined)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the reading direction and the lines of the caveats from being turned by a name", () => {
    expect(escapeXml("A\u202eB\u2066C\u0007D\ud800E")).toBe("A\uFFFDB\uFFFDC\uFFFDD\uFFFDE");
  });
});

describe.skipIf(!canValidate)("MITRE's schemas", () => {
  const claims = { name: `<&"'> 丸\u0001`, destination: "]]>", mmsi: 431000001 };
  const tracks = [
    track("plain"),
    track("claims", { claimed: claims, state: moving(-3, 2) }),
    track("far", { state: stateAt(-179.99999999, -89.5) }),
    track("sure", { state: stateAt(1e-9, 1e-9, { covariance: [1e-9, 0, 0, 0, 1e-9, 0, 0, 1e-9, 0, 1e-9] }) }),
    track("distress", { kind: "distress-beacon", distress: "SART active" }),
    track("lost", { kind: "subsurface", lastSeenUs: NOW_US - 7_200e6, existence: 0.123456 }),
    designated("hostile"),
    bearingLine("bearing", 129.4, 34.5, 359.99),
    mirrored(),
  ];
  const events = tracks.flatMap((given) => eventsOf(given, CONTEXT));
  const all = [...events, ...events.map((event) => withdrawal(event, "other", CONTEXT))].map(eventXml);

  it("accept every event", () => {
    expect(all.length).toBeGreaterThan(20);
    validate("event", all);
  });

  it("accept every detail that they describe", () => {
    for (const name of ["contact", "link", "remarks", "sensor", "shape", "track"] as const) {
      const found = all.flatMap(
        (xml) => xml.match(new RegExp(`<${name}[ />](?:[^>]*/>|[\\s\\S]*?</${name}>)`, "g")) ?? [],
      );
      expect([name, found.length > 0]).toEqual([name, true]);
      validate(name, found);
    }
  });

  it("refuse what is wrong, so that their acceptance means something", () => {
    expect(Object.keys(SCHEMAS)).toContain("event");
    expect(() => validate("event", [all[0]!.replace(/ how="[^"]*"/, "")])).toThrow();
    expect(() => validate("track", ['<track course="360.0" speed="1"/>'])).toThrow();
  });
});
