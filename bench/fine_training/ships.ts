/** Ships as a camera of 0.3 to 3 m sees them: hull, decks, bridge, bays or hatches, the shadow on the water, wake and foam. */
import type { Chance } from "./chance.ts";

export interface Ship {
  readonly xM: number;
  readonly yM: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** Clockwise from up, radians. */
  readonly headingRad: number;
  readonly speedMps: number;
}

export function drawShip(chance: Chance, xM: number, yM: number, isMoored: boolean): Ship {
  const lengthM = chance.happens(0.45) ? chance.logBetween(11, 45) : chance.logBetween(30, 380);
  const ratio = lengthM < 35 ? chance.between(2.6, 4.6) : chance.between(4.2, 8);
  const fastest = Math.min(13, 0.7 * Math.sqrt(lengthM) + (lengthM < 40 ? 5 : 0));
  return {
    xM,
    yM,
    lengthM,
    widthM: Math.min(64, lengthM / ratio),
    headingRad: chance.between(0, 2 * Math.PI),
    speedMps: isMoored || chance.happens(0.4) ? 0 : chance.between(0.2, 1) * fastest,
  };
}

interface Surface {
  readonly image: Float32Array;
  readonly side: number;
  readonly gsdM: number;
  /** Metres right and down by which a mast a metre high throws its shadow. */
  readonly sun: readonly [number, number];
  /** Share of each pixel that is hull, painted along. */
  readonly hulls: Float32Array;
}

/** Wake, shadow, then the hull over both. */
export function paintShip(surface: Surface, ship: Ship, chance: Chance): void {
  if (ship.speedMps > 0.8) paintWake(surface, ship, chance);
  const heightM = Math.max(2, ship.lengthM * chance.between(0.03, 0.09));
  const bowShare = ship.lengthM > 120 ? chance.between(0.1, 0.25) : chance.between(0.2, 0.45);
  const form = { bowShare, power: chance.between(1.4, 2.4), stern: chance.between(0.75, 1) };
  const shadow = { ...ship, xM: ship.xM + surface.sun[0] * heightM, yM: ship.yM + surface.sun[1] * heightM };
  const dark = chance.between(0.25, 0.8);
  overBox(
    surface,
    shadow,
    ship.lengthM * 0.6 + 4,
    (at, cover) => {
      surface.image[at]! *= 1 - (1 - dark) * cover;
    },
    (u, w) => (isInside(u, w, ship, form) ? 1 : 0),
  );
  const deck = deckOf(ship, chance);
  const image = surface.image;
  const painted = { value: 0 };
  overBox(
    surface,
    ship,
    ship.lengthM * 0.6 + 4,
    (at, cover, colour) => {
      image[at] = image[at]! * (1 - cover) + colour;
      surface.hulls[at] = Math.max(surface.hulls[at]!, cover);
    },
    (u, w) => {
      if (!isInside(u, w, ship, form)) return 0;
      painted.value = deck(u / ship.lengthM + 0.5, (2 * w) / ship.widthM);
      return 1;
    },
    painted,
  );
}

interface Form {
  readonly bowShare: number;
  readonly power: number;
  readonly stern: number;
}

function isInside(u: number, w: number, ship: Ship, form: Form): boolean {
  const share = u / ship.lengthM + 0.5;
  if (share < 0 || share > 1) return false;
  let half = 1;
  if (share < 0.08) half = form.stern + ((1 - form.stern) * share) / 0.08;
  const bow = (share - 1 + form.bowShare) / form.bowShare;
  if (bow > 0) half = Math.sqrt(Math.max(0, 1 - bow ** form.power));
  return Math.abs(w) <= (half * ship.widthM) / 2;
}

const PAINTS = [0.34, 0.32, 0.28, 0.2, 0.15, 0.14, 0.12, 0.1, 0.1, 0.07, 0.055] as const;

/** Reflectance of the deck at a share of the length from the stern and of the half beam to starboard. */
function deckOf(ship: Ship, chance: Chance): (along: number, across: number) => number {
  const isBoat = ship.lengthM < 40;
  const paint = (isBoat && chance.happens(0.55) ? 0.33 : chance.pick(PAINTS)) * chance.between(0.8, 1.2);
  const kind = ship.lengthM < 45 ? "plain" : chance.pick(["plain", "plain", "bays", "hatches", "tanker"]);
  const pieceM = kind === "bays" ? chance.between(10, 16) : chance.between(12, 30);
  const pieces = Math.max(1, Math.round(ship.lengthM / pieceM));
  const spread = { plain: 0.12, bays: 0.75, hatches: 0.5, tanker: 0.15 }[kind]!;
  const shades = Array.from({ length: pieces }, () => Math.max(0.35, 1 + spread * chance.between(-1, 1)));
  const hasBridge = isBoat ? chance.happens(0.5) : chance.happens(0.9);
  const bridgeFrom = kind === "bays" && chance.happens(0.3) ? chance.between(0.2, 0.7) : chance.between(0.03, 0.12);
  const bridgeTo = bridgeFrom + Math.min(0.2, Math.max(0.06, 18 / ship.lengthM)) * chance.between(0.6, 1.2);
  const bridge = chance.between(0.28, 0.5);
  const gap = kind === "hatches" || kind === "bays" ? chance.between(0.02, 0.12) : 0;
  return (along, across) => {
    if (hasBridge && along > bridgeFrom && along < bridgeTo && Math.abs(across) < 0.86) return bridge;
    const at = along * pieces;
    const piece = Math.min(pieces - 1, Math.floor(at));
    if (kind === "tanker" && Math.abs(across) < 0.12) return paint * 1.5;
    const isGap = at - piece < gap || (kind === "hatches" && Math.abs(across) > 0.75);
    return isGap ? paint * 0.8 : paint * shades[piece]!;
  };
}

