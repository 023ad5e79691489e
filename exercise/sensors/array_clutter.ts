/** What an array reports without a ship: false contacts, a burst of whales and fish, single windows of nothing. */
import { wrapBearingDeg } from "../../model/index.ts";
import { between, bits, stream, uniform } from "../random.ts";
import { type ArrayModel, WINDOW_S } from "./array_model.ts";

export interface Clutter {
  readonly contactId: string;
  readonly angleDeg: number;
  readonly sigmaDeg: number;
  readonly snrDb: number;
}

const FALSE_CONTACT = stream("false contact");
const BURST = stream("biological burst");
const BLIP = stream("false alarm");
const HOUR_S = 3_600;
/** A burst in every third hour or so. */
const BURST_CHANCE = 0.35;
const BLIP_CHANCE = 0.01;

/** Clutter in window `k`, whose centre lies `timeS` after the exercise's start. */
export function clutter(seed: number, model: ArrayModel, k: number, timeS: number): Clutter[] {
  const found: Clutter[] = [];
  const hour = Math.floor(timeS / HOUR_S);
  const span = model.axisDeg === undefined ? 360 : 180;
  const angle = (degrees: number): number =>
    model.axisDeg === undefined ? wrapBearingDeg(degrees) : 15 + (Math.abs(degrees) % 150);
  const id = (of: number, number: number): string =>
    `${model.arrayId}-${1_000 + (bits(seed, of, model.number, hour, number) % 9_000)}`;

  // One false contact an hour, 30 to 180 s long, wandering a little.
  const fromS = hour * HOUR_S + between(0, HOUR_S - 180, seed, FALSE_CONTACT, model.number, hour);
  const lastsS = between(30, 180, seed, FALSE_CONTACT, model.number, hour, 1);
  if (timeS >= fromS && timeS < fromS + lastsS) {
    const at = span * uniform(seed, FALSE_CONTACT, model.number, hour, 2) + between(-1, 1, seed, FALSE_CONTACT, k, 3);
    found.push({ contactId: id(FALSE_CONTACT, 0), angleDeg: angle(at), sigmaDeg: 2, snrDb: -1 });
  }

  const isBurst = uniform(seed, BURST, model.number, hour) < BURST_CHANCE;
  const burstS = hour * HOUR_S + between(0, HOUR_S - 120, seed, BURST, model.number, hour, 1);
  if (isBurst && timeS >= burstS && timeS < burstS + 60) {
    const middle = span * uniform(seed, BURST, model.number, hour, 2);
    for (let n = 0; n < 4; n++)
      found.push({
        contactId: id(BURST, n),
        angleDeg: angle(middle + between(-12, 12, seed, BURST, model.number, k, n)),
        sigmaDeg: 3,
        snrDb: between(-3, 4, seed, BURST, n, k),
      });
  }

  if (uniform(seed, BLIP, model.number, k) < BLIP_CHANCE) {
    const at = span * uniform(seed, BLIP, model.number, k, 1);
    found.push({
      contactId: `${model.arrayId}-X${Math.abs(k * WINDOW_S)}`,
      angleDeg: angle(at),
      sigmaDeg: 3,
      snrDb: -3,
    });
  }
  return found;
}
