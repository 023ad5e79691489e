/** One rule, as records sent on a stream of their own and the outcome that each is told. */
import type { RecordService, RecordTypes } from "../../../exercise/client.ts";
import type { tomi } from "../../../proto/index.ts";
import { type Header, NOW_US } from "../records.ts";

export type HeaderOf = (more?: Header) => Header;

export interface RuleCase<S extends RecordService = RecordService> {
  readonly service: S;
  /** The row of the rules for every stream that this shows; several cases may show one. */
  readonly row: string;
  readonly name: string;
  /** `head` gives each record the next number of the stream. Bytes are sent as they are. */
  readonly records: (head: HeaderOf) => readonly (RecordTypes[S] | Uint8Array)[];
  /** By record: its outcome and the codes, as "ACCEPTED_FLAGGED SPEED". */
  readonly outcomes: readonly string[];
  /** Instead of the kind's usual source. */
  readonly sourceId?: string;
  readonly live?: boolean;
}

export const drone = (
  row: string,
  name: string,
  records: RuleCase<"drone">["records"],
  outcomes: readonly string[],
  more: Partial<RuleCase<"drone">> = {},
): RuleCase => ({ service: "drone", row, name, records, outcomes, ...more }) as RuleCase;
export const subsurface = (
  row: string,
  name: string,
  records: RuleCase<"subsurface">["records"],
  outcomes: readonly string[],
): RuleCase => ({ service: "subsurface", row, name, records, outcomes }) as RuleCase;
export const ais = (
  row: string,
  name: string,
  records: RuleCase<"ais">["records"],
  outcomes: readonly string[],
  more: Partial<RuleCase<"ais">> = {},
): RuleCase => ({ service: "ais", row, name, records, outcomes, ...more }) as RuleCase;

let tracks = 0;

/** A good point of a track of its own, but for what is changed. */
export function point(
  header: Header,
  more: tomi.ingest.v1.TrackPoint.$Properties = {},
): { track: tomi.ingest.v1.TrackPoint.$Properties } {
  return {
    track: {
      header,
      trackUuid: `track-${++tracks}`,
      position: { latDeg: 34.6, lonDeg: 129.6 },
      positionCov: { eeM2: 900, enM2: 0, nnM2: 900 },
      ...more,
    },
  };
}

export const SECOND_US = 1_000_000;
export const DAY_US = 86_400 * SECOND_US;
export const HEARD_US = NOW_US - SECOND_US;
