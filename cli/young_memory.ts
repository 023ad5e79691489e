/**
 * How this process has its short-lived memory kept.
 *
 * A picture's worlds are made of the same few kinds of object as the worlds that replace them seconds later. While a program starts, its
 * young generation is so small that nearly every one of them outlives a collection; the engine concludes that such objects live long,
 * puts all later ones into the old generation at once, and every one of those, dead as it is, keeps alive what it points to until the next
 * full collection. Without that conclusion a fifth as much is moved at each collection.
 */
import { setFlagsFromString } from "node:v8";

/** To be called before anything is fused. It changes what a step costs, never its result. */
export function keepYoungMemoryYoung(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
}
