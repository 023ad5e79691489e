/** An array of the exercise "ghosts" as a producer: its configuration, then what each look heard, and that it listened. */
import { type TimeUs, US_PER_DAY, US_PER_S } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { CONFIG_VERSION, configurationOf } from "../sensors/array_model.ts";
import { type Emission, type Sensor, ticks } from "../sensors/sensor.ts";
import { EVERY_S, heardDeg, type ListeningArray, lookS, type Merchant, SIGMA_DEG } from "./sea.ts";

/** Processing and the way ashore. */
const LATENCY_S = 5;
const DEPTH_M = 110;
const ELEMENTS = 32;

type Contact = tomi.ingest.v1.AcousticContact.$Properties;

export interface Listening {
  readonly ships: readonly Merchant[];
  readonly seed: number;
  readonly startUs: TimeUs;
}

/** Array number `a` under the name of its source. */
export function createListener(
  sourceId: string,
  array: ListeningArray,
  a: number,
  { ships, seed, startUs }: Listening,
): Sensor<"subsurface"> {
  const arrayId = `EX-${sourceId}`;
  const model = {
    arrayId,
    axisDeg: array.axisDeg,
    place: array.position,
    depthM: DEPTH_M,
    elements: ELEMENTS,
    failed: [],
  };
  const observe = (fromUs: TimeUs, toUs: TimeUs): Emission<"subsurface">[] => {
    const found: Emission<"subsurface">[] = [];
    for (const k of ticks(fromUs, toUs, startUs + lookS(array, a, 0) * US_PER_S, EVERY_S * US_PER_S)) {
      const atUs = startUs + lookS(array, a, k) * US_PER_S;
      if (k < 0 || atUs <= fromUs || atUs > toUs) continue;
      const bearings = heardDeg(ships, array, a, k, seed);
      const add = (record: Emission<"subsurface">["record"]): void => {
        found.push({ observedUs: atUs, sendUs: atUs + LATENCY_S * US_PER_S, record });
      };
      for (const bearingDeg of bearings) add({ contact: contactOf(arrayId, array, bearingDeg) });
      add({ listening: { arrayId, fromUs: atUs - EVERY_S * US_PER_S, toUs: atUs, contactsReported: bearings.length } });
    }
    return found;
  };
  return {
    sourceId,
    service: "subsurface",
    processor: "tomi-exercise-ghosts/1",
    timeQuality: { source: ingestV1.ClockSource.CLOCK_PTP, sigmaS: 0.001, offsetApplied: false },
    opening: (atUs) => [
      { observedUs: atUs, sendUs: atUs, record: { configuration: configurationOf(model, startUs - US_PER_DAY) } },
    ],
    observe,
  };
}

/** Every look begins anew: these arrays number nothing, so that bearings alone must tell who is who. */
function contactOf(arrayId: string, { axisDeg }: ListeningArray, bearingDeg: number): Contact {
  const off = axisDeg === undefined ? 0 : Math.abs(((bearingDeg - axisDeg + 540) % 360) - 180);
  return {
    arrayId,
    configVersion: CONFIG_VERSION,
    ...(axisDeg === undefined
      ? { bearing: { bearingTrueDeg: bearingDeg, sigmaDeg: SIGMA_DEG } }
      : { cone: { coneAngleDeg: off, sigmaDeg: SIGMA_DEG } }),
    snrDb: 6,
    snrReference: ingestV1.SnrReference.SNR_BEAM_IN_BAND,
    propagationDelayRemoved: false,
  };
}
