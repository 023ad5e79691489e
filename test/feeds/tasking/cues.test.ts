import { describe, expect, test } from "vitest";
import { cueChanges } from "../../../feeds/tasking/cue_changes.ts";
import { aisSilenceOf, type Cue, cuesOf, raisedBy } from "../../../feeds/tasking/cues.ts";
import { COOL_DOWN_S, MAXIMUM_OPEN_CUES } from "../../../feeds/tasking/parameters.ts";
import {
  type Collector,
  direct,
  type PublishedTrack,
  type SensorLook,
  type SourceKind,
  type Task,
  type TaskState,
} from "../../../model/index.ts";
import { sampleTask } from "../../model/task_sample.ts";
import { state, T0_US, track } from "../../store/samples.ts";

const NOW_US = T0_US + 3600e6;
const HERE = { lonDeg: 129.5, latDeg: 34.5 };
const MINUTE_US = 60e6;

const look = (sensorKind: SourceKind, agoS: number): SensorLook => ({
  sensorKind,
  sourceId: `${sensorKind}-1`,
  timeUs: NOW_US - agoS * 1e6,
});

/** A vessel followed for an hour, seen as the looks say. */
function vessel(id: string, looks: readonly SensorLook[], changes: Partial<PublishedTrack> = {}): PublishedTrack {
  const newest = Math.max(...looks.map(({ timeUs }) => timeUs));
  return {
    ...track(id, { state: state(newest, { position: HERE }) }),
    firstSeenUs: T0_US,
    lastSeenUs: newest,
    lastLooks: [...looks].sort((a, b) => b.timeUs - a.timeUs),
    revision: 1,
    ...changes,
  };
}

const named = { claimed: { mmsi: 431_000_001 } };
/** AIS of others, 5 km away: reception is proven. */
const neighbours = [0, 1, 2].map((i) =>
  vessel(`near-${i}`, [look("ais", 10)], {
    ...named,
    state: state(NOW_US - 10e6, { position: direct(HERE, 120 * i, 5_000) }),
  }),
);
/** Not heard for long, and at 5 m/s of doubt no longer where it was. */
const adrift = (agoS: number): Partial<PublishedTrack> => ({
  state: state(NOW_US - agoS * 1e6, { position: HERE, covariance: [100, 0, 0, 0, 100, 0, 0, 25, 0, 25] }),
});
const rulesOf = (tracks: readonly PublishedTrack[], of = "it"): readonly string[] =>
  cuesOf(tracks, NOW_US)
    .filter((cue) => cue.track.id === of)
    .map(({ rule }) => rule);

describe("stale", () => {
  const stale = vessel("it", [look("ais", 600)], { ...named, ...adrift(600), status: "coasting" });

  test("is a vessel that was followed and has not been heard of for 8 minutes against its uncertainty", () => {
    expect(rulesOf([...neighbours, stale])).toEqual(["stale"]);
    const recent = vessel("it", [look("ais", 479)], { ...named, ...adrift(479) });
    expect(rulesOf([...neighbours, recent])).toEqual([]);
  });

  test("is none that still lies where it lay, was never followed, or is a buoy", () => {
    const moored = { state: state(NOW_US - 600e6, { covariance: [100, 0, 0, 0, 100, 0, 0, 1e-4, 0, 1e-4] }) };
    expect(rulesOf([...neighbours, { ...stale, ...moored }])).toEqual([]);
    expect(rulesOf([...neighbours, { ...stale, firstSeenUs: stale.lastSeenUs - 60e6 }])).toEqual([]);
    expect(rulesOf([...neighbours, { ...stale, kind: "aid-to-navigation" }])).toEqual([]);
    expect(rulesOf([...neighbours, { ...stale, distress: "SART" }])).toEqual([]);
  });

  test("is none where its whole sensor is silent: that is the sensor's loss", () => {
    expect(rulesOf([stale, vessel("other", [look("drone", 5)])])).toEqual([]);
  });
});

