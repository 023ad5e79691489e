import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RULES } from "../../ingest/findings.ts";
import { rulesMarkdown } from "../../ingest/index.ts";

test("docs/rules.md is what `npm run -s tomi -- rules` prints", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/rules.md"), "utf8");
  expect(page, "Write it anew: npm run -s tomi -- rules > docs/rules.md").toBe(rulesMarkdown());
});

test("every rule is on the page once, with what it means and what to do", () => {
  const rows = rulesMarkdown()
    .split("\n")
    .filter((line) => /^\| [A-Z]/.test(line));
  expect(rows.map((line) => line.split(" | ")[0]?.slice(2)).sort()).toEqual(Object.keys(RULES).sort());
  for (const { about, remedy, where } of Object.values(RULES)) {
    expect(about).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
    expect(where.length).toBeGreaterThan(0);
  }
});
