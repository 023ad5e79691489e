/**
 * The wire contract: generated static protobuf code and the descriptor that gRPC reflection serves.
 *
 * 64-bit integers are read as `number`: protobufjs is told that there is no Long. Microseconds since 1970 stay exact until 2255;
 * a sequence number above 2^53 comes out as an unsafe integer, which admission refuses.
 */
import { readFileSync } from "node:fs";
import protobuf from "protobufjs/minimal.js";
import { grpc, tomi } from "./generated/tomi.js";

// Loose cast: the field is typed as present, and setting it to undefined is protobufjs' documented way to read int64 as number.
(protobuf.util as { Long: unknown }).Long = undefined;
protobuf.configure();

export const ingestV1 = tomi.ingest.v1;
export const feedV1 = tomi.feed.v1;
export const healthV1 = grpc.health.v1;
export type { grpc, tomi };

/** The whole contract as a protobufjs JSON descriptor, for reflection. */
export function contractJson(): unknown {
  return JSON.parse(readFileSync(new URL("./generated/tomi.json", import.meta.url), "utf8"));
}
