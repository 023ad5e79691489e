/** A registered producer of records: what it is, who runs it, where it stands, and how far it is to be believed. */
import type { Label } from "./label.ts";
import type { LonLat } from "./place.ts";

export type SourceKind = "optical" | "subsurface" | "drone" | "ais";
export const SOURCE_KINDS: readonly SourceKind[] = ["optical", "subsurface", "drone", "ais"];

export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  /** The agency that collects: first originator of everything it sends. */
  readonly agency: string;
  /** Where it stands, when it does not move (an array, a shore station). */
  readonly position?: LonLat;
  readonly platform?: string;
  /** What its records are labelled when they say nothing. A record can raise this, never lower it. */
  readonly defaultLabel: Label;
  /** The strictest level this source's channel may carry; a record above it is rejected and its body not kept. */
  readonly maximumLevel: number;
  /** No position of this source is believed to be better than this, 1 sigma, metres. */
  readonly errorFloorM: number;
  /** No bearing of this source is believed to be better than this, 1 sigma, degrees. */
  readonly errorFloorDeg: number;
  /** Older records are quarantined, seconds. */
  readonly maximumAgeS: number;
  /** Silence longer than this shows on the sensor board as lost, seconds. */
  readonly silentAfterS: number;
  /** ST 0601 feeds only: tag 2 already holds UTC, so that no leap seconds are added. */
  readonly tag2IsUtc: boolean;
  /** How long the journal keeps what it sent: a class of the configuration's `retention.classes`; absent: "standard". */
  readonly retentionClass?: string;
  /** False for a simulated source, which never enters a live workspace. */
  readonly real: boolean;
}
