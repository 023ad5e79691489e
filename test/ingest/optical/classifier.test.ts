import { describe, expect, it, test } from "vitest";
import { type ChipClassifier, together, withSecondOpinion } from "../../../ingest/optical/classifier.ts";
import type { Detection } from "../../../ingest/optical/detection.ts";
import { openOnnxClassifier } from "../../../ingest/optical/onnx_classifier.ts";
import type { SceneReader } from "../../../ingest/optical/read.ts";

/** A runtime whose model answers with the middle pixel's reflectance, or with what it is told. */
function runtime(answer?: readonly number[]) {
  const asked: (readonly number[])[] = [];
  class Tensor {
    readonly data: Float32Array;
    readonly dims: readonly number[];
    constructor(_: string, data: Float32Array, dims: readonly number[]) {
      this.data = data;
      this.dims = dims;
    }
  }
  const run = async ({ chips }: Record<string, Tensor>) => {
    asked.push(chips!.dims);
    const [n, bands, side] = chips!.dims as [number, number, number];
    const middle = (i: number): number => chips!.data[i * bands * side * side + (side / 2) * side + side / 2]!;
    return { p: { data: answer ?? Array.from({ length: n }, (_, i) => middle(i)) } };
  };
  const create = async (path: string) => {
    if (path !== "model.onnx") throw new Error("no such model");
    return { inputNames: ["chips"], outputNames: ["p"], run };
  };
  return { asked, module: { Tensor, InferenceSession: { create } } };
}

const nothing = async (name: string): Promise<unknown> => {
  throw new Error(`Cannot find package '${name}'`);
};
/** A scene of 100 × 80 px whose every pixel is 100 times its column. */
const scene = {
  header: { widthPx: 100, heightPx: 80, bands: 1, bandNames: [], wavelengthsNm: [] },
  readWindow: async (col: number, _row: number, width: number, rows: number) => [
    Float32Array.from({ length: width * rows }, (_, i) => 100 * (col + (i % width))),
  ],
} as unknown as SceneReader;
const at = (colPx: number, confidence: number) => ({ colPx, rowPx: 40, confidence }) as Detection;

describe("the classifier of chips", () => {
  it("is asked in batches for the chip around each detection, at the scene's edge too", async () => {
    const { asked, module } = runtime();
    const classifier = await openOnnxClassifier("model.onnx", async () => module);
    const found = await withSecondOpinion(
      classifier,
      scene,
      10_000,
      [at(80, 0.5), at(2, 0.5), at(50, 0.1)],
      (one) => one.confidence > 0.2,
    );
    expect(asked).toEqual([[2, 3, 64, 64]]);
    expect(found.map(({ colPx }) => colPx)).toEqual([80, 2, 50]);
    expect(found[0]?.confidence).toBeCloseTo(together(0.5, 0.8), 5);
    expect(found[2]?.confidence).toBe(0.1);
    expect(found[1]?.confidence).toBeCloseTo(together(0.5, 0.02), 5);
  });

  it("averages two judgements of the same light, and takes neither for a certainty", () => {
    expect(together(0.7, 0.7)).toBeCloseTo(0.7, 9);
    expect(together(0.9, 0.1)).toBeCloseTo(0.5, 9);
    expect(together(1, 0)).toBeCloseTo(0.5, 9);
  });

  test.each<[string, () => Promise<ChipClassifier>, string, RegExp]>([
    ["nothing installed", () => openOnnxClassifier("model.onnx", nothing), "CLASSIFIER_RUNTIME", /onnxruntime-node/],
    ["no model", () => openOnnxClassifier("x", async () => runtime().module), "CLASSIFIER_MODEL", /no such model/],
  ])("with %s says what to do", async (_, open, code, words) => {
    await expect(open()).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
  });

  test.each([[[0.5]], [[0.5, 2]], [[0.5, Number.NaN]]])("an answer of %j for two chips is refused", async (answer) => {
    const classifier = await openOnnxClassifier("model.onnx", async (name) =>
      name.endsWith("node") ? nothing(name) : { default: runtime(answer).module },
    );
    const chips = [0, 1].map(() => new Float32Array(3 * 64 * 64));
    await expect(classifier.classify(chips)).rejects.toMatchObject({ code: "CLASSIFIER_MODEL" });
  });
});
