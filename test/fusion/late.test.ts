/** Scenes from beyond the horizon are explained as wholes by the stored trajectories: they confirm, identify, start and split. */
import { describe, expect, it } from "vitest";
import { decideLate, type LateInput, type LateOutcome } from "../../fusion/late.ts";
import { taughtTrack } from "../../fusion/late_facts.ts";
import type { CorrelationEvidence, JournalEntry, LonLat, Observation, Track } from "../../model/index.ts";
import { direct, inverse, PUBLIC_LABEL } from "../../model/index.ts";
import { ais, CENTRE, coverage, journal, plot, ringAround, START_US, seeded, shuffled } from "./scenario.ts";

const SIGMA_M = 20;

function track(id: string, more: Partial<Track> = {}): Track {
  return {
    id,
    kind: "surface",
    status: "confirmed",
    existence: 1,
    claimed: {},
    firstSeenUs: START_US,
    lastSeenUs: START_US,
    lastLooks: [],
    aliases: [],
    label: PUBLIC_LABEL,
    simulated: true,
    ...more,
  };
}

/** What PostGIS says of a detection and a trajectory that was at `there`, known as well as the detection is. */
function found(cursor: number, trackId: string, there: LonLat, here: LonLat): CorrelationEvidence {
  const { distanceM } = inverse(here, there);
  const variance = 2 * SIGMA_M ** 2;
  const mahalanobis2 = distanceM ** 2 / variance;
  return {
    cursor,
    basis: "trajectory",
    trackId,
    candidatePosition: there,
    distanceM,
    mahalanobis2,
    logDensity: -0.5 * mahalanobis2 - Math.log(2 * Math.PI * variance),
    gapS: 2,
  };
}

const shot = (seq: number, at: LonLat, more: Partial<Extract<Observation, { kind: "position" }>> = {}, seconds = 0) =>
  plot("sat-1", seq, seconds, at, SIGMA_M, { sensorKind: "optical", sceneId: "s", scanId: `s${seconds}`, ...more });

/** The scene, with the trajectories by id and place. */
function decide(list: readonly Observation[], tracks: readonly Track[], places: Record<string, LonLat> = {}) {
  const entries = journal(list);
  return decideLate(inputOf(entries, tracks, places));
}

function inputOf(
  entries: readonly JournalEntry[],
  tracks: readonly Track[],
  places: Record<string, LonLat>,
): LateInput {
  const evidence = new Map(
    entries.map(({ cursor, observation }) => [
      cursor,
      "position" in observation && observation.position !== undefined
        ? Object.entries(places)
            .map(([id, there]) => found(cursor, id, there, observation.position!))
            .filter((one) => one.mahalanobis2 < 13.8)
        : [],
    ]),
  );
  return { audience: "national", entries, evidence, stored: new Map(tracks.map((one) => [one.id, one])) };
}

const EAST = (m: number): LonLat => direct(CENTRE, 90, m);

