/**
 * What sort of vessel. Only what sensors at sea tell apart by size, sound and looks: a merchant ship from a tanker they do not.
 * Every producer has words of its own; those that mean one of ours are listed, the others say nothing.
 */
export const VESSEL_CLASSES = ["merchant", "work-boat", "fast-craft", "other"] as const;
export type VesselClass = (typeof VESSEL_CLASSES)[number];

export interface ClassProbability {
  readonly vesselClass: VesselClass;
  readonly probability: number;
}

const WORDS: Readonly<Record<VesselClass, readonly string[]>> = {
  merchant:
    "merchant merchantship cargo cargoship freighter container containership bulker bulkcarrier tanker oiltanker ferry passenger passengership cruiseship roro".split(
      " ",
    ),
  "work-boat":
    "workboat fishing fishingboat fishingvessel trawler tug tugboat pilot pilotboat patrol patrolboat dredger".split(
      " ",
    ),
  "fast-craft":
    "fastcraft fastferry highspeedcraft hydrofoil rhib speedboat motorboat leisure leisurecraft pleasurecraft jetski".split(
      " ",
    ),
  other: "other sailing sailingboat sailboat yacht warship naval military submarine barge buoy".split(" "),
};
const BY_WORD: ReadonlyMap<string, VesselClass> = new Map(
  VESSEL_CLASSES.flatMap((name) => WORDS[name].map((word) => [word, name] as const)),
);

/** Ours for a producer's word; case, blanks and hyphens do not matter. Undefined: it tells none of our classes. */
export function vesselClassOf(classId: string): VesselClass | undefined {
  return BY_WORD.get(classId.toLowerCase().replace(/[^a-z]/g, ""));
}

/** Ours for AIS ship type and cargo (ITU-R M.1371-5, table 53). */
export function vesselClassOfShipType(shipType: number): VesselClass | undefined {
  const tens = Math.floor(shipType / 10);
  if (tens >= 6 && tens <= 8) return "merchant";
  if (shipType === 30 || (shipType >= 31 && shipType <= 34) || (shipType >= 50 && shipType <= 55)) return "work-boat";
  if (tens === 4 || tens === 2 || shipType === 37) return "fast-craft";
  return shipType === 35 || shipType === 36 ? "other" : undefined;
}
