/** The network side of the page: the session, the stream, and what is polled. Writes to the state and nothing else. */
import { type Api, Refusal } from "./api.ts";
import type { PictureMessage } from "./contract.ts";
import type { AlertsMessage } from "./contract_alerts.ts";
import { applyAlerts, mergeAlerts, NO_ALERTS } from "./picture/alerts.ts";
import type { PictureClock } from "./picture/clock.ts";
import { followPicture, pauseMs } from "./picture/stream.ts";
import { applyMessage, EMPTY_TRACKS, resolveId } from "./picture/track_set.ts";
import type { Patch, Store } from "./state.ts";

const SENSORS_EVERY_MS = 3000;
const SCENES_EVERY_MS = 6000;
const TASKS_EVERY_MS = 4000;
/** Alerts come by the stream; asking for them now and then mends whatever a line has lost. */
const ALERTS_EVERY_MS = 15_000;

export interface Feeds {
  /** Starts over as the audience that the state names: nothing of the last one stays. */
  start(): void;
}

export interface FeedOptions {
  readonly store: Store;
  readonly api: Api;
  readonly clock: PictureClock;
  readonly monotonicMs: () => number;
}

export function createFeeds({ store, api, clock, monotonicMs }: FeedOptions): Feeds {
  let stop = new AbortController();

  async function readSession(signal: AbortSignal): Promise<void> {
    const session = await api.session();
    if (signal.aborted) return;
    clock.set(session.nowUs, session.speed);
    store.set({ session });
  }

  /** Without a session there is no picture: tries until there is one. */
  async function firstSession(signal: AbortSignal): Promise<void> {
    const sinceMs = monotonicMs();
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        return await readSession(signal);
      } catch (error) {
        if (signal.aborted) return;
        // A kept audience that the service no longer knows must not lock the desk out.
        const isRefused = error instanceof Refusal && error.status >= 400 && error.status < 500;
        if (isRefused && store.get().session === undefined) forgetAudience();
        store.set({ connection: { kind: "lost", sinceMs, attempt } });
        await new Promise((resolve) => setTimeout(resolve, pauseMs(attempt)));
      }
    }
  }

  function forgetAudience(): void {
    const { audienceId: _gone, ...prefs } = store.get().prefs;
    store.set({ prefs });
  }

  function take(message: PictureMessage, isSnapshot: boolean): void {
    clock.set(message.nowUs);
    const { set: before, selectedId } = store.get();
    const set = applyMessage(before, message, isSnapshot);
    const followed = selectedId === undefined ? undefined : resolveId(set, selectedId);
    store.set(
      followed !== undefined && followed !== selectedId
        ? { set, selectedId: followed, detail: { kind: "none" } }
        : { set },
    );
  }

  function poll(everyMs: number, read: () => Promise<void>, signal: AbortSignal): void {
    const turn = async (): Promise<void> => {
      // A failed poll keeps what was known: its age tells, and the stream's watchdog raises the alarm.
      await read().catch(() => undefined);
      if (!signal.aborted) timer = setTimeout(turn, everyMs);
    };
    let timer = setTimeout(turn, 0);
    signal.addEventListener("abort", () => clearTimeout(timer));
  }

  function takeAlerts(message: AlertsMessage, isFirst: boolean, signal: AbortSignal): void {
    store.set({ alerts: applyAlerts(store.get().alerts, message, isFirst) });
    if (isFirst) void readAlerts(true, signal).catch(() => undefined);
  }

  async function readAlerts(closed: boolean, signal: AbortSignal): Promise<void> {
    const { alerts } = await api.alerts(closed);
    if (!signal.aborted) store.set({ alerts: mergeAlerts(store.get().alerts, alerts) });
  }

  function pollAll(signal: AbortSignal): void {
    const polled: readonly (readonly [number, () => Promise<Patch>])[] = [
      [SENSORS_EVERY_MS, async () => ({ sensors: (await api.sensors()).sensors })],
      [SCENES_EVERY_MS, async () => ({ scenes: (await api.scenes()).scenes })],
      [TASKS_EVERY_MS, async () => ({ tasks: (await api.tasks()).tasks })],
    ];
    for (const [everyMs, read] of polled) {
      const once = async (): Promise<void> => {
        const patch = await read();
        if (!signal.aborted) store.set(patch);
      };
      poll(everyMs, once, signal);
    }
    poll(
      ALERTS_EVERY_MS,
      async () => {
        if (store.get().alerts.known) await readAlerts(store.get().showsClosed, signal);
      },
      signal,
    );
  }

  async function run(signal: AbortSignal): Promise<void> {
    await firstSession(signal);
    if (signal.aborted) return;
    let wasLost = false;
    pollAll(signal);
    await followPicture({
      open: (cut) => api.stream(cut),
      onSnapshot: (message) => take(message, true),
      onUpdate: (message) => take(message, false),
      onHeartbeat: ({ nowUs }) => clock.set(nowUs),
      onAlerts: (message, isFirst) => takeAlerts(message, isFirst, signal),
      onConnection(connection) {
        if (signal.aborted) return;
        store.set({ connection });
        // The service may have come back as another one: another workspace must change the banner.
        if (connection.kind === "live" && wasLost) readSession(signal).catch(() => undefined);
        wasLost = connection.kind === "lost";
      },
      monotonicMs,
      signal,
    });
  }

  return {
    start() {
      stop.abort();
      stop = new AbortController();
      store.set({
        set: EMPTY_TRACKS,
        alerts: NO_ALERTS,
        tasks: undefined,
        alertId: undefined,
        form: undefined,
        notice: undefined,
        sensors: [],
        scenes: [],
        selectedId: undefined,
        contribution: undefined,
        detail: { kind: "none" },
        connection: { kind: "connecting" },
      });
      void run(stop.signal);
    },
  };
}
