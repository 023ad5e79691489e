/** Distress is an alert at once, whatever the tracker makes of it, and the machine never ends it. */
import { describe, expect, it } from "vitest";
import { withEvidence } from "../../../fusion/behaviour/distress_events.ts";
import { direct, type Observation } from "../../../model/index.ts";
import { ais, CENTRE, journal, START_US, seeded, shuffled } from "../scenario.ts";
import { eventsOf, standing, watch } from "./watched.ts";

const MOB = 972_000_001;
const WHY = "Man overboard: the beacon is active";

function call(seq: number, seconds: number, mmsi = MOB, place: typeof CENTRE | null = CENTRE): Observation {
  return ais(seq, seconds, mmsi, place ?? undefined, {
    stationClass: "distress-beacon",
    distress: WHY,
    messageType: 1,
  });
}

describe("a distress call", () => {
  it("is an event with the first message, about its track, at its place, with its evidence", () => {
    const seen = watch(journal([ais(1, 0, 431_000_000, direct(CENTRE, 90, 4000)), call(2, 1)]), { sizeOf: () => 1 });
    const [event] = eventsOf(seen, "distress");
    const [track] = [...seen.picture.published.values()].filter((one) => one.track?.distress !== undefined);
    expect(event).toEqual({
      id: expect.stringMatching(/^E-[0-9a-f]{20}$/),
      kind: "distress",
      state: "active",
      fromUs: START_US + 1e6,
      knownUs: START_US + 2e6,
      trackId: track!.id,
      position: CENTRE,
      score: 1,
      sentence: { en: `Distress. ${WHY}.`, ja: "遭難。落水者：送信中。" },
      evidence: [2],
      rule: { id: "distress", version: 1, parameters: {} },
    });
    expect(JSON.stringify(event)).not.toContain(String(MOB)); // who it is stands in the track, where it can be shredded
  });

  it("without a position is an event too, and stays the same one when a position comes", () => {
    const seen = watch(journal([call(1, 0, MOB, null), call(2, 10, MOB, null), call(3, 20)]), {
      sizeOf: () => 1,
    });
    const events = eventsOf(seen, "distress");
    expect(events.length).toBe(1);
    expect(events[0]).toMatchObject({ state: "active", fromUs: START_US, evidence: [1, 2, 3], position: CENTRE });
    const track = [...seen.picture.published.values()].find(({ id }) => id === events[0]!.trackId);
    expect(track!.track).toMatchObject({ kind: "distress-beacon", state: {} });
    expect(seen.written[0]!.position).toBeUndefined();
  });

  it("of a ship that has a track is about that track, and lasts when everything falls silent for hours", () => {
    const ship = Array.from({ length: 6 }, (_, k) => ais(k + 1, 10 * k, 431_000_123, direct(CENTRE, 0, 70 * k)));
    const text = ais(7, 65, 431_000_123, undefined, { messageType: 14, distress: "Ship in distress: its safety text" });
    const others = Array.from({ length: 30 }, (_, k) =>
      ais(8 + k, 600 + 600 * k, 431_000_500, direct(CENTRE, 90, 20_000)),
    );
    const seen = watch(journal([...ship, text, ...others]), { sizeOf: () => 5 });
    expect(eventsOf(seen, "distress")).toMatchObject([{ state: "active", evidence: [7] }]);
  });

  it("of two beacons with one number in two places is two distresses", () => {
    const other = direct(CENTRE, 45, 60_000);
    const calls = Array.from({ length: 4 }, (_, k) => [
      call(2 * k + 1, 10 * k),
      call(2 * k + 2, 10 * k + 5, MOB, other),
    ]);
    const events = eventsOf(watch(journal(calls.flat()), { sizeOf: () => 1 }), "distress");
    expect(events.length).toBe(2);
    expect(new Set(events.map(({ trackId }) => trackId)).size).toBe(2);
    expect(events.map(({ evidence }) => evidence).sort()).toEqual([
      [1, 3, 5, 7],
      [2, 4, 6, 8],
    ]);
  });

  it("that the tracker cannot take is an alert all the same", () => {
    const poison = { ...call(1, 0), label: undefined } as unknown as Observation;
    const seen = watch(journal([poison, call(2, 1, MOB + 1)]), { sizeOf: () => 1 });
    expect(eventsOf(seen, "distress").length).toBe(2);
  });

  it("gives the same event in any batches, after any crash", () => {
    const random = seeded(3);
    const calls = [
      ...Array.from({ length: 40 }, (_, k) => call(k + 1, 7.5 * k, MOB, k < 5 ? null : direct(CENTRE, 80, k))),
      ...Array.from({ length: 20 }, (_, k) => ais(100 + k, 15 * k, 431_000_009, direct(CENTRE, 10, 9000 + 60 * k))),
    ].sort((a, b) => a.observedAtUs - b.observedAtUs);
    const entries = journal(calls);
    const calm = watch(entries, { sizeOf: () => 1 });
    expect(eventsOf(calm, "distress").length).toBe(1);
    for (const size of [3, 17, 1000])
      expect(standing(watch(entries, { sizeOf: () => size }), "distress")).toEqual(standing(calm, "distress"));
    const stormy = watch(entries, { sizeOf: () => 1 + 9 * random(), crashes: () => random() < 0.3 });
    expect(standing(stormy, "distress")).toEqual(standing(calm, "distress"));
  });

  it("names the newest call whatever the order of arrival, and no evidence twice", () => {
    const calls = Array.from({ length: 12 }, (_, k) => call(k + 1, 10 * k, MOB, direct(CENTRE, 90, 50 * k)));
    for (const seed of [1, 2, 3]) {
      const [event] = eventsOf(watch(journal(shuffled(calls, seeded(seed))), { sizeOf: () => 1 }), "distress");
      expect(event).toMatchObject({ fromUs: START_US, position: direct(CENTRE, 90, 550) });
      expect(event!.evidence.length).toBe(12);
    }
    let evidence: readonly number[] = [];
    for (const cursor of shuffled(
      Array.from({ length: 500 }, (_, k) => k),
      seeded(4),
    ))
      evidence = withEvidence(evidence, cursor);
    expect(evidence).toEqual([
      ...Array.from({ length: 20 }, (_, k) => k),
      ...Array.from({ length: 80 }, (_, k) => 420 + k),
    ]);
  });
});
