/** Over hours: the base moves at rows of the journal and nowhere else, and a restart is bit-identical. */
import { describe, expect, it } from "vitest";
import { logFromOf, restore, serialise } from "../../fusion/checkpoint.ts";
import { emptyPicture, type Picture, pictureHash, step } from "../../fusion/index.ts";
import { TURNS, WATCHED_S } from "../../fusion/kernel/state.ts";
import { motionOf, stateAt } from "../../fusion/motion.ts";
import { allTracks } from "../../fusion/track_set.ts";
import type { Motion } from "../../fusion/world.ts";
import type { JournalEntry, Observation } from "../../model/index.ts";
import { keyText } from "../../model/index.ts";
import { ais, journal, nothingFound, observations, placeOf, plot, seeded, vessels } from "./scenario.ts";
import { apply, contentOf, emptyTables, play, type Tables } from "./tables.ts";

const HOURS = 4.5;

/** Sparse traffic for hours, jitter of a quarter of an hour, two busy minutes at the end, and some that come hours late. */
function longStory(): Observation[] {
  const random = seeded(77);
  const fleet = vessels(6, 21);
  const sparse: { observation: Observation; at: number }[] = [];
  let seq = 0;
  for (let t = 0; t < HOURS * 3600; t += 120)
    fleet.forEach((vessel, i) => {
      if (t / 3600 > i * 0.5 && t / 3600 < i * 0.5 + 1.5)
        sparse.push({
          observation: ais(++seq, t + i, 431_000_000 + i, placeOf(vessel, t + i), {
            sogMps: vessel.speedMps,
            cogDeg: vessel.courseDeg,
          }),
          at: t + (random() < 0.1 ? random() * 900 : random() * 3),
        });
    });
  for (let k = 0; k < 6; k++)
    sparse.push({
      observation: plot("drone-2", ++seq, 1800 + 300 * k, placeOf(fleet[0]!, 1800), 20),
      at: 3.2 * 3600 + 240 * k,
    });
  const distress = ais(++seq, 600, 972_000_001, fleet[2]!.start, {
    stationClass: "distress-beacon",
    distress: "MOB",
  });
  sparse.push({ observation: distress, at: 3.4 * 3600 });
  return sparse.sort((a, b) => a.at - b.at).map((one) => one.observation);
}

const entries = journal([...longStory(), ...late()]);
const evidence = nothingFound(entries);

/** Busy minutes after the hours: moved by their place in time. */
function late(): Observation[] {
  const shiftUs = HOURS * 3600e6;
  return observations(2, 3, 5).map((one) => {
    const moved = { ...one, observedAtUs: one.observedAtUs + shiftUs, receivedAtUs: one.receivedAtUs + shiftUs };
    return one.kind === "coverage" ? { ...moved, fromUs: moved.observedAtUs, toUs: moved.observedAtUs } : moved;
  }) as Observation[];
}

const calm = play(entries, () => 1);

describe("the base", () => {
  it("has moved, and took most of the log with it", () => {
    expect(calm.tables.checkpoint).toBeDefined();
    expect(calm.picture.log.members).toBeLessThan(0.8 * entries.length);
    expect(calm.picture.horizon.baseUs % 60e6).toBe(0);
  });

  it.each([3, 16, 100, 5000])("moves at the same rows in batches of %i: same hash, same tables", (size) => {
    const played = play(entries, () => size);
    expect(played.hash).toBe(calm.hash);
    expect(contentOf(played.tables)).toEqual(contentOf(calm.tables));
  });

  it("keeps a track's rows of hours ago when it has left the log", () => {
    const retired = [...calm.tables.tracks.values()].filter(
      (track) => track.status === "retired" && track.past !== true,
    );
    expect(retired.length).toBeGreaterThanOrEqual(3);
    for (const track of retired)
      expect([...calm.tables.states.keys()].filter((key) => key.startsWith(`${track.id} `)).length).toBeGreaterThan(20);
  });
});

