/** What only data that came hours late tells of a track: of itself, and of vessels beside it. */
import type { TrackFeature } from "../contract.ts";
import { utc } from "../units.ts";
import { type Language, say } from "../words.ts";

interface LateRow {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

export function lateRows({ properties }: TrackFeature, language: Language): LateRow[] {
  const { past, companions } = properties;
  const rows: LateRow[] = (companions ?? []).map(({ trackId, sinceUs }) => ({
    label: say(language, "field.companion"),
    value: trackId,
    hint: say(language, "field.companionSince", { utc: utc(sinceUs).time }),
  }));
  if (past !== true) return rows;
  return [{ label: say(language, "field.past"), value: say(language, "field.pastNote") }, ...rows];
}
