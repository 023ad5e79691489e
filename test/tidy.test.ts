/** The house rules of docs/architecture.md, enforced: who imports whom, what no room may contain, how long a file gets. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const lines = (path: string): number => read(path).split("\n").length - 1;
const roomOf = (path: string): string => path.split("/")[0] ?? "";

const ROOMS = [
  "proto",
  "model",
  "ingest",
  "fusion",
  "store",
  "tiles",
  "feeds",
  "operations",
  "access",
  "exercise",
  "cli",
  "web",
  "bench",
];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  proto: [],
  model: [],
  ingest: ["model", "proto", "store", "access"],
  fusion: ["model"],
  store: ["model"],
  tiles: ["model", "store", "access"],
  feeds: ["model", "proto", "store", "access"],
  operations: ["model", "proto", "store", "access"],
  access: ["model"],
  exercise: ["model", "proto"],
  cli: ROOMS.filter((room) => room !== "web" && room !== "bench"),
  web: [],
  bench: ROOMS.filter((room) => room !== "web"),
};
/** The impure part of fusion: the only files of that room that may read the store, the clock or the timers. */
const isEngine = (path: string): boolean => /^fusion\/engine(_\w+)?\.ts$/.test(path);
const isSource = (path: string): boolean => /\.(ts|mjs)$/.test(path) && !path.startsWith("proto/generated/");
const modules = files.filter((path) => isSource(path) && ROOMS.includes(roomOf(path)));

interface Import {
  readonly specifier: string;
  /** Path from the root, for relative imports. */
  readonly target: string | undefined;
}

function importsOf(path: string): Import[] {
  const found = [
    ...read(path).matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s+["']([^"']+)["']/g,
    ),
  ];
  return found.map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? "";
    return { specifier, target: specifier.startsWith(".") ? normalize(join(dirname(path), specifier)) : undefined };
  });
}

/** Source text without comments, so that words in prose are not taken for code. */
function code(path: string): string {
  return read(path)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
}

function offenders(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) => {
    const match = code(path).match(pattern);
    return match === null ? [] : [`${path}: ${match[0].trim()}`];
  });
}

describe("the import law", () => {
  it("lets each room import only the rooms it may", () => {
    const broken = modules.flatMap((path) =>
      importsOf(path).flatMap(({ target, specifier }) => {
        if (target === undefined) return [];
        const [from, to] = [roomOf(path), roomOf(target)];
        if (from === to || to === "package.json" || (isEngine(path) && to === "store")) return [];
        return MAY_IMPORT[from]?.includes(to) ? [] : [`${path} imports ${specifier}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it("resolves every relative import to a file", () => {
    const broken = modules.flatMap((path) =>
      importsOf(path)
        .filter(({ target }) => target !== undefined && !existsSync(join(root, target)) && !target.startsWith("web/"))
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(broken).toEqual([]);
  });
});

describe("what a room may not contain", () => {
  const pure = modules.filter((path) => roomOf(path) === "model" || (roomOf(path) === "fusion" && !isEngine(path)));

  it("keeps clocks, chance, timers, the environment and node: out of model and of fusion's stages", () => {
    expect(
      offenders(pure, /Date\.now|new Date\(\)|Math\.random|setTimeout|setInterval|performance\.|process\.|["']node:/),
    ).toEqual([]);
  });

  it("keeps SQL in the store", () => {
    const others = modules.filter((path) => !["store", "bench"].includes(roomOf(path)));
    expect(
      offenders(
        others,
        /["'`]\s*(SELECT\s.+\sFROM|INSERT INTO|UPDATE\s+\w+\s+SET|DELETE FROM|CREATE (TABLE|INDEX|EXTENSION))\b/i,
      ),
    ).toEqual([]);
  });

  it("keeps generated wire types in ingest, feeds, exercise and cli", () => {
    const others = modules.filter(
      (path) => !["ingest", "feeds", "operations", "exercise", "cli", "proto", "bench"].includes(roomOf(path)),
    );
    expect(offenders(others, /proto\/(generated|index)/)).toEqual([]);
  });

  it("has no default exports but in tool configurations", () => {
    expect(
      offenders(
        modules.filter((path) => !path.endsWith("vite.config.ts")),
        /^export default/m,
      ),
    ).toEqual([]);
  });

  it("names files after what they do", () => {
    expect(files.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/|_)/.test(path))).toEqual([]);
  });

  it("names no machine's paths and no package host", () => {
    const host = new RegExp(["registry", "npmjs", "org"].join("\\."));
    const texts = files.filter(
      (path) => /\.(ts|mjs|md|json|ya?ml|sql|html|css|sh)$/.test(path) || path === ".npmrc" || path.startsWith(".ci/"),
    );
    expect(
      texts.filter((path) => host.test(read(path)) || /(^|["'`\s(=])\/(work|home|root)\//m.test(read(path))),
    ).toEqual([]);
  });
});

describe("sizes and leftovers", () => {
  it("keeps files short: none over 500 lines, nine in ten at most 350, the usual one at most 130", () => {
    const lengths = modules.map(lines).sort((a, b) => a - b);
    expect(modules.filter((path) => lines(path) > 500)).toEqual([]);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(350);
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(130);
  });

  it("has no dead files: every module is imported or is started by name", () => {
    const everything = files.filter(
      (path) => isSource(path) || path === "package.json" || path.startsWith(".ci/") || path.endsWith(".html"),
    );
    const imported = new Set(
      everything.filter(isSource).flatMap((path) => importsOf(path).map(({ target }) => target)),
    );
    const texts = everything.map((path) => [path, read(path)] as const);
    const startedByName = (path: string): boolean => {
      const name = path.split("/").at(-1) ?? path;
      return texts.some(([other, text]) => other !== path && text.includes(name));
    };
    const unused = modules.filter((path) => !imported.has(path) && !path.endsWith("/index.ts") && !startedByName(path));
    expect(unused).toEqual([]);
  });

  it("has one public door a room: other rooms come in through index.ts or a file that is started by name", () => {
    const doorless = ["model", "store"].filter((room) => !files.includes(`${room}/index.ts`));
    expect(doorless).toEqual([]);
    const sideDoors = modules.flatMap((path) =>
      importsOf(path)
        .filter(
          ({ target }) =>
            target !== undefined &&
            ["model", "store"].includes(roomOf(target)) &&
            roomOf(target) !== roomOf(path) &&
            !target.endsWith("/index.ts"),
        )
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(sideDoors).toEqual([]);
  });
});

describe("every file", () => {
  it("is written as the formatter and the linter want it", () => {
    const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
    const options = ["check", "--diagnostic-level=error", "--colors=off", "."];
    const run = spawnSync(process.execPath, [biome, ...options], { cwd: root, encoding: "utf8" });
    expect(run.status, `${run.stdout}${run.stderr}`).toBe(0);
  });
});

describe("documents", () => {
  it("link only to what exists", () => {
    const broken = files
      .filter((path) => path.endsWith(".md"))
      .flatMap((path) =>
        [...read(path).matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
          .map((match) => match[1] ?? "")
          .filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, dirname(path), link)))
          .map((link) => `${path}: ${link}`),
      );
    expect(broken).toEqual([]);
  });

  it("say in the README what each top-level folder is", () => {
    const readme = read("README.md");
    const folders = [...new Set(files.filter((path) => path.includes("/") && !path.startsWith(".")).map(roomOf))];
    expect(folders.filter((folder) => !readme.includes(`\`${folder}/\``))).toEqual([]);
  });
});
