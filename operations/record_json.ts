/** A record as it came, decoded for a person to read. */
import type { SourceKind } from "../model/index.ts";
import { ingestV1 } from "../proto/index.ts";
import type { SetAsideRecord } from "../store/index.ts";

interface RecordType {
  decode(bytes: Uint8Array): object;
}

const TYPES: Readonly<Record<SourceKind, RecordType>> = {
  subsurface: ingestV1.SubsurfaceRecord,
  drone: ingestV1.DroneRecord,
  ais: ingestV1.AisRecord,
  optical: ingestV1.OpticalImageryHeader,
};

/**
 * JSON of the record in the names of the contract's code, or of its observations when its bytes are not kept. Empty when there is
 * neither: nothing is kept of what was above its channel.
 */
export function decodedJson({ raw, observations }: SetAsideRecord, kind: SourceKind | undefined): string {
  if (raw !== undefined && kind !== undefined)
    try {
      return JSON.stringify(plain(TYPES[kind].decode(raw)), null, 2);
    } catch {
      // It was set aside because it cannot be read: its bytes are all there is.
    }
  return observations === undefined || observations.length === 0 ? "" : JSON.stringify(observations, null, 2);
}

/** Bytes as hexadecimal digits, numbers that JSON has no word for as text, fields that were not sent left out. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex");
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined && !(Array.isArray(inner) && inner.length === 0))
      .map(([key, inner]) => [key, plain(inner)]),
  );
}