describe("a late scene", () => {
  it("gives each trajectory one detection at most, and each detection its share: the best joint explanation", () => {
    // The detection between both is nearer to A, but A has its own: it is B's.
    const outcomes = decide([shot(1, EAST(0)), shot(2, EAST(35))], [track("A"), track("B")], {
      A: EAST(5),
      B: EAST(80),
    });
    expect([1, 2].map((cursor) => outcomes.get(cursor)!.association.trackId)).toEqual(["A", "B"]);
    const { association } = outcomes.get(2)!;
    expect(association.runnerUpTrackId).toBe("A");
    expect(association.weight).toBeGreaterThan(0.3);
    expect(association.weight).toBeLessThan(1);
    expect(association.explanation).toMatch(
      /too late to be replayed\. Explained by this track with \d+ %: its trajectory was 45 m away/,
    );
    expect(outcomes.get(2)!.contact).toBeUndefined();
  });

  it("identifies: a length for a track that had none, once it is surely its own", () => {
    const [known, unknown] = [track("A", { lengthM: 100 }), track("B")];
    const outcomes = decide(
      [shot(1, EAST(0), { lengthM: 90 }), shot(2, EAST(9000), { lengthM: 60, widthM: 11 })],
      [known, unknown],
      {
        A: EAST(4),
        B: EAST(9004),
      },
    );
    expect(outcomes.get(1)!.learned).toBeUndefined();
    const { learned } = outcomes.get(2)!;
    expect(learned).toMatchObject({ track: unknown, from: { observation: { lengthM: 60 } } });
    const taught = taughtTrack(learned!, undefined);
    expect(taught).toMatchObject({ id: "B", lengthM: 60, widthM: 11 });
    expect(taught.classes?.length).toBeGreaterThan(2);
  });

  it("goes to the track of its length when places do not tell", () => {
    const tracks = [track("A", { lengthM: 30 }), track("B", { lengthM: 200 })];
    const outcomes = decide([shot(1, EAST(0), { lengthM: 190 })], tracks, { A: EAST(10), B: EAST(-10) });
    expect(outcomes.get(1)!.association.trackId).toBe("B");
  });

  it("starts a contact of the past where nothing stored explains a detection: with its time, never live", () => {
    const [sure, unsure, doubtful] = [0.9, undefined, 0.2].map(
      (confidence) => decide([shot(1, CENTRE, confidence === undefined ? {} : { confidence })], []).get(1)!,
    );
    expect(sure!.contact!.track).toMatchObject({
      status: "retired",
      past: true,
      firstSeenUs: START_US,
      lastSeenUs: START_US,
    });
    expect(sure!.contact!.state.state).toMatchObject({ timeUs: START_US, position: CENTRE });
    expect(sure!.association.trackId).toBe(sure!.contact!.track.id);
    expect(sure!.contact!.track.existence).toBeGreaterThan(0.9);
    expect(unsure!.contact!.track.existence).toBeCloseTo(0.71, 2);
    expect(doubtful!.contact).toBeUndefined();
    expect(doubtful!.association.trackId).toBeUndefined();
  });

  it("confirms such a contact when a later scene of the same delivery sees it again", () => {
    const outcomes = decide([shot(1, CENTRE), shot(2, EAST(900), { lengthM: 70 }, 300)], []);
    const [first, second] = [1, 2].map((cursor) => outcomes.get(cursor)!.contact!.track);
    expect(second!.id).toBe(first!.id);
    expect(second!.existence).toBeGreaterThan(0.9);
    expect(second).toMatchObject({ firstSeenUs: START_US, lastSeenUs: START_US + 300e6, lengthM: 70, past: true });
    expect(outcomes.get(2)!.association.explanation).toMatch(/contact of the past with \d+ %/);
  });

  it("takes two detections within one hull for one vessel", () => {
    const outcomes = decide([shot(1, EAST(-5)), shot(2, EAST(80), { lengthM: 30 })], [track("A")], { A: EAST(0) });
    expect(outcomes.get(1)!.association.trackId).toBe("A");
    expect(outcomes.get(2)!.contact).toBeUndefined();
    expect(outcomes.get(2)!.association).toMatchObject({ runnerUpTrackId: "A" });
  });

  it("splits a track beside which it shows a second vessel", () => {
    const one = track("A");
    // The trajectory is known to 100 m: both detections, 320 m apart, are in its gate.
    const entries = journal([shot(1, EAST(-150)), shot(2, EAST(170))]);
    const loose = (cursor: number, distanceM: number): CorrelationEvidence => ({
      ...found(cursor, "A", CENTRE, CENTRE),
      distanceM,
      mahalanobis2: distanceM ** 2 / 10_400,
      logDensity: -0.5 * (distanceM ** 2 / 10_400) - Math.log(2 * Math.PI * 10_400),
    });
    const split = decideLate({
      audience: "national",
      entries,
      evidence: new Map([
        [1, [loose(1, 150)]],
        [2, [loose(2, 170)]],
      ]),
      stored: new Map([["A", one]]),
    });
    expect(split.get(1)!.association).toMatchObject({ trackId: "A" });
    expect(split.get(1)!.association.explanation).toMatch(/320 m away, fits it too and cannot be the same vessel/);
    const { contact, learned, association } = split.get(2)!;
    expect(contact!.track).toMatchObject({ past: true, status: "retired" });
    expect(association).toMatchObject({ trackId: contact!.track.id, runnerUpTrackId: "A" });
    expect(learned).toEqual({ track: one, companion: { trackId: contact!.track.id, sinceUs: START_US } });
  });

  it("takes two names of one vessel for one candidate", () => {
    const living = track("B");
    const entries = journal([shot(1, EAST(0)), shot(2, EAST(400))]);
    const input = inputOf(entries, [], { A: EAST(3), B: EAST(40) });
    const outcomes = decideLate({
      ...input,
      stored: new Map([
        ["A", living],
        ["B", living],
      ]),
    });
    expect(outcomes.get(1)!.association).toMatchObject({ trackId: "B" });
    expect(outcomes.get(1)!.association.runnerUpTrackId).toBeUndefined();
  });

  it("does not depend on the order of its detections", () => {
    const list = [
      coverage("sat-1", 50, 0, "s0", ringAround(CENTRE, 9000), { sceneId: "s" }),
      ...Array.from({ length: 12 }, (_, i) => shot(i + 1, direct(CENTRE, 30 * i, 40 + 11 * i))),
      ...Array.from({ length: 6 }, (_, i) => shot(i + 21, direct(CENTRE, 60 * i, 500), {}, 240)),
    ];
    const tracks = ["A", "B", "C"].map((id) => track(id));
    const places = { A: EAST(50), B: direct(CENTRE, 180, 100), C: direct(CENTRE, 300, 120) };
    const contentOf = (outcomes: ReadonlyMap<number, LateOutcome>, entries: readonly JournalEntry[]) =>
      entries
        .map(({ cursor, observation }) => {
          const { association, ...rest } = outcomes.get(cursor)!;
          return JSON.stringify([observation.key, { ...association, cursor: 0 }, rest]);
        })
        .sort();
    const inOrder = journal(list);
    const expected = contentOf(decideLate(inputOf(inOrder, tracks, places)), inOrder);
    for (const seed of [1, 2, 3, 4]) {
      const entries = journal(shuffled(list, seeded(seed)));
      expect(contentOf(decideLate(inputOf(entries, tracks, places)), entries)).toEqual(expected);
    }
  });
});

