/**
 * What the tracker makes of scenarios that it was not tuned on, set against a floor that is told which measurement is whose: the
 * command that a user runs (`tomi fuse`), on fresh seeds, judged by a scorer of its own.
 *
 * `TOMI_DATA=… [CASES=easy20,hard] [SEEDS=5] [FIRST_SEED=4001] [SCENES=folder] npm run bench:tracking`. Generator, floor and scorer are in
 * `$TOMI_DATA/eval/tracking`; scenes and floors are made once and kept in SCENES.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, type Row, report } from "./report.ts";

const DATA = process.env.TOMI_DATA;
if (DATA === undefined) throw new Error("The generator and the scorer are not ours: name their folder in TOMI_DATA.");
const EVAL = join(DATA, "eval/tracking");
const SCENES = process.env.SCENES ?? join(tmpdir(), "tomi-scenes");
const SEEDS = Number(process.env.SEEDS ?? 5);
const FIRST_SEED = Number(process.env.FIRST_SEED ?? 4001);

interface Case {
  readonly script: string;
  /** Arguments of the generator; OUT is the scene's folder, SEED its seed. */
  readonly generate: readonly string[];
  /** Arguments of the floor; none where the truth of each measurement is not known. */
  readonly floor?: readonly string[];
  readonly scoredUntilS?: number;
  /** Which figure is set against the floor's. */
  readonly figure: "gospa500_norm" | "gospa500" | "siap_C" | "rmse";
  /** Real recordings have no seed. */
  readonly once?: boolean;
  readonly bar: string;
}

const IMM = ["--filter", "imm", "--qs", "0.0001,0.1"];
const LATE = "--filter kf --q 0.005 --maxage 14400 --maxsd 1500 --kinds drone,sat,hydro --late reprocess".split(" ");
const pos = (args: string, scoredUntilS: number, figure: Case["figure"], bar: string): Case => ({
  script: "gen.py",
  generate: ["OUT", "--variant", "pos", "--seed", "SEED", ...args.split(" ")],
  floor: [...IMM, "--tmax", String(scoredUntilS)],
  scoredUntilS,
  figure,
  bar,
});
const autoferry = (scenario: string): Case => ({
  script: "autoferry.py",
  generate: [join(DATA, "data/autoferry"), scenario, "OUT"],
  figure: "rmse",
  once: true,
  bar: "median completeness ≥ .90, RMSE ≤ 4 m",
});

const CASES: Readonly<Record<string, Case>> = {
  easy20: pos("--n 20 --minutes 30", 900, "gospa500_norm", "≤ 1.05, 0 switches, IDF1 ≥ .99"),
  easy100: pos("--n 100 --minutes 20", 300, "gospa500_norm", "≤ 1.05, 0 switches"),
  easy500: pos("--n 500 --minutes 10", 120, "gospa500_norm", "≤ 1.12"),
  hard: pos("--n 100 --minutes 15 --hard", 240, "gospa500", "≤ 1.35, C ≥ .985, ≤ 1 switch"),
  full: {
    script: "gen.py",
    generate: "OUT --variant full --retarded --n 20 --minutes 180 --seed SEED".split(" "),
    floor: [...LATE, "--tmax", "7800"],
    scoredUntilS: 7800,
    figure: "siap_C",
    bar: "C ≥ the floor's, false2000 ≤ 0.5, ANEES 1.5–3",
  },
  real: {
    script: "gen_real_motion.py",
    generate: [join(DATA, "data/ais/SolentAIS_20160112_130211.csv"), "OUT", "--minutes", "15", "--seed", "SEED"],
    scoredUntilS: 600,
    figure: "gospa500_norm",
    bar: "≤ 20, ≤ 5 switches, IDF1 ≥ .95",
  },
  ferry2: autoferry("2"),
  ferry3: autoferry("3"),
  ferry13: autoferry("13"),
  ferry16: autoferry("16"),
};

interface Score {
  readonly gospa500: number;
  readonly gospa500_norm: number;
  readonly false2000: number;
  readonly rmse: number | null;
  readonly siap_C: number;
  readonly id_switch: number;
  readonly idf1: number;
  readonly anees?: number;
  readonly cov95?: number;
}

function python(script: string, args: readonly string[]): string {
  return execFileSync("/usr/bin/python3", [join(EVAL, script), ...args], { encoding: "utf8", maxBuffer: 1e8 });
}

