/** The three arrays: what their owners believe of them, and what is really so. The difference is fixed for a run. */
import { type EnuFrame, enuFrame, type LonLat, type TimeUs, US_PER_DAY } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { normal, stream } from "../random.ts";
import { ARRAY_PLACES } from "../sources.ts";
import { BAND_HIGH_HZ, BAND_LOW_HZ } from "./sonar.ts";
import { offset } from "./transponder.ts";

export type ArraySourceId = keyof typeof ARRAY_PLACES;

export interface ArrayModel {
  readonly sourceId: ArraySourceId;
  readonly arrayId: string;
  /** 0, 1, 2: seeds what the array hears. */
  readonly number: number;
  /** Undefined for the volumetric array, which tells left from right. */
  readonly axisDeg: number | undefined;
  readonly place: LonLat;
  readonly depthM: number;
  readonly elements: number;
  readonly failed: readonly number[];
  /** When its first 10-second window of a grid is centred, s. */
  readonly phaseS: number;
  readonly truth: ArrayTruth;
}

/** What the processing does not know. */
interface ArrayTruth {
  readonly axisErrorDeg: number;
  readonly soundSpeedMps: number;
  /** Tangent plane at the array's real place. */
  readonly frame: EnuFrame;
}

export const WINDOW_S = 10;
export const CONFIG_VERSION = 1;
/** The sound speed that the processing assumes. */
export const SOUND_SPEED_MPS = 1_500;
/** 1 sigma of what the processing gets wrong for a whole run. */
export const [AXIS_SIGMA_DEG, SOUND_SPEED_SIGMA_MPS, SURVEY_SIGMA_M] = [0.5, 8, 5] as const;
/** Half a wavelength at the middle of the band. */
const SPACING_M = 2;

const BIAS = stream("array bias");

/** The axes of the two lines lie 65° apart. */
const LAYOUT: Readonly<
  Record<ArraySourceId, { axisDeg: number | undefined; depthM: number; failed: readonly number[] }>
> = {
  "array-a": { axisDeg: 20, depthM: 105, failed: [] },
  "array-b": { axisDeg: 85, depthM: 96, failed: [7, 19] },
  "array-c": { axisDeg: undefined, depthM: 112, failed: [] },
};
const ELEMENTS = 32;

export function arrayModels(seed: number): readonly ArrayModel[] {
  return (Object.keys(LAYOUT) as ArraySourceId[]).map((sourceId, number): ArrayModel => {
    const place = ARRAY_PLACES[sourceId];
    const bias = (which: number): number => normal(seed, BIAS, number, which);
    return {
      sourceId,
      arrayId: `EX-${sourceId.slice(-1).toUpperCase()}`,
      number,
      ...LAYOUT[sourceId],
      place,
      elements: ELEMENTS,
      phaseS: 3 * number,
      truth: {
        axisErrorDeg: AXIS_SIGMA_DEG * bias(0),
        soundSpeedMps: SOUND_SPEED_MPS + SOUND_SPEED_SIGMA_MPS * bias(1),
        frame: enuFrame(offset(place, SURVEY_SIGMA_M * bias(2), SURVEY_SIGMA_M * bias(3))),
      },
    };
  });
}

/** What is said of an array before anything else: contacts name this version. */
export function configurationOf(
  model: Pick<ArrayModel, "arrayId" | "axisDeg" | "place" | "depthM" | "elements" | "failed">,
  startUs: TimeUs,
): tomi.ingest.v1.ArrayConfiguration.$Properties {
  const isLine = model.axisDeg !== undefined;
  return {
    arrayId: model.arrayId,
    configVersion: CONFIG_VERSION,
    validFromUs: startUs - 30 * US_PER_DAY,
    geometry: isLine ? ingestV1.ArrayGeometry.LINE : ingestV1.ArrayGeometry.VOLUMETRIC,
    origin: model.place,
    depthM: model.depthM,
    originSigmaM: SURVEY_SIGMA_M,
    ...(isLine ? { axisTrueDeg: model.axisDeg, axisSigmaDeg: AXIS_SIGMA_DEG, tiltDeg: 0 } : {}),
    elements: Array.from({ length: model.elements }, (_, i) => ({
      elementId: i,
      ...elementPlace(model.axisDeg, i),
      sigmaM: 0.2,
      failed: model.failed.includes(i),
    })),
    sampleRateHz: 4_000,
    bandLowHz: BAND_LOW_HZ,
    bandHighHz: BAND_HIGH_HZ,
    soundSpeedUsedMps: SOUND_SPEED_MPS,
    calibratedTimeUs: startUs - 90 * US_PER_DAY,
  };
}

/** A line of elements along the axis, or four rings of eight above each other. */
function elementPlace(axisDeg: number | undefined, i: number): { eastM: number; northM: number; upM: number } {
  if (axisDeg !== undefined) {
    const alongM = (i - (ELEMENTS - 1) / 2) * SPACING_M;
    const axis = (axisDeg * Math.PI) / 180;
    return { eastM: alongM * Math.sin(axis), northM: alongM * Math.cos(axis), upM: 0 };
  }
  const angle = (2 * Math.PI * (i % 8)) / 8;
  const radiusM = 4 * SPACING_M;
  return {
    eastM: radiusM * Math.sin(angle),
    northM: radiusM * Math.cos(angle),
    upM: 1 + SPACING_M * Math.floor(i / 8),
  };
}
