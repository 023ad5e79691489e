/** Illustrative areas: drawn for the exercise, no claim about any boundary at sea. */
import { PUBLIC_LABEL, type Zone } from "../model/index.ts";

const ORIGIN = "Drawn for the exercise tsushima-dawn, 2026; not a legal boundary";

type Corner = readonly [number, number];

/** Ordinary traffic fills straits and crosses corridors: only the exercise area is closed to it, and watched. */
function zone(id: string, kind: string, en: string, ja: string, corners: readonly Corner[]): Zone {
  return {
    id,
    kind,
    name: { en, ja },
    ring: [...corners, corners[0]!],
    origin: ORIGIN,
    illustrative: true,
    label: PUBLIC_LABEL,
    watched: kind === "exercise-area",
  };
}

export const ZONES: readonly Zone[] = [
  zone("tsushima-waters", "territorial-sea", "Waters around Tsushima (illustrative)", "対馬周辺水域（例示）", [
    [129.05, 34.03],
    [129.3, 34.0],
    [129.46, 34.15],
    [129.54, 34.35],
    [129.62, 34.6],
    [129.56, 34.78],
    [129.4, 34.81],
    [129.2, 34.7],
    [129.1, 34.45],
    [129.02, 34.2],
  ]),
  zone("exercise-area", "exercise-area", "Exercise area ECHO", "訓練海域エコー", [
    [129.66, 34.3],
    [129.95, 34.3],
    [129.95, 34.56],
    [129.66, 34.56],
  ]),
  zone(
    "cable-corridor",
    "cable-corridor",
    "Cable corridor Busan–Kitakyushu (illustrative)",
    "釜山―北九州ケーブル帯（例示）",
    [
      [129.16, 35.04],
      [129.66, 34.8],
      [130.3, 34.3],
      [130.66, 34.06],
      [130.63, 34.01],
      [130.26, 34.25],
      [129.62, 34.75],
      [129.12, 34.99],
    ],
  ),
];
