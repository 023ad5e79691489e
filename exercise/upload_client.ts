/** Sends a scene's file to the optical service in checked chunks, and goes on where it was after a lost connection. */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import * as grpc from "@grpc/grpc-js";
import { crc32c } from "../model/index.ts";
import { ingestV1, type tomi } from "../proto/index.ts";

type V1 = typeof tomi.ingest.v1;
type Receipt = InstanceType<V1["OpticalImageryReceipt"]>;
type Header = tomi.ingest.v1.OpticalImageryHeader.$Properties;
type Part = tomi.ingest.v1.OpticalImageryPart.$Properties;

export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

export interface UploadRequest {
  readonly credentials?: grpc.ChannelCredentials;
  /** Tries in all, the first included. */
  readonly tries?: number;
  readonly chunkBytes?: number;
}

const SERVICE = "/tomi.ingest.v1.OpticalImageryIngest";
const CHUNK_BYTES = 512 * 1024;
const WAIT_MS = 300;
const PASSING = new Set<number>([grpc.status.UNAVAILABLE, grpc.status.DATA_LOSS, grpc.status.CANCELLED]);

/**
 * Uploads the file at `path`. Size, hash and upload id are filled in when the header has none. Resolves with the server's receipt,
 * whose `result` says whether the scene was taken (of an upload id that was sent before, the receipt of then); rejects when the service refused the upload itself or could not be reached.
 */
export async function uploadScene(
  address: string,
  header: Header,
  path: string,
  onProgress: (progress: UploadProgress) => void = () => {},
  request: UploadRequest = {},
): Promise<Receipt> {
  const client = new grpc.Client(address, request.credentials ?? grpc.credentials.createInsecure());
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const full: Header = {
      ...header,
      sizeBytes: header.sizeBytes ?? size,
      sha256: header.sha256 ?? (await sha256Of(path)),
      uploadId: header.uploadId ?? randomUUID(),
      mediaType: header.mediaType ?? "image/tiff",
    };
    for (let left = (request.tries ?? 5) - 1; ; left--) {
      try {
        const known = await statusOf(client, full.uploadId!);
        if (known?.complete) return known;
        const from = known?.bytesReceived ?? 0;
        return await sendFrom(client, full, file, from, request.chunkBytes ?? CHUNK_BYTES, onProgress);
      } catch (error) {
        if (left <= 0 || !PASSING.has((error as grpc.ServiceError).code)) throw error;
        await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      }
    }
  } finally {
    await file.close();
    client.close();
  }
}

/** What the server has of this upload, undefined when it does not know it. */
function statusOf(client: grpc.Client, uploadId: string): Promise<Receipt | undefined> {
  return new Promise((resolve, reject) => {
    client.makeUnaryRequest(
      `${SERVICE}/GetUploadStatus`,
      (status: tomi.ingest.v1.UploadStatusRequest.$Properties) => encode(ingestV1.UploadStatusRequest, status),
      decodeReceipt,
      { uploadId },
      (error, receipt) => {
        if (error && error.code !== grpc.status.NOT_FOUND) reject(error);
        else resolve(receipt);
      },
    );
  });
}

async function sendFrom(
  client: grpc.Client,
  header: Header,
  file: FileHandle,
  from: number,
  chunkBytes: number,
  onProgress: (progress: UploadProgress) => void,
): Promise<Receipt> {
  let ended = false;
  const totalBytes = header.sizeBytes!;
  const encodePart = (part: Part): Buffer => encode(ingestV1.OpticalImageryPart, part);
  let call!: grpc.ClientWritableStream<Part>;
  const answer = new Promise<Receipt>((resolve, reject) => {
    call = client.makeClientStreamRequest(`${SERVICE}/UploadScene`, encodePart, decodeReceipt, (error, receipt) => {
      ended = true;
      call.emit("drain"); // whoever waits to write must learn that nothing is read any more
      if (error) reject(error);
      else resolve(receipt!);
    });
  });
  answer.catch(() => {}); // it is awaited below; a refusal that comes while the file is read is not unhandled
  const write = async (part: Part): Promise<void> => {
    if (!call.write(part) && !ended) await new Promise<void>((resolve) => call.once("drain", () => resolve()));
  };
  await write({ header });
  for (let offset = from; offset < totalBytes && !ended; ) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(chunkBytes), 0, chunkBytes, offset);
    if (bytesRead === 0) break;
    const data = buffer.subarray(0, bytesRead);
    await write({ chunk: { offset, data, crc32c: crc32c(data) } });
    offset += bytesRead;
    onProgress({ sentBytes: offset, totalBytes });
  }
  if (!ended) call.end();
  return answer;
}

async function sha256Of(path: string): Promise<Uint8Array> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest();
}

function encode<T>(type: { encode(message: T): { finish(): Uint8Array } }, message: T): Buffer {
  const bytes = type.encode(message).finish();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const decodeReceipt = (bytes: Buffer): Receipt => ingestV1.OpticalImageryReceipt.decode(bytes) as Receipt;
