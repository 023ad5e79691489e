/** Small seas that hold everything fusion takes, over the whole horizon: for the property that no order of arrival changes the picture. */
import type { Observation } from "../../model/index.ts";
import { direct, US_PER_MINUTE, US_PER_S } from "../../model/index.ts";
import {
  ARRAYS,
  ais,
  bearing,
  CENTRE,
  coverage,
  gaussian,
  placeOf,
  plot,
  retardedBearingDeg,
  ringAround,
  START_US,
  seeded,
  type Vessel,
  vessels,
} from "./scenario.ts";

/** The horizon is whole minutes before the newest: at this second of the story its first moment is the story's first. */
export const LAST_S = 120 * 60 + 59.999999;
/** Drone, arrays and AIS are at work around here; what is before and after stands alone. */
const BUSY_S = 3300;

export interface Story {
  /** What came before the horizon: taken in order, and folded while the rest comes. */
  readonly before: readonly Observation[];
  /** What may come in any order. */
  readonly within: readonly Observation[];
}

export function story(seed: number, busyS = 40): Story {
  const random = seeded(seed * 6007);
  const fleet = vessels(4, seed);
  const before = reports(fleet, -600, 0, 60, 10_000);
  const within = [
    ...reports(fleet, 0, BUSY_S, 600, 20_000),
    ...edges(fleet),
    ...reports(fleet, BUSY_S, BUSY_S + busyS, 10, 30_000),
    ...impostors(fleet[0]!, busyS),
    ...droneLooks(fleet, busyS, random),
    ...listening(fleet, busyS, random),
    ...satellite(fleet, BUSY_S + busyS / 2, random),
    ...radar(fleet, busyS, random),
    ...calls(fleet[2]!, busyS),
    coverage("sat-1", 900, BUSY_S + 1200, "empty", ringAround(CENTRE, 20_000), { sensorKind: "optical" }),
    coverage("drone-1", 901, BUSY_S + 1201, "blind", ringAround(CENTRE, 9_000), { detectorRunning: false }),
  ];
  return { before, within: inObservedOrder(within) };
}

export function inObservedOrder(list: readonly Observation[]): Observation[] {
  return [...list].sort(
    (a, b) => a.observedAtUs - b.observedAtUs || (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1),
  );
}

function reports(
  fleet: readonly Vessel[],
  fromS: number,
  toS: number,
  everyS: number,
  firstSeq: number,
): Observation[] {
  const out: Observation[] = [];
  for (let t = fromS; t < toS; t += everyS)
    for (const vessel of fleet)
      if (vessel.mmsi !== undefined)
        out.push(
          // The same instant for all of them: only the keys tell the reports apart.
          ais(firstSeq + out.length, t, vessel.mmsi, placeOf(vessel, t), {
            sogMps: vessel.speedMps,
            cogDeg: vessel.courseDeg,
          }),
        );
  return out;
}

/** The first and the last moment of the horizon, and the first of a whole minute. */
function edges(fleet: readonly Vessel[]): Observation[] {
  const at = (seq: number, t: number) => plot("coast-radar", seq, t, placeOf(fleet[1]!, t), 25);
  return [
    at(1, 0),
    at(2, 0.000001),
    at(3, 60),
    at(4, LAST_S),
    { ...at(5, LAST_S), observedAtUs: START_US + LAST_S * US_PER_S },
  ];
}

/** The MMSI of another vessel, 30 km away; and static data that come without a position. */
function impostors(vessel: Vessel, busyS: number): Observation[] {
  const far: Vessel = { ...vessel, start: direct(vessel.start, 90, 30_000) };
  const out: Observation[] = [];
  for (let t = BUSY_S + 5; t < BUSY_S + busyS; t += 10)
    out.push(
      ais(40_000 + out.length, t, vessel.mmsi!, placeOf(far, t), { sogMps: vessel.speedMps, cogDeg: vessel.courseDeg }),
    );
  const voyage = { name: "KAIYO MARU", shipType: 70, lengthM: 120, widthM: 20, antenna: [80, 40, 10, 10] as const };
  out.push(ais(40_900, BUSY_S + 12, vessel.mmsi!, undefined, { messageType: 5, voyage }));
  return out;
}

