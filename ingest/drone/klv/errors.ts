/** What a packet can be refused for, and what can be wrong with one item of a packet that is kept. */
export type KlvErrorCode = "KLV_KEY" | "KLV_LENGTH" | "KLV_CHECKSUM" | "KLV_ORDER" | "KLV_VERSION";

export interface KlvError {
  readonly code: KlvErrorCode;
  readonly sentence: string;
}

export function klvError(code: KlvErrorCode, sentence: string): KlvError {
  return { code, sentence };
}

/** An item that was dropped while its packet was kept: where it stood, and why it went. */
export interface ItemNote {
  /** Tags from the outside in: [74, 101, 17] is the location of a target in the series of a VMTI set. */
  readonly path: readonly number[];
  readonly sentence: string;
}
