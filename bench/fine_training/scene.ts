/**
 * A training scene: sea, shore, structures, ships, sky and camera drawn by chance over ranges that are wider than any one instrument or
 * day. A pure function of its seed.
 */
import { stream } from "../../exercise/random.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { paintSea } from "./sea.ts";
import { drawShip, paintShip, type Ship } from "./ships.ts";
import { paintBox, paintShore, type Quay } from "./shore.ts";
import { paintSky } from "./sky.ts";

export interface TrainingScene {
  /** Reflectance, `side` × `side`. */
  readonly image: Float32Array;
  readonly side: number;
  readonly gsdM: number;
  readonly ships: readonly TrainingShip[];
  /** Places of known fixed structures: neither ships nor clutter to learn from. */
  readonly structures: readonly { readonly xM: number; readonly yM: number }[];
}

export interface TrainingShip extends Ship {
  /** The longest piece under less than half a cloud, as metres along the axis from the middle; the same twice where there is none. */
  readonly shownM: readonly [number, number];
}

const SIDE = 1000;
const [SEA, SHORE, SHIPS, SKY, CAMERA] = ["sea", "shore", "ships", "sky", "camera"].map(stream) as [
  number,
  number,
  number,
  number,
  number,
];
const GSDS_M = [0.3, 0.5, 0.7, 1, 1, 1, 1, 1.3, 2, 2.5] as const;

export function drawTrainingScene(seed: number): TrainingScene {
  const gsdM = chanceOf(seed, CAMERA).pick(GSDS_M);
  const side = SIDE;
  const sea = paintSea(chanceOf(seed, SEA), side, gsdM);
  const image = sea.water;
  const shore = paintShore(image, chanceOf(seed, SHORE), side, gsdM);
  const chance = chanceOf(seed, SHIPS);
  const structures = chance.happens(0.4) ? [paintPlatform(image, chance, side, gsdM)] : [];
  const ships = placeShips(chance, side * gsdM, gsdM, shore, structures);
  const sun = chance.between(0, 2 * Math.PI);
  const slant = chance.between(0.4, 1.2);
  const hulls = new Float32Array(side * side);
  const surface = { image, side, gsdM, hulls, sun: [slant * Math.cos(sun), slant * Math.sin(sun)] as const };
  for (const ship of ships) paintShip(surface, ship, chance);
  // What lies on the water glints in part: wet decks and windows, and the air's light in the glint's direction; so a hull may be darker than the sea.
  const spared = chance.happens(0.5) ? 0 : chance.between(0, 1);
  if (sea.glint !== undefined)
    for (let i = 0; i < image.length; i++)
      if (shore.land[i] === 0) image[i]! += sea.glint[i]! * (1 - spared * hulls[i]!);
  const { cloud } = paintSky(image, chanceOf(seed, SKY), side, gsdM);
  const isClear = (xM: number, yM: number): boolean =>
    cloud === undefined || cloud[Math.floor(yM / gsdM) * side + Math.floor(xM / gsdM)]! < 0.5;
  return { image, side, gsdM, ships: ships.map((ship) => ({ ...ship, shownM: shownOf(ship, isClear) })), structures };
}

function shownOf(ship: Ship, isClear: (xM: number, yM: number) => boolean): readonly [number, number] {
  const [sin, cos] = [Math.sin(ship.headingRad), Math.cos(ship.headingRad)];
  const steps = Math.ceil(ship.lengthM / 2);
  let [best, from] = [[0, 0] as [number, number], 0];
  for (let i = 0; i < steps; i++) {
    const u = ((i + 0.5) / steps - 0.5) * ship.lengthM;
    if (!isClear(ship.xM + sin * u, ship.yM - cos * u)) from = i + 1;
    else if (i + 1 - from > best[1] - best[0]) best = [from, i + 1];
  }
  const toM = (place: number): number => (place / steps - 0.5) * ship.lengthM;
  return [toM(best[0]), toM(best[1])];
}

function paintPlatform(image: Float32Array, chance: Chance, side: number, gsdM: number): { xM: number; yM: number } {
  const [x, y] = [chance.between(60, side - 60), chance.between(60, side - 60)];
  const [a, b] = [chance.between(15, 90), chance.between(0.7, 1)];
  const angle = chance.between(0, Math.PI);
  const paint = chance.between(0.1, 0.35);
  paintBox(image, side, x, y, a / gsdM, (a * b) / gsdM, angle, paint);
  paintBox(image, side, x, y, a / 3 / gsdM, a / 3 / gsdM, angle, Math.min(0.6, 2 * paint));
  return { xM: x * gsdM, yM: y * gsdM };
}

function placeShips(
  chance: Chance,
  sizeM: number,
  gsdM: number,
  { land, quays }: { land: Uint8Array; quays: readonly Quay[] },
  structures: readonly { xM: number; yM: number }[],
): Ship[] {
  const ships: Ship[] = [];
  const side = SIDE;
  const onLand = (x: number, y: number): boolean => land[Math.floor(y / gsdM) * side + Math.floor(x / gsdM)] === 1;
  const wanted = 6 + chance.below(12);
  for (let attempt = 0; attempt < 200 && ships.length < wanted; attempt++) {
    const quay = quays.length > 0 && chance.happens(0.45) ? chance.pick(quays) : undefined;
    const drawn = drawShip(chance, chance.between(0, sizeM), chance.between(0, sizeM), quay !== undefined);
    const ship = quay === undefined ? drawn : moor(drawn, quay, chance);
    const { xM, yM, lengthM } = ship;
    const margin = lengthM / 2 + 10;
    if (xM < margin || yM < margin || xM > sizeM - margin || yM > sizeM - margin) continue;
    const clear = quay === undefined ? lengthM * 0.6 + 10 : 0;
    const ends = [-1, -0.5, 0, 0.5, 1].flatMap((share) =>
      [0, 1].map((turn): [number, number] => {
        const heading = ship.headingRad + (turn * Math.PI) / 2;
        const reach = share * (clear > 0 ? clear : lengthM / 2) * (turn === 1 && clear === 0 ? 0.1 : 1);
        return [xM + Math.sin(heading) * reach, yM - Math.cos(heading) * reach];
      }),
    );
    if (ends.some(([x, y]) => x < 0 || y < 0 || x >= sizeM || y >= sizeM || onLand(x, y))) continue;
    const near = (other: { xM: number; yM: number }, m: number): boolean =>
      Math.hypot(other.xM - xM, other.yM - yM) < m;
    if (ships.some((other) => near(other, (lengthM + other.lengthM) * (quay === undefined ? 0.6 : 0.52)))) continue;
    if (structures.some((one) => near(one, lengthM / 2 + 80))) continue;
    ships.push(ship);
  }
  return ships;
}

function moor(ship: Ship, quay: Quay, chance: Chance): Ship {
  const lengthM = Math.min(ship.lengthM, quay.lengthM * 0.5);
  const widthM = Math.min(ship.widthM, lengthM / 3);
  const along = chance.between(-0.25, 0.45) * (quay.lengthM - lengthM);
  const off = (chance.happens(0.5) ? 1 : -1) * (quay.widthM / 2 + widthM / 2 + chance.between(0, 4));
  const [cos, sin] = [Math.cos(quay.angleRad), Math.sin(quay.angleRad)];
  return {
    ...ship,
    lengthM,
    widthM,
    xM: quay.xM + cos * along - sin * off,
    yM: quay.yM + sin * along + cos * off,
    headingRad: quay.angleRad + Math.PI / 2 + (chance.happens(0.5) ? Math.PI : 0),
  };
}
