/** Whether what was learnt of two records can be of one vessel. */
import type { TimeUs } from "../model/index.ts";
import { TERMS, weighTraits } from "./affinity.ts";
import type { Signs } from "./signs.ts";
import { CLASS_PRIOR } from "./vessel_priors.ts";
import type { Traits } from "./world.ts";

const weighed = new Float64Array(TERMS);

/** Log likelihood ratio of "one vessel" against "any two"; 0 when one of them tells nothing. */
export function likeness(a: Traits | undefined, b: Traits | undefined, timeUs: TimeUs): number {
  if (a === undefined || b === undefined) return 0;
  return weighTraits(a, asSigns(b), timeUs, undefined, weighed);
}

function asSigns({ length, width, opinion, propeller }: Traits): Signs {
  const { blade, shaft } = propeller ?? {};
  return {
    ...(length === undefined ? {} : { length }),
    ...(width === undefined ? {} : { width }),
    ...(blade === undefined ? {} : { blade }),
    ...(shaft === undefined ? {} : { shaft }),
    // What the opinions add to what one would have thought without them.
    ...(opinion === undefined ? {} : { classes: opinion.probabilities.map((p, c) => p / CLASS_PRIOR[c]!) }),
  };
}
