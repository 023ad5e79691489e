/** docs/operations.md names only commands and options that there are. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const run = promisify(execFile);

test("every command of the operations page is one that the program has, with options that it takes", async () => {
  const page = readFileSync(join(root, "docs/operations.md"), "utf8").replaceAll("\\\n", " ");
  const wanted = new Map<string, Set<string>>();
  for (const [, line = ""] of page.matchAll(/npm run -s tomi -- ([a-z][^\n#`]+)/g)) {
    const words = line.trim().split(/\s+/);
    const path = words.slice(0, words[1] !== undefined && /^[a-z]+$/.test(words[1]) ? 2 : 1).join(" ");
    const options = wanted.get(path) ?? new Set();
    for (const word of words) if (word.startsWith("--")) options.add(word);
    wanted.set(path, options);
  }
  expect(wanted.size).toBeGreaterThan(10);
  const missing = await Promise.all(
    [...wanted].map(async ([path, options]) => {
      const { stdout } = await run(process.execPath, [join(root, "cli/main.ts"), ...path.split(" "), "--help"]);
      const isThere = stdout.includes(`Usage: tomi ${path}`);
      return [
        ...(isThere ? [] : [path]),
        ...[...options].filter((option) => !stdout.includes(option)).map((option) => `${path} ${option}`),
      ];
    }),
  );
  expect(missing.flat()).toEqual([]);
});
