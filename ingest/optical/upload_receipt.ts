/** What a producer is told of an upload. */
import type { Violation } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import type { Upload } from "../../store/index.ts";
import { wireViolations } from "../acks.ts";
import { OUTCOME } from "../admit.ts";
import type { Receipt } from "../services.ts";
import type { ImageryHeader } from "./scene_door.ts";

/** What became of the record in the upload's header. */
export function resultOf(
  outcome: keyof typeof OUTCOME,
  header: Pick<ImageryHeader, "header">,
  violations: readonly Violation[],
): tomi.ingest.v1.RecordResult.$Properties {
  return {
    seq: header.header?.seq ?? 0,
    streamEpoch: header.header?.streamEpoch ?? new Uint8Array(0),
    outcome: OUTCOME[outcome],
    violations: wireViolations(violations),
  };
}

/** The receipt of an upload whose file is whole. */
export function receiptOf(upload: Upload, outcome: keyof typeof OUTCOME, violations = upload.failure ?? []): Receipt {
  const header = ingestV1.OpticalImageryHeader.decode(upload.header) as ImageryHeader;
  return {
    uploadId: upload.uploadId,
    bytesReceived: header.sizeBytes,
    complete: true,
    sha256: header.sha256,
    ...(upload.sceneRef === undefined ? {} : { sceneRef: upload.sceneRef }),
    result: resultOf(outcome, header, violations),
  };
}
