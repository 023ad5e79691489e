import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alarmOf, newlyCalling } from "../../web/src/alarm.ts";
import type { TrackFeature } from "../../web/src/contract.ts";
import type { Alert } from "../../web/src/contract_alerts.ts";
import {
  type AlertSet,
  alertQueue,
  applyAlerts,
  looseAlerts,
  mergeAlerts,
  NO_ALERTS,
  trackMarks,
} from "../../web/src/picture/alerts.ts";
import { EMPTY_TRACKS, type TrackSet } from "../../web/src/picture/track_set.ts";
import { CHIME, DISTRESS, samplesOf, TONE_S } from "../../web/src/tones.ts";
import { lostAlertOf } from "../../web/src/view_model.ts";

const T0 = 1_700_000_000_000_000;

function alert(id: string, more: Partial<Alert> = {}): Alert {
  return {
    id,
    kind: "zone-entry",
    priority: 1,
    state: "active",
    fromUs: T0,
    knownUs: T0,
    score: 0.97,
    sentence: { en: id, ja: id },
    evidence: 3,
    rule: { id: "zone.entry", version: 1, parameters: {} },
    acts: [],
    closed: false,
    revision: 1,
    ...more,
  };
}

function tracksOf(...ids: readonly (readonly [string, string?])[]): TrackSet {
  const features = ids.map(([id, distress]): [string, TrackFeature] => [
    id,
    {
      type: "Feature",
      id,
      geometry: { type: "Point", coordinates: [129, 34] },
      properties: { id, kind: "surface", status: "confirmed", existence: 1, stateTimeUs: T0, lastSeenUs: T0, firstSeenUs: T0, ...(distress ? { distress } : {}) }, // biome-ignore format: one track
    },
  ]);
  return { ...EMPTY_TRACKS, tracks: new Map(features) };
}

const setOf = (...alerts: readonly Alert[]): AlertSet => mergeAlerts(NO_ALERTS, alerts);
const ids = (alerts: readonly Alert[]): string[] => alerts.map(({ id }) => id);
const message = (...alerts: readonly Alert[]) => ({ nowUs: T0, revision: 9, alerts });

