/**
 * Trains the detector's confidence and writes ingest/optical/confidence.json:
 *
 *   node bench/detector_training.ts FOLDER [--practice N] [--cache FOLDER]
 *
 * FOLDER holds scenes with their truth (NAME.tif and NAME_truth.geojson, searched one level deep): the low seeds of the measuring generator,
 * whose other seeds stay unseen. `--practice N` adds N scenes of each condition from our own generator (exercise/scene/practice_scene.ts).
 * The real ports under TOMI_DATA, when it is set, join with their labelled vessels; their figures below are of models that have not seen the
 * port (leave one out). The last scene in four of each folder is held out for the reliability table.
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
/** Directions of the grid mean nothing by themselves. */
const NOT_ASKED = ["shiftEastM", "shiftNorthM"];
/** A real candidate counts for three: there are few of them. */
const REAL_WEIGHT = 3;
/** See confidence.ts. */
const SHIFT = 0.7;
/** Every third drawn scene is also searched without its infrared. */
const VISIBLE_EVERY = 3;
const random = seeded(2);
const OUT = join(import.meta.dirname, "../ingest/optical/confidence.json");

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
const names = (Object.keys(scenes[0]!.candidates[0]!.features) as (keyof Features)[]).filter(
  (name) => !NOT_ASKED.includes(name),
);
const heldOut = drawn.filter((_, i) => i % 4 === 3);
const checked = fit([...drawn.filter((_, i) => i % 4 !== 3), ...real]);
printByCondition(checked, heldOut);
printReliability(checked, heldOut);
for (const port of real) {
  const { found, falseAlarms, vessels } = countFound(port, accepts(fit(scenes.filter((one) => one !== port))));
  console.log(`${port.name}, left out: ${found} of ${vessels}, ${falseAlarms} others of 60 m and longer in open water`);
}
writeFileSync(OUT, `${JSON.stringify(fit(scenes))}\n`);

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

/** Clutter is plenty: a part of it stands for the rest, most of what stands out and little of what does not. */
function thinned(candidate: Candidate, label: 0 | 1, weight: number): Sample[] {
  const { features, trust } = candidate;
  const kept = label === 1 ? 1 : features.cosine < 0.25 ? 0.1 : 0.35;
  return random() > kept ? [] : [{ vector: vectorOf(candidate), label, weight: (weight * trust) / kept }];
}

function fit(from: readonly LabelledScene[]): BoostedTrees {
  const samples = from.flatMap(({ kind, candidates }) =>
    candidates.flatMap((candidate): Sample[] =>
      candidate.label === undefined ? [] : thinned(candidate, candidate.label, kind === "real" ? REAL_WEIGHT : 1),
    ),
  );
  return trainBoosted(names, samples, OPTIONS);
}

function vectorOf({ features }: Candidate): Float64Array {
  return Float64Array.from(names, (name) => features[name]);
}

function probability(model: BoostedTrees, candidate: Candidate): number {
  return 1 / (1 + Math.exp(-logOdds(model, vectorOf(candidate)) - SHIFT));
}

function accepts(model: BoostedTrees): (candidate: Candidate) => boolean {
  return (candidate) => probability(model, candidate) >= 0.5;
}

function printByCondition(model: BoostedTrees, held: readonly LabelledScene[]): void {
  for (const condition of CONDITIONS) {
    let [found, falseAlarms, vessels] = [0, 0, 0];
    for (const scene of held.filter(({ name }) => name.includes(condition))) {
      const count = countFound(scene, accepts(model));
      found += count.found;
      falseAlarms += count.falseAlarms;
      vessels += count.vessels;
    }
    const f1 = (2 * found) / Math.max(1, found + falseAlarms + vessels);
    console.log(`${condition}: found ${found} of ${vessels}, false ${falseAlarms}, F1 ${f1.toFixed(3)}`);
  }
}

function printReliability(model: BoostedTrees, held: readonly LabelledScene[]): void {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, said: 0, were: 0 }));
  for (const candidate of held.flatMap(({ candidates }) => candidates)) {
    if (candidate.label === undefined) continue;
    const said = probability(model, candidate);
    const bin = bins[Math.min(9, Math.floor(said * 10))]!;
    bin.count++;
    bin.said += said;
    bin.were += candidate.label;
  }
  for (const { count, said, were } of bins)
    if (count > 0) console.log(`said ${(said / count).toFixed(2)}, were ${(were / count).toFixed(2)} (${count})`);
}