describe("dark", () => {
  const seen = vessel("it", [look("drone", 5)]);

  test("is a vessel that a drone sees and AIS, which works there, has never heard", () => {
    const [cue] = cuesOf([...neighbours, seen], NOW_US);
    expect(cue).toMatchObject({ rule: "dark", kind: "identify", track: { id: "it" } });
    expect(cue?.sentence).toContain("not known");
  });

  test("is the tanker that fell silent while others are heard, and says so", () => {
    const silent = vessel("it", [look("drone", 5), look("ais", 720)], named);
    expect(cuesOf([...neighbours, silent], NOW_US)[0]?.sentence).toContain("was on AIS until 12 min ago");
    expect(rulesOf([...neighbours, vessel("it", [look("drone", 5), look("ais", 300)], named)])).toEqual([]);
  });

  test("is none where nobody near is heard: then it was not received, which is not dark", () => {
    const far = neighbours.map((one) => ({ ...one, state: state(NOW_US, { position: direct(HERE, 0, 40_000) }) }));
    expect(rulesOf([...far, { ...seen, ...named }])).toEqual([]);
    expect(rulesOf([neighbours[0]!, { ...seen, ...named }])).toEqual([]);
    expect(aisSilenceOf(seen, far, NOW_US)).toEqual({ kind: "not-received", neighbours: 0 });
  });

  test("is none that need not carry AIS; not required, not received and switched off are told apart", () => {
    expect(aisSilenceOf({ ...seen, lengthM: 12 }, neighbours, NOW_US)).toEqual({ kind: "not-required", lengthM: 12 });
    expect(aisSilenceOf({ ...seen, lengthM: 120 }, neighbours, NOW_US)).toMatchObject({
      kind: "never-heard",
      mustCarry: true,
    });
    expect(aisSilenceOf(seen, neighbours, NOW_US)).toMatchObject({ kind: "never-heard", mustCarry: false });
    const off = vessel("it", [look("optical", 5), look("ais", 900)], named);
    expect(aisSilenceOf(off, neighbours, NOW_US)).toMatchObject({ kind: "switched-off", silentS: 900 });
    // Known by a name and too small to carry AIS: nothing is asked.
    expect(rulesOf([...neighbours, { ...seen, ...named, lengthM: 12 }])).toEqual([]);
  });

  test("asks the same of every flag, nationality and size", () => {
    const asked = (changes: Partial<PublishedTrack>): unknown => {
      const one = { ...vessel("it", [look("drone", 5), look("ais", 720)], named), ...changes };
      return cuesOf([...neighbours, one], NOW_US).map(({ track: _, ...cue }) => cue);
    };
    const first = asked({});
    expect(first).toHaveLength(1);
    for (const mmsi of [431_000_001, 412_000_001, 440_000_001, 273_000_001, 636_000_001])
      for (const lengthM of [8, 46, 399])
        for (const shipType of [30, 35, 70, 80]) expect(asked({ claimed: { mmsi, shipType }, lengthM })).toEqual(first);
  });
});

describe("unidentified", () => {
  // Far from everybody, so that nothing is said of AIS.
  const nameless = vessel("it", [look("subsurface", 20)], {
    kind: "subsurface",
    firstSeenUs: NOW_US - 6 * MINUTE_US,
  });

  test("is a confirmed track that nothing names for five minutes", () => {
    expect(rulesOf([nameless])).toEqual(["unidentified"]);
    expect(rulesOf([{ ...nameless, firstSeenUs: NOW_US - 4 * MINUTE_US }])).toEqual([]);
    expect(rulesOf([{ ...nameless, status: "tentative" }])).toEqual([]);
    expect(rulesOf([{ ...nameless, lastSeenUs: NOW_US - 3 * MINUTE_US }])).toEqual([]);
  });

  test("is none once the vessel or a person has said what it is", () => {
    const designation = { identity: "neutral", by: "Sato", reason: "known", atUs: NOW_US } as const;
    expect(rulesOf([{ ...nameless, designation }])).toEqual([]);
    for (const claimed of [{ mmsi: 1 }, { imo: 9074729 }, { name: "A" }, { callsign: "JA1" }])
      expect(rulesOf([{ ...nameless, claimed }])).toEqual([]);
  });
});

