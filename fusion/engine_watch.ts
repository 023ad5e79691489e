/** The watch between the step and the store: what it finds is written with the step, what the clock finds by itself. */
import type { FoundEvent, HeardSource, JournalEntry, TimeUs, View, Zone } from "../model/index.ts";
import { US_PER_S, visibleSources } from "../model/index.ts";
import { commitEvents, identityHandle, loadEvents, loadHeard } from "../store/index.ts";
import { changeZones, openWatch, type Watch, watchCalls, watchPlaces, watchSilence } from "./behaviour/watch.ts";
import type { FusionDependencies } from "./engine_handle.ts";
import type { Picture } from "./picture.ts";
import type { StepResult } from "./step.ts";

export interface EngineWatch {
  readonly watch: Watch;
  /** When this process began to listen. */
  readonly sinceUs: TimeUs;
  /** The zones as they were given, and those of them that are watched for this audience. */
  given: readonly Zone[];
  visible: string;
  silenceAskedUs: TimeUs;
}

interface Watched {
  readonly deps: FusionDependencies;
  readonly view: View;
  readonly picture: Picture;
  readonly watch: EngineWatch;
}

const NO_ZONES: readonly Zone[] = [];
/** The clock is asked about silence once in so long. */
const SILENCE_EVERY_US = US_PER_S;

export async function openEngineWatch(deps: FusionDependencies, view: View, picture: Picture): Promise<EngineWatch> {
  const { id } = view.audience;
  const nowUs = deps.clock();
  const given = deps.zones?.() ?? NO_ZONES;
  const zones = watchedZones(view, given, nowUs);
  const events = await loadEvents(deps.db, id, picture.horizon.baseUs);
  return {
    watch: openWatch(picture, { events, heard: await loadHeard(deps.db, id), zones }, (mmsi) =>
      String(identityHandle(deps.db, mmsi)),
    ),
    sinceUs: nowUs,
    given,
    visible: idsOf(zones),
    silenceAskedUs: Number.NEGATIVE_INFINITY,
  };
}

/**
 * What a step changes in events. Should the watch fail on it, the picture goes on without: a fault here must not blind the officers
 * to everything else, and is told to the operator. Distress comes first and does not depend on the rest.
 */
export function eventsOfStep(
  session: Watched,
  entries: readonly JournalEntry[],
  { decisions, picture }: StepResult,
): { readonly events: readonly FoundEvent[]; readonly heard: readonly HeardSource[] } {
  const { watch } = session.watch;
  const nothing = { events: [], heard: [] };
  const calls = guarded(session, "distress", nothing, () => watchCalls(watch, entries, decisions));
  const places = guarded<readonly FoundEvent[]>(session, "zones", [], () => [
    ...takeZones(session, picture),
    ...watchPlaces(watch, picture, decisions),
  ]);
  return { events: [...calls.events, ...places], heard: calls.heard };
}

function guarded<T>({ deps, view }: Watched, what: string, otherwise: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const audience = view.audience.id;
    deps.log.warn(
      { audience, what, error: String(error) },
      `The watch over ${audience} (${what}) failed on a step; alerts may be missing until Tomi is started again.`,
    );
    return otherwise;
  }
}

/** The zones are read anew when the configuration gave others, or when the audience may see others of them. */
function takeZones({ deps, view, watch }: Watched, picture: Picture): readonly FoundEvent[] {
  const given = deps.zones?.() ?? NO_ZONES;
  const zones = watchedZones(view, given, deps.clock());
  const visible = idsOf(zones);
  if (given === watch.given && visible === watch.visible) return [];
  watch.given = given;
  watch.visible = visible;
  return changeZones(watch.watch, picture, zones);
}

/** Called when nothing of the journal is unread: now silence is silence, and not our own delay. */
export async function closeRead({ deps, view, watch }: Watched): Promise<void> {
  const nowUs = deps.clock();
  if (deps.sources === undefined || nowUs < watch.silenceAskedUs + SILENCE_EVERY_US) return;
  watch.silenceAskedUs = nowUs;
  const sources = visibleSources(view.audience, deps.sources(), nowUs);
  const found = watchSilence(watch.watch, { sources, sinceUs: watch.sinceUs, nowUs });
  await commitEvents(deps.db, view.audience.id, found);
}

function watchedZones(view: View, zones: readonly Zone[], nowUs: TimeUs): readonly Zone[] {
  return zones.filter((zone) => zone.watched !== false && view.canSee(zone.label, nowUs));
}

function idsOf(zones: readonly Zone[]): string {
  return zones.map(({ id }) => id).join("\n");
}
