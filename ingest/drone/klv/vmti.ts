/**
 * Moving targets: the VMTI set of tag 74 and its series of targets. Source: MISB ST 0903.5 (and, for sets that say a version below
 * 4, the linear encodings of 0903.3).
 *
 * Fewer targets than were detected may be reported; that is legal and both numbers are given.
 */
import { berOid, readSeries } from "./ber.ts";
import type { ItemNote } from "./errors.ts";
import { type LocalSet, localSet } from "./local_set.ts";
import { imapb, linearUnsigned, type RealReader, signedInteger } from "./numbers.ts";
import { decodeVTracker, type VTracker } from "./vtracker.ts";

/** Standard deviations in metres and correlations, east, north, up; null where the pack ends before them. */
export interface TargetLocation {
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly haeM: number;
  readonly sigmaM: { readonly east: number; readonly north: number; readonly up: number } | null;
  readonly rho: { readonly eastNorth: number; readonly eastUp: number; readonly northUp: number } | null;
}

export interface VTarget {
  readonly targetId: number;
  /** Pixel numbers count from 1 at the top left, row by row (see `pixelOf`). */
  readonly centroidPixel: number | null;
  readonly topLeftPixel: number | null;
  readonly bottomRightPixel: number | null;
  /** 1 is the highest, 255 the lowest. */
  readonly priority: number | null;
  readonly confidencePercent: number | null;
  readonly history: number | null;
  readonly targetPixelsPercent: number | null;
  /** From the frame's centre (tags 23 and 24 of the packet). */
  readonly latOffsetDeg: number | null;
  readonly lonOffsetDeg: number | null;
  readonly haeM: number | null;
  readonly boxOffsetsDeg: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  } | null;
  readonly location: TargetLocation | null;
  readonly centroidRow: number | null;
  readonly centroidColumn: number | null;
  readonly objects: readonly VObject[];
  readonly tracker: VTracker | null;
}

/** What the target is taken for. */
export interface VObject {
  readonly ontology: string | null;
  readonly ontologyClass: string | null;
  readonly confidencePercent: number | null;
}

export interface VmtiSet {
  /** Null inside a packet, whose own time then holds. */
  readonly precisionTimeStampUs: number | null;
  readonly systemName: string | null;
  readonly version: number | null;
  readonly detectedCount: number | null;
  readonly reportedCount: number | null;
  readonly frameNumber: number | null;
  readonly frameWidthPx: number | null;
  readonly frameHeightPx: number | null;
  readonly sourceSensor: string | null;
  readonly horizontalFovDeg: number | null;
  readonly verticalFovDeg: number | null;
  readonly targets: readonly VTarget[];
}

/** More targets than any frame holds ships; the rest is dropped with a note. */
export const MAX_TARGETS = 4_096;

export function decodeVmti(bytes: Uint8Array, path: readonly number[], notes: ItemNote[]): VmtiSet {
  const set = localSet(bytes, path, notes);
  const version = set.unsigned(4);
  const legacy = version !== null && version < 4;
  const real: RealReader = legacy ? linearUnsigned : imapb;
  const targets: VTarget[] = [];
  const series = readSeries(set.bytes(101) ?? new Uint8Array());
  if (series.broken !== null)
    notes.push({ path: [...path, 101], sentence: `The target series is cut off at its byte ${series.broken}.` });
  if (series.values.length > MAX_TARGETS)
    notes.push({
      path: [...path, 101],
      sentence: `Of ${series.values.length} targets the first ${MAX_TARGETS} are kept.`,
    });
  for (const pack of series.values.slice(0, MAX_TARGETS)) {
    const target = decodeTarget(pack, [...path, 101], notes, legacy);
    if (target) targets.push(target);
  }
  return {
    precisionTimeStampUs: set.unsigned(2),
    systemName: set.text(3),
    version,
    detectedCount: set.unsigned(5),
    reportedCount: set.unsigned(6),
    frameNumber: set.unsigned(7),
    frameWidthPx: set.unsigned(8),
    frameHeightPx: set.unsigned(9),
    sourceSensor: set.text(10),
    horizontalFovDeg: set.read(11, (b) => real(b, 0, 180)),
    verticalFovDeg: set.read(12, (b) => real(b, 0, 180)),
    targets,
  };
}

