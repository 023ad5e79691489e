/** Military symbols (MIL-STD-2525 / APP-6, by milsymbol) as map images, drawn once per code and palette. */
import ms from "milsymbol";
import type { TrackFeature, TrackKind } from "../contract.ts";
import { TOKENS } from "../palette.ts";
import type { Palette } from "../prefs.ts";

const SIZE_PX = 17;
/** Drawn finer than shown, so that they stay sharp on dense screens. */
export const SYMBOL_PIXEL_RATIO = 2;

/** Unknown identity throughout: who is friend or foe is never a guess of this page. Third digit: context (1 exercise). */
const FALLBACK: Readonly<Record<TrackKind, string>> = {
  surface: "10013000000000000000",
  subsurface: "10013500000000000000",
  air: "10010100000000000000",
  "bearing-line": "10013500000000000000",
  "aid-to-navigation": "10013000000000000000",
  "distress-beacon": "10013000000000000000",
};

const checked = new Map<string, boolean>();

/** Set "ZZ" passes milsymbol's own check, so a dimension is asked for too. */
export function isDrawable(sidc: string): boolean {
  let good = checked.get(sidc);
  if (good === undefined) {
    const symbol = new ms.Symbol(sidc);
    const { baseDimension } = symbol.getMetadata();
    good = /^\d{20}$/.test(sidc) && symbol.isValid() === true && baseDimension !== "";
    checked.set(sidc, good);
  }
  return good;
}

/** The track's own code where it can be drawn, else an unknown of its kind. Exercise tracks always say so. */
export function symbolCode(track: TrackFeature): string {
  const { sidc, kind, exercise } = track.properties;
  const code = sidc !== undefined && isDrawable(sidc) ? sidc : FALLBACK[kind];
  return exercise === true && code[2] === "0" ? `${code.slice(0, 2)}1${code.slice(3)}` : code;
}

function symbolOf(sidc: string, palette: Palette): InstanceType<typeof ms.Symbol> {
  const tokens = TOKENS[palette];
  const night = palette === "night";
  return new ms.Symbol(sidc, {
    size: SIZE_PX,
    strokeWidth: 3.4,
    colorMode: palette === "day" ? "Light" : "Medium",
    outlineWidth: night ? 0 : 2,
    outlineColor: tokens.halo,
    infoColor: tokens.label,
    infoSize: 44,
    ...(night ? { monoColor: tokens.accent, fill: false } : {}),
  });
}

export interface SymbolImage {
  readonly data: ImageData;
  readonly pixelRatio: number;
}

/** Centred on the symbol's anchor: the exercise letter beside the frame must not shift the position. */
export function symbolImage(sidc: string, palette: Palette): SymbolImage | undefined {
  const symbol = symbolOf(sidc, palette);
  const drawn = symbol.asCanvas(SYMBOL_PIXEL_RATIO);
  const anchor = symbol.getAnchor();
  const x = anchor.x * SYMBOL_PIXEL_RATIO;
  const y = anchor.y * SYMBOL_PIXEL_RATIO;
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(2 * Math.max(x, drawn.width - x));
  canvas.height = Math.ceil(2 * Math.max(y, drawn.height - y));
  const context = canvas.getContext("2d");
  if (context === null) return undefined;
  context.drawImage(drawn, canvas.width / 2 - x, canvas.height / 2 - y);
  return { data: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio: SYMBOL_PIXEL_RATIO };
}

/** For lists and panels. */
export function symbolCanvas(sidc: string, palette: Palette): HTMLCanvasElement {
  return symbolOf(sidc, palette).asCanvas(SYMBOL_PIXEL_RATIO);
}

/** The cross over a lost target (IEC 62288: a lost target is marked, not removed). */
export function lostCross(color: string): SymbolImage | undefined {
  const size = 40;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const context = canvas.getContext("2d");
  if (context === null) return undefined;
  context.strokeStyle = color;
  context.lineWidth = 3;
  context.lineCap = "round";
  context.moveTo(5, 5);
  context.lineTo(size - 5, size - 5);
  context.moveTo(size - 5, 5);
  context.lineTo(5, size - 5);
  context.stroke();
  return { data: context.getImageData(0, 0, size, size), pixelRatio: SYMBOL_PIXEL_RATIO };
}
