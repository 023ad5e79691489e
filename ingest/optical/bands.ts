/** What light a band measured, from what its producer calls it: a name, a description, or a wavelength. */
import type { SceneHeader } from "./guard.ts";
import { type Rejection, reject } from "./rejection.ts";

export type BandRole = "blue" | "green" | "red" | "nir" | "other";

/** Plain names, and those of Sentinel-2's bands. */
const NAMES: readonly (readonly [RegExp, BandRole])[] = [
  [/^(b0?2|blue)$/i, "blue"],
  [/^(b0?3|green)$/i, "green"],
  [/^(b0?4|red)$/i, "red"],
  [/^(b0?8a?|nir|near.?infra.?red)$/i, "nir"],
];
/** Nanometres, from (inclusive) to (exclusive). */
const RANGES: readonly (readonly [number, number, BandRole])[] = [
  [450, 520, "blue"],
  [520, 600, "green"],
  [600, 700, "red"],
  [750, 950, "nir"],
];
/** From the ultraviolet to the thermal infrared. */
const [LEAST_NM, MOST_NM] = [300, 15_000];

/** Undefined when the text says nothing of the light. */
export function roleOfBand(text: string): BandRole | undefined {
  const words = text.trim();
  const named = nameOf(words);
  if (named !== undefined) return named;
  const nm = wavelengthNm(words);
  if (nm !== undefined) return RANGES.find(([from, to]) => nm >= from && nm < to)?.[2] ?? "other";
  // A description may say more than the name: "B04 - red", "Blue (B2)". One that speaks of two colours says nothing.
  const roles = new Set(words.split(/[^\p{L}\p{N}]+/u).flatMap((word) => nameOf(word) ?? []));
  return roles.size === 1 ? [...roles][0] : undefined;
}

function nameOf(word: string): BandRole | undefined {
  return NAMES.find(([pattern]) => pattern.test(word))?.[1];
}

/** "490 nm" and "0.49 µm" anywhere in the text, or a bare number that can only be one of them. */
function wavelengthNm(text: string): number | undefined {
  const united = /(\d{1,5}(?:\.\d{1,6})?)\s*(nm|nanomet|[uµμ]m|micromet|micron)/iu.exec(text);
  const number = united?.[1] ?? (/^\d{1,5}(\.\d{1,6})?$/.test(text) ? text : undefined);
  if (number === undefined) return undefined;
  const isMicrometres = united === null ? Number(number) < 100 : !/^n/i.test(united[2]!);
  const nm = Number(number) * (isMicrometres ? 1000 : 1);
  return nm >= LEAST_NM && nm <= MOST_NM ? nm : undefined;
}

/** Why the names cannot be those of a file with so many bands; undefined when they can. */
export function refuseBandNames(given: readonly string[], bands: number): Rejection | undefined {
  const said = given.join(", ").slice(0, 100);
  if (given.length !== bands)
    return reject(
      "OPTICAL_BANDS",
      `${given.length} bands are named (${said}), the file has ${bands}. Name all of them, in the file's order.`,
    );
  if (bands > 1 && given.every((name) => (roleOfBand(name) ?? "other") === "other"))
    return reject(
      "OPTICAL_BANDS",
      `None of the bands ${said} is light that ships are looked for in. Call them blue, green, red and nir, or by their wavelength ("842 nm").`,
    );
  return undefined;
}

/** The file's header with its bands called as the producer does; names that cannot be right leave the file its own. */
export function withBandNames(header: SceneHeader, given: readonly string[]): SceneHeader {
  return given.length === 0 || refuseBandNames(given, header.bands) !== undefined
    ? header
    : { ...header, bandNames: given };
}
