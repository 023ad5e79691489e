/** A small invented sea for the page's tests: tracks that move by the clock, so that every start shows the same. */
import { seeded } from "../../bench/seeded.ts";

export const HOME = [128.2, 33.6, 131.2, 35.6] as const;
const M_PER_DEG = 111_320;

export interface FakeTrack {
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
  readonly mmsi?: number;
  readonly shipType?: number;
  readonly lon: number;
  readonly lat: number;
  readonly sogMps: number;
  readonly cogDeg: number;
  readonly distress?: string;
  /** Seconds before the start at which it was last seen; undefined: just now, always. */
  readonly staleS?: number;
  readonly secret?: boolean;
  readonly sidc: string;
}

const NAMES = [
  "KAIYO MARU",
  "HAMAKAZE",
  "SEA DRAGON",
  "BUSAN STAR",
  "GENKAI 7",
  "PACIFIC LILY",
  "ORION TRADER",
  "NEW CAMELLIA",
  "CHOYO MARU NO. 8",
  "HAN RIVER",
];
const SHIP_TYPES = [70, 30, 80, 60, 30, 71, 82, 60, 30, 52];
const ENTITY = ["140101", "140200", "140109", "140110", "140200", "140101", "140109", "140110", "140200", "140111"];

export function fakeTracks(seed = 7, vessels = 44): readonly FakeTrack[] {
  const random = seeded(seed);
  const tracks: FakeTrack[] = [];
  for (let index = 0; index < vessels; index++) {
    const known = index % 4 !== 3;
    const slot = index % NAMES.length;
    const lane = random();
    tracks.push({
      id: `N-${String(1000 + index)}`,
      kind: "surface",
      ...(known
        ? {
            name: `${NAMES[slot]}${index >= 10 ? ` ${index}` : ""}`,
            mmsi: 431_000_100 + index,
            shipType: SHIP_TYPES[slot]!,
          }
        : {}),
      lon: 128.9 + lane * 1.7 + random() * 0.2,
      lat: 33.75 + lane * 1.05 + random() * 0.45,
      sogMps: index % 6 === 0 ? 0.05 : 2 + random() * 8,
      cogDeg: random() < 0.5 ? 45 + random() * 20 : 225 + random() * 20,
      ...(index % 9 === 5 ? { staleS: 200 + index * 12 } : {}),
      sidc: `1011300000${known ? ENTITY[slot] : "000000"}0000`,
    });
  }
  const still = { sogMps: 0, cogDeg: 0 };
  tracks.push({
    id: "N-2001",
    kind: "distress-beacon",
    name: "EPIRB",
    mmsi: 974_123_456,
    lon: 129.62,
    lat: 34.52,
    ...still,
    distress: "EPIRB-AIS active",
    sidc: "10113000000000000000",
  });
  tracks.push({
    id: "N-2002",
    kind: "subsurface",
    lon: 129.2,
    lat: 34.55,
    sogMps: 3.1,
    cogDeg: 210,
    secret: true,
    sidc: "10113500000000000000",
  });
  tracks.push({
    id: "N-2003",
    kind: "air",
    lon: 129.9,
    lat: 34.3,
    sogMps: 52,
    cogDeg: 80,
    sidc: "10110100000000000000",
  });
  tracks.push({
    id: "N-2004",
    kind: "bearing-line",
    lon: 129.05,
    lat: 34.2,
    ...still,
    secret: true,
    sidc: "10113500000000000000",
  });
  return tracks;
}

/** Where a track is `elapsedS` after the start. */
export function placeAt(track: FakeTrack, elapsedS: number): [number, number] {
  const metres = track.sogMps * elapsedS;
  const angle = (track.cogDeg * Math.PI) / 180;
  const north = (metres * Math.cos(angle)) / M_PER_DEG;
  const east = (metres * Math.sin(angle)) / (M_PER_DEG * Math.cos((track.lat * Math.PI) / 180));
  return [track.lon + east, track.lat + north];
}

export function away([lon, lat]: readonly [number, number], bearingDeg: number, metres: number): [number, number] {
  const angle = (bearingDeg * Math.PI) / 180;
  return [
    lon + (metres * Math.sin(angle)) / (M_PER_DEG * Math.cos((lat * Math.PI) / 180)),
    lat + (metres * Math.cos(angle)) / M_PER_DEG,
  ];
}

export function circle(
  centre: readonly [number, number],
  majorM: number,
  minorM = majorM,
  axisDeg = 0,
): [number, number][] {
  const ring: [number, number][] = [];
  for (let step = 0; step <= 36; step++) {
    const angle = (step / 36) * 2 * Math.PI;
    const along = away(centre, axisDeg, majorM * Math.cos(angle));
    ring.push(away(along, axisDeg + 90, minorM * Math.sin(angle)));
  }
  return ring;
}