const SUB = 3;

/** Calls `apply(pixel, cover, colour)` for the pixels near the ship, `cover` being the share of sub-samples with `inside` > 0. */
function overBox(
  { side, gsdM }: Surface,
  at: Ship,
  reachM: number,
  apply: (pixel: number, cover: number, colour: number) => void,
  inside: (u: number, w: number) => number,
  painted?: { value: number },
): void {
  const [sin, cos] = [Math.sin(at.headingRad), Math.cos(at.headingRad)];
  const low = (m: number): number => Math.max(0, Math.floor((m - reachM) / gsdM));
  const high = (m: number): number => Math.min(side - 1, Math.ceil((m + reachM) / gsdM));
  for (let y = low(at.yM); y <= high(at.yM); y++)
    for (let x = low(at.xM); x <= high(at.xM); x++) {
      const [ox, oy] = [(x + 0.5) * gsdM - at.xM, (y + 0.5) * gsdM - at.yM];
      if (Math.abs(ox * cos + oy * sin) > at.widthM / 2 + 2 * gsdM) continue;
      let [cover, colour] = [0, 0];
      for (let k = 0; k < SUB * SUB; k++) {
        const dx = ox + (((k % SUB) + 0.5) / SUB - 0.5) * gsdM;
        const dy = oy + ((Math.floor(k / SUB) + 0.5) / SUB - 0.5) * gsdM;
        const share = inside(dx * sin - dy * cos, dx * cos + dy * sin);
        cover += share;
        if (share > 0 && painted !== undefined) colour += painted.value;
      }
      if (cover > 0) apply(y * side + x, cover / (SUB * SUB), colour / (SUB * SUB));
    }
}

/** Churned water, foam right astern, and the two arms of Kelvin's wedge (19.5° to either side). */
function paintWake({ image, side, gsdM }: Surface, ship: Ship, chance: Chance): void {
  const { lengthM, widthM, speedMps } = ship;
  const reachM = Math.min(1500, lengthM * chance.between(4, 16) * (speedMps / 8));
  const churn = 0.035 * chance.between(0.4, 1.5) * Math.min(1.5, speedMps / 6);
  const foam = 0.2 * chance.between(0.4, 1.2) * Math.min(1, (speedMps / 9) ** 2);
  const arms = 0.02 * chance.between(0.3, 1.5) * Math.min(1, (speedMps / 8) ** 2);
  const foamM = speedMps * 10 + 8;
  const waveM = (2 * Math.PI * speedMps ** 2) / 9.81;
  const slope = Math.tan((19.47 * Math.PI) / 180);
  const [sin, cos] = [Math.sin(ship.headingRad), Math.cos(ship.headingRad)];
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [(x + 0.5) * gsdM - ship.xM, (y + 0.5) * gsdM - ship.yM];
      const behind = -(dx * sin - dy * cos) - lengthM / 2;
      if (behind < -lengthM || behind > 1.5 * reachM) continue;
      const w = Math.abs(dx * cos + dy * sin);
      if (w > slope * (behind + lengthM) + 4 * widthM) continue;
      let add = 0;
      if (behind > 0) {
        const spread = 0.55 * widthM * (1 + behind / Math.max(4, widthM)) ** 0.22;
        add += churn * Math.exp(-0.5 * (w / spread) ** 2 - behind / (0.45 * reachM));
        add += foam * Math.exp(-0.5 * (w / (0.45 * widthM)) ** 2 - behind / foamM);
      }
      const fromBow = behind + lengthM;
      const arm = (w - slope * fromBow - 0.3 * widthM) / (2 + 0.03 * fromBow);
      const crest = 0.4 + 0.6 * Math.cos((Math.PI * fromBow) / Math.max(3, waveM)) ** 2;
      if (Math.abs(arm) < 3) add += arms * crest * Math.exp(-0.5 * arm * arm - fromBow / (2.5 * lengthM + 60));
      image[y * side + x]! += add;
    }
}