/** The scene's folder, made when it is not there; never half of one. */
function sceneOf(name: string, one: Case, seed: number): string {
  const folder = join(SCENES, one.once === true ? name : `${name}-${seed}`);
  if (existsSync(folder)) return folder;
  mkdirSync(SCENES, { recursive: true });
  const made = `${folder}.making-${process.pid}`;
  rmSync(made, { recursive: true, force: true });
  python(
    one.script,
    one.generate.map((arg) => (arg === "OUT" ? made : arg === "SEED" ? String(seed) : arg)),
  );
  renameSync(made, folder);
  return folder;
}

function scoreOf(folder: string, tracks: string, one: Case): Score {
  const until = one.scoredUntilS === undefined ? [] : ["--tmax", String(one.scoredUntilS)];
  return JSON.parse(python("eval.py", [folder, tracks, ...until])) as Score;
}

function floorOf(folder: string, one: Case): Score | undefined {
  if (one.floor === undefined) return undefined;
  const tracks = join(folder, "floor.jsonl");
  if (!existsSync(tracks)) {
    const made = `${tracks}.making-${process.pid}`;
    python("oracle.py", [folder, made, ...one.floor]);
    renameSync(made, tracks);
  }
  return scoreOf(folder, tracks, one);
}

/** Score and CPU-seconds of the command, start and reading included. */
function tomiOf(folder: string, one: Case): { readonly score: Score; readonly cpuS: number } {
  const tracks = join(folder, `tracks-${process.pid}.jsonl`);
  const main = join(import.meta.dirname, "../cli/main.ts");
  const started = childCpuS();
  execFileSync(process.execPath, [main, "fuse", folder, "--out", tracks], { stdio: ["ignore", "ignore", "pipe"] });
  const cpuS = childCpuS() - started;
  const score = scoreOf(folder, tracks, one);
  for (const path of [tracks, `${tracks}.bearings.jsonl`]) rmSync(path, { force: true });
  return { score, cpuS };
}

/** User and system time of children that have ended, from the kernel's account of this process (proc(5), stat fields 16 and 17). */
function childCpuS(): number {
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

const wanted = (process.env.CASES ?? Object.keys(CASES).join(",")).split(",");
const rows: Row[] = [];
const summary: Row[] = [];
for (const name of wanted) {
  const one = CASES[name];
  if (one === undefined) throw new Error(`There is no case "${name}"; there are ${Object.keys(CASES).join(", ")}.`);
  const own: { score: Score; ratio: number | undefined; cpuS: number }[] = [];
  for (let k = 0; k < (one.once === true ? 1 : SEEDS); k++) {
    const seed = FIRST_SEED + k;
    const folder = sceneOf(name, one, seed);
    const floor = floorOf(folder, one);
    const { score, cpuS } = tomiOf(folder, one);
    const value = score[one.figure] ?? Number.NaN;
    const floorValue = floor?.[one.figure] ?? undefined;
    const ratio = floorValue === undefined ? undefined : value / floorValue;
    own.push({ score, ratio, cpuS });
    rows.push({ what: one.once === true ? name : `${name} ${seed}`, ...figures(one, score, ratio, cpuS) });
    process.stderr.write(`${JSON.stringify(rows[rows.length - 1])}\n`);
  }
  const middle = (of: (s: Score) => number | undefined | null): number =>
    median(own.map((o) => of(o.score) ?? Number.NaN));
  const ratios = own.flatMap(({ ratio }) => (ratio === undefined ? [] : [ratio]));
  const medians: Score = {
    gospa500: middle((s) => s.gospa500),
    gospa500_norm: middle((s) => s.gospa500_norm),
    false2000: middle((s) => s.false2000),
    rmse: middle((s) => s.rmse),
    siap_C: middle((s) => s.siap_C),
    id_switch: middle((s) => s.id_switch),
    idf1: middle((s) => s.idf1),
    anees: middle((s) => s.anees),
    cov95: middle((s) => s.cov95),
  };
  const cpuS = median(own.map((o) => o.cpuS));
  const ratio = ratios.length === 0 ? undefined : median(ratios);
  summary.push({
    what: `${name}, median of ${own.length}`,
    ...figures(one, medians, ratio, cpuS),
    "to reach": one.bar,
  });
}
report(
  "tracking",
  [...rows, ...summary],
  [
    "floor: the same figure of a filter that is told which measurement is whose; ratio: ours over it, on the same seed.",
  ],
);

function figures(one: Case, score: Score, ratio: number | undefined, cpuS: number): Omit<Row, "what"> {
  return {
    figure: one.figure,
    value: score[one.figure] ?? "",
    ratio: ratio ?? "",
    C: score.siap_C,
    switches: score.id_switch,
    IDF1: score.idf1,
    false2000: score.false2000,
    ANEES: score.anees ?? "",
    "in 95 %": score.cov95 ?? "",
    "RMSE m": score.rmse ?? "",
    "CPU s": cpuS,
  };
}
