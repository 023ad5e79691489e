/**
 * Trains the detector's confidence and writes ingest/optical/confidence.json and fitted_confidence.json, the second opinion on those
 * to which a hull was fitted:
 *
 *   node bench/detector_training.ts FOLDER [--practice N] [--cache FOLDER]
 *
 * FOLDER holds scenes with their truth (NAME.tif and NAME_truth.geojson, searched one level deep): the low seeds of the measuring generator,
 * whose other seeds stay unseen. `--practice N` adds N scenes of each condition from our own generator (exercise/scene/practice_scene.ts).
 * The real ports under TOMI_DATA, when it is set, join with their labelled vessels; their figures below are of models that have not seen the
 * port (leave one out), as are those of the drawn scenes, by which the log-odds are also calibrated.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONDITIONS } from "../exercise/scene/conditions.ts";
import { writePracticeScene } from "../exercise/scene/practice_scene.ts";
import type { Features } from "../ingest/optical/features.ts";
import { type BoostedTrees, logOdds } from "../ingest/optical/kernel/boosted_trees.ts";
import { type BoostingOptions, type Sample, trainBoosted } from "./boosting.ts";
import { type Candidate, countFound, type LabelledScene, labelledScene } from "./detector_samples.ts";
import { seeded } from "./seeded.ts";

const OPTIONS: BoostingOptions = {
  trees: 150,
  depth: 5,
  rate: 0.08,
  ridge: 3,
  rowShare: 0.7,
  featureShare: 0.5,
  seed: 1,
};
/** The second opinion has fewer samples and hears the first. */
const SECOND_OPTIONS: BoostingOptions = { ...OPTIONS, trees: 120, depth: 4, rate: 0.06, ridge: 5 };
/** Name of what the first model says among the second one's features. */
const ODDS = "odds";
/** Directions of the grid mean nothing by themselves. */
const NOT_ASKED = ["shiftEastM", "shiftNorthM"];
/** A real candidate counts for three: there are few of them. */
const REAL_WEIGHT = 3;
/** Log-odds of a model × slope + shift are what is said. */
interface Calibration {
  readonly slope: number;
  readonly shift: number;
}
/** Parts of the scenes, one port in each. */
const FOLDS = 7;
/** Every third drawn scene is also searched without its infrared. */
const VISIBLE_EVERY = 3;
const random = seeded(2);
const OUT = join(import.meta.dirname, "../ingest/optical");

const [folder, ...flags] = process.argv.slice(2);
const flag = (name: string): string | undefined => flags[flags.indexOf(name) + 1 || flags.length];
const cache = flag("--cache") ?? "var/detector_training";
const synthetic = [
  ...(folder === undefined || folder.startsWith("--") ? [] : scenesIn(folder)),
  ...practiceScenes(Number(flag("--practice") ?? 0)),
];
const ports = process.env.TOMI_DATA === undefined ? [] : scenesIn(join(process.env.TOMI_DATA, "data/optical"));
const scenes: LabelledScene[] = [];
for (const scene of [...synthetic, ...ports]) scenes.push(await labelledScene(scene, cache));
for (const scene of synthetic.filter((_, i) => i % VISIBLE_EVERY === 0))
  scenes.push(await labelledScene(scene, cache, "visible"));
const drawn = scenes.filter(({ kind }) => kind === "synthetic");
const real = scenes.filter(({ kind }) => kind === "real");
const firstNames = namesOf(scenes[0]!.candidates[0]!, (name) => !name.startsWith("fit") && !NOT_ASKED.includes(name));
const fitted = scenes.flatMap(({ candidates }) => candidates).find(isFitted)!;
const secondNames = [ODDS, ...firstNames, ...namesOf(fitted, (name) => name.startsWith("fit"))];
/** Every scene is judged by a model that has seen neither it nor its port; a scene's two sets of bands fall together. */
const foldOf = (scene: LabelledScene): number =>
  scene.kind === "real" ? real.indexOf(scene) : seeds.indexOf(scene.place) % FOLDS;