describe("what the service told", () => {
  test("the later revision counts, in whatever order the tellings come", () => {
    const revisions = fc.uniqueArray(fc.nat({ max: 50 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(revisions, (list) => {
        let set = NO_ALERTS;
        for (const revision of list) set = applyAlerts(set, message(alert("a", { revision })), false);
        expect(set.alerts.get("a")?.revision).toBe(Math.max(...list));
      }),
    );
  });

  test("an open one that the first message of a new line leaves out was closed elsewhere; closed ones are kept", () => {
    const before = setOf(alert("gone"), alert("still"), alert("done", { closed: true }));
    const after = applyAlerts(before, message(alert("still", { revision: 2 })), true);
    expect([...after.alerts.keys()].sort()).toEqual(["done", "still"]);
    expect(applyAlerts(before, message(), false).alerts.size).toBe(3);
  });

  test("before the first message nothing is known, and an empty message is knowledge", () => {
    expect(NO_ALERTS.known).toBe(false);
    expect(applyAlerts(NO_ALERTS, message(), true).known).toBe(true);
  });
});

describe("the queue", () => {
  test("distress is above everything, whatever its number says; then urgency, then what nobody has acknowledged", () => {
    const set = setOf(
      alert("lost", { kind: "sensor-lost", priority: 2 }),
      alert("zone-known", { acknowledgedBy: "Sato", knownUs: T0 + 9e6 }),
      alert("zone-new"),
      alert("sos-known", { kind: "distress", priority: 7, acknowledgedBy: "Sato" }),
      alert("sos", { kind: "distress", priority: 7 }),
    );
    const queue = alertQueue(set, EMPTY_TRACKS);
    expect(ids(queue.open)).toEqual(["sos", "sos-known", "zone-new", "zone-known", "lost"]);
    expect(ids(queue.crying)).toEqual(["sos"]);
    expect(queue.unacknowledged).toBe(3);
  });

  test("nothing that is open is left out, ended and retracted ones included", () => {
    const states = fc.array(fc.constantFrom("active", "ended", "retracted"), { maxLength: 30 });
    fc.assert(
      fc.property(states, (list) => {
        const set = setOf(...list.map((state, index) => alert(`a${index}`, { state: state as Alert["state"] })));
        expect(alertQueue(set, EMPTY_TRACKS).open).toHaveLength(list.length);
      }),
    );
  });

  test("a distress that comes up again after it was closed cries again", () => {
    const closed = setOf(alert("sos", { kind: "distress", closed: true, acknowledgedBy: "Sato", revision: 4 }));
    expect(alertQueue(closed, EMPTY_TRACKS).crying).toEqual([]);
    const again = mergeAlerts(closed, [alert("sos", { kind: "distress", revision: 5 })]);
    expect(ids(alertQueue(again, EMPTY_TRACKS).crying)).toEqual(["sos"]);
  });

  test("distress on the picture without an alert is shown all the same, and one whose alert was closed is not", () => {
    const tracks = tracksOf(["a", "MOB"], ["b", "SART"], ["c"]);
    const set = setOf(alert("sos", { kind: "distress", trackId: "b", closed: true }));
    expect(alertQueue(set, tracks).orphans.map(({ id }) => id)).toEqual(["a"]);
  });
});

describe("marks on the chart", () => {
  test("the worse alert of a track rules it, and it flashes until all are acknowledged", () => {
    const tracks = tracksOf(["a"], ["b"]);
    const set = setOf(
      alert("zone", { trackId: "a" }),
      alert("sos", { kind: "distress", trackId: "a", acknowledgedBy: "Sato" }),
      alert("known", { trackId: "b", acknowledgedBy: "Sato" }),
    );
    const marks = trackMarks(set, alertQueue(set, tracks), tracks);
    expect(marks.get("a")).toEqual({ alert: "distress", flash: true });
    expect(marks.get("b")).toEqual({ alert: "other", flash: false });
  });

  test("what is over stays in the queue below what goes on, and leaves the chart; distress stays on both", () => {
    const tracks = tracksOf(["a"], ["b"]);
    const set = setOf(
      alert("left", { trackId: "a", state: "ended", knownUs: T0 + 5e6 }),
      alert("inside", { acknowledgedBy: "Sato" }),
      alert("sos", { kind: "distress", trackId: "b", state: "ended" }),
    );
    const queue = alertQueue(set, tracks);
    expect(ids(queue.open)).toEqual(["sos", "inside", "left"]);
    expect([...trackMarks(set, queue, tracks).keys()]).toEqual(["b"]);
    const gone = alertQueue(setOf(alert("left", { state: "ended", position: [129, 34] })), tracks);
    expect(looseAlerts(gone, tracks)).toEqual([]);
  });

  test("a sensor that has come back is no longer lost, though its alert is open", () => {
    const lost = alert("lost", { kind: "sensor-lost", sourceId: "drone-3" });
    expect(lostAlertOf(alertQueue(setOf(lost), EMPTY_TRACKS), "drone-3")?.id).toBe("lost");
    const back = setOf({ ...lost, state: "ended" });
    expect(lostAlertOf(alertQueue(back, EMPTY_TRACKS), "drone-3")).toBeUndefined();
    expect(alertQueue(back, EMPTY_TRACKS).open).toHaveLength(1);
  });

  test("distress flashes by itself while the service tells no alerts", () => {
    const tracks = tracksOf(["a", "MOB"]);
    expect(trackMarks(NO_ALERTS, alertQueue(NO_ALERTS, tracks), tracks).get("a")?.flash).toBe(true);
    const told = setOf();
    expect(trackMarks(told, alertQueue(told, tracks), tracks).get("a")?.flash).toBe(false);
  });

  test("an alert follows its track into the one it was merged with, and keeps its own place when there is none", () => {
    const merged: TrackSet = { ...tracksOf(["b"]), mergedInto: new Map([["a", "b"]]) };
    const set = setOf(alert("zone", { trackId: "a", position: [129, 34] }), alert("text", { position: [130, 33] }));
    const queue = alertQueue(set, merged);
    expect([...trackMarks(set, queue, merged).keys()]).toEqual(["b"]);
    expect(looseAlerts(queue, merged).map(({ alert: { id }, place }) => [id, place])).toEqual([["text", [130, 33]]]);
  });
});

describe("the alarm", () => {
  test("sounds for distress that nobody has acknowledged, and for nothing else", () => {
    const sos = { kind: "distress" } as const;
    expect(alarmOf([alert("a"), alert("b", sos)])).toBe("distress");
    expect(alarmOf([alert("a"), alert("b", { ...sos, acknowledgedBy: "Sato" }), alert("c", { ...sos, closed: true })])).toBe("none"); // biome-ignore format: one list
  });

  test("another alert chimes once when it comes or is opened again, and not when it changes", () => {
    const calls = (before: AlertSet, now: AlertSet): string[] => ids(newlyCalling(before.alerts, now.alerts));
    expect(calls(NO_ALERTS, setOf(alert("a")))).toEqual(["a"]);
    expect(calls(setOf(alert("a")), setOf(alert("a", { revision: 2 })))).toEqual([]);
    expect(calls(setOf(alert("a", { closed: true })), setOf(alert("a", { revision: 2 })))).toEqual(["a"]);
    expect(calls(NO_ALERTS, setOf(alert("a", { kind: "distress" })))).toEqual([]);
  });

  test("distress is the two-tone alarm of 2200 and 1300 Hz, with two seconds to speak in, and no click", () => {
    const rateHz = 48_000;
    const samples = samplesOf(DISTRESS, rateHz);
    const tone = (index: number): Float32Array => samples.slice(index * TONE_S * rateHz, (index + 1) * TONE_S * rateHz);
    const pitchHz = (part: Float32Array): number =>
      part.filter((one, at) => at > 0 && (part[at - 1] ?? 0) < 0 && one >= 0).length / TONE_S;
    for (const [index, hz] of [2200, 1300, 2200, 1300].entries())
      expect(Math.abs(pitchHz(tone(index)) - hz)).toBeLessThan(10);
    expect(samples.length).toBe(4 * rateHz);
    expect(samples.subarray(2 * rateHz).every((one) => one === 0)).toBe(true);
    for (const tune of [DISTRESS, CHIME]) {
      const wave = samplesOf(tune, rateHz);
      expect(wave.every((one) => Math.abs(one) <= tune.level)).toBe(true);
      expect(Math.abs(wave[0] ?? 1) + Math.abs(wave[TONE_S * rateHz - 1] ?? 1)).toBeLessThan(0.01);
    }
  });
});
