/** Any order of arrival, any batching and any restart give the in-order picture, exactly. */
import { describe, expect, it } from "vitest";
import { logFromOf, restore, serialise } from "../../fusion/checkpoint.ts";
import { emptyPicture, type Picture, pictureHash, step } from "../../fusion/index.ts";
import type { CorrelationEvidence, JournalEntry, Observation } from "../../model/index.ts";
import { type Story, story } from "./any_order_story.ts";
import { journal, observations, placeOf, plot, START_US, scene, seeded, shuffled, vessels } from "./scenario.ts";
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

  it.each([1, 2, 3])("of a busy sea does not depend on the order of arrival (permutation %i)", (seed) => {
    const random = seeded(1000 + seed);
    expect(play(journal(shuffled(all, random)), () => 1 + random() * 400).hash).toBe(inOrder.hash);
  });

  it.each([1, 2, 7, 50, 333])("does not depend on the batches, nor do the tables (batches of %i)", (size) => {
    const played = play(journal(all), () => size);
    expect(played.hash).toBe(inOrder.hash);
    expect(contentOf(played.tables)).toEqual(contentOf(inOrder.tables));
  });

  it("tells of a confirmed track's first plot also when the base moved in the same step", () => {
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

const STORIES = [1, 2, 3, 4];
/** The full machine's run plays each story in 52 orders, more than 200 in all, and a longer one. */
const isFull = process.env.TOMI_FULL === "1";
const EACH = 13;
const PARTS = isFull ? 4 : 2;
const LONG = isFull ? [{ seed: 11, busyS: 300, parts: 1 }] : [];

describe.each([...STORIES.map((seed) => ({ seed, busyS: 40, parts: PARTS })), ...LONG])(
  "a sea that holds everything (story $seed, $busyS s)",
  ({ seed, busyS, parts }) => {
    const told = story(seed, busyS);
    const expected = pictureHash(playStory(told, told.within, seeded(seed), "never"));

    it("is one: claims in conflict, calls for help, bearing lines, tracks of before the horizon", () => {
      const picture = playStory(told, told.within, seeded(seed), "never");
      expect(picture.horizon.baseUs).toBe(START_US);
      const reasons = new Set(picture.log.rows.flatMap((row) => row.decisions.map((one) => one.reason)));
      for (const reason of ["updated", "initiated", "identity", "identity-conflict", "distress"])
        expect(reasons).toContain(reason);
      expect([...reasons].some((reason) => /^(bearing|line)-/.test(reason))).toBe(true);
      const born = [...picture.published.values()].map((one) => one.record.life.bornUs);
      expect(Math.min(...born)).toBeLessThan(START_US);
    });

    it.each(Array.from({ length: parts }, (_, part) => part))(
      `does not depend on the order of arrival, on batches or on restarts (${EACH} permutations, part %i)`,
      { timeout: 180_000 },
      (part) => {
        for (let k = part * EACH; k < (part + 1) * EACH; k++) {
          const random = seeded(100_000 * seed + k);
          const arrived = shuffled(told.within, random);
          const restarts = k % 4 === 0 ? "often" : "never";
          expect(pictureHash(playStory(told, arrived, random, restarts)), `permutation ${k}`).toBe(expected);
        }
      },
    );
  },
);

/** Plays what was before the horizon in order, the rest as it arrived, in batches of any size; PostGIS finds now this, now that. */
function playStory(
  told: Story,
  arrived: readonly Observation[],
  random: () => number,
  restarts: "often" | "never",
): Picture {
  const entries = journal([...told.before, ...arrived]);
  const evidence = new Map(entries.map((entry) => [entry.cursor, evidenceOf(entry, random)]));
  const largest = random() < 0.1 ? 8 : entries.length;
  let picture = emptyPicture("national");
  for (let i = 0; i < entries.length; ) {
    const size = i < told.before.length ? told.before.length - i : Math.ceil(random() * largest);
    i += step(picture, { entries: entries.slice(i, i + size), evidence }).taken;
    if (restarts === "often" && random() < 0.5) {
      const body = serialise(picture);
      const from = logFromOf(body)?.cursor ?? i;
      const { frontierUs } = picture.horizon;
      picture = restore("national", body, entries.slice(from, i), evidence, frontierUs);
    }
  }
  return picture;
}

/** What PostGIS finds depends on what was stored when it was asked, and so on the order of arrival. */
function evidenceOf({ cursor, observation }: JournalEntry, random: () => number): CorrelationEvidence[] {
  if (observation.kind !== "position" || observation.sceneId === undefined || random() < 0.5) return [];
  const near = {
    candidatePosition: observation.position,
    distanceM: 12,
    mahalanobis2: 2 * random(),
    logDensity: -9,
    gapS: 4,
  };
  return [0, 2].map((i) => ({ cursor, basis: "ais" as const, mmsi: 431_000_000 + i, ...near }));
}