const seeds = [...new Set(drawn.map(({ place }) => place))];
const alone = judgedByOthers(firstNames, OPTIONS);
const first = calibration(alone, () => true);
/** What the first model says of each candidate; the second one hears it. */
const heard = alone.map((odds) => odds.map((value) => first.slope * value + first.shift));
const again = judgedByOthers(secondNames, SECOND_OPTIONS);
const second = workingPoint(calibration(again, isFitted));
printByCondition();
printReliability();
for (const port of real) {
  const { found, falseAlarms, vessels } = countFound(port, acceptedOf(scenes.indexOf(port), second));
  console.log(`${port.name}, left out: ${found} of ${vessels}, ${falseAlarms} others of 60 m and longer in open water`);
}
write("confidence.json", calibrated(fit(scenes, firstNames, OPTIONS), first));
write("fitted_confidence.json", calibrated(fit(scenes, secondNames, SECOND_OPTIONS), second));

function write(name: string, model: BoostedTrees): void {
  writeFileSync(join(OUT, name), `${JSON.stringify(model)}\n`);
}

function namesOf({ features }: Candidate, isAsked: (name: string) => boolean): string[] {
  return Object.keys(features).filter(isAsked);
}

function isFitted({ features }: Candidate): boolean {
  return features.fitLnLength !== undefined;
}

function scenesIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(path, entry.name)).map((name) => join(path, entry.name, name))
        : [join(path, entry.name)],
    )
    .filter((file) => file.endsWith(".tif"))
    .map((file) => file.slice(0, -".tif".length))
    .filter((scene) => existsSync(`${scene}_truth.geojson`) || existsSync(`${scene}.labels.geojson`))
    .sort();
}

function practiceScenes(each: number): string[] {
  mkdirSync(cache, { recursive: true });
  return CONDITIONS.flatMap((condition) =>
    Array.from({ length: each }, (_, i) => {
      const base = join(cache, `practice_${condition}_${i + 1}`);
      if (!existsSync(`${base}_truth.geojson`)) writePracticeScene(condition, i + 1, base);
      return base;
    }),
  );
}

/** The log-odds of all candidates, of each scene by a model that knows neither it nor its port. */
function judgedByOthers(names: readonly string[], options: BoostingOptions): number[][] {
  const judged = scenes.map((): number[] => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = scenes.filter((scene) => foldOf(scene) !== fold);
    const model = fit(others, names, options);
    scenes.forEach((scene, k) => {
      if (foldOf(scene) !== fold) return;
      judged[k] = scene.candidates.map((one, i) =>
        names.includes(ODDS) && !isFitted(one) ? heard[k]![i]! : logOdds(model, vectorOf(names, one, k, i)),
      );
    });
  }
  return judged;
}

/** Clutter is plenty: a part of it stands for the rest, most of what stands out and little of what does not. */
function thinned({ features: { cosine } }: Candidate, label: 0 | 1): number {
  const kept = label === 1 ? 1 : cosine < 0.25 ? 0.1 : 0.35;
  return random() > kept ? 0 : 1 / kept;
}

function fit(from: readonly LabelledScene[], names: readonly string[], options: BoostingOptions): BoostedTrees {
  const isSecond = names.includes(ODDS);
  const samples = from.flatMap((scene) => {
    const k = scenes.indexOf(scene);
    return scene.candidates.flatMap((one, i): Sample[] => {
      if (one.label === undefined || (isSecond && !isFitted(one))) return [];
      const weight = (isSecond ? 1 : thinned(one, one.label)) * one.trust * (scene.kind === "real" ? REAL_WEIGHT : 1);
      return weight === 0 ? [] : [{ vector: vectorOf(names, one, k, i), label: one.label, weight }];
    });
  });
  return trainBoosted(names, samples, options);
}

function vectorOf(names: readonly string[], { features }: Candidate, k: number, i: number): Float64Array {
  return Float64Array.from(names, (name) => (name === ODDS ? heard[k]![i]! : features[name as keyof Features]!));
}

/**
 * Slope and shift that turn the log-odds of models that have not seen a scene into true ones (J. Platt, "Probabilistic outputs for support
 * vector machines", 1999), by Newton's method on the drawn scenes, where every vessel is known.
 */
