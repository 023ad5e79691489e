/** The one door of ingest: `registerIngest(server, deps)` adds the four services to a gRPC server. */
export { type AisReport, createAisDecoder } from "./ais/decode.ts";
export type { IngestCounts, OutcomeCounts } from "./counters.ts";
export { createKlvStream, type KlvStream } from "./drone/klv/decode.ts";
export { decodeKlvPacket } from "./drone/klv/packet.ts";
export { packetTime } from "./drone/klv/time.ts";
export { LATENCY_BOUNDS_S } from "./latency.ts";
export { guardScene } from "./optical/guard.ts";
export type { SceneProgress } from "./optical/jobs.ts";
export { processScene } from "./optical/process.ts";
export type { NoRoom, Room } from "./room.ts";
export { rulesMarkdown } from "./rules/document.ts";
export { type IngestDeps, type IngestHandle, type IngestLimits, type IngestStats, registerIngest } from "./server.ts";
