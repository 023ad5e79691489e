/** When the satellite passes, what it images, and when the image is there: by daylight only, and always late. */
import { type LonLat, type TimeUs, toRfc3339, US_PER_MINUTE, US_PER_S } from "../../model/index.ts";
import { between, stream } from "../random.ts";
import { sunAt } from "../sun.ts";
import { fromUtm, type MapPoint, toUtm } from "./utm.ts";

export interface ScenePass {
  readonly index: number;
  readonly sceneId: string;
  /** Mean time of the bands. */
  readonly acquiredUs: TimeUs;
  readonly deliverUs: TimeUs;
  /** The outer corner of the first pixel. */
  readonly leftM: number;
  readonly topM: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export const GSD_M = 10;
/** Whole tiles of 512 pixels: some 31 by 26 km. */
const [WIDTH_PX, HEIGHT_PX] = [3_072, 2_560] as const;

const PASS = stream("satellite pass");
const LOWEST_SUN_DEG = 12;
/** Where the passes look in turn: the boats off Tsushima, the waters the dark tanker makes for, the approaches of Busan. */
const MIDDLES: readonly LonLat[] = [
  { lonDeg: 129.548, latDeg: 34.278 },
  { lonDeg: 129.62, latDeg: 34.4 },
  { lonDeg: 129.18, latDeg: 34.92 },
];
const FIRST_ACQUIRED_US = -10 * US_PER_MINUTE;
const FIRST_DELIVERED_US = 45 * US_PER_S;

/** Every pass of an exercise whose image arrives after `fromUs` and until `toUs`, in the order of arrival. */
export function passesDelivered(seed: number, startUs: TimeUs, fromUs: TimeUs, toUs: TimeUs): ScenePass[] {
  const passes: ScenePass[] = [];
  let acquiredUs = startUs + FIRST_ACQUIRED_US;
  for (let index = 0; acquiredUs <= toUs; index++) {
    const middle = MIDDLES[index % MIDDLES.length]!;
    const lateUs = Math.round(between(10, 30, seed, PASS, index, 1) * US_PER_MINUTE);
    const deliverUs = index === 0 ? startUs + FIRST_DELIVERED_US : acquiredUs + lateUs;
    const isDay = sunAt(middle, acquiredUs).elevationDeg > LOWEST_SUN_DEG;
    if (isDay && deliverUs > fromUs && deliverUs <= toUs) passes.push(passAt(index, middle, acquiredUs, deliverUs));
    acquiredUs += Math.round(between(60, 90, seed, PASS, index)) * US_PER_MINUTE;
  }
  return passes;
}

function passAt(index: number, middle: LonLat, acquiredUs: TimeUs, deliverUs: TimeUs): ScenePass {
  const { xM, yM } = toUtm(middle);
  const snap = (value: number): number => Math.round(value / GSD_M) * GSD_M;
  return {
    index,
    sceneId: `EX-SAT-1-${toRfc3339(acquiredUs).slice(0, 19).replaceAll(/[-:]/g, "")}Z`,
    acquiredUs,
    deliverUs,
    leftM: snap(xM - (WIDTH_PX / 2) * GSD_M),
    topM: snap(yM + (HEIGHT_PX / 2) * GSD_M),
    widthPx: WIDTH_PX,
    heightPx: HEIGHT_PX,
  };
}

/** The scene's outline, closed. */
export function sceneRing({ leftM, topM, widthPx, heightPx }: ScenePass): LonLat[] {
  const [rightM, bottomM] = [leftM + widthPx * GSD_M, topM - heightPx * GSD_M];
  const corners: MapPoint[] = [
    { xM: leftM, yM: topM },
    { xM: rightM, yM: topM },
    { xM: rightM, yM: bottomM },
    { xM: leftM, yM: bottomM },
    { xM: leftM, yM: topM },
  ];
  return corners.map(fromUtm);
}
