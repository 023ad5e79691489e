/** The newest states of each track that is near a zone, in the order of time, with what stood before them. */
import type { TimeUs, TrackState } from "../../model/index.ts";
import type { Standing, Verdict } from "./visits.ts";

/** So many are looked at anew when late data changes one of them; beyond, the log is read again. */
const MOST = 32;
export const NEWEST_STATES = 16;

export interface WatchedState {
  readonly timeUs: TimeUs;
  readonly state: TrackState;
  /** By zone; a zone that is far away is not in it. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

export interface TrackStates {
  /** Where the track stood before the first state of the list, by zone; a zone that is not in it: outside. */
  standings: ReadonlyMap<string, Standing>;
  /** From this time on every state of the track is in the list. */
  sinceUs: TimeUs;
  states: WatchedState[];
}

export function newTrackStates(sinceUs: TimeUs): TrackStates {
  return { standings: new Map(), sinceUs, states: [] };
}

/** Puts a state in its place, or in place of one of the same time. False: its place is before the list. */
export function putState({ sinceUs, states }: TrackStates, watched: WatchedState): boolean {
  if (watched.timeUs < sinceUs) return false;
  const place = placeOf(states, watched.timeUs);
  states.splice(place, states[place]?.timeUs === watched.timeUs ? 1 : 0, watched);
  return true;
}

/** Takes the state of that time away. False: it was before the list. */
export function dropState({ sinceUs, states }: TrackStates, timeUs: TimeUs): boolean {
  if (timeUs < sinceUs) return false;
  const place = placeOf(states, timeUs);
  if (states[place]?.timeUs === timeUs) states.splice(place, 1);
  return true;
}

/** First state that is not before `timeUs`. */
function placeOf(states: readonly WatchedState[], timeUs: TimeUs): number {
  let place = states.length;
  while (place > 0 && states[place - 1]!.timeUs >= timeUs) place--;
  return place;
}

/** Cuts a list that has grown too long. */
export function cutLongList(list: TrackStates, standingAfter: StandingAfter): void {
  if (list.states.length > MOST)
    cutBefore(list, list.states[list.states.length - NEWEST_STATES]!.timeUs, standingAfter);
}

/** Says where a track stands after these states. */
export type StandingAfter = (list: TrackStates, gone: readonly WatchedState[]) => ReadonlyMap<string, Standing>;

/** Cuts what was before `timeUs`. */
export function cutBefore(list: TrackStates, timeUs: TimeUs, standingAfter: StandingAfter): void {
  if (timeUs <= list.sinceUs) return;
  const gone = list.states.slice(0, placeOf(list.states, timeUs));
  list.standings = standingAfter(list, gone);
  list.states = list.states.slice(gone.length);
  list.sinceUs = timeUs;
}
