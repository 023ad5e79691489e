/** The bands of a scene as its producer calls them: by name, by description or by wavelength, in the file's order. */

import type { SceneHeader } from "./guard.ts";
import { namedBands, planBands } from "./normalise.ts";
import { type Rejection, reject } from "./rejection.ts";

/** From the ultraviolet to the thermal infrared. */
const [LEAST_NM, MOST_NM] = [300, 15_000];

/** "490 nm" and "0.49 µm" anywhere in the text, or a bare number that can only be one of them; NaN when it tells none. */
export function wavelengthNm(text: string): number {
  const united = /(\d{1,5}(?:\.\d{1,6})?)\s*(nm|nanomet|[uµμ]m|micromet|micron)/iu.exec(text);
  const number = united?.[1] ?? (/^\s*\d{1,5}(\.\d{1,6})?\s*$/.test(text) ? text : undefined);
  if (number === undefined) return Number.NaN;
  const isMicrometres = united === null ? Number(number) < 100 : !/^n/i.test(united[2]!);
  const nm = Number(number) * (isMicrometres ? 1000 : 1);
  return nm >= LEAST_NM && nm <= MOST_NM ? nm : Number.NaN;
}

function called(header: SceneHeader, given: readonly string[]): SceneHeader {
  return { ...header, bandNames: given, wavelengthsNm: given.map(wavelengthNm) };
}

/** Why the names cannot be those of this file; undefined when they can. */
export function refuseBandNames(header: SceneHeader, given: readonly string[]): Rejection | undefined {
  const said = given.join(", ").slice(0, 100);
  if (given.length !== header.bands)
    return reject(
      "OPTICAL_BANDS",
      `${given.length} bands are named (${said}), the file has ${header.bands}. Name all of them, in the file's order.`,
    );
  const { visible, nir } = namedBands(called(header, given));
  if (header.bands > 1 && visible.length === 0 && nir === undefined)
    return reject(
      "OPTICAL_BANDS",
      `None of the bands ${said} is light that ships are looked for in. Call them blue, green, red and nir, or by their wavelength ("842 nm").`,
    );
  return undefined;
}

/** The file's header with its bands called as the producer does; names that cannot be right leave the file its own. */
export function withBandNames(header: SceneHeader, given: readonly string[]): SceneHeader {
  return given.length === 0 || refuseBandNames(header, given) !== undefined ? header : called(header, given);
}

const COLOURS = [
  /(^|[^a-z0-9])(b0?4|red)($|[^a-z0-9])/i,
  /(^|[^a-z0-9])(b0?3|green)($|[^a-z0-9])/i,
  /(^|[^a-z0-9])(b0?2|blue)($|[^a-z0-9])/i,
];
const COLOURS_NM = [600, 520, 430, 690] as const;

/** Red, green and blue of a picture for people, or one band for grey. */
export function pictureBands(header: SceneHeader): readonly number[] {
  const { visible } = planBands(header);
  if (visible.length < 3) return [visible[0]!];
  const rgb = COLOURS.map((pattern, i) => {
    const byName = visible.find((band) => pattern.test(header.bandNames[band] ?? ""));
    const [from, to] = [COLOURS_NM[i]!, i === 0 ? COLOURS_NM[3] : COLOURS_NM[i - 1]!];
    return byName ?? visible.find((band) => header.wavelengthsNm[band]! >= from && header.wavelengthsNm[band]! < to);
  });
  if (rgb.every((band) => band !== undefined)) return rgb;
  // Files that do not say list blue first where they have four bands or more, and red first where they have three.
  return header.bands >= 4 ? [visible[2]!, visible[1]!, visible[0]!] : visible.slice(0, 3);
}
