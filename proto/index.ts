/**
 * The wire contract: generated static protobuf code and the descriptor that gRPC reflection serves.
 *
 * 64-bit integers are read as `number` (int64.ts). Microseconds since 1970 stay exact until 2255;
 * a sequence number above 2^53 comes out as an unsafe integer, which admission refuses.
 */
import { readFileSync } from "node:fs";
import "./int64.ts"; // before the generated code
import { grpc, tomi } from "./generated/tomi.js";

export const ingestV1 = tomi.ingest.v1;
export const feedV1 = tomi.feed.v1;
export const operationsV1 = tomi.operations.v1;
export const taskingV1 = tomi.tasking.v1;
export const healthV1 = grpc.health.v1;
export type { grpc, tomi };

/** The whole contract as a protobufjs JSON descriptor, for reflection. */
export function contractJson(): unknown {
  return JSON.parse(readFileSync(new URL("./generated/tomi.json", import.meta.url), "utf8"));
}
