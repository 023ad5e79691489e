import type { Label } from "./label.ts";
import type { Ring } from "./place.ts";

/** An area that is shown, and watched unless it says otherwise. Boundaries carry where they are from, and say so when they are only illustrative. */
export interface Zone {
  readonly id: string;
  readonly kind: string;
  readonly name: { readonly en: string; readonly ja: string };
  /** Closed ring of [longitude, latitude], degrees. */
  readonly ring: Ring;
  /** Who may know of it. */
  readonly label: Label;
  /** Source and date of the boundary. */
  readonly origin: string;
  readonly illustrative: boolean;
  /** False: it is shown, and nobody is alerted of who enters it. Absent: it is watched. */
  readonly watched?: boolean;
}
