/** How old what one sees is. Thresholds as officers know them (OpenCPN: lost after 8 minutes). */
export type Staleness = "fresh" | "ageing" | "stale" | "lost";

export const AGEING_AFTER_S = 90;
export const STALE_AFTER_S = 240;
export const LOST_AFTER_S = 480;

export function stalenessOf(ageS: number): Staleness {
  if (ageS >= LOST_AFTER_S) return "lost";
  if (ageS >= STALE_AFTER_S) return "stale";
  return ageS >= AGEING_AFTER_S ? "ageing" : "fresh";
}

/** Opacity of the symbol. A lost one is still to be seen: it also carries a cross. */
export const FADE: Readonly<Record<Staleness, number>> = { fresh: 1, ageing: 0.82, stale: 0.6, lost: 0.45 };
