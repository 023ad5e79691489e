/** Where vessels go in the strait: lanes, ports and fishing grounds as waypoints (longitude, latitude in degrees). */

export type Waypoint = readonly [number, number];

/** Through-going traffic. Lanes of opposite direction lie some kilometres apart. */
export const LANES = {
  westNortheast: [
    [128.2, 34.0],
    [128.75, 34.42],
    [129.06, 34.76],
    [129.5, 35.04],
    [130.2, 35.4],
    [130.66, 35.62],
  ],
  westSouthwest: [
    [130.55, 35.68],
    [130.05, 35.45],
    [129.45, 35.13],
    [129.0, 34.86],
    [128.7, 34.53],
    [128.15, 34.1],
  ],
  eastNortheast: [
    [128.85, 33.7],
    [129.35, 33.98],
    [129.64, 34.2],
    [129.9, 34.46],
    [130.25, 34.85],
    [130.7, 35.3],
  ],
  eastSouthwest: [
    [130.58, 35.4],
    [130.08, 34.93],
    [129.74, 34.56],
    [129.53, 34.3],
    [129.36, 34.06],
    [128.75, 33.78],
  ],
  kanmonToBusan: [
    [130.72, 34.12],
    [130.3, 34.38],
    [129.66, 34.84],
    [129.22, 34.99],
  ],
  busanToKanmon: [
    [129.2, 34.93],
    [129.62, 34.79],
    [130.25, 34.3],
    [130.7, 34.04],
  ],
} as const satisfies Record<string, readonly Waypoint[]>;

export type LaneName = keyof typeof LANES;

/** Regular services, from quay to quay. */
export const SERVICES = {
  busanHakata: [
    [129.1, 35.035],
    [129.24, 34.93],
    [129.62, 34.62],
    [129.93, 34.2],
    [130.1, 33.9],
    [130.22, 33.72],
  ],
  hakataIzuhara: [
    [130.2, 33.73],
    [129.9, 33.92],
    [129.6, 34.04],
    [129.36, 34.17],
  ],
  busanHitakatsu: [
    [129.115, 35.03],
    [129.3, 34.88],
    [129.5, 34.75],
    [129.52, 34.67],
  ],
  busanPilots: [
    [129.11, 35.02],
    [129.17, 34.96],
    [129.27, 34.98],
  ],
  hakataPilots: [
    [130.2, 33.74],
    [130.12, 33.8],
    [130.06, 33.9],
  ],
  izuharaTug: [
    [129.36, 34.18],
    [129.44, 34.24],
    [129.5, 34.36],
  ],
} as const satisfies Record<string, readonly Waypoint[]>;

export type ServiceName = keyof typeof SERVICES;

/** Centre and radius of where a group works. */
export interface Ground {
  readonly centre: Waypoint;
  readonly radiusM: number;
}

export const GROUNDS = {
  tsushimaEast: { centre: [129.5, 34.27], radiusM: 7_000 },
  westChannel: { centre: [128.93, 34.36], radiusM: 9_000 },
  ikiNorth: { centre: [129.72, 34.0], radiusM: 7_000 },
  tsushimaCoast: { centre: [129.47, 34.32], radiusM: 6_000 },
  busanBay: { centre: [129.16, 34.97], radiusM: 5_000 },
  hakataBay: { centre: [130.12, 33.84], radiusM: 6_000 },
  eastWatch: { centre: [129.62, 34.34], radiusM: 11_000 },
} as const satisfies Record<string, Ground>;

export type GroundName = keyof typeof GROUNDS;

export const ANCHORAGES = {
  busanOuter: [129.13, 34.965],
  busanSouth: [129.02, 34.95],
  izuharaRoads: [129.41, 34.2],
} as const satisfies Record<string, Waypoint>;

export type AnchorageName = keyof typeof ANCHORAGES;
