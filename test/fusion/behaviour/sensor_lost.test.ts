/** Silent sensors: by the clock, by what this audience has heard, and never while nobody listened. */
import { describe, expect, it } from "vitest";
import { findLost, heardAgain } from "../../../fusion/behaviour/sensor_lost.ts";
import { type FoundEvent, PUBLIC_LABEL, type Source } from "../../../model/index.ts";

function source(id: string, silentAfterS: number): Source {
  return {
    id,
    kind: "ais",
    name: `Station ${id}`,
    agency: "JCG",
    position: { lonDeg: 129, latDeg: 34 },
    defaultLabel: PUBLIC_LABEL,
    maximumLevel: 0,
    errorFloorM: 10,
    errorFloorDeg: 0.5,
    maximumAgeS: 3600,
    silentAfterS,
    tag2IsUtc: false,
    real: true,
  };
}
const at = (
  nowS: number,
  heard: Record<string, number>,
  sources = [source("a", 60), source("b", 600)],
  lasting: readonly FoundEvent[] = [],
  sinceS = 0,
) =>
  findLost({
    audience: "national",
    sources,
    heard: new Map(Object.entries(heard).map(([id, seconds]) => [id, seconds * 1e6])),
    sinceUs: sinceS * 1e6,
    nowUs: nowS * 1e6,
    lasting: new Map(lasting.map((found) => [found.event.sourceId!, found])),
  });

describe("a source", () => {
  it("is lost when it is silent for longer than its own limit, once", () => {
    expect(at(160, { a: 100, b: 100 })).toEqual([]);
    const found = at(161, { a: 100, b: 100 });
    expect(found.map(({ event }) => event)).toEqual([
      {
        id: expect.stringMatching(/^E-/),
        kind: "sensor-lost",
        state: "active",
        fromUs: 100e6,
        knownUs: 160e6,
        sourceId: "a",
        position: { lonDeg: 129, latDeg: 34 },
        score: 1,
        sentence: {
          en: "Station a has sent nothing for more than 60 s.",
          ja: "Station aからの受信が60秒以上ありません。",
        },
        evidence: [],
        rule: { id: "sensor-lost", version: 1, parameters: { silentAfterS: 60 } },
      },
    ]);
    expect(at(500, { a: 100, b: 100 }, undefined, found)).toEqual([]);
    expect(heardAgain(found[0]!, 510e6).event).toMatchObject({ state: "ended", untilUs: 510e6 });
  });

  it("that was never heard is not lost", () => {
    expect(at(10_000, { b: 9_999 })).toEqual([]);
  });

  it("is not lost by our own absence: the silence counts from when somebody listened", () => {
    expect(at(1_030, { a: 100 }, undefined, [], 1_000)).toEqual([]);
    expect(at(1_061, { a: 100 }, undefined, [], 1_000)).toMatchObject([{ event: { fromUs: 100e6, knownUs: 1_060e6 } }]);
  });

  it("that is no longer expected is no longer lost; another silence is another event", () => {
    const first = at(161, { a: 100 });
    expect(at(200, { a: 100 }, [source("b", 600)], first)).toMatchObject([
      { event: { id: first[0]!.event.id, state: "ended", untilUs: 200e6 } },
    ]);
    expect(at(400, { a: 300 })[0]!.event.id).not.toBe(first[0]!.event.id);
  });
});
