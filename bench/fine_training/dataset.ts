/**
 * Candidates of the training scenes with what they are, one JSON line each:
 * `node bench/fine_training/dataset.ts FROM_SEED TO_SEED > candidates.jsonl`
 */

import { type FineCandidate, findCandidates, shrunk } from "../../ingest/optical/fine/candidates.ts";
import { withCrowding } from "../../ingest/optical/fine/crowding.ts";
import { FEATURES } from "../../ingest/optical/fine/features.ts";
import { surroundingsOf } from "../../ingest/optical/fine/surroundings.ts";
import type { Jacobian } from "../../ingest/optical/georeference.ts";
import { drawTrainingScene, type TrainingScene } from "./scene.ts";

const COARSE_M = 4;

export function candidatesOf(scene: TrainingScene): FineCandidate[] {
  const { image, side, gsdM } = scene;
  const factor = Math.max(1, Math.round(COARSE_M / gsdM));
  const small = Math.floor(side / factor);
  const coarse = shrunk(image, side, small, small, factor);
  const nowhere = { mayBeLand: () => true, surelyLand: () => false, exact: undefined };
  const valid = new Uint8Array(coarse.length).fill(1);
  const around = surroundingsOf(coarse, valid, small, small, gsdM * factor, factor, nowhere);
  const jacobian: Jacobian = [gsdM, 0, 0, -gsdM];
  return withCrowding(findCandidates({ image, width: side, height: side, jacobian, gsdM }, around), gsdM);
}

/** A piece of a ship that is shown alone must have this much to be told as one. */
const LEAST_SHOWN = 0.3;

/** 1 a whole hull or all that cloud leaves of one, 0 none, undefined a part of one or something nobody should learn from. */
export function labelOf({ hull }: FineCandidate, scene: TrainingScene): 0 | 1 | undefined {
  const [xM, yM] = [hull.col * scene.gsdM, hull.row * scene.gsdM];
  for (const ship of scene.ships) {
    const [dx, dy] = [xM - ship.xM, yM - ship.yM];
    const [sin, cos] = [Math.sin(ship.headingRad), Math.cos(ship.headingRad)];
    const along = dx * sin - dy * cos;
    const across = Math.abs(dx * cos + dy * sin);
    if (Math.abs(along) > ship.lengthM / 2 + 8 || across > ship.widthM / 2 + 4) continue;
    const turn = Math.abs(Math.sin(hull.bowRad - ship.headingRad));
    const [from, to] = ship.shownM;
    const isPiece = (aft: number, fore: number): boolean => {
      const ratio = hull.lengthM / Math.max(1, fore - aft);
      return ratio > 0.75 && ratio < 1.33 && Math.abs(along - (aft + fore) / 2) < 0.2 * (fore - aft) + 3;
    };
    const isShown = to - from > LEAST_SHOWN * ship.lengthM;
    if (turn < 0.2 && (isPiece(-ship.lengthM / 2, ship.lengthM / 2) || (isShown && isPiece(from, to)))) return 1;
    return isShown && hull.lengthM < 1.5 * ship.lengthM && across < ship.widthM / 2 + 1 ? undefined : 0;
  }
  if (scene.structures.some((one) => Math.hypot(one.xM - xM, one.yM - yM) < 80)) return undefined;
  return 0;
}

if (import.meta.main) {
  const [from, to] = process.argv.slice(2).map(Number) as [number, number];
  for (let seed = from; seed < to; seed++) {
    const scene = drawTrainingScene(seed);
    const candidates = candidatesOf(scene);
    const labels = candidates.map((one) => labelOf(one, scene));
    const lines = candidates.flatMap((one, i) => {
      const values = FEATURES.map((name) => Number(one.features[name].toFixed(4)));
      return labels[i] === undefined ? [] : [JSON.stringify({ seed, label: labels[i], values })];
    });
    process.stdout.write(lines.map((line) => `${line}\n`).join(""));
    const found = scene.ships.filter(({ shownM: [from, to] }) => from < to).length;
    process.stderr.write(
      `${seed}: ${candidates.length} candidates, ${labels.filter((l) => l === 1).length} hulls, ${found} ships\n`,
    );
  }
}