describe("what comes too late", () => {
  const of = (sourceId: string) =>
    entries
      .filter(({ observation }) => observation.key.sourceId === sourceId)
      .map(({ cursor }) => calm.tables.associations.get(cursor));

  it("is told so in a sentence, and changes no state", () => {
    const late = of("drone-2");
    expect(late.length).toBe(6);
    for (const association of late) expect(association?.explanation).toMatch(/too late to be replayed/);
  });

  it("is a distress call all the same, at once", () => {
    const track = [...calm.tables.tracks.values()].find((one) => one.kind === "distress-beacon");
    expect(track).toMatchObject({ status: expect.stringMatching(/confirmed|coasting/), distress: "MOB" });
  });
});

describe("a restart", () => {
  it.each([1, 2, 3])("from checkpoint and journal goes on as if nothing had happened (instants %i)", (seed) => {
    const random = seeded(seed);
    let picture = emptyPicture("national");
    const tables = emptyTables();
    let checkpointAt = 0;
    for (let i = 0; i < entries.length; ) {
      const size = 1 + Math.floor(random() * 60);
      const { decisions, taken } = step(picture, { entries: entries.slice(i, i + size), evidence });
      i += taken;
      apply(tables, decisions);
      if (decisions.checkpoint !== undefined) checkpointAt = i;
      if (random() < 0.3) {
        const before = pictureHash(picture);
        const ids = idsOf(picture);
        picture = restarted(tables, checkpointAt, i, picture.horizon.frontierUs);
        expect(pictureHash(picture)).toBe(before);
        expect(idsOf(picture)).toEqual(ids);
      }
    }
    expect(pictureHash(picture)).toBe(calm.hash);
    expect(contentOf(tables)).toEqual(contentOf(calm.tables));
  });
});

it("reads a checkpoint of 0.3, which holds the keys of observations as texts", () => {
  const { picture } = play(entries.slice(0, 400), () => 5000);
  const body = serialise(picture);
  const asTexts = JSON.stringify(JSON.parse(body), (_name, value) =>
    typeof value?.epoch === "string" ? keyText(value) : value,
  );
  expect(asTexts.length).toBeLessThan(body.length);
  expect(serialise(restore("national", asTexts, [], evidence, picture.horizon.frontierUs))).toBe(
    serialise(restore("national", body, [], evidence, picture.horizon.frontierUs)),
  );
});

it("reads a checkpoint from before vessels had habits: they begin anew", () => {
  const { picture } = play(entries.slice(0, 400), () => 5000);
  const { motion } = [...allTracks(picture.log.base.tracks)].find((track) => track.motion.x[WATCHED_S]! > 100)!;
  const stored = JSON.parse(JSON.stringify(motion)) as Motion;
  const old = motionOf({ ...stored, x: Float64Array.from(Object.values(stored.x)).slice(0, WATCHED_S) });
  expect([...old.x.subarray(0, WATCHED_S)]).toEqual([...motion.x.subarray(0, WATCHED_S)]);
  expect([old.x[WATCHED_S], old.x[TURNS]]).toEqual([0, 0]);
  expect(stateAt(old, motion.timeUs + 6e8)).not.toEqual(stateAt(motion, motion.timeUs + 6e8));
});

/** What a start reads: the checkpoint, and the journal from where its log began to the offset. */
function restarted(tables: Tables, checkpointAt: number, offset: number, frontierUs: number): Picture {
  const body = tables.checkpoint;
  const from = body === undefined ? 0 : (logFromOf(body)?.cursor ?? checkpointAt);
  const read: JournalEntry[] = entries.slice(from, offset);
  return restore("national", body, read, evidence, frontierUs);
}

function idsOf(picture: Picture): Map<string, string> {
  return new Map([...picture.published].map(([uid, one]): [string, string] => [uid, one.id]).sort());
}
