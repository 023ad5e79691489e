/** The tracker's own view of a target: a hint, since its ids break and swap. Source: MISB ST 0903.5, VTracker local set. */
import type { ItemNote } from "./errors.ts";
import { localSet } from "./local_set.ts";
import type { RealReader } from "./numbers.ts";

export type TrackStatus = "inactive" | "active" | "dropped" | "stopped";
const STATUSES: readonly TrackStatus[] = ["inactive", "active", "dropped", "stopped"];

export interface VTracker {
  /** In the usual hyphenated form. */
  readonly trackUuid: string | null;
  readonly status: TrackStatus | null;
  readonly startTimeUs: number | null;
  readonly endTimeUs: number | null;
  readonly confidencePercent: number | null;
  readonly pointCount: number | null;
  readonly velocity: { readonly eastMps: number; readonly northMps: number; readonly upMps: number } | null;
}

export function decodeVTracker(
  bytes: Uint8Array,
  path: readonly number[],
  notes: ItemNote[],
  real: RealReader,
): VTracker {
  const set = localSet(bytes, path, notes);
  const status = set.unsigned(2);
  return {
    trackUuid: set.read(1, uuid),
    status: status === null ? null : (STATUSES[status] ?? null),
    startTimeUs: set.unsigned(3),
    endTimeUs: set.unsigned(4),
    confidencePercent: set.unsigned(7),
    pointCount: set.unsigned(8),
    velocity: set.read(10, (b) => velocity(b, real)),
  };
}

function uuid(bytes: Uint8Array): string | null {
  if (bytes.length !== 16) return null;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function velocity(b: Uint8Array, real: RealReader): VTracker["velocity"] {
  if (b.length !== 6 && b.length !== 12 && b.length !== 18) return null;
  const [eastMps, northMps, upMps] = [0, 2, 4].map((at) => real(b.subarray(at, at + 2), -900, 900)) as [
    number | null,
    number | null,
    number | null,
  ];
  return eastMps === null || northMps === null || upMps === null ? null : { eastMps, northMps, upMps };
}
