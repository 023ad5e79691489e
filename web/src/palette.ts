/**
 * Colours, for the page (as CSS variables) and for the map, from one table. Red means distress and nothing else; at
 * night everything is dim amber and red to keep the eye dark-adapted, and distress is the brightest thing on the screen.
 */
import type { Palette } from "./prefs.ts";

export interface Tokens {
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly grid: string;
  readonly gridText: string;
  readonly panel: string;
  readonly raised: string;
  readonly line: string;
  readonly text: string;
  readonly dim: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly ok: string;
  readonly caution: string;
  readonly warning: string;
  readonly distress: string;
  readonly onDistress: string;
  readonly exercise: string;
  readonly onExercise: string;
  readonly replay: string;
  readonly halo: string;
  readonly label: string;
  readonly vector: string;
  readonly trail: string;
  readonly ellipse: string;
  readonly optical: string;
  readonly drone: string;
  readonly ais: string;
  readonly subsurface: string;
  readonly zone: string;
  readonly rasterDim: string;
}

const DUSK: Tokens = {
  sea: "#0e1c29",
  land: "#1f2b31",
  coast: "#51656e",
  border: "#3d4d55",
  grid: "#26394a",
  gridText: "#6f8798",
  panel: "#111a22",
  raised: "#18242f",
  line: "#26353f",
  text: "#d9e2e8",
  dim: "#8498a5",
  accent: "#5cc8ee",
  onAccent: "#06202b",
  ok: "#4fb286",
  caution: "#e6c34a",
  warning: "#f0963c",
  distress: "#ff3b30",
  onDistress: "#ffffff",
  exercise: "#5b45c9",
  onExercise: "#ffffff",
  replay: "#0c7c86",
  halo: "#0b1620",
  label: "#cbd8e0",
  vector: "#a9bccb",
  trail: "#6d8ba1",
  ellipse: "#9fb9cc",
  optical: "#e9d46a",
  drone: "#7fd6a6",
  ais: "#83b7ef",
  subsurface: "#c79bf0",
  zone: "#cf8fd0",
  rasterDim: "0.85",
};

const DAY: Tokens = {
  sea: "#cfe0ea",
  land: "#ece4cd",
  coast: "#8b8265",
  border: "#b5a983",
  grid: "#b3c8d5",
  gridText: "#55707f",
  panel: "#f6f8f9",
  raised: "#ffffff",
  line: "#cdd7dd",
  text: "#14222c",
  dim: "#536773",
  accent: "#006f9e",
  onAccent: "#ffffff",
  ok: "#1d7a50",
  caution: "#8a6a00",
  warning: "#b75a00",
  distress: "#d70015",
  onDistress: "#ffffff",
  exercise: "#4a34b5",
  onExercise: "#ffffff",
  replay: "#0a6a73",
  halo: "#f2f7fa",
  label: "#16262f",
  vector: "#31485a",
  trail: "#5f7f95",
  ellipse: "#3d5c72",
  optical: "#8f6c00",
  drone: "#10764a",
  ais: "#1f5fae",
  subsurface: "#7a3bb3",
  zone: "#8e3f90",
  rasterDim: "1",
};

const NIGHT: Tokens = {
  sea: "#070302",
  land: "#140a06",
  coast: "#4a2114",
  border: "#33170e",
  grid: "#24100a",
  gridText: "#6b3520",
  panel: "#0a0504",
  raised: "#120906",
  line: "#2b140c",
  text: "#b3592e",
  dim: "#7c4024",
  accent: "#d98a3a",
  onAccent: "#140903",
  ok: "#7c5426",
  caution: "#b0812b",
  warning: "#c9772a",
  distress: "#ff2d1e",
  onDistress: "#1a0200",
  exercise: "#3d1d10",
  onExercise: "#d98a3a",
  replay: "#36220f",
  halo: "#070302",
  label: "#a5542c",
  vector: "#8a4726",
  trail: "#5c2e1a",
  ellipse: "#7c4024",
  optical: "#a8782b",
  drone: "#8c6a2c",
  ais: "#8c5030",
  subsurface: "#9c4f34",
  zone: "#6e3a2a",
  rasterDim: "0.2",
};

export const TOKENS: Readonly<Record<Palette, Tokens>> = { day: DAY, dusk: DUSK, night: NIGHT };

/** Puts the palette on the page: `--sea`, `--panel`, … */
export function applyPalette(root: HTMLElement, palette: Palette): void {
  for (const [name, value] of Object.entries(TOKENS[palette])) {
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
  root.dataset.palette = palette;
  root.style.colorScheme = palette === "day" ? "light" : "dark";
}
