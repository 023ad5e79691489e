/**
 * The four services as gRPC sees them, made by hand on the static protobuf code.
 *
 * Requests stay bytes here: a message that does not parse is then ours to answer, with a code and a sentence, and the limit of each
 * method is checked before anything is decoded.
 */
import type { MethodDefinition, ServiceDefinition } from "@grpc/grpc-js";
import type { SourceKind } from "../model/index.ts";
import { ingestV1, type tomi } from "../proto/index.ts";

type V1 = typeof tomi.ingest.v1;
export type IngestAck = tomi.ingest.v1.IngestAck.$Properties;
export type Receipt = tomi.ingest.v1.OpticalImageryReceipt.$Properties;

const PACKAGE = "tomi.ingest.v1";
const bytesAsTheyCome = (bytes: Buffer): Buffer => bytes;

/** Static code gives Uint8Array; gRPC wants a Buffer over the same bytes. */
function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const encodeAck = (ack: IngestAck): Buffer => toBuffer(ingestV1.IngestAck.encode(ack).finish());
const encodeReceipt = (receipt: Receipt): Buffer => toBuffer(ingestV1.OpticalImageryReceipt.encode(receipt).finish());

function method<Answer>(
  service: string,
  name: string,
  requestStream: boolean,
  responseStream: boolean,
  responseSerialize: (answer: Answer) => Buffer,
): MethodDefinition<Buffer, Answer> {
  return {
    path: `/${PACKAGE}.${service}/${name}`,
    requestStream,
    responseStream,
    requestSerialize: bytesAsTheyCome,
    requestDeserialize: bytesAsTheyCome,
    responseSerialize,
    // Only a client would use it; ours decode by themselves.
    responseDeserialize: () => {
      throw new Error("This definition is the server's; a client decodes the answer itself.");
    },
  };
}

export type RecordKind = Exclude<SourceKind, "optical">;

export const RECORD_SERVICES: Readonly<Record<RecordKind, string>> = {
  subsurface: "SubsurfaceArrayIngest",
  drone: "DroneTrackIngest",
  ais: "AisIngest",
};

export function recordServiceDefinition(kind: RecordKind): ServiceDefinition {
  return { Stream: method(RECORD_SERVICES[kind], "Stream", true, true, encodeAck) };
}

export const opticalServiceDefinition: ServiceDefinition = {
  UploadScene: method("OpticalImageryIngest", "UploadScene", true, false, encodeReceipt),
  GetUploadStatus: method("OpticalImageryIngest", "GetUploadStatus", false, false, encodeReceipt),
};

export type UpMessage = InstanceType<V1["envelope"]["Up"]>;
