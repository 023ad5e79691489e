/** Any order of arrival and any batching give the in-order picture, exactly. */
import { describe, expect, it } from "vitest";
import { journal, observations, placeOf, plot, scene, seeded, shuffled, vessels } from "./scenario.ts";
import { contentOf, play } from "./tables.ts";

const all = observations(4, 3);
const inOrder = play(journal(all), () => all.length);

describe("the picture", () => {
  it("is worth comparing: it follows every vessel and explains most observations", () => {
    const live = [...inOrder.tables.tracks.values()].filter((track) => track.status === "confirmed");
    expect(live.filter((track) => track.kind === "surface").length).toBe(8);
    const explained = [...inOrder.tables.associations.values()].filter((one) => one.trackId !== undefined);
    expect(explained.length).toBeGreaterThan(0.7 * all.length);
    expect(inOrder.tables.states.size).toBeGreaterThan(100);
  });

  it.each(Array.from({ length: 30 }, (_, i) => i))(
    "does not depend on the order of arrival (permutation %i)",
    (seed) => {
      const random = seeded(1000 + seed);
      const entries = journal(shuffled(all, random));
      expect(play(entries, () => 1 + random() * 120).hash).toBe(inOrder.hash);
    },
  );

  it.each([1, 2, 7, 50, 333])("does not depend on the batches, nor do the tables (batches of %i)", (size) => {
    const played = play(journal(all), () => size);
    expect(played.hash).toBe(inOrder.hash);
    expect(contentOf(played.tables)).toEqual(contentOf(inOrder.tables));
  });

  it("tells of a confirmed track's first plot also when the base moved in the same step", () => {
    // One plot a scan: the first scan is not touched again by the others' plots.
    // One plot a scan: the first scan is not decided again when its other plots come.
    const [vessel] = vessels(1, 3);
    const plots = [0, 4, 8, 12, 16, 20].map((s, i) => plot("drone-1", i + 1, s, placeOf(vessel!, s), 15));
    const [single, whole] = [1, plots.length].map((size) => play(journal(plots), () => size));
    expect(single!.tables.associations.get(1)?.trackId).toBeDefined();
    expect(contentOf(whole!.tables)).toEqual(contentOf(single!.tables));
  });

  it("takes live jitter of some seconds without a trace in the tables' associations and states", () => {
    const random = seeded(5);
    const jittered = all
      .map((observation) => ({ observation, at: observation.observedAtUs + random() * 4e6 }))
      .sort((a, b) => a.at - b.at)
      .map(({ observation }) => observation);
    const [one, other] = [1, 40].map((size) => play(journal(jittered), () => size));
    expect(one!.hash).toBe(inOrder.hash);
    expect([...one!.tables.states.values()].map((s) => JSON.stringify(s)).sort()).toEqual(
      [...other!.tables.states.values()].map((s) => JSON.stringify(s)).sort(),
    );
  });

  it("is the same when a scene comes late as when it had come in time", () => {
    const late = [...all, ...scene(100, 3)];
    const inTime = [...late].sort((a, b) => a.observedAtUs - b.observedAtUs || a.key.seq - b.key.seq);
    const expected = play(journal(inTime), () => 97);
    expect(play(journal(late), () => 97).hash).toBe(expected.hash);
    expect(expected.hash).not.toBe(inOrder.hash);
  });
});
