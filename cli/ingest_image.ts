/** `tomi ingest image`: a GeoTIFF scene, uploaded in checked chunks. */
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { uploadScene } from "../exercise/client.ts";
import { fromRfc3339 } from "../model/index.ts";
import { ingestV1 } from "../proto/index.ts";
import { clientCredentials } from "./client_tls.ts";
import { Fault } from "./fault.ts";
import { progressBar, say } from "./progress.ts";
import { refusal } from "./send_records.ts";

interface ImageFlags {
  readonly source: string;
  readonly grpc: string;
  readonly tls?: string;
  readonly acquired: string;
  readonly platform: string;
  readonly bands?: string;
}

export async function ingestImage(file: string, flags: ImageFlags): Promise<void> {
  const acquiredUs = fromRfc3339(flags.acquired);
  if (acquiredUs === undefined)
    throw new Fault(`--acquired ${flags.acquired} is no RFC 3339 time, for example 2022-05-14T02:10:00Z.`);
  const sizeBytes = sizeOf(file);
  const bar = progressBar(basename(file), sizeBytes, "bytes");
  const header = {
    // The same image twice is the same upload: its epoch is made from its content.
    header: { sourceId: flags.source, streamEpoch: epochOf(file, flags), seq: 1, observedTimeUs: acquiredUs },
    sceneId: basename(file).replace(/\.tiff?$/i, ""),
    platform: flags.platform,
    acquiredStartUs: acquiredUs,
    acquiredEndUs: acquiredUs + 1,
    bands: flags.bands?.split(",") ?? [],
    uploadId: randomBytes(8).toString("hex"),
  };
  const credentials = await clientCredentials(flags.tls);
  const sent = uploadScene(flags.grpc, header, file, ({ sentBytes }) => bar.update(sentBytes), { credentials });
  const receipt = await sent.catch((error) => {
    throw refusal(error, flags.grpc);
  });
  bar.finish();
  const outcome = ingestV1.Outcome[receipt.result?.outcome ?? 0]?.toLowerCase() ?? "unknown";
  const violations = (receipt.result?.violations ?? [])
    .map((violation) => `\n  ${violation.code}: ${violation.description}`)
    .join("");
  if (outcome === "rejected" || outcome === "conflict")
    throw new Fault(`the scene was not taken: ${outcome}.${violations}`, 1);
  say(
    `scene ${receipt.sceneRef}: ${outcome}. It is being searched for vessels; its detections appear on the map when that is done.${violations}`,
  );
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (error) {
    throw new Fault(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

function epochOf(file: string, flags: ImageFlags): Uint8Array {
  return createHash("sha256")
    .update(`${flags.source} ${flags.acquired}`)
    .update(readFileSync(file))
    .digest()
    .subarray(0, 16);
}
