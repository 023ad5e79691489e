import { ingestV1, type tomi } from "../../../proto/index.ts";
import { configuration, contact, type Header, NOW_US, ORIGIN } from "../records.ts";
import { DAY_US, HEARD_US, type HeaderOf, type RuleCase, SECOND_US, subsurface } from "./case.ts";

type Configuration = tomi.ingest.v1.ArrayConfiguration.$Properties;
type Contact = tomi.ingest.v1.AcousticContact.$Properties;

const LINE = (header: Header, more: Configuration = {}) => configuration(0, { header, ...more });
const VOLUME = (header: Header, more: Configuration = {}) =>
  configuration(0, { header, arrayId: "vol-b", geometry: ingestV1.ArrayGeometry.VOLUMETRIC, ...more });

/** One contact of the line array, or with a bearing of the volumetric one, after the array's configuration. */
function heard(row: string, name: string, more: Contact, outcome: string): RuleCase {
  const volume = more.bearing != null || more.ambiguous != null;
  return subsurface(
    row,
    name,
    (head) => [
      volume && more.arrayId !== "line-a" ? VOLUME(head()) : LINE(head()),
      contact(0, { header: head(), ...(volume ? { arrayId: "vol-b" } : {}), ...more }),
    ],
    ["ACCEPTED", outcome],
  );
}

const bearing = (bearingTrueDeg: number, sigmaDeg = 1): Contact => ({ bearing: { bearingTrueDeg, sigmaDeg } });
const cone = (coneAngleDeg: number, sigmaDeg = 1): Contact => ({ cone: { coneAngleDeg, sigmaDeg } });
const IN_BEAM = ingestV1.SnrReference.SNR_BEAM_IN_BAND;
const tonals = (...hz: number[]) => hz.map((frequencyHz) => ({ frequencyHz }));
const health = (header: Header, arrayId: string, elementsOk: number) => ({
  health: { header, arrayId, elementsOk, elementsTotal: 32 },
});
const listening = (header: Header, more: tomi.ingest.v1.ListeningReport.$Properties = {}) => ({
  listening: { header, arrayId: "line-a", fromUs: HEARD_US - 60 * SECOND_US, toUs: HEARD_US, ...more },
});
/** Two hydrophones 62 m apart: sound takes 42 ms. */
const ELEMENTS = [
  { elementId: 1, eastM: 0 },
  { elementId: 2, eastM: 62 },
];
const delayed = (head: HeaderOf, delayS: number) => [
  LINE(head(), { arrayId: "tdoa", elements: ELEMENTS }),
  contact(0, { header: head(), arrayId: "tdoa", tdoas: [{ elementA: 1, elementB: 2, delayS, sigmaS: 0.001 }] }),
];