/** Looks with numbers that swap and break, clutter, one look over a minute's end, one scan id for every look, and empty looks. */
function droneLooks(fleet: readonly Vessel[], busyS: number, random: () => number): Observation[] {
  const out: Observation[] = [];
  for (let k = 0; 4 + 5 * k < busyS; k++) {
    const t = BUSY_S + 4 + 5 * k;
    const scanId = k % 3 === 2 ? "reused" : `s${k}`;
    out.push(coverage("drone-1", 50_000 + out.length, t, scanId, ringAround(CENTRE, 12_000)));
    if (k % 4 === 3) continue;
    fleet.forEach((vessel, i) => {
      if (random() > 0.85) return;
      const at = direct(placeOf(vessel, t), random() * 360, Math.abs(gaussian(random)) * 15);
      const sourceTrackId = `n${k === 2 ? (i + 1) % fleet.length : i}`;
      const lengthM = (40 + 30 * i) * (0.9 + 0.2 * random());
      out.push(plot("drone-1", 50_000 + out.length, t + 0.2 * i, at, 15, { scanId, sourceTrackId, lengthM }));
    });
    out.push(
      plot("drone-1", 50_000 + out.length, t, direct(CENTRE, random() * 360, random() * 11_000), 15, { scanId }),
    );
  }
  return out;
}

/** Two arrays by retarded sound, one of them with its mirror and with an empty look. */
function listening(fleet: readonly Vessel[], busyS: number, random: () => number): Observation[] {
  const out: Observation[] = [];
  for (const array of [0, 1])
    for (let t = BUSY_S + 3 + array; t < BUSY_S + busyS; t += 10) {
      const scanId = `a${array}-${t}`;
      fleet.forEach((vessel, i) => {
        const bearingDeg = (retardedBearingDeg(vessel, ARRAYS[array]!, t) + gaussian(random) + 360) % 360;
        const mirrored = [
          { bearingDeg, sigmaDeg: 1, weight: 0.5 },
          { bearingDeg: (400 - bearingDeg) % 360, sigmaDeg: 1, weight: 0.5 },
        ];
        out.push(
          bearing(array, 60_000 + out.length, t, bearingDeg, {
            scanId,
            contactId: `c${i}`,
            bladeRateHz: (8 + 4 * i) * (1 + 0.02 * random()),
            bladeCount: 3 + (i % 3),
            classes: [{ taxonomy: "t", classId: i % 2 === 0 ? "cargo" : "tug", probability: 0.6 }],
            ...(array === 1 ? { alternatives: mirrored } : {}),
          }),
        );
      });
    }
  const ring = ringAround(ARRAYS[1]!, 40_000);
  out.push(coverage("array-1", 60_900, BUSY_S + 8, "silent", ring, { sensorKind: "subsurface" }));
  return out;
}

/** A scene that is delivered an hour after it was taken, with lengths, of every vessel and of one that nobody else sees. */
function satellite(fleet: readonly Vessel[], t: number, random: () => number): Observation[] {
  const more = { sensorKind: "optical" as const, sceneId: "scene-1", scanId: "scene-1" };
  const receivedAtUs = START_US + Math.round(t * US_PER_S) + 60 * US_PER_MINUTE;
  const seen = [...fleet.map((vessel) => placeOf(vessel, t)), direct(CENTRE, 77, 14_000)];
  return [
    coverage("sat-1", 1, t, "scene-1", ringAround(CENTRE, 30_000), more),
    ...seen.map((place, i) =>
      plot("sat-1", 2 + i, t, direct(place, random() * 360, 20 * random()), 20, {
        ...more,
        lengthM: 60 + 20 * i,
        headingDeg: 40,
      }),
    ),
  ].map((one) => ({ ...one, receivedAtUs }));
}

/** Plots without a scan, at coinciding times, and each second one said twice under another number. */
function radar(fleet: readonly Vessel[], busyS: number, random: () => number): Observation[] {
  const out: Observation[] = [];
  for (let t = BUSY_S + 2; t < BUSY_S + busyS; t += 6)
    for (const vessel of fleet) {
      const at = direct(placeOf(vessel, t), random() * 360, 25 * random());
      out.push(plot("coast-radar", 100 + out.length, t, at, 25));
      if (out.length % 2 === 0) out.push(plot("coast-radar", 100 + out.length, t, at, 25));
    }
  return out;
}

/** A beacon without a position, the same with one, and a vessel that calls for help. */
function calls(vessel: Vessel, busyS: number): Observation[] {
  const beacon = { stationClass: "distress-beacon" as const, distress: "SART" };
  return [
    ais(70_000, BUSY_S + 10, 970_000_001, undefined, beacon),
    ais(70_001, BUSY_S + busyS - 5, 970_000_001, direct(CENTRE, 20, 5_000), beacon),
    ais(70_002, BUSY_S + 20, vessel.mmsi!, placeOf(vessel, BUSY_S + 20), { distress: "STATUS-14" }),
  ];
}
