/**
 * Fits the probability of detection (ingest/optical/pd.ts) to which ships the detector reports: run it again whenever the detector changes.
 *
 *   node bench/pd_fit.ts FOLDER… [--write]
 *
 * Each folder is one synthetic scene that nothing was tuned on: NAME.tif with NAME_truth.geojson beside it (points with `cls`, `length_m`
 * and `visible`), and NAME_landmask.tif where its land is not the earth's. A ship counts as reported when a detection of any
 * confidence that ingest passes on lies within half its length or 50 m and belongs to no nearer ship.
 *
 * Half of the scenes are fitted and the other half judged, then all are fitted for the weights. Prints both, by condition and length.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { FeatureCollection, Point } from "geojson";
import type { DetectionRun } from "../ingest/optical/detection.ts";
import { detectVessels } from "../ingest/optical/detector.ts";
import { lonLatToPixel } from "../ingest/optical/georeference.ts";
import { guardScene } from "../ingest/optical/guard.ts";
import { pdTerms, type Sight } from "../ingest/optical/pd.ts";
import { openScene } from "../ingest/optical/read.ts";

interface Ship {
  readonly lengthM: number;
  readonly sight: Sight;
  readonly terms: readonly number[];
  readonly isFound: boolean;
  readonly scene: number;
}

const GATE_M = 50;
/** Penalty on every weight but the first: a condition that hardly any scene shows must not run away. */
const RIDGE = 1;
const CEILING = 0.98;

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const ships: Ship[] = [];
for (const [i, folder] of folders.entries()) {
  ships.push(...(await shipsOf(folder, i)));
  process.stderr.write(`${i + 1} of ${folders.length} ${basename(folder)}: ${ships.length} ships\n`);
}

const weights: Record<string, readonly number[]> = JSON.parse(readFileSync(weightsPath(), "utf8"));
for (const kind of ["coarse", "fine"] as const) {
  const own = ships.filter(({ sight }) => sight.isFine === (kind === "fine"));
  if (own.length === 0) continue;
  const even = fit(own.filter(({ scene }) => scene % 2 === 0));
  const odd = fit(own.filter(({ scene }) => scene % 2 === 1));
  console.log(
    `\n${kind}: ${own.length} ships in sight, ${own.filter(({ isFound }) => isFound).length} of them reported`,
  );
  print(own, (ship) => predicted(ship, ship.scene % 2 === 0 ? odd : even));
  weights[kind] = fit(own).map((weight) => Math.round(weight * 1e4) / 1e4);
  console.log(`weights ${JSON.stringify(weights[kind])}`);
}
if (process.argv.includes("--write")) {
  const lines = Object.entries(weights).map(([kind, own]) => `  ${JSON.stringify(kind)}: [${own.join(", ")}]`);
  writeFileSync(weightsPath(), `{\n${lines.join(",\n")}\n}\n`);
}

function weightsPath(): string {
  return join(import.meta.dirname, "../ingest/optical/pd_weights.json");
}

async function shipsOf(folder: string, scene: number): Promise<Ship[]> {
  const name = readdirSync(folder)
    .find((file) => file.endsWith("_truth.geojson"))
    ?.replace("_truth.geojson", "");
  if (name === undefined) throw new Error(`${folder} holds no NAME_truth.geojson.`);
  const truth = JSON.parse(readFileSync(join(folder, `${name}_truth.geojson`), "utf8")) as FeatureCollection<Point>;
  const header = guardScene(join(folder, `${name}.tif`));
  if (header.kind === "rejected") throw new Error(`${name}: ${header.sentence}`);
  const land = join(folder, `${name}_landmask.tif`);
  const reader = await openScene(join(folder, `${name}.tif`), header);
  let run: DetectionRun;
  try {
    run = await detectVessels(reader, existsSync(land) ? { landPath: land } : {});
  } finally {
    await reader.close();
  }
  const vessels = truth.features
    .filter(({ properties }) => properties?.cls === "vessel" && properties.visible !== false)
    .map(({ geometry, properties }) => {
      const [col, row] = lonLatToPixel(header.geo, geometry.coordinates[0]!, geometry.coordinates[1]!);
      return { col, row, lengthM: properties!.length_m as number };
    });
  const found = matched(vessels, run.detections, header.gsdM);
  return vessels.flatMap(({ col, row, lengthM }, i) => {
    const sight = run.sightAt(col, row);
    if (sight === undefined) return [];
    return [{ lengthM, sight, terms: pdTerms(lengthM, sight), isFound: found.has(i), scene }];
  });
}

