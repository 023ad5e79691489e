/** The alerts of one audience in memory: follows the store by their revision and tells listeners which changed. */
import { type Alert, type Clock, US_PER_DAY } from "../model/index.ts";
import type { AlertStore } from "./alert_store.ts";
import type { Log } from "./deps.ts";
import { pause } from "./pause.ts";

const RETRY_MS = 1_000;

export type AlertListener = (changed: readonly Alert[]) => void;

export interface AudienceAlerts {
  /** By id; closed ones too, as far as they were met. */
  readonly all: ReadonlyMap<string, Alert>;
  /** False until they were read for the first time. */
  ready(): boolean;
  revision(): number;
  listen(listener: AlertListener): () => void;
  close(): Promise<void>;
}

export function followAlerts(
  audience: string,
  deps: { readonly store: AlertStore; readonly clock: Clock; readonly pollMs: number; readonly log: Log },
): AudienceAlerts {
  const { store, clock, pollMs, log } = deps;
  const all = new Map<string, Alert>();
  const listeners = new Set<AlertListener>();
  const stop = new AbortController();
  let revision = 0;
  let ready = false;

  const take = (step: { readonly revision: number; readonly alerts: readonly Alert[] }): void => {
    for (const alert of step.alerts) all.set(alert.event.id, alert);
    revision = step.revision;
    if (step.alerts.length > 0) for (const listener of listeners) listener(step.alerts);
    for (const [id, alert] of all) if (isHistory(alert)) all.delete(id);
  };
  /** As the store's list of open alerts: closed, or over for a day. Distress is never history. */
  const isHistory = ({ event, closed }: Alert): boolean => {
    if (event.kind === "distress") return false;
    return closed || (event.state !== "active" && (event.untilUs ?? event.knownUs) < clock() - US_PER_DAY);
  };
  const readAll = async (): Promise<void> => {
    const step = await store.open(audience, clock());
    // Closed distress too: its track still says distress, and the map must know that it was dealt with.
    const closed = (await store.closed(audience)).filter(({ event }) => event.kind === "distress");
    take({ revision: step.revision, alerts: [...closed, ...step.alerts] });
    ready = true;
    // Whoever waits for the first list is told also when it is empty.
    for (const listener of listeners) listener([]);
  };
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        if (ready) take(await store.since(audience, revision));
        else await readAll();
        await pause(pollMs, stop.signal);
      } catch (error) {
        if (stop.signal.aborted) return;
        log.warn({ audience, error: String(error) }, "The alerts could not be read from the store; trying again.");
        await pause(RETRY_MS, stop.signal);
      }
    }
  };
  const running = run();
  return {
    all,
    ready: () => ready,
    revision: () => revision,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      stop.abort();
      await running;
    },
  };
}
