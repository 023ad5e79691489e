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

/** The pixels are read back once, so the canvas stays in memory and not on the graphics card. */
const READ_BACK: CanvasRenderingContext2DSettings = { willReadFrequently: true };

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

interface Colours {
  readonly civilian: string;
  readonly friend: string;
  readonly hostile: string;
  readonly neutral: string;
  readonly unknown: string;
  readonly suspect: string;
  /** Also of the letter that says exercise, which has to be read against the sea. */
  readonly frame: string;
  readonly icon: string;
}

const every = (color: string): Omit<Colours, "frame" | "icon"> => ({
  civilian: color,
  friend: color,
  hostile: color,
  neutral: color,
  unknown: color,
  suspect: color,
});

/**
 * The standard's colours, calmed: sixty bright frames would shout down the one that matters. Civilian (what a vessel
 * claims to be) is the standard's purple, unknown its yellow; hostile stays off red, which means distress here.
 */
const COLOURS: Readonly<Record<Palette, Colours>> = {
  day: {
    civilian: "#d9c3ea",
    friend: "#9fd8f2",
    hostile: "#f2a07e",
    neutral: "#b4e3b0",
    unknown: "#ffe56b",
    suspect: "#ffcf7a",
    frame: "#1a2830",
    icon: "#1a2830",
  },
  dusk: {
    civilian: "#a58fc0",
    friend: "#5aa3c4",
    hostile: "#cf7d58",
    neutral: "#74ab72",
    unknown: "#dcc13c",
    suspect: "#d39a3d",
    frame: "#e4ebef",
    icon: "#10181d",
  },
  // Greys: `dim` turns brightness into amber, also of the white that milsymbol puts inside its icons.
  night: { ...every("#333333"), frame: "#d0d0d0", icon: "#101010" },
};

/** milsymbol writes into the colour mode it is given, so each symbol gets its own. */
function colorMode(colours: Omit<Colours, "frame" | "icon">): ReturnType<typeof ms.ColorMode> {
  const { civilian, friend, hostile, neutral, unknown, suspect } = colours;
  return ms.ColorMode(civilian, friend, hostile, neutral, unknown, suspect);
}

function symbolOf(sidc: string, palette: Palette): InstanceType<typeof ms.Symbol> {
  const colours = COLOURS[palette];
  return new ms.Symbol(sidc, {
    size: SIZE_PX,
    strokeWidth: 5,
    colorMode: colorMode(colours),
    frameColor: colorMode(every(colours.frame)),
    iconColor: colours.icon,
    outlineWidth: 3,
    outlineColor: TOKENS[palette].halo,
  });
}

export interface SymbolImage {
  readonly data: ImageData;
  readonly pixelRatio: number;
}

/** Context amplifiers of the standard, by the third digit. The symbol's own is too small to be read on a chart. */
const CONTEXT_LETTER: Readonly<Record<string, string>> = { "1": "X", "2": "S" };
const LETTER_PX = 11;

/** Beside the frame's upper right, where the standard has it. */
function drawContext(context: CanvasRenderingContext2D, sidc: string, palette: Palette): void {
  const letter = CONTEXT_LETTER[sidc[2] ?? ""];
  if (letter === undefined) return;
  const half = (SIZE_PX / 2) * SYMBOL_PIXEL_RATIO;
  const x = context.canvas.width / 2 + half * 1.22;
  const y = context.canvas.height / 2 - half * 0.85;
  context.font = `700 ${LETTER_PX * SYMBOL_PIXEL_RATIO}px sans-serif`;
  context.textBaseline = "middle";
  context.lineWidth = 3 * SYMBOL_PIXEL_RATIO;
  context.lineJoin = "round";
  context.strokeStyle = TOKENS[palette].halo;
  context.fillStyle = COLOURS[palette].frame;
  context.strokeText(letter, x, y);
  context.fillText(letter, x, y);
}

/** Centred on the symbol's anchor: the exercise letter beside the frame must not shift the position. */
export function symbolImage(sidc: string, palette: Palette): SymbolImage | undefined {
  const symbol = symbolOf(`${sidc.slice(0, 2)}0${sidc.slice(3)}`, palette);
  const drawn = symbol.asCanvas(SYMBOL_PIXEL_RATIO);
  const anchor = symbol.getAnchor();
  const x = anchor.x * SYMBOL_PIXEL_RATIO;
  const y = anchor.y * SYMBOL_PIXEL_RATIO;
  const canvas = document.createElement("canvas");
  const room = LETTER_PX * SYMBOL_PIXEL_RATIO;
  canvas.width = Math.ceil(2 * (Math.max(x, drawn.width - x) + room));
  canvas.height = Math.ceil(2 * Math.max(y, drawn.height - y));
  const context = canvas.getContext("2d", READ_BACK);
  if (context === null) return undefined;
  context.drawImage(drawn, canvas.width / 2 - x, canvas.height / 2 - y);
  drawContext(context, sidc, palette);
  if (palette === "night") dim(context);
  return { data: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio: SYMBOL_PIXEL_RATIO };
}

/** For the panel: the same as on the chart. (The standard gives exercise suspects and hostiles a friend's frame, which misleads.) */
export function symbolCanvas(sidc: string, palette: Palette): HTMLCanvasElement {
  const image = symbolImage(sidc, palette);
  const canvas = document.createElement("canvas");
  if (image === undefined) return canvas;
  canvas.width = image.data.width;
  canvas.height = image.data.height;
  canvas.getContext("2d", READ_BACK)?.putImageData(image.data, 0, 0);
  return canvas;
}

/** Brightness as amber: no white may meet an eye that is used to the dark. */
function dim(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  const image = context.getImageData(0, 0, width, height);
  const { data } = image;
  for (let at = 0; at < data.length; at += 4) {
    const brightness = Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) / 255;
    data[at] = 217 * brightness;
    data[at + 1] = 118 * brightness;
    data[at + 2] = 44 * brightness;
  }
  context.putImageData(image, 0, 0);
}

/** The cross over a lost target (IEC 62288: a lost target is marked, not removed). */
export function lostCross(color: string): SymbolImage | undefined {
  const size = 40;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const context = canvas.getContext("2d", READ_BACK);
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
