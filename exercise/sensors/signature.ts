/** What a ship's sound tells of her: shaft and blades, tones of her machinery, a guess at her class. */
import type { tomi } from "../../proto/index.ts";
import { between, normal, stream, uniform } from "../random.ts";
import { PARTICULARS } from "../world/particulars.ts";
import type { VesselType } from "../world/vessel.ts";
import type { VesselState } from "../world/world.ts";

type V1Demon = tomi.ingest.v1.Demon.$Properties;
type V1Tonal = tomi.ingest.v1.Tonal.$Properties;
type V1Class = tomi.ingest.v1.ClassHypothesis.$Properties;

const DEMON = stream("DEMON");
const TONAL = stream("tonal");
const CLASS = stream("acoustic class");
/** The modulation is read when the beam has this much over the noise, dB. */
const DEMON_FROM_DB = 0;
const MISCOUNT = 0.1;
const TAXONOMY = "tomi-acoustic/1";
const CLASSES = ["merchant", "work-boat", "fast-craft"] as const;

/** Revolutions follow speed, but an engine neither stands still at sea nor runs far over its rating. */
export function shaftHz({ vessel, speedMps }: VesselState): number {
  const [low, high] = PARTICULARS[vessel.type].speedMps;
  return vessel.propulsion.shaftHz * Math.max(0.6, Math.min(1.15, (2 * speedMps) / (low + high)));
}

/** Demodulated noise of the propeller. Counting half or twice the blades is the usual mistake. */
export function demonOf(state: VesselState, snrDb: number, seed: number, window: number): V1Demon | undefined {
  if (snrDb < DEMON_FROM_DB) return undefined;
  const { key, propulsion } = state.vessel;
  const sigmaHz = 0.004 * shaftHz(state);
  const bladeHz = propulsion.blades * (shaftHz(state) + sigmaHz * normal(seed, DEMON, key, window));
  const chance = uniform(seed, DEMON, key, window, 1);
  const doubled = propulsion.blades * 2;
  const counted = chance > MISCOUNT ? propulsion.blades : doubled <= 9 ? doubled : Math.ceil(propulsion.blades / 2);
  return {
    shaftRateHz: bladeHz / counted,
    shaftSigmaHz: sigmaHz,
    bladeRateHz: bladeHz,
    bladeCount: counted,
    bladeCountProbability: 0.85,
  };
}

/** Harmonics of the generators' 60 Hz, each ship's a little off; the same from window to window. */
export function tonalsOf(state: VesselState, snrDb: number, seed: number): V1Tonal[] {
  const { key } = state.vessel;
  const count = Math.min(3, Math.floor(snrDb / 4));
  const baseHz = 60 * (1 + 0.004 * normal(seed, TONAL, key));
  return Array.from({ length: Math.max(0, count) }, (_, i) => ({
    frequencyHz: baseHz * (2 + i + (uniform(seed, TONAL, key, i) < 0.5 ? 0 : 2)),
    sigmaHz: 0.1,
    snrDb: between(3, 12, seed, TONAL, key, i, 1),
    stable: true,
  }));
}

export function classesOf(state: VesselState, snrDb: number, seed: number, epoch: number): V1Class[] {
  const truth = classOf(state.vessel.type);
  const sure = Math.max(0.4, Math.min(0.85, 0.5 + 0.02 * snrDb));
  const named = uniform(seed, CLASS, state.vessel.key, epoch) < sure + 0.1 ? truth : (truth + 1) % CLASSES.length;
  return CLASSES.map((classId, i) => ({
    taxonomy: TAXONOMY,
    classId,
    probability: i === named ? sure : (1 - sure) / (CLASSES.length - 1),
  }));
}

function classOf(type: VesselType): number {
  switch (type) {
    case "container":
    case "cargo":
    case "bulker":
    case "tanker":
    case "ferry":
      return 0;
    case "fishing":
    case "tug":
    case "pilot":
    case "patrol":
      return 1;
    case "fast-ferry":
    case "rhib":
    case "leisure":
      return 2;
  }
}
