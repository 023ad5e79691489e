import { describe, expect, it } from "vitest";
import { type Log, sayOnce } from "../../cli/log.ts";

describe("the log", () => {
  const collected = (): { log: Log; lines: [object, string][] } => {
    const lines: [object, string][] = [];
    const keep = (fields: object, sentence: string): void => void lines.push([fields, sentence]);
    return { log: { info: keep, warn: keep, error: keep }, lines };
  };

  it("says a warning that repeats once a minute, with how often it was held back", () => {
    const { log, lines } = collected();
    let nowMs = 0;
    const quiet = sayOnce(log, () => nowMs);
    for (let second = 0; second < 61; second++) {
      nowMs = second * 1000;
      quiet.warn({ audience: "national" }, "The database is away.");
    }
    expect(lines).toEqual([
      [{ audience: "national" }, "The database is away."],
      [{ audience: "national", repeated: 59 }, "The database is away."],
    ]);
  });

  it("says different sentences, and everything that is no complaint, at once", () => {
    const { log, lines } = collected();
    const quiet = sayOnce(log, () => 0);
    quiet.warn({}, "one");
    quiet.error({}, "one");
    quiet.warn({}, "two");
    quiet.info({}, "three");
    quiet.info({}, "three");
    expect(lines).toHaveLength(5);
  });
});