function decodeTarget(pack: Uint8Array, path: readonly number[], notes: ItemNote[], legacy: boolean): VTarget | null {
  const id = berOid(pack, 0);
  if (!id) {
    notes.push({ path, sentence: "A target has no readable id and is dropped." });
    return null;
  }
  const real: RealReader = legacy ? linearUnsigned : imapb;
  const set = localSet(pack.subarray(id.next), path, notes);
  const offset = (tag: number) => set.read(tag, legacy ? legacyOffsetDeg : (b) => imapb(b, -19.2, 19.2));
  const [top, left, bottom, right] = [offset(13), offset(14), offset(15), offset(16)];
  return {
    targetId: id.value,
    centroidPixel: set.unsigned(1),
    topLeftPixel: set.unsigned(2),
    bottomRightPixel: set.unsigned(3),
    priority: set.unsigned(4),
    confidencePercent: set.unsigned(5),
    history: set.unsigned(6),
    targetPixelsPercent: set.unsigned(7),
    latOffsetDeg: offset(10),
    lonOffsetDeg: offset(11),
    haeM: set.read(12, (b) => real(b, -900, 19_000)),
    boxOffsetsDeg:
      top === null || left === null || bottom === null || right === null ? null : { top, left, bottom, right },
    location: set.read(17, (b) => locationPack(b, real)),
    centroidRow: set.unsigned(19),
    centroidColumn: set.unsigned(20),
    objects: decodeObjects(set, path, notes),
    tracker: set.read(104, (b) => decodeVTracker(b, [...path, 104], notes, real)),
  };
}

/** Versions below 4: up to three bytes of an integer over ±(2^23 − 1). */
function legacyOffsetDeg(bytes: Uint8Array): number | null {
  const raw = bytes.length > 3 ? null : signedInteger(bytes);
  return raw === null || raw === -(2 ** 23) ? null : (raw * 19.2) / (2 ** 23 - 1);
}

/** A truncation pack: 10 bytes of place, then 6 of sigmas, then 6 of correlations. */
function locationPack(b: Uint8Array, real: RealReader): TargetLocation | null {
  if (b.length !== 10 && b.length !== 16 && b.length !== 22) return null;
  const at = (start: number, low: number, high: number) => real(b.subarray(start, start + 2), low, high);
  const latDeg = real(b.subarray(0, 4), -90, 90);
  const lonDeg = real(b.subarray(4, 8), -180, 180);
  const haeM = at(8, -900, 19_000);
  if (latDeg === null || lonDeg === null || haeM === null) return null;
  const [east, north, up] = b.length >= 16 ? [at(10, 0, 650), at(12, 0, 650), at(14, 0, 650)] : [null, null, null];
  const [eastNorth, eastUp, northUp] =
    b.length === 22 ? [at(16, -1, 1), at(18, -1, 1), at(20, -1, 1)] : [null, null, null];
  return {
    latDeg,
    lonDeg,
    haeM,
    sigmaM: east === null || north === null || up === null ? null : { east, north, up },
    rho: eastNorth === null || eastUp === null || northUp === null ? null : { eastNorth, eastUp, northUp },
  };
}

function decodeObjects(target: LocalSet, path: readonly number[], notes: ItemNote[]): VObject[] {
  const one = target.bytes(102);
  const many = readSeries(target.bytes(107) ?? new Uint8Array()).values;
  return [...(one ? [one] : []), ...many].map((bytes) => {
    const set = localSet(bytes, [...path, 102], notes);
    return {
      ontology: set.text(1),
      ontologyClass: set.text(2),
      confidencePercent: set.read(4, (b) => imapb(b, 0, 100)),
    };
  });
}

/** Column and row, from 1 at the top left, of a pixel number in a frame of that width. */
export function pixelOf(pixelNumber: number, frameWidthPx: number): { readonly column: number; readonly row: number } {
  return { column: ((pixelNumber - 1) % frameWidthPx) + 1, row: Math.floor((pixelNumber - 1) / frameWidthPx) + 1 };
}