describe("a late backlog of AIS", () => {
  const mmsi = 431_000_777;
  const report = (seq: number, t: number, who = mmsi) =>
    ais(seq, t, who, EAST(8 * t), { sogMps: 8, cogDeg: 90, voyage: { name: "KAIYO" } });

  it("is one contact of the past, named, however many reports it has", () => {
    const outcomes = decide(
      [0, 10, 20, 30, 40].map((t, i) => report(i + 1, t)),
      [],
    );
    const tracks = [...outcomes.values()].map((one) => one.contact!.track);
    expect(new Set(tracks.map(({ id }) => id)).size).toBe(1);
    expect(tracks.at(-1)).toMatchObject({ claimed: { mmsi, name: "KAIYO" }, past: true, lastSeenUs: START_US + 40e6 });
  });

  it("names the track that was there, once", () => {
    const outcomes = decide([report(1, 0), report(2, 1)], [track("A")], { A: EAST(2) });
    expect(taughtTrack(outcomes.get(1)!.learned!, undefined)).toMatchObject({ claimed: { mmsi } });
    expect(outcomes.get(2)!.association.trackId).toBe("A");
    expect(outcomes.get(2)!.learned).toBeUndefined();
  });

  it("does not go to a track that claims another MMSI", () => {
    const outcomes = decide([report(1, 0)], [track("A", { claimed: { mmsi: 431_000_001 } })], { A: EAST(2) });
    expect(outcomes.get(1)!.association.trackId).not.toBe("A");
  });
});
