// Makes a fresh clone ready, before `npm start` and `npm test`: packages, then the watch page. Needs nothing but Node and npm,
// and does nothing when everything is up to date. Plain JavaScript, because it runs before Node 24 is there to strip types.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const wantsWeb = process.argv.includes("--web");
const forceWeb = process.argv.includes("--force-web");

/** The packages of the lock file are all there, in the same versions (optional ones may be missing: other systems' binaries). */
function packagesAreReady() {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const want = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(want).every(
    ([name, entry]) => name === "" || entry.optional || have[name]?.version === entry.version,
  );
}

/** Runs a command and says every few seconds that it is still at work. Rejects with what the command printed. */
function run(sentence, command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const startedAt = Date.now();
    const seconds = () => Math.round((Date.now() - startedAt) / 1000);
    process.stderr.write(`tomi: ${sentence} …\n`);
    const ticker = setInterval(() => process.stderr.write(`tomi: ${sentence} … ${seconds()} s\n`), 10_000);
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    child.stdout.on("data", (data) => {
      output += data;
    });
    child.stderr.on("data", (data) => {
      output += data;
    });
    child.on("error", (error) => {
      clearInterval(ticker);
      reject(error);
    });
    child.on("close", (code) => {
      clearInterval(ticker);
      if (code === 0) {
        process.stderr.write(`tomi: ${sentence}: done in ${seconds()} s\n`);
        resolve();
      } else reject(new Error(`${sentence} failed (exit ${code}):\n${output.slice(-4000)}`));
    });
  });
}

function webSourcesHash() {
  const hash = createHash("sha256");
  const walk = (dir) => {
    for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name === "dist" || entry.name === "node_modules") continue;
      const path = join(dir, entry.name);
      if (entry.isDirectory()) walk(path);
      else hash.update(path.slice(root.length)).update(readFileSync(path));
    }
  };
  walk(join(root, "web"));
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}

async function buildWeb() {
  const stamp = join(root, "web", "dist", ".built-from");
  const hash = webSourcesHash();
  if (!forceWeb && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  const ownNode = join(root, "node_modules", ".bin", "node");
  const node = existsSync(ownNode) ? ownNode : process.execPath;
  await run("building the watch page", node, [
    join(root, "node_modules", "vite", "bin", "vite.js"),
    "build",
    "web",
    "--logLevel",
    "warn",
  ]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

try {
  if (!packagesAreReady()) {
    const npm = process.env.npm_execpath;
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    if (npm) await run("installing packages", process.execPath, [npm, ...args]);
    else await run("installing packages", "npm", args);
  }
  if (wantsWeb) await buildWeb();
} catch (error) {
  process.stderr.write(
    `tomi: set-up failed. ${error.message}\nRemedy: check that npm can reach its registry, then run the command again.\n`,
  );
  process.exit(1);
}
