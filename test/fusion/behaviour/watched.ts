/** Plays a journal with the watch over it, as the engine does, with a store in memory and restarts wherever they are wanted. */
import { openWatch, type Watch, watchCalls, watchPlaces } from "../../../fusion/behaviour/watch.ts";
import { logFromOf, restore } from "../../../fusion/checkpoint.ts";
import { emptyPicture, step } from "../../../fusion/index.ts";
import type { Picture } from "../../../fusion/picture.ts";
import type { FoundEvent, JournalEntry, LonLat, PictureEvent, Zone } from "../../../model/index.ts";
import { direct, PUBLIC_LABEL } from "../../../model/index.ts";
import { nothingFound } from "../scenario.ts";

/** A square of that half width around a place. */
export function square(id: string, centre: LonLat, halfM: number): Zone {
  const [north, south, east, west] = [0, 180, 90, 270].map((course) => direct(centre, course, halfM));
  const corners: [number, number][] = [
    [west!.lonDeg, south!.latDeg],
    [east!.lonDeg, south!.latDeg],
    [east!.lonDeg, north!.latDeg],
    [west!.lonDeg, north!.latDeg],
  ];
  const name = { en: `Zone ${id}`, ja: `海域${id}` };
  const ring = [...corners, corners[0]!];
  return { id, kind: "area", name, ring, label: PUBLIC_LABEL, origin: "test", illustrative: true };
}

export interface Watched {
  readonly picture: Picture;
  readonly events: ReadonlyMap<string, FoundEvent>;
  /** Everything that was ever written, in order. */
  readonly written: readonly PictureEvent[];
}

export interface Playing {
  readonly zones?: readonly Zone[];
  readonly audience?: string;
  /** Entries of the next step. */
  sizeOf?(): number;
  /** Whether to crash and start again after this step. */
  crashes?(): boolean;
}

export function watch(entries: readonly JournalEntry[], playing: Playing = {}): Watched {
  const { zones = [], audience = "national", sizeOf = () => 7, crashes = () => false } = playing;
  const evidence = nothingFound(entries);
  const events = new Map<string, FoundEvent>();
  const written: PictureEvent[] = [];
  let picture = emptyPicture(audience);
  let checkpoint: { readonly body: string; readonly cursor: number } | undefined;
  const open = (): Watch => {
    const { baseUs } = picture.horizon;
    // What the store's loadEvents gives.
    const known = [...events.values()].filter(
      ({ event }) =>
        event.state === "active" || event.kind === "distress" || (event.untilUs ?? event.knownUs) >= baseUs,
    );
    return openWatch(picture, { events: known, heard: [], zones }, String);
  };
  let watching = open();
  for (let i = 0; i < entries.length; ) {
    const size = Math.max(1, Math.floor(sizeOf()));
    const { decisions, taken } = step(picture, { entries: entries.slice(i, i + size), evidence });
    const calls = watchCalls(watching, entries.slice(i, i + taken), decisions);
    for (const found of [...calls.events, ...watchPlaces(watching, picture, decisions)]) {
      events.set(found.event.id, found);
      written.push(found.event);
    }
    i += taken;
    if (decisions.checkpoint !== undefined) checkpoint = { body: decisions.checkpoint.body, cursor: i };
    if (!crashes()) continue;
    const body = checkpoint?.body;
    const from = body === undefined ? 0 : (logFromOf(body)?.cursor ?? checkpoint!.cursor);
    picture = restore(audience, body, entries.slice(from, i), evidence, picture.horizon.frontierUs);
    watching = open();
  }
  return { picture, events, written };
}

/** The events that stand, as comparable text. */
export function standing({ events }: Watched, kind: PictureEvent["kind"]): string[] {
  return [...events.values()]
    .filter(({ event }) => event.kind === kind && event.state !== "retracted")
    .map((found) => JSON.stringify(found))
    .sort();
}

export function eventsOf({ events }: Watched, kind: PictureEvent["kind"]): PictureEvent[] {
  return [...events.values()]
    .map(({ event }) => event)
    .filter((event) => event.kind === kind)
    .sort((a, b) => a.fromUs - b.fromUs);
}
