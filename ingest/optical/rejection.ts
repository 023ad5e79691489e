/** Why a scene was refused: a stable code for programs and a sentence for people. A refused scene is a value, never an exception. */
import type { OPTICAL_RULES } from "../rules/optical.ts";

/** Codes of the header's own rules, which are no reason to refuse a file. */
type OfTheHeader = "SCENE_TOO_LARGE" | "MEDIA_TYPE" | "CRS_DIFFERS" | "BANDS_DIFFER" | "SOURCE_UNKNOWN";

/** OPTICAL_CLASSIFIER and OPTICAL_BANDS are the command line's: the second is what the command line says where a header is flagged with BANDS_DIFFER. OPTICAL_ABORTED is told to nobody: the service stopped, and the search is taken up at its next start. */
export type RejectionCode =
  | Exclude<keyof typeof OPTICAL_RULES, OfTheHeader>
  | "OPTICAL_BANDS"
  | "OPTICAL_CLASSIFIER"
  | "OPTICAL_ABORTED";

export interface Rejection {
  readonly kind: "rejected";
  readonly code: RejectionCode;
  readonly sentence: string;
}

export function reject(code: RejectionCode, sentence: string): Rejection {
  return { kind: "rejected", code, sentence };
}
