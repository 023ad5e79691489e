import { describe, expect, it } from "vitest";
import { parseConfig } from "../../cli/config.ts";
import { Fault } from "../../cli/fault.ts";
import { planStart, type StartFlags } from "../../cli/plan.ts";
import { sceneryOf } from "../../cli/scenery.ts";

const parsed = parseConfig({}, "test");
if (!parsed.ok) throw new Error(parsed.sentences.join());
const scenery = (flags: Partial<StartFlags>) => {
  const planned = planStart({ dir: "var", ...flags }, parsed.config, undefined);
  if (!planned.ok) throw new Error(planned.sentence);
  return sceneryOf(planned.plan, parsed.config);
};

describe("what a workspace is made of", () => {
  it("comes from the exercise, whose sources are all simulated and whose coast guard does not hear the arrays", () => {
    const { sources, audiences, startUs, story } = scenery({});
    expect(sources.every((source) => !source.real)).toBe(true);
    expect(audiences.map((audience) => audience.id)).toEqual(["national", "coast-guard"]);
    expect(audiences[1]?.clearance.compartments).not.toContain("SUBSURFACE");
    expect(startUs).toBeGreaterThan(0);
    expect(story?.length).toBeGreaterThan(0);
  });

  it("is refused when nobody could see anything, or the exercise does not exist", () => {
    expect(() => scenery({ exercise: false })).toThrow(Fault);
    expect(() => scenery({ exercise: "no-such" })).toThrow(/no-such/);
  });
});
