/**
 * Trains the score of candidates in fine scenes: a small network by Adam (Kingma & Ba 2015) on the lines of dataset.ts.
 * `node bench/fine_training/train.ts candidates.jsonl [more.jsonl …] > ingest/optical/fine/weights.json`
 * Every tenth seed is held out of the training and scored at the end: how many hulls are found, and of those of each confidence how many
 * are hulls. The same lines give the same weights.
 */
import { readFileSync } from "node:fs";
import { FEATURES } from "../../ingest/optical/fine/features.ts";
import { FARTHEST, type FineWeights, HIDDEN, scoreOf } from "../../ingest/optical/fine/score.ts";
import { type Chance, chanceOf } from "./chance.ts";

interface Line {
  readonly seed: number;
  readonly label: 0 | 1;
  readonly values: readonly number[];
}

const EPOCHS = 40;
const BATCH = 32;
const STEP = 3e-3;
const DECAY = 2e-4;
const HELD_OUT = 10;
/** Networks of a start of their own each, whose mean is steadier than any of them. */
const NETWORKS = 3;
const HIDDEN_EACH = HIDDEN / NETWORKS;
const INPUTS = FEATURES.length;

export function train(lines: readonly Line[]): FineWeights {
  const mean = FEATURES.map((_, k) => lines.reduce((sum, { values }) => sum + values[k]!, 0) / lines.length);
  const deviation = mean.map(
    (m, k) => Math.sqrt(lines.reduce((sum, { values }) => sum + (values[k]! - m) ** 2, 0) / lines.length) || 1,
  );
  const inputs = lines.map(({ values }) =>
    Float64Array.from(values, (v, k) => Math.max(-FARTHEST, Math.min(FARTHEST, (v - mean[k]!) / deviation[k]!))),
  );
  const networks = Array.from({ length: NETWORKS }, (_, i) => trainOne(lines, inputs, chanceOf(i + 1, 1)));
  return { features: [...FEATURES], mean, deviation, weights: meanOf(networks) };
}

/** The mean of the networks before the last step, as one network with all of their hidden units. */
function meanOf(networks: readonly Float64Array[]): number[] {
  const outputs = HIDDEN_EACH * (INPUTS + 1);
  const share = (value: number): number => value / networks.length;
  return [
    ...networks.flatMap((weights) => [...weights.subarray(0, outputs)]),
    ...networks.flatMap((weights) => [...weights.subarray(outputs, outputs + HIDDEN_EACH)].map(share)),
    networks.reduce((sum, weights) => sum + share(weights[outputs + HIDDEN_EACH]!), 0),
  ];
}

function trainOne(lines: readonly Line[], inputs: readonly Float64Array[], chance: Chance): Float64Array {
  const size = HIDDEN_EACH * (INPUTS + 2) + 1;
  const weights = Float64Array.from({ length: size }, () => 0.2 * chance.normal());
  const [slope, power, gradient] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  let steps = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = STEP * (0.5 + 0.5 * Math.cos((Math.PI * epoch) / EPOCHS));
    const order = shuffled(lines.length, chance);
    for (let start = 0; start < order.length; start += BATCH) {
      gradient.fill(0);
      const batch = order.slice(start, start + BATCH);
      for (const i of batch) addGradient(weights, inputs[i]!, lines[i]!.label, gradient);
      steps++;
      const [warm, warmer] = [1 - 0.9 ** steps, 1 - 0.999 ** steps];
      for (let k = 0; k < size; k++) {
        const g = gradient[k]! / batch.length + DECAY * weights[k]!;
        slope[k] = 0.9 * slope[k]! + 0.1 * g;
        power[k] = 0.999 * power[k]! + 0.001 * g * g;
        const [m, v] = [slope[k]! / warm, power[k]! / warmer];
        weights[k]! -= (rate * m) / (Math.sqrt(v) + 1e-8);
      }
    }
  }
  return weights;
}

/** Gradient of the cross-entropy; layout of `weights` as in score.ts. */
function addGradient(weights: Float64Array, input: Float64Array, label: 0 | 1, gradient: Float64Array): void {
  const outputs = HIDDEN_EACH * (INPUTS + 1);
  const hidden = new Float64Array(HIDDEN_EACH);
  let sum = weights[outputs + HIDDEN_EACH]!;
  for (let h = 0; h < HIDDEN_EACH; h++) {
    const row = h * (INPUTS + 1);
    let own = weights[row + INPUTS]!;
    for (let k = 0; k < INPUTS; k++) own += weights[row + k]! * input[k]!;
    hidden[h] = Math.tanh(own);
    sum += weights[outputs + h]! * hidden[h]!;
  }
  const error = 1 / (1 + Math.exp(-sum)) - label;
  gradient[outputs + HIDDEN_EACH]! += error;
  for (let h = 0; h < HIDDEN_EACH; h++) {
    gradient[outputs + h]! += error * hidden[h]!;
    const back = error * weights[outputs + h]! * (1 - hidden[h]! ** 2);
    const row = h * (INPUTS + 1);
    for (let k = 0; k < INPUTS; k++) gradient[row + k]! += back * input[k]!;
    gradient[row + INPUTS]! += back;
  }
}

function shuffled(length: number, chance: Chance): number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const other = chance.below(i + 1);
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order;
}

const RELIABILITY_BINS = 5;

function report(model: FineWeights, lines: readonly Line[]): void {
  const scored = lines.map(({ values, label }) => ({ label, confidence: scoreOf(model, values) }));
  const hulls = scored.filter(({ label }) => label === 1);
  const sure = scored.filter(({ confidence }) => confidence >= 0.5);
  const hits = sure.filter(({ label }) => label === 1).length;
  process.stderr.write(`held out: ${hits} of ${hulls.length} hulls, ${sure.length - hits} false of ${lines.length}\n`);
  for (let bin = 0; bin < RELIABILITY_BINS; bin++) {
    const of = scored.filter(({ confidence }) => Math.floor(confidence * RELIABILITY_BINS) === bin);
    const mean = (value: (one: (typeof of)[number]) => number): string =>
      (of.reduce((sum, one) => sum + value(one), 0) / Math.max(1, of.length)).toFixed(3);
    process.stderr.write(
      `confidence ${mean((one) => one.confidence)}: ${mean(({ label }) => label)} of ${of.length}\n`,
    );
  }
}

if (import.meta.main) {
  const lines = process.argv.slice(2).flatMap((path) =>
    readFileSync(path, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Line),
  );
  const model = train(lines.filter(({ seed }) => seed % HELD_OUT !== 0));
  report(
    model,
    lines.filter(({ seed }) => seed % HELD_OUT === 0),
  );
  const round = (values: readonly number[]): number[] => values.map((value) => Number(value.toPrecision(5)));
  const { features, mean, deviation, weights } = model;
  process.stdout.write(
    `${JSON.stringify({ features, mean: round(mean), deviation: round(deviation), weights: round(weights) })}\n`,
  );
}
