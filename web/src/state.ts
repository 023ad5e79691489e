/** Everything the page knows, in one place, and who is told when it changes. */
import type { Sound } from "./alarm.ts";
import type { Scene, SensorStatus, Session } from "./contract.ts";
import type { Task } from "./contract_tasks.ts";
import type { TrackDetail } from "./detail.ts";
import type { Form } from "./forms.ts";
import { type AlertSet, NO_ALERTS } from "./picture/alerts.ts";
import type { Connection } from "./picture/stream.ts";
import { EMPTY_TRACKS, type TrackSet } from "./picture/track_set.ts";
import type { Preferences } from "./prefs.ts";

export type OpenPanel = "layers" | "filters" | "help" | "tasks";

export type DetailState =
  | { readonly kind: "none" }
  | { readonly kind: "loading"; readonly trackId: string }
  | { readonly kind: "ready"; readonly trackId: string; readonly detail: TrackDetail; readonly revision: number }
  | { readonly kind: "failed"; readonly trackId: string };

export interface AppState {
  readonly prefs: Preferences;
  readonly session?: Session;
  readonly connection: Connection;
  readonly set: TrackSet;
  readonly sensors: readonly SensorStatus[];
  readonly scenes: readonly Scene[];
  /** Scenes the officer switched on or off by hand; the newest one shows by itself. */
  readonly sceneChoice: ReadonlyMap<string, boolean>;
  readonly selectedId?: string;
  readonly detail: DetailState;
  /** Cursor of the contribution shown on the map. */
  readonly contribution?: number;
  readonly query: string;
  readonly open?: OpenPanel;
  readonly alerts: AlertSet;
  readonly alertId?: string;
  readonly showsClosed: boolean;
  /** Undefined until the service has told them. */
  readonly tasks?: readonly Task[];
  readonly form?: Form;
  readonly sound: Sound;
  /** Acts that the service has not answered yet. */
  readonly sending: number;
  /** What went wrong with the last act, in a sentence; it stays until it is read. */
  readonly notice?: string;
  readonly measuring: boolean;
  readonly webgl: boolean;
}

/** `undefined` takes an optional value away. */
export type Patch = { readonly [K in keyof AppState]?: AppState[K] | undefined };

export interface Store {
  get(): AppState;
  set(patch: Patch): void;
  subscribe(listener: (state: AppState, before: AppState) => void): void;
}

export function initialState(prefs: Preferences): AppState {
  return {
    prefs,
    connection: { kind: "connecting" },
    set: EMPTY_TRACKS,
    sensors: [],
    scenes: [],
    sceneChoice: new Map(),
    detail: { kind: "none" },
    query: "",
    alerts: NO_ALERTS,
    showsClosed: false,
    sending: 0,
    sound: { kind: "blocked" },
    measuring: false,
    webgl: true,
  };
}

export function createStore(initial: AppState): Store {
  let state = initial;
  const listeners: ((state: AppState, before: AppState) => void)[] = [];
  return {
    get: () => state,
    set(patch) {
      const before = state;
      const next: Record<string, unknown> = { ...state };
      for (const [key, value] of Object.entries(patch)) {
        if (value === undefined) delete next[key];
        else next[key] = value;
      }
      state = next as unknown as AppState;
      for (const listener of listeners) listener(state, before);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
