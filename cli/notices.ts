/**
 * Writes THIRD_PARTY_NOTICES.md: every package that a release carries, from the lock file, with the licence texts that come with them.
 * `npm run notices` after the lock file changed; a test says when it was forgotten.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Built for one kind of machine: which of them is installed differs, so that their texts are not repeated here. */
  readonly isForOneMachine: boolean;
  readonly text: string | undefined;
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i;
const HEADER = `# Third-party notices

Tomi is licensed under the Apache License 2.0 ([LICENSE](LICENSE)). It carries or uses the packages below under their own licences.
This file is written by \`npm run notices\` from the lock file and the packages' own licence files; do not edit it.

Packages marked with * hold programs for one kind of machine; only the one that fits is installed, and it brings its licence text with
it. Among them \`@img/sharp-libvips-*\` is libvips with the libraries it is built of, under LGPL-3.0-or-later: it is loaded as a shared
library that can be replaced, and its sources are at https://github.com/lovell/sharp-libvips. \`node-*\` is Node.js.

The embedded database is PostgreSQL (PostgreSQL Licence) with PostGIS (GPL-2.0-or-later), GEOS (LGPL-2.1-or-later) and PROJ (MIT), built
as WebAssembly by \`@electric-sql/pglite\` and \`@electric-sql/pglite-postgis\`, whose own code is Apache-2.0; their sources are at
https://github.com/electric-sql/pglite. It is a program of its own that Tomi speaks to through its socket.
`;

/** The packages of a release, by name and version: of two copies of one version one is named. */
export function noticesOf(root: string): readonly Notice[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  const notices = new Map<string, Notice>();
  for (const [path, found] of Object.entries(lock.packages)) {
    if (path === "" || found.dev === true || found.devOptional === true) continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const isForOneMachine = found.os !== undefined || found.cpu !== undefined;
    const version = found.version ?? "";
    notices.set(`${name}@${version}`, {
      ...{ name, version, isForOneMachine, licence: found.license ?? "see its text" },
      text: isForOneMachine ? undefined : licenceText(join(root, path)),
    });
  }
  const byName = (a: Notice, b: Notice): number =>
    a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1;
  return [...notices.values()].sort(byName);
}

function licenceText(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort();
  const texts = names.map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  return texts.length === 0 ? undefined : texts.join("\n\n");
}

export function noticesMarkdown(notices: readonly Notice[]): string {
  const table = notices.map(
    ({ name, version, licence, isForOneMachine }) =>
      `| ${name}${isForOneMachine ? " *" : ""} | ${version} | ${licence} |`,
  );
  const byText = new Map<string, string[]>();
  for (const { name, version, text } of notices)
    if (text !== undefined) byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  const texts = [...byText].map(([text, names]) => `## ${names.join(", ")}\n\n${quoted(text)}\n`);
  return [HEADER, "| package | version | licence |", "|---|---|---|", ...table, "", ...texts].join("\n");
}

/** As a block, so that nothing in a licence is taken for Markdown. */
function quoted(text: string): string {
  return `~~~text\n${text.replaceAll("~~~", "~ ~ ~")}\n~~~`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, "..");
  writeFileSync(join(root, "THIRD_PARTY_NOTICES.md"), noticesMarkdown(noticesOf(root)));
}
