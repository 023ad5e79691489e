/**
 * The chip classifier as an ONNX model: one input of N × 3 × side × side reflectances, one output of N probabilities.
 *
 * The runtime is no dependency of ours (its package downloads hundreds of megabytes): it is looked for only when a model is named, and
 * whoever names one installs it.
 */
import type { ChipClassifier } from "./classifier.ts";
import { SceneRefusedError } from "./side_files.ts";

/** The part of onnxruntime-node and onnxruntime-web that is used. */
interface Runtime {
  readonly Tensor: new (type: "float32", data: Float32Array, dims: readonly number[]) => unknown;
  readonly InferenceSession: { create(path: string): Promise<Session> };
}

interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(
    feeds: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, { readonly data: ArrayLike<number> }>>>;
  release?(): Promise<void>;
}

export type ImportModule = (name: string) => Promise<unknown>;

const RUNTIMES = ["onnxruntime-node", "onnxruntime-web"] as const;
const SIDE_PX = 64;

/** Throws SceneRefusedError: CLASSIFIER_RUNTIME (nothing to run it with), CLASSIFIER_MODEL (it cannot be loaded). */
export async function openOnnxClassifier(
  modelPath: string,
  importModule: ImportModule = (name) => import(name),
): Promise<ChipClassifier> {
  const runtime = await findRuntime(importModule);
  let session: Session;
  try {
    session = await runtime.InferenceSession.create(modelPath);
  } catch (error) {
    throw new SceneRefusedError(
      "CLASSIFIER_MODEL",
      `${modelPath} cannot be used as a classifier: ${(error as Error).message}. Name an ONNX model, or none.`,
    );
  }
  const [input, output] = [session.inputNames[0], session.outputNames[0]];
  return {
    sidePx: SIDE_PX,
    async classify(chips) {
      if (chips.length === 0) return [];
      const data = new Float32Array(chips.length * 3 * SIDE_PX * SIDE_PX);
      chips.forEach((chip, i) => void data.set(chip, i * 3 * SIDE_PX * SIDE_PX));
      const tensor = new runtime.Tensor("float32", data, [chips.length, 3, SIDE_PX, SIDE_PX]);
      const answer = (await session.run({ [input ?? ""]: tensor }))[output ?? ""]?.data;
      const opinions = Array.from(answer ?? []);
      if (opinions.length === chips.length && opinions.every((p) => p >= 0 && p <= 1)) return opinions;
      throw new SceneRefusedError(
        "CLASSIFIER_MODEL",
        `${modelPath} gave ${opinions.length} numbers for ${chips.length} chips (${opinions.slice(0, 3).join(", ")}); it must give one probability each.`,
      );
    },
    async close() {
      await session.release?.();
    },
  };
}

async function findRuntime(importModule: ImportModule): Promise<Runtime> {
  for (const name of RUNTIMES) {
    const found = (await importModule(name).catch(() => undefined)) as (Runtime & { default?: Runtime }) | undefined;
    const runtime = found?.InferenceSession === undefined ? found?.default : found;
    if (runtime?.InferenceSession !== undefined) return runtime;
  }
  throw new SceneRefusedError(
    "CLASSIFIER_RUNTIME",
    `A classifier is named and nothing is installed to run it: install one of ${RUNTIMES.join(" and ")} beside Tomi (npm install --no-save ${RUNTIMES[0]}), or name no classifier.`,
  );
}