/** Numbers of the vessels that a detection belongs to: nearest pairs first, each taken once. */
function matched(
  vessels: readonly { readonly col: number; readonly row: number; readonly lengthM: number }[],
  detections: DetectionRun["detections"],
  gsdM: number,
): ReadonlySet<number> {
  const pairs: { readonly i: number; readonly j: number; readonly m: number }[] = [];
  for (const [i, vessel] of vessels.entries())
    for (const [j, detection] of detections.entries()) {
      const m = gsdM * Math.hypot(detection.colPx - vessel.col, detection.rowPx - vessel.row);
      if (m <= Math.max(GATE_M, vessel.lengthM / 2)) pairs.push({ i, j, m });
    }
  pairs.sort((a, b) => a.m - b.m);
  const [found, used] = [new Set<number>(), new Set<number>()];
  for (const { i, j } of pairs) {
    if (found.has(i) || used.has(j)) continue;
    found.add(i);
    used.add(j);
  }
  return found;
}

function logistic(terms: readonly number[], fitted: readonly number[]): number {
  return 1 / (1 + Math.exp(-terms.reduce((sum, term, i) => sum + term * fitted[i]!, 0)));
}

function predicted({ terms }: Ship, fitted: readonly number[]): number {
  return CEILING * logistic(terms, fitted);
}

/** Ridge logistic regression by Newton's method. */
function fit(own: readonly Ship[]): readonly number[] {
  const n = own[0]?.terms.length ?? 0;
  let w = new Array<number>(n).fill(0);
  for (let round = 0; round < 50; round++) {
    const gradient = w.map((weight, i) => (i === 0 ? 0 : -RIDGE * weight));
    const hessian = w.map((_, i) => w.map((__, k) => (i === k ? (i === 0 ? 1e-6 : RIDGE) : 0)));
    for (const { terms, isFound } of own) {
      const p = logistic(terms, w);
      for (let i = 0; i < n; i++) {
        gradient[i]! += ((isFound ? 1 : 0) - p) * terms[i]!;
        for (let k = 0; k < n; k++) hessian[i]![k]! += p * (1 - p) * terms[i]! * terms[k]!;
      }
    }
    const step = solved(hessian, gradient);
    w = w.map((weight, i) => weight + Math.max(-2, Math.min(2, step[i]!)));
    if (Math.max(...step.map(Math.abs)) < 1e-8) break;
  }
  return w;
}

/** Gaussian elimination; the matrix is symmetric and positive definite. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      if (k === i) continue;
      const factor = rows[k]![i]! / rows[i]![i]!;
      for (let j = i; j <= n; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  return rows.map((row, i) => row[n]! / row[i]!);
}

/** Reported and predicted shares by the contrast that the place asks for and by length. */
function print(own: readonly Ship[], predict: (ship: Ship) => number): void {
  const contrasts = [0, 0.02, 0.04, 0.08, Number.POSITIVE_INFINITY];
  const lengths = [0, 20, 30, 60, 120, Number.POSITIVE_INFINITY];
  console.log(
    `contrast needed  ${lengths
      .slice(1)
      .map((to, i) => `${lengths[i]}–${to} m`.padEnd(26))
      .join("")}`,
  );
  for (let c = 0; c + 1 < contrasts.length; c++) {
    const cells = lengths.slice(1).map((to, i) => {
      const some = own.filter(
        ({ sight, lengthM }) =>
          sight.contrastNeeded >= contrasts[c]! &&
          sight.contrastNeeded < contrasts[c + 1]! &&
          lengthM >= lengths[i]! &&
          lengthM < to,
      );
      if (some.length === 0) return "–".padEnd(26);
      const share = some.filter(({ isFound }) => isFound).length / some.length;
      const said = some.reduce((sum, ship) => sum + predict(ship), 0) / some.length;
      return `${share.toFixed(2)} of ${some.length}, said ${said.toFixed(2)}`.padEnd(26);
    });
    console.log(`${contrasts[c]}–${contrasts[c + 1]}`.padEnd(17) + cells.join(""));
  }
}
