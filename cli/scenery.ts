/** What a workspace is made of: its sources, audiences, zones and first view, from the exercise or from the configuration. */
import { listExercises } from "../exercise/index.ts";
import type { Audience, Collector, Source, TimeUs, Zone } from "../model/index.ts";
import type { Config } from "./config.ts";
import { Fault } from "./fault.ts";
import type { Plan } from "./plan.ts";

export interface Scenery {
  readonly sources: readonly Source[];
  readonly audiences: readonly Audience[];
  readonly zones: readonly Zone[];
  readonly collectors: readonly Collector[];
  /** [west, south, east, north], degrees. */
  readonly view: readonly [number, number, number, number];
  /** When an exercise begins. */
  readonly startUs?: TimeUs;
  /** What one will see, line by line. */
  readonly story?: readonly string[];
}

/** The seas around Japan, for a workspace that says nothing of where it is. */
const HOME_VIEW = [122, 24, 148, 46] as const;

export function sceneryOf(plan: Plan, config: Config): Scenery {
  if (plan.exerciseId === undefined) {
    if (config.audiences.length === 0) {
      throw new Fault(
        'the configuration names no audience, so nobody could see anything. Add one under "audiences" (see docs/configuration.md).',
      );
    }
    const { sources, audiences, zones, collectors } = config;
    return { sources, audiences, zones, collectors, view: HOME_VIEW };
  }
  const exercise = listExercises().find(({ id }) => id === plan.exerciseId);
  if (exercise === undefined) {
    throw new Fault(`there is no exercise "${plan.exerciseId}". \`npm run -s tomi -- exercise list\` names them.`);
  }
  const { sources, audiences, zones, collectors, view, startUs, title, description } = exercise;
  return {
    sources,
    audiences,
    zones,
    collectors,
    view: [view.westDeg, view.southDeg, view.eastDeg, view.northDeg],
    startUs,
    story: [`${title.en} · ${title.ja}`, description.en],
  };
}