function calibration(judged: readonly (readonly number[])[], isAsked: (candidate: Candidate) => boolean): Calibration {
  let [slope, shift] = [1, 0];
  for (let round = 0; round < 30; round++) {
    let [gs, gb, ss, sb, bb] = [0, 0, 1e-6, 0, 1e-6];
    scenes.forEach(({ kind, candidates }, k) => {
      if (kind === "real") return;
      candidates.forEach((one, i) => {
        const { label } = one;
        if (label === undefined || !isAsked(one)) return;
        const odds = judged[k]![i]!;
        const p = 1 / (1 + Math.exp(-slope * odds - shift));
        const w = p * (1 - p);
        gs += (label - p) * odds;
        gb += label - p;
        ss += w * odds * odds;
        sb += w * odds;
        bb += w;
      });
    });
    const det = ss * bb - sb * sb;
    slope += (bb * gs - sb * gb) / det;
    shift += (ss * gb - sb * gs) / det;
  }
  console.log(`calibration: log-odds × ${slope.toFixed(3)} + ${shift.toFixed(3)}`);
  return { slope, shift };
}

/**
 * The log-odds raised so that one half is where F1 is greatest: for a calibrated score at half of that F1 (Lipton, Elkan & Naryanaswamy
 * 2014). It is that of the hardest condition, for in the others hardly anything is said near one half.
 */
function workingPoint({ slope, shift }: Calibration): Calibration {
  const half = Math.min(...CONDITIONS.map((condition) => countCondition(condition, { slope, shift }).f1)) / 2;
  const raised = Math.log((1 - half) / half);
  console.log(`raised by ${raised.toFixed(2)}`);
  return { slope, shift: shift + raised };
}

function calibrated({ names, bias, trees }: BoostedTrees, { slope, shift }: Calibration): BoostedTrees {
  const round = (value: number): number => Number(value.toPrecision(5));
  const leaves = (values: readonly number[]): number[] => values.map((value) => round(value * slope));
  return {
    names,
    bias: round(bias * slope + shift),
    trees: trees.map((tree) => ({ ...tree, leaves: leaves(tree.leaves) })),
  };
}

/** The log-odds that the detector would tell. */
function saidOf(candidate: Candidate, k: number, i: number, { slope, shift }: Calibration): number {
  return isFitted(candidate) ? slope * again[k]![i]! + shift : heard[k]![i]!;
}

function acceptedOf(k: number, at: Calibration): (candidate: Candidate, index: number) => boolean {
  return (candidate, i) => saidOf(candidate, k, i, at) >= 0;
}

/** Vessels found and false alarms over the drawn scenes of a condition, each judged by a model that has not seen it. */
function countCondition(condition: string, at: Calibration) {
  let [found, falseAlarms, vessels] = [0, 0, 0];
  scenes.forEach((scene, k) => {
    if (scene.kind === "real" || !scene.name.includes(condition) || scene.name.endsWith("_visible")) return;
    const count = countFound(scene, acceptedOf(k, at));
    found += count.found;
    falseAlarms += count.falseAlarms;
    vessels += count.vessels;
  });
  return { found, falseAlarms, vessels, f1: (2 * found) / Math.max(1, found + falseAlarms + vessels) };
}

function printByCondition(): void {
  for (const condition of CONDITIONS) {
    const { found, falseAlarms, vessels, f1 } = countCondition(condition, second);
    console.log(`${condition}: found ${found} of ${vessels}, false ${falseAlarms}, F1 ${f1.toFixed(3)}`);
  }
}

function printReliability(): void {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, said: 0, were: 0 }));
  scenes.forEach(({ kind, candidates }, k) => {
    if (kind === "real") return;
    candidates.forEach((one, i) => {
      const { label } = one;
      if (label === undefined) return;
      const probability = 1 / (1 + Math.exp(-saidOf(one, k, i, second)));
      const bin = bins[Math.min(9, Math.floor(probability * 10))]!;
      bin.count++;
      bin.said += probability;
      bin.were += label;
    });
  });
  for (const { count, said: sum, were } of bins)
    if (count > 0) console.log(`said ${(sum / count).toFixed(2)}, were ${(were / count).toFixed(2)} (${count})`);
}
