/** `tomi detect`: vessels in one GeoTIFF, as GeoJSON. The same detector as behind the ingest service. */
import { writeFileSync } from "node:fs";
import { detectToGeojson, SceneRefusedError } from "../ingest/optical/detect.ts";
import { Fault } from "./fault.ts";
import { progressBar, say } from "./progress.ts";

interface DetectFlags {
  readonly out: string;
  readonly land?: string;
  readonly infrastructure?: string;
}

export async function detect(scene: string, flags: DetectFlags): Promise<void> {
  const bar = progressBar(scene, 100, "%");
  try {
    const found = await detectToGeojson(scene, {
      ...(flags.land === undefined ? {} : { landPath: flags.land }),
      ...(flags.infrastructure === undefined ? {} : { infrastructurePath: flags.infrastructure }),
      onProgress: (fraction) => bar.update(fraction * 100),
    });
    bar.finish();
    writeFileSync(flags.out, `${JSON.stringify(found)}\n`);
    const sure = found.features.filter((feature) => feature.properties?.confidence >= 0.5).length;
    say(`${found.features.length} detections, ${sure} of them with a confidence of 0.5 or more, in ${flags.out}`);
  } catch (error) {
    if (error instanceof SceneRefusedError) throw new Fault(`${error.code}: ${error.message}`, 1);
    throw error;
  }
}
