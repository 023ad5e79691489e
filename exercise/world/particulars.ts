/** What vessels of each type are like: ranges to draw from. Lengths after the fleets that use the strait; speeds in m/s. */
import type { VesselType } from "./vessel.ts";

export interface Particulars {
  readonly lengthM: readonly [number, number];
  /** Length over breadth. */
  readonly slenderness: number;
  readonly draughtPerLength: number;
  readonly speedMps: readonly [number, number];
  readonly accelerationMps2: number;
  readonly turnRadiusM: number;
  readonly aisShipType: number;
  readonly shaftHz: readonly [number, number];
  readonly blades: readonly [number, number];
  /** Share of the length from the bow to the antenna: bridges of merchant ships stand aft. */
  readonly antennaAft: number;
}

const KN = 1852 / 3600;

function speeds(lowKn: number, highKn: number): readonly [number, number] {
  return [lowKn * KN, highKn * KN];
}

export const PARTICULARS: Readonly<Record<VesselType, Particulars>> = {
  container: {
    lengthM: [160, 300],
    slenderness: 7,
    draughtPerLength: 0.045,
    speedMps: speeds(15, 19),
    accelerationMps2: 0.02,
    turnRadiusM: 1_200,
    aisShipType: 71,
    shaftHz: [1.3, 1.8],
    blades: [5, 6],
    antennaAft: 0.75,
  },
  cargo: {
    lengthM: [80, 140],
    slenderness: 6.2,
    draughtPerLength: 0.055,
    speedMps: speeds(10, 13),
    accelerationMps2: 0.02,
    turnRadiusM: 700,
    aisShipType: 70,
    shaftHz: [1.8, 2.2],
    blades: [4, 4],
    antennaAft: 0.85,
  },
  bulker: {
    lengthM: [150, 225],
    slenderness: 6.4,
    draughtPerLength: 0.055,
    speedMps: speeds(11.5, 13.5),
    accelerationMps2: 0.015,
    turnRadiusM: 1_000,
    aisShipType: 70,
    shaftHz: [1.4, 1.9],
    blades: [4, 5],
    antennaAft: 0.88,
  },
  tanker: {
    lengthM: [95, 240],
    slenderness: 6.1,
    draughtPerLength: 0.06,
    speedMps: speeds(11, 13.5),
    accelerationMps2: 0.015,
    turnRadiusM: 1_000,
    aisShipType: 80,
    shaftHz: [1.4, 2],
    blades: [4, 5],
    antennaAft: 0.86,
  },
  ferry: {
    lengthM: [95, 165],
    slenderness: 6.2,
    draughtPerLength: 0.04,
    speedMps: speeds(17, 21),
    accelerationMps2: 0.03,
    turnRadiusM: 800,
    aisShipType: 60,
    shaftHz: [2, 2.2],
    blades: [4, 4],
    antennaAft: 0.25,
  },
  "fast-ferry": {
    lengthM: [27, 35],
    slenderness: 3.6,
    draughtPerLength: 0.05,
    speedMps: speeds(36, 40),
    accelerationMps2: 0.1,
    turnRadiusM: 900,
    aisShipType: 40,
    shaftHz: [9, 11],
    blades: [3, 3],
    antennaAft: 0.3,
  },
  fishing: {
    lengthM: [13, 36],
    slenderness: 4,
    draughtPerLength: 0.1,
    speedMps: speeds(3, 4.2),
    accelerationMps2: 0.05,
    turnRadiusM: 180,
    aisShipType: 30,
    shaftHz: [4, 6],
    blades: [3, 4],
    antennaAft: 0.5,
  },
  tug: {
    lengthM: [25, 36],
    slenderness: 3.3,
    draughtPerLength: 0.13,
    speedMps: speeds(6, 9),
    accelerationMps2: 0.05,
    turnRadiusM: 250,
    aisShipType: 52,
    shaftHz: [4, 7],
    blades: [4, 4],
    antennaAft: 0.4,
  },
  pilot: {
    lengthM: [13, 18],
    slenderness: 3.8,
    draughtPerLength: 0.08,
    speedMps: speeds(12, 18),
    accelerationMps2: 0.1,
    turnRadiusM: 250,
    aisShipType: 50,
    shaftHz: [8, 10],
    blades: [3, 4],
    antennaAft: 0.45,
  },
  patrol: {
    lengthM: [46, 75],
    slenderness: 6,
    draughtPerLength: 0.04,
    speedMps: speeds(10, 14),
    accelerationMps2: 0.06,
    turnRadiusM: 500,
    aisShipType: 55,
    shaftHz: [5, 7],
    blades: [4, 5],
    antennaAft: 0.4,
  },
  rhib: {
    lengthM: [8, 11],
    slenderness: 3,
    draughtPerLength: 0.08,
    speedMps: speeds(18, 22),
    accelerationMps2: 0.3,
    turnRadiusM: 200,
    aisShipType: 37,
    shaftHz: [10, 13],
    blades: [3, 3],
    antennaAft: 0.6,
  },
  leisure: {
    lengthM: [8, 14],
    slenderness: 3.2,
    draughtPerLength: 0.1,
    speedMps: speeds(5, 11),
    accelerationMps2: 0.1,
    turnRadiusM: 150,
    aisShipType: 37,
    shaftHz: [6, 9],
    blades: [3, 3],
    antennaAft: 0.5,
  },
};
