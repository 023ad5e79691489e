import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { noticesMarkdown, noticesOf } from "../../cli/notices.ts";

const root = join(import.meta.dirname, "../..");

describe("third-party notices", () => {
  test("are what the lock file and the packages say: run `npm run notices` when this fails", () => {
    const written = readFileSync(join(root, "THIRD_PARTY_NOTICES.md"), "utf8");
    expect(written === noticesMarkdown(noticesOf(root))).toBe(true);
  });

  test("name a licence for every package, and hold no package whose licence a release may not carry", () => {
    const notices = noticesOf(root);
    expect(notices.length).toBeGreaterThan(50);
    expect(notices.filter(({ licence }) => licence === "see its text").map(({ name }) => name)).toEqual([]);
    const copyleft = notices.filter(({ licence }) =>
      /\b(A?GPL|SSPL|BUSL|EUPL|CC-BY-(NC|ND))/.test(licence.replaceAll("LGPL", "")),
    );
    expect(copyleft.map(({ name, licence }) => `${name} ${licence}`)).toEqual([]);
  });

  test("stand beside our own licence, which package.json names", () => {
    expect(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).toMatchObject({ license: "Apache-2.0" });
    expect(readFileSync(join(root, "LICENSE"), "utf8")).toContain(
      "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
    );
  });
});
