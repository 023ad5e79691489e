/** Why a scene was refused: a stable code for programs and a sentence for people. A refused scene is a value, never an exception. */
export type RejectionCode =
  | "TIFF_NOT_TIFF"
  | "TIFF_UNREADABLE"
  | "TIFF_LOOP"
  | "TIFF_TRUNCATED"
  | "TIFF_BAD_OFFSET"
  | "TIFF_BAD_COUNT"
  | "TIFF_BAD_TYPE"
  | "TIFF_BAD_LAYOUT"
  | "TIFF_TOO_MANY_IFDS"
  | "TIFF_TOO_LARGE"
  | "TIFF_UNSUPPORTED"
  | "TIFF_NO_GEOREFERENCE"
  | "CRS_UNKNOWN"
  | "OPTICAL_DECODE"
  | "OPTICAL_TIMEOUT"
  | "OPTICAL_MEMORY"
  | "OPTICAL_ABORTED"
  | "OPTICAL_FAILED";

export interface Rejection {
  readonly kind: "rejected";
  readonly code: RejectionCode;
  readonly sentence: string;
}

export function reject(code: RejectionCode, sentence: string): Rejection {
  return { kind: "rejected", code, sentence };
}
