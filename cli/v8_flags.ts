/**
 * How this process has its code compiled and its short-lived memory kept. It changes what a step costs, never its result.
 *
 * Memory: a picture's worlds are made of the same few kinds of object as the worlds that replace them seconds later. While a program starts,
 * its young generation is so small that nearly every one of them outlives a collection; the engine concludes that such objects live long,
 * puts all later ones into the old generation at once, and every one of those, dead as it is, keeps alive what it points to until the next
 * full collection. Without that conclusion a fifth as much is moved at each collection. What is left to move is little: several threads at it wait
 * for one another longer than they work, and cost a tenth of a step.
 *
 * Code: an update of a track goes through some thirty small functions. The engine stops putting them into one another after 920 bytes of its
 * code, and what is left outside has its numbers put on the heap at every call. With room for all of them a step takes a tenth less.
 */
import { setFlagsFromString } from "node:v8";

/** To be called before anything is fused. */
export function setV8Flags(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
  setFlagsFromString("--no-parallel-scavenge");
  setFlagsFromString("--max-inlined-bytecode-size=2000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=5000");
}