export const SUBSURFACE_CASES: readonly RuleCase[] = [
  heard("bearing", "0°", bearing(0), "ACCEPTED"),
  heard("bearing", "360° is 0°", bearing(360), "ACCEPTED"),
  heard("bearing", "361°", bearing(361), "REJECTED BAD_BEARING"),
  heard("bearing", "−1°", bearing(-1), "REJECTED BAD_BEARING"),
  heard("bearing", "a sigma of 91°", bearing(10, 91), "REJECTED BAD_BEARING"),
  heard("every sigma > 0", "a bearing's sigma of 0", bearing(10, 0), "REJECTED BAD_BEARING"),
  heard("cone angle", "90°", cone(90), "ACCEPTED"),
  heard("cone angle", "181°", cone(181), "REJECTED BAD_CONE NEAR_ENDFIRE"),
  subsurface(
    "cone angle",
    "of an array that is no line",
    (head) => [VOLUME(head()), contact(0, { header: head(), arrayId: "vol-b" })],
    ["ACCEPTED", "REJECTED BAD_CONE"],
  ),
  heard("cone angle", "9° from end-fire", cone(9), "ACCEPTED_FLAGGED NEAR_ENDFIRE"),
  heard("cone angle", "171°", cone(171), "ACCEPTED_FLAGGED NEAR_ENDFIRE"),
  heard(
    "cone angle",
    "with an elevation that no direction has",
    { ...cone(20), elevationDeg: 60 },
    "REJECTED IMPOSSIBLE_CONE",
  ),
  heard(
    "true bearing on a line array",
    "its mirror not resolved",
    { ...bearing(10), arrayId: "line-a" },
    "ACCEPTED_FLAGGED MIRROR_NOT_RESOLVED",
  ),
  heard("snr", "−40 dB", { snrDb: -40, snrReference: IN_BEAM }, "ACCEPTED"),
  heard("snr", "81 dB", { snrDb: 81, snrReference: IN_BEAM }, "REJECTED BAD_SNR"),
  heard("snr", "without its reference", { snrDb: 10 }, "REJECTED BAD_SNR"),
  heard("snr", "of a tonal, −41 dB", { tonals: [{ frequencyHz: 50, snrDb: -41 }] }, "REJECTED BAD_SNR"),
  heard("band, tonals", "good", { bandLowHz: 10, bandHighHz: 2_000, tonals: tonals(50, 1_900) }, "ACCEPTED"),
  heard("band, tonals", "low above high", { bandLowHz: 200, bandHighHz: 100 }, "REJECTED BAD_BAND"),
  heard("band, tonals", "above half the sample rate", { bandLowHz: 10, bandHighHz: 2_001 }, "REJECTED BAD_BAND"),
  heard(
    "band, tonals",
    "a tonal outside",
    { bandLowHz: 10, bandHighHz: 100, tonals: tonals(101) },
    "REJECTED BAD_BAND",
  ),
  heard(
    "band, tonals",
    "65 tonals",
    { tonals: tonals(...Array.from({ length: 65 }, (_, i) => 20 + i)) },
    "REJECTED TOO_MANY",
  ),
  heard("DEMON", "good", { demon: { shaftRateHz: 2, bladeCount: 4, bladeRateHz: 8.2 } }, "ACCEPTED"),
  heard("DEMON", "a shaft of 61 Hz", { demon: { shaftRateHz: 61 } }, "ACCEPTED_FLAGGED DEMON_IMPLAUSIBLE"),
  heard("DEMON", "one blade", { demon: { bladeCount: 1 } }, "ACCEPTED_FLAGGED DEMON_IMPLAUSIBLE"),
  heard(
    "DEMON",
    "4 % off n·shaft",
    { demon: { shaftRateHz: 2, bladeCount: 4, bladeRateHz: 8.32 } },
    "ACCEPTED_FLAGGED DEMON_IMPLAUSIBLE",
  ),
  heard("trace velocity", "1,500 m/s", { traceVelocityMps: 1_500 }, "ACCEPTED"),
  heard("trace velocity", "1,601 m/s", { traceVelocityMps: 1_601 }, "ACCEPTED_FLAGGED TRACE_VELOCITY"),
  subsurface("TDOA", "within the sound's way and 3 sigma", (head) => delayed(head, 0.044), ["ACCEPTED", "ACCEPTED"]),
  subsurface("TDOA", "beyond it", (head) => delayed(head, -0.046), ["ACCEPTED", "REJECTED IMPOSSIBLE_DELAY"]),
  subsurface(
    "TDOA",
    "between two arrays 10 km apart",
    (head) => [
      LINE(head(), { arrayId: "tdoa-a" }),
      LINE(head(), { arrayId: "tdoa-b", origin: { ...ORIGIN, latDeg: ORIGIN.latDeg + 0.09 } }),
      contact(0, { header: head(), arrayId: "tdoa-a", tdoas: [{ otherArrayId: "tdoa-b", delayS: 8, sigmaS: 0.001 }] }),
    ],
    ["ACCEPTED", "ACCEPTED", "REJECTED IMPOSSIBLE_DELAY"],
  ),
  subsurface("array config_version", "not known", (head) => [contact(0, { header: head(), arrayId: "never-seen" })], [
    "QUARANTINED UNKNOWN_CONFIGURATION",
  ]),
  subsurface(
    "array config_version",
    "not valid yet",
    (head) => [
      LINE(head(), { arrayId: "later", validFromUs: NOW_US + DAY_US }),
      contact(0, { header: head(), arrayId: "later" }),
    ],
    ["ACCEPTED", "QUARANTINED CONFIGURATION_NOT_VALID"],
  ),
  subsurface(
    "array config_version",
    "given twice with other content",
    (head) => [LINE(head(), { arrayId: "twice" }), LINE(head(), { arrayId: "twice", depthM: 91 })],
    ["ACCEPTED", "QUARANTINED CONFIGURATION_CHANGED"],
  ),
  subsurface(
    "elements ok / total",
    "24 of 32, 23 of 32",
    (head) => [
      LINE(head(), { arrayId: "worn" }),
      health(head(), "worn", 24),
      contact(0, { header: head(), arrayId: "worn" }),
      health(head(), "worn", 23),
      contact(0, { header: head(), arrayId: "worn" }),
    ],
    ["ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED_FLAGGED ELEMENTS_FAILED"],
  ),
  heard(
    "class probabilities",
    "one above 1",
    { classes: [{ taxonomy: "t", classId: "a", probability: 1.2 }] },
    "REJECTED BAD_PROBABILITY BAD_PROBABILITY",
  ),
  heard("absence is not 0", "no direction", { cone: null }, "REJECTED MISSING"),
  subsurface(
    "listening effort",
    "a report, one of two hours, one of an hour to come",
    (head) => [
      LINE(head()),
      listening(head()),
      listening(head(), { fromUs: HEARD_US - 7_200 * SECOND_US }),
      listening(head(), { fromUs: NOW_US, toUs: NOW_US + 3_000 * SECOND_US }),
    ],
    ["ACCEPTED", "ACCEPTED", "REJECTED BAD_PERIOD", "REJECTED FUTURE_TIME"],
  ),
];
