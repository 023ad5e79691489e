/** `tomi detect`: vessels in one GeoTIFF, as GeoJSON. The same search, in the same limits, as behind the ingest service. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { detectScene } from "../ingest/optical/detect.ts";
import type { SceneStage } from "../ingest/optical/messages.ts";
import { SceneRefusedError } from "../ingest/optical/side_files.ts";
import { Fault } from "./fault.ts";
import { progressBar, say } from "./progress.ts";

interface DetectFlags {
  readonly out: string;
  readonly land?: string;
  readonly infrastructure?: string;
  readonly bands?: string;
  readonly chips?: string;
  readonly classifier?: string;
}

/** What each stage is of the whole, in per cent: from, and how much. Chips are told when they are done. */
const STAGES: Readonly<Record<SceneStage, readonly [number, number]>> = {
  reading: [0, 1],
  detecting: [1, 94],
  chips: [95, 4],
  pyramid: [100, 0],
};

export async function detect(scene: string, flags: DetectFlags): Promise<void> {
  const { out, land, infrastructure, bands, chips, classifier } = flags;
  const bar = progressBar(scene, 100, "%");
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  try {
    const found = await detectScene(scene, {
      ...(land === undefined ? {} : { landPath: land }),
      ...(infrastructure === undefined ? {} : { infrastructurePath: infrastructure }),
      ...(bands === undefined ? {} : { bands: bands.split(",").map((name) => name.trim()) }),
      ...(classifier === undefined ? {} : { classifierPath: classifier }),
      ...(chips === undefined ? {} : { chipsDir: chips }),
      signal: stop.signal,
      onProgress: (stage, fraction) => bar.update(STAGES[stage][0] + fraction * STAGES[stage][1]),
    });
    bar.finish();
    write(out, `${JSON.stringify(found)}\n`);
    const sure = found.features.filter((feature) => feature.properties?.confidence >= 0.5).length;
    say(`${found.features.length} detections, ${sure} of them with a confidence of 0.5 or more, in ${out}.`);
    say(seenOf(found.coverage));
  } catch (error) {
    if (!(error instanceof SceneRefusedError)) throw error;
    throw new Fault(`${error.code}: ${error.message}`, stop.signal.aborted ? INTERRUPTED : 1);
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
}

/** What a shell reports of a command that an interrupt ended. */
const INTERRUPTED = 130;

function seenOf(coverage: Awaited<ReturnType<typeof detectScene>>["coverage"]): string {
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  const { seaFraction, landFraction, cloudFraction, glintFraction, validFraction } = coverage;
  return (
    `Of the scene ${percent(validFraction)} holds data; of that ${percent(seaFraction)} is sea that could be seen, ` +
    `${percent(landFraction)} land, ${percent(cloudFraction)} cloud and ${percent(glintFraction)} sea whose glint or surf hides ships.`
  );
}

function write(path: string, text: string): void {
  const part = `${path}.part`;
  try {
    // Under another name first, so that nobody ever finds half a file under this one.
    writeFileSync(part, text);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new Fault(`OUT_UNWRITABLE: ${path} cannot be written: ${(error as Error).message}. Name another --out.`, 1);
  }
}