describe("what is asked for and withdrawn", () => {
  const collector: Collector = {
    id: "c1",
    name: "c1",
    agency: "A",
    audience: "national",
    sensorKinds: ["drone"],
    sources: ["drone-1"],
  };
  const dark = (id: string): PublishedTrack => vessel(id, [look("drone", 5)]);
  const taskOf = (id: string, rule: Cue["rule"], taskState: TaskState = "received"): Task =>
    sampleTask({ id: `task-${id}`, trackId: id, raisedBy: raisedBy(rule), state: taskState, collectorId: "c1" });
  const changes = (tracks: readonly PublishedTrack[], open: readonly Task[], closedAgoS?: number) =>
    cueChanges({
      cues: cuesOf([...neighbours, ...tracks], NOW_US),
      tracks: new Map(tracks.map((one) => [one.id, one])),
      open,
      closed:
        closedAgoS === undefined
          ? []
          : [{ trackId: "it", raisedBy: raisedBy("dark"), closedUs: NOW_US - closedAgoS * 1e6 }],
      collectors: [collector],
      pictureUs: NOW_US,
      nowUs: NOW_US,
    });

  test("a cue is raised once, and again only after its cool-down", () => {
    expect(changes([dark("it")], []).raise.map(({ track: { id } }) => id)).toEqual(["it"]);
    expect(changes([dark("it")], [taskOf("it", "dark")])).toEqual({ raise: [], withdraw: [] });
    expect(changes([dark("it")], [], COOL_DOWN_S - 1).raise).toEqual([]);
    expect(changes([dark("it")], [], COOL_DOWN_S + 1).raise).toHaveLength(1);
  });

  test("at most so many are open at once, the most urgent first and always in the same order", () => {
    const many = Array.from({ length: 30 }, (_, i) => dark(`v${String(i).padStart(2, "0")}`));
    const first = changes(many, []).raise.map(({ track: { id } }) => id);
    expect(first).toHaveLength(MAXIMUM_OPEN_CUES);
    expect(changes([...many].reverse(), []).raise.map(({ track: { id } }) => id)).toEqual(first);
    const open = first.slice(0, 8).map((id) => taskOf(id, "dark"));
    expect(changes(many, open).raise).toHaveLength(2);
    // What people ask for does not count against the rules.
    expect(changes(many, [sampleTask({ raisedBy: "Sato" })]).raise).toHaveLength(MAXIMUM_OPEN_CUES);
  });

  test("a task whose need is gone is withdrawn, and not raised again at once", () => {
    const heard = vessel("it", [look("drone", 5), look("ais", 5)], named);
    expect(changes([heard], [taskOf("it", "dark")]).withdraw).toMatchObject([{ task: { id: "task-it" } }]);
    expect(changes([], [taskOf("it", "dark")]).withdraw[0]?.reason).toContain("no longer in the picture");
    expect(changes([], [taskOf("it", "stale")]).withdraw).toEqual([]);
    expect(changes([heard], [sampleTask({ trackId: "it" })]).withdraw).toEqual([]);
  });

  test("a need does not fade because nobody looks: it stands until the vessel is heard or named", () => {
    const unseen = vessel("it", [look("drone", 900)]);
    expect(changes([unseen], [taskOf("it", "dark")]).withdraw).toEqual([]);
    expect(changes([{ ...unseen, lengthM: 12 }], [taskOf("it", "dark")]).withdraw).toHaveLength(1);
    const quiet = vessel("it", [look("drone", 900), look("ais", 900)], { ...named, lengthM: 12 });
    expect(changes([quiet], [taskOf("it", "dark")]).withdraw).toEqual([]);
    expect(changes([unseen], [taskOf("it", "unidentified")]).withdraw).toEqual([]);
    expect(changes([{ ...unseen, ...named }], [taskOf("it", "unidentified")]).withdraw).toHaveLength(1);
    expect(changes([unseen], [taskOf("it", "stale")]).withdraw).toEqual([]);
    expect(changes([vessel("it", [look("drone", 5)])], [taskOf("it", "stale")]).withdraw).toHaveLength(1);
  });

  test("a collector's own look does not withdraw the task that it answers", () => {
    const found = vessel("it", [look("drone", 2), look("ais", 600)], named);
    expect(changes([found], [taskOf("it", "stale")]).withdraw).toHaveLength(1);
    expect(changes([found], [taskOf("it", "stale", "accepted")]).withdraw).toEqual([]);
    expect(changes([found], [taskOf("it", "stale", "tasked")]).withdraw).toEqual([]);
    const others = vessel("it", [look("optical", 1), look("drone", 2), look("ais", 600)], named);
    expect(changes([others], [taskOf("it", "stale", "accepted")]).withdraw).toHaveLength(1);
  });
});
