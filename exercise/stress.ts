/** Seeded load for benchmarks: many vessels on straight courses over the open Pacific, observed at one time. Deterministic. */
import { direct, type LonLat, type TimeUs, US_PER_S } from "../model/index.ts";
import { ingestV1 } from "../proto/index.ts";
import { encodePositionA, toNmea } from "./ais_encode.ts";
import type { RecordTypes } from "./client.ts";
import { between, normal, stream } from "./random.ts";

/** A drone's track point without its header, and the time it was observed. */
export interface StressDetection {
  readonly observedUs: TimeUs;
  readonly track: NonNullable<RecordTypes["drone"]["track"]>;
}

/** An AIS reception without its header, and the time it was observed. */
export interface StressReception {
  readonly observedUs: TimeUs;
  readonly reception: NonNullable<RecordTypes["ais"]["reception"]>;
}

const COURSE = stream("stress course");
const ERROR = stream("stress error");
const SIGMA_M = 15;
/** Vessels start within this box, so that they are some kilometres apart even when there are 100,000. */
const BOX = { westDeg: 140, southDeg: 15, eastDeg: 170, northDeg: 40 } as const;
/** A vessel sails out and back within this time, so that any `atUs` finds it near where it started. */
const PERIOD_S = 7_200;
const FIRST_MMSI = 431_500_000;

interface Moving {
  readonly place: LonLat;
  readonly courseDeg: number;
  readonly speedMps: number;
}

/** `n` track points at `atUs`, the i-th of vessel i: its position with an error of 15 m, 1 sigma. */
export function makeDetections(n: number, seed: number, atUs: TimeUs): readonly StressDetection[] {
  const variance = SIGMA_M * SIGMA_M;
  const second = Math.floor(atUs / US_PER_S);
  return Array.from({ length: n }, (_, i) => {
    const { place, courseDeg, speedMps } = vesselAt(i, seed, atUs);
    const errorM = SIGMA_M * normal(seed, ERROR, i, second);
    const position = direct(place, between(0, 180, seed, ERROR, i, second, 1), errorM);
    return {
      observedUs: atUs,
      track: {
        trackUuid: `stress-${i}`,
        trackNumber: String(i),
        status: ingestV1.TrackStatus.MAINTAINING,
        type: ingestV1.TrackPointType.MEASURED,
        position,
        positionCov: { eeM2: variance, enM2: 0, nnM2: variance },
        speedMps,
        courseTrueDeg: courseDeg,
        velocityCov: { eeM2: 0.25, enM2: 0, nnM2: 0.25 },
      },
    };
  });
}

/** The same vessels as AIS lines, one position report each. */
export function makeReceptions(n: number, seed: number, atUs: TimeUs): readonly StressReception[] {
  const second = Math.floor(atUs / US_PER_S) % 60;
  return Array.from({ length: n }, (_, i) => {
    const { place, courseDeg, speedMps } = vesselAt(i, seed, atUs);
    const bits = encodePositionA({
      mmsi: FIRST_MMSI + i,
      position: place,
      sogMps: speedMps,
      cogDeg: courseDeg,
      headingDeg: courseDeg,
      second,
      navStatus: 0,
      turnDegPerMin: 0,
    });
    return {
      observedUs: atUs,
      reception: { line: toNmea(bits)[0]!, stationId: "STRESS", receiver: ingestV1.ReceiverKind.SIMULATOR },
    };
  });
}

function vesselAt(i: number, seed: number, atUs: TimeUs): Moving {
  const start = {
    lonDeg: between(BOX.westDeg, BOX.eastDeg, seed, COURSE, i),
    latDeg: between(BOX.southDeg, BOX.northDeg, seed, COURSE, i, 1),
  };
  const outwardDeg = between(0, 360, seed, COURSE, i, 2);
  const speedMps = between(2, 11, seed, COURSE, i, 3);
  const timeS = (atUs / US_PER_S + between(0, PERIOD_S, seed, COURSE, i, 4)) % PERIOD_S;
  const isOutward = timeS < PERIOD_S / 2;
  const awayM = speedMps * (isOutward ? timeS : PERIOD_S - timeS);
  return {
    place: direct(start, outwardDeg, awayM),
    courseDeg: isOutward ? outwardDeg : (outwardDeg + 180) % 360,
    speedMps,
  };
}
