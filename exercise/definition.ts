/** What an exercise is, to whoever lists, starts or draws it. */
import type { Audience, Collector, GeoBox, Source, TimeUs, Zone } from "../model/index.ts";
import { GHOSTS } from "./ghosts/definition.ts";
import { createSensors } from "./sensors/all.ts";
import type { Sensor } from "./sensors/sensor.ts";
import { AUDIENCES, COLLECTORS, SOURCES } from "./sources.ts";
import { type TruthVessel, vesselsAt } from "./world/truth.ts";
import { makeWorld, type World } from "./world/world.ts";
import { ZONES } from "./zones.ts";

export interface Exercise {
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly description: { readonly en: string; readonly ja: string };
  /** The seed it runs with unless another is asked for. */
  readonly seed: number;
  /** The workspace's clock at the very first start. */
  readonly startUs: TimeUs;
  readonly sources: readonly Source[];
  readonly audiences: readonly Audience[];
  readonly zones: readonly Zone[];
  readonly collectors: readonly Collector[];
  /** What the map shows first. */
  readonly view: GeoBox;
  /** Who plays in it. A pure function of the seed. */
  cast(seed: number): Cast;
}

/** The sensors of one run, and what is really there. */
export interface Cast {
  readonly sensors: readonly Sensor[];
  /** Of the strait, with its story, its scenes and its collectors; absent where there are none of these. */
  readonly world?: World;
  truthAt(atUs: TimeUs): readonly TruthVessel[];
}

/** 07:00 in Japan on 15 May 2026: the sun stands 17° high, enough for a satellite that works by daylight. */
export const TSUSHIMA_DAWN_START_US: TimeUs = Date.UTC(2026, 4, 14, 22, 0, 0) * 1000;

export const TSUSHIMA_DAWN: Exercise = {
  id: "tsushima-dawn",
  title: { en: "Tsushima dawn", ja: "対馬の朝" },
  description: {
    en:
      "Sixty vessels in the Korea and Tsushima Strait, three drones, three sub-surface arrays, three AIS stations and a satellite pass. " +
      "A tanker stops sending AIS after 4 minutes; a fishing vessel's SART calls after 6.",
    ja:
      "朝鮮海峡・対馬海峡の船舶60隻、無人機3機、海底アレイ3基、AIS局3局、衛星1機。" +
      "4分後にタンカー1隻がAISの送信をやめ、6分後に漁船のSARTが遭難を知らせる。",
  },
  seed: 20260515,
  startUs: TSUSHIMA_DAWN_START_US,
  sources: SOURCES,
  audiences: AUDIENCES,
  zones: ZONES,
  collectors: COLLECTORS,
  view: { westDeg: 128.3, southDeg: 33.6, eastDeg: 130.7, northDeg: 35.4 },
  cast: (seed) => {
    const world = makeWorld(seed, TSUSHIMA_DAWN_START_US);
    const { ais, arrays, drones } = createSensors(world);
    return { world, sensors: [...ais, ...arrays, ...drones], truthAt: (atUs) => vesselsAt(world, atUs) };
  },
};

export const EXERCISES: readonly Exercise[] = [TSUSHIMA_DAWN, GHOSTS];

/** Throws a sentence that names the known ones when there is no such exercise. */
export function findExercise(id: string): Exercise {
  const found = EXERCISES.find((exercise) => exercise.id === id);
  if (found !== undefined) return found;
  const known = EXERCISES.map((exercise) => exercise.id).join(", ");
  throw new Error(`There is no exercise "${id}"; this version knows ${known}.`);
}
