// Regenerates proto/generated from the .proto files: static protobufjs code (encodes five times faster than reflection)
// and one descriptor for gRPC reflection. Run by `npm run proto`; a test checks that the committed code is what this makes.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const cli = dirname(require.resolve("protobufjs-cli/package.json"));
const out = process.argv[2] ?? join(here, "generated");
const files = readdirSync(here, { recursive: true })
  .filter((path) => path.endsWith(".proto"))
  .sort();
const run = (tool, args) =>
  execFileSync(process.execPath, [join(cli, "bin", tool), ...args], { cwd: here, encoding: "utf8" });

mkdirSync(out, { recursive: true });
run("pbjs", [
  "-t",
  "static-module",
  "-w",
  "es6",
  "--es6",
  "--force-number",
  "--no-verify",
  "--no-delimited",
  "--no-convert",
  "--no-service",
  "--no-typeurl",
  "-p",
  here,
  "-o",
  join(out, "tomi.js"),
  ...files,
]);
run("pbts", ["-o", join(out, "tomi.d.ts"), join(out, "tomi.js")]);
// Node's ES module loader wants the file extension that pbjs leaves out.
const js = readFileSync(join(out, "tomi.js"), "utf8").replace(
  /from "protobufjs\/minimal";?/,
  'from "protobufjs/minimal.js";',
);
writeFileSync(join(out, "tomi.js"), js);
run("pbjs", ["-t", "json", "-p", here, "-o", join(out, "tomi.json"), ...files]);
