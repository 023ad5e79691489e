/** What a line can be refused for. One code, one sentence; the sentence says what, where, why and the remedy. */
export type AisErrorCode =
  | "AIS_SENTENCE"
  | "AIS_CHECKSUM"
  | "AIS_ARMOUR"
  | "AIS_FILL_BITS"
  | "AIS_PARTS"
  | "AIS_PART_LOST"
  | "AIS_LENGTH";

export interface AisError {
  readonly code: AisErrorCode;
  readonly sentence: string;
}

export function aisError(code: AisErrorCode, sentence: string): AisError {
  return { code, sentence };
}
