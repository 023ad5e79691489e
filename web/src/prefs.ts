/** What a desk keeps between visits. Storage may be full, forbidden or spoilt: then defaults hold and nothing breaks. */
import { cleanName, PURPOSES, type Purpose } from "./officer.ts";
import { type Filters, filtersFrom, NO_FILTERS } from "./picture/filters.ts";
import { LANGUAGES, type Language } from "./words.ts";

export const PALETTES = ["dusk", "night", "day"] as const;
export type Palette = (typeof PALETTES)[number];

export const LAYER_KEYS = [
  "vectors",
  "names",
  "trails",
  "uncertainty",
  "bearings",
  "detections",
  "coverage",
  "scenes",
  "imagery",
  "zones",
  "grid",
] as const;
export type LayerKey = (typeof LAYER_KEYS)[number];

export interface Preferences {
  readonly language: Language;
  readonly palette: Palette;
  readonly audienceId?: string;
  /** The officer's name as typed at this desk: sent in the development profile only. */
  readonly person?: string;
  readonly purpose: Purpose;
  readonly layers: Readonly<Record<LayerKey, boolean>>;
  readonly filters: Filters;
}

const KEY = "tomi.preferences.1";

export function defaultPreferences(browserLanguage: string): Preferences {
  const layers = Object.fromEntries(LAYER_KEYS.map((key) => [key, true])) as Record<LayerKey, boolean>;
  return {
    language: browserLanguage.startsWith("ja") ? "ja" : "en",
    palette: "dusk",
    purpose: PURPOSES[0],
    layers,
    filters: NO_FILTERS,
  };
}

interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** `storage` is a function because merely touching localStorage throws where it is forbidden. */
export function loadPreferences(storage: () => Storage, browserLanguage: string): Preferences {
  const defaults = defaultPreferences(browserLanguage);
  try {
    const kept = JSON.parse(storage().getItem(KEY) ?? "{}");
    const layers = { ...defaults.layers };
    for (const key of LAYER_KEYS) if (typeof kept.layers?.[key] === "boolean") layers[key] = kept.layers[key];
    const person = typeof kept.person === "string" ? cleanName(kept.person) : undefined;
    return {
      language: LANGUAGES.find((language) => language === kept.language) ?? defaults.language,
      palette: PALETTES.find((palette) => palette === kept.palette) ?? defaults.palette,
      ...(typeof kept.audienceId === "string" ? { audienceId: kept.audienceId } : {}),
      ...(person === undefined ? {} : { person }),
      purpose: PURPOSES.find((purpose) => purpose === kept.purpose) ?? defaults.purpose,
      layers,
      filters: filtersFrom(kept.filters),
    };
  } catch {
    return defaults;
  }
}

export function savePreferences(storage: () => Storage, preferences: Preferences): void {
  try {
    storage().setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A desk without storage starts from the defaults next time.
  }
}
