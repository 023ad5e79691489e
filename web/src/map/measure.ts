/** Range and bearing between two clicks. */
import type { Place } from "../contract.ts";
import { measureOverlay, type OverlayShape } from "../overlay.ts";

export interface Measure {
  click(at: Place): void;
  move(at: Place): void;
  clear(): void;
  overlay(): OverlayShape[];
}

export function createMeasure(): Measure {
  let from: Place | undefined;
  let to: Place | undefined;
  let fixed = false;
  return {
    click(at) {
      if (from === undefined || fixed) {
        from = at;
        to = at;
        fixed = false;
      } else {
        to = at;
        fixed = true;
      }
    },
    move(at) {
      if (from !== undefined && !fixed) to = at;
    },
    clear() {
      from = undefined;
      to = undefined;
      fixed = false;
    },
    overlay: () => (from !== undefined && to !== undefined ? measureOverlay(from, to) : []),
  };
}
