import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { configurationMarkdown, loadConfig, parseConfig } from "../../cli/config.ts";

const root = join(import.meta.dirname, "../..");
const source = { id: "ais-1", kind: "ais", agency: "JCG" };

describe("the configuration", () => {
  it("of the repository is good, and gives the coast guard no way to the arrays", () => {
    const result = loadConfig(join(root, "tomi.config.json"));
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    const coastGuard = result.config.audiences.find((audience) => audience.id === "coast-guard");
    const array = result.config.sources.find((one) => one.kind === "subsurface");
    expect(coastGuard?.clearance.compartments).not.toContain("SUBSURFACE");
    expect(array?.defaultLabel.compartments).toContain("SUBSURFACE");
  });

  it("fills in defaults, and the agency is the first originator", () => {
    const result = parseConfig({ sources: [source] }, "f");
    expect(result).toMatchObject({
      ok: true,
      config: {
        sources: [
          {
            name: "ais-1",
            errorFloorM: 10,
            maximumAgeS: 604_800,
            real: true,
            maximumLevel: 0,
            defaultLabel: { originators: ["JCG"] },
          },
        ],
      },
    });
  });

  it.each([
    [{ sources: [source, source] }, "stands twice"],
    [{ sources: [{ ...source, id: "Ais 1" }] }, "lower-case"],
    [{ http: { port: 70_000 } }, "http.port"],
    [{ colour: "blue" }, "colour"],
    [{ sources: [{ ...source, retentionClass: "brief" }] }, 'the retention class "brief"'],
    [{ retention: { classes: { brief: 3 } } }, "needs the class standard"],
    [
      {
        zones: [
          {
            id: "z",
            kind: "k",
            name: { en: "a", ja: "b" },
            origin: "o",
            ring: [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          },
        ],
      },
      "not closed",
    ],
  ])("answers %j with a sentence that names the place", (json, words) => {
    const result = parseConfig(json, "f");
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.sentences.join(" ")).toContain(words);
  });

  it("is documented key by key from the schema itself", () => {
    expect(readFileSync(join(root, "docs/configuration.md"), "utf8")).toContain(configurationMarkdown());
  });
});
