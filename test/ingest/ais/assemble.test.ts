import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Assembled,
  createAssembler,
  GROUP_WINDOW_US,
  MAX_OPEN_MESSAGES,
  PART_WINDOW_US,
} from "../../../ingest/ais/assemble.ts";
import type { AisSentence } from "../../../ingest/ais/nmea.ts";

const S = 1_000_000;
function part(n: number, total: number, message: string, over: Partial<AisSentence> = {}): AisSentence {
  const payload = `${message}${n}`;
  return {
    talker: "AI",
    ownShip: false,
    total,
    part: n,
    sequenceId: "1",
    channel: "A",
    payload,
    fillBits: 0,
    checksum: 0,
    tag: null,
    line: payload,
    ...over,
  };
}
const inGroup = (id: string, line: number, total: number): Partial<AisSentence> => ({
  tag: { stationId: null, timeUs: null, group: { line, total, id } },
});
const shown = (results: readonly Assembled[]) =>
  results.map((r) => `${r.kind}:${r.parts.map((p) => p.payload).join("+")}`);

describe("without a group", () => {
  test("parts in order become a message, and one sentence is one at once", () => {
    const a = createAssembler();
    expect(shown(a.push(part(1, 1, "x"), 0, "s"))).toEqual(["message:x1"]);
    expect(a.push(part(1, 3, "m"), 0, "s")).toEqual([]);
    expect(a.push(part(2, 3, "m"), 1 * S, "s")).toEqual([]);
    expect(shown(a.push(part(3, 3, "m"), 2 * S, "s"))).toEqual(["message:m1+m2+m3"]);
    expect(a.openCount()).toBe(0);
  });

  test.each([
    ["station", "other", {}],
    ["talker", "s", { talker: "BS" }],
    ["channel", "s", { channel: "B" }],
    ["sequence id", "s", { sequenceId: "2" }],
    ["own-ship mark", "s", { ownShip: true }],
  ])("a part with another %s is another message's", (_, station, over) => {
    const a = createAssembler();
    a.push(part(1, 2, "m"), 0, "s");
    expect(shown(a.push(part(2, 2, "n", over), 0, station))).toEqual(["error:n2"]);
    expect(shown(a.push(part(2, 2, "m"), 0, "s"))).toEqual(["message:m1+m2"]);
  });

  test("a lost last part is one error, when the next message reuses the sequence id", () => {
    const a = createAssembler();
    a.push(part(1, 2, "old"), 0, "s");
    expect(shown(a.push(part(1, 2, "new"), 2 * S, "s"))).toEqual(["error:old1"]);
    expect(shown(a.push(part(2, 2, "new"), 2 * S, "s"))).toEqual(["message:new1+new2"]);
  });

  test("a lost first part: the rest is one error and no later part 1 is joined to it", () => {
    const a = createAssembler();
    a.push(part(2, 3, "old"), 0, "s");
    expect(shown(a.push(part(3, 3, "old"), 0, "s"))).toEqual(["error:old2+old3"]);
    expect(a.push(part(1, 3, "new"), 0, "s")).toEqual([]);
    expect(a.openCount()).toBe(1);
  });

  test("a lost middle part is one error with the line of the first", () => {
    const a = createAssembler();
    a.push(part(1, 3, "m"), 0, "s");
    const [result] = a.push(part(3, 3, "m"), 0, "s");
    expect(result).toMatchObject({ kind: "error", error: { code: "AIS_PART_LOST" } });
    expect(result!.parts[0]!.line).toBe("m1");
  });

  test("five seconds are enough, and a clock set back does not keep a message open for ever", () => {
    const a = createAssembler();
    a.push(part(1, 2, "m"), 100 * S, "s");
    expect(a.expire(100 * S + PART_WINDOW_US)).toEqual([]);
    expect(shown(a.expire(100 * S + PART_WINDOW_US + 1))).toEqual(["error:m1"]);
    a.push(part(1, 2, "m"), 100 * S, "s");
    expect(shown(a.expire(0))).toEqual(["error:m1"]);
  });

  test("a line that the network doubled changes nothing", () => {
    const a = createAssembler();
    a.push(part(1, 2, "m"), 0, "s");
    expect(a.push(part(1, 2, "m"), 0, "s")).toEqual([]);
    expect(shown(a.push(part(2, 2, "m"), 0, "s"))).toEqual(["message:m1+m2"]);
  });
});

describe("with groups", () => {
  test("messages interleave and come in any order, for up to a minute", () => {
    const a = createAssembler();
    a.push(part(2, 2, "m", inGroup("7", 2, 2)), 0, "s");
    a.push(part(1, 2, "n", { ...inGroup("8", 1, 2), channel: "B" }), 0, "s");
    expect(shown(a.push(part(1, 2, "m", inGroup("7", 1, 2)), GROUP_WINDOW_US, "s"))).toEqual(["message:m1+m2"]);
    expect(shown(a.expire(GROUP_WINDOW_US + 1))).toEqual(["error:n1"]);
  });

  test("whatever the order of arrival, each message is joined from its own parts only", () => {
    const messages = fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(messages, fc.infiniteStream(fc.nat()), fc.nat(), (totals, keys, lose) => {
        const sentences = totals.flatMap((total, m) =>
          Array.from({ length: total }, (_, i) => part(i + 1, total, `m${m}.`, inGroup(String(m), i + 1, total))),
        );
        const lost = sentences.splice(lose % sentences.length, 1)[0]!;
        const order = sentences.map((s) => ({ s, k: keys.next().value as number })).sort((a, b) => a.k - b.k);
        const a = createAssembler();
        const results = [...order.flatMap(({ s }) => a.push(s, 0, "s")), ...a.expire(Number.POSITIVE_INFINITY)];
        for (const [m, total] of totals.entries()) {
          const whole = `message:${Array.from({ length: total }, (_, i) => `m${m}.${i + 1}`).join("+")}`;
          expect(shown(results).includes(whole)).toBe(!lost.payload.startsWith(`m${m}.`));
        }
        expect(results.filter((r) => r.kind === "error").length).toBe(1);
      }),
    );
  });

  test("a group's number that is used again ends the older message", () => {
    const a = createAssembler();
    a.push(part(1, 2, "old", inGroup("7", 1, 2)), 0, "s");
    expect(shown(a.push(part(1, 2, "new", inGroup("7", 1, 2)), 1, "s"))).toEqual(["error:old1"]);
    expect(shown(a.push(part(2, 2, "new", inGroup("7", 2, 2)), 2, "s"))).toEqual(["message:new1+new2"]);
  });
});

test("first parts without end are bounded, and the oldest go first", () => {
  const a = createAssembler();
  const errors: string[] = [];
  for (let i = 0; i < MAX_OPEN_MESSAGES + 10; i++)
    errors.push(...shown(a.push(part(1, 2, `m${i}.`), 0, `station ${i}`)));
  expect(a.openCount()).toBe(MAX_OPEN_MESSAGES);
  expect(errors.length).toBe(10);
  expect(errors[0]).toBe("error:m0.1");
});
