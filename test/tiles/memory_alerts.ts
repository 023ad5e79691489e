/** Alerts and designations in memory, with the model's own rules, for tests of the tiles. */
import { type Alert, type AlertAct, alertOf, type PictureEvent, unfitAct } from "../../model/index.ts";
import type { AlertStore } from "../../tiles/alert_store.ts";
import { type MemoryStore, NOW_US } from "./fixtures.ts";

export function event(id: string, changes: Partial<PictureEvent> = {}): PictureEvent {
  return {
    id,
    kind: "distress",
    state: "active",
    fromUs: NOW_US - 5e6,
    knownUs: NOW_US - 4e6,
    score: 1,
    sentence: { en: `Distress of ${id}.`, ja: `遭難 ${id}` },
    evidence: [3, 4],
    rule: { id: "distress", version: 1, parameters: {} },
    ...changes,
  };
}

export class MemoryAlerts {
  readonly #alerts = new Map<string, Map<string, Alert>>();
  readonly #revisions = new Map<string, number>();

  raise(audience: string, found: PictureEvent, acts?: readonly AlertAct[]): void {
    const revision = (this.#revisions.get(audience) ?? 0) + 1;
    this.#revisions.set(audience, revision);
    const alerts = this.#alerts.get(audience) ?? new Map<string, Alert>();
    this.#alerts.set(audience, alerts);
    alerts.set(found.id, alertOf(found, revision, acts ?? alerts.get(found.id)?.acts ?? []));
  }

  store(tracks: MemoryStore): AlertStore {
    const of = (audience: string): readonly Alert[] => [...(this.#alerts.get(audience)?.values() ?? [])];
    const revision = (audience: string): number => this.#revisions.get(audience) ?? 0;
    return {
      open: async (audience) => ({ revision: revision(audience), alerts: of(audience).filter((one) => !one.closed) }),
      closed: async (audience) => of(audience).filter((one) => one.closed),
      since: async (audience, after) => ({
        revision: revision(audience),
        alerts: of(audience).filter((one) => one.revision > after),
      }),
      act: async (audience, id, act) => {
        const alert = of(audience).find((one) => one.event.id === id);
        if (alert === undefined) return { kind: "unknown" };
        const unfit = unfitAct(alert, act);
        if (unfit !== undefined) return { kind: "unfit", unfit };
        this.raise(audience, alert.event, [...alert.acts, act]);
        return { kind: "done", alert: of(audience).find((one) => one.event.id === id)! };
      },
      designate: async (audience, trackId, designation) => {
        const track = await tracks.reader().track(audience, trackId);
        if (track === undefined) return undefined;
        tracks.publish(audience, [{ ...track, designation }]);
        return tracks.reader().track(audience, trackId);
      },
    };
  }
}
