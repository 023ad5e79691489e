/** What is known of a record besides its own fields, and the envelope that its observations share. */
import type { Label, ObservationKey, Source, SourceKind, TimeUs } from "../model/index.ts";
import type { tomi } from "../proto/index.ts";
import type { Findings } from "./findings.ts";

export type RecordHeader = tomi.ingest.v1.RecordHeader;

export interface RecordContext {
  readonly source: Source;
  readonly key: Omit<ObservationKey, "part">;
  readonly header: RecordHeader;
  readonly nowUs: TimeUs;
  readonly label: Label;
  readonly simulated: boolean;
  /** One sigma of the producer's clock, seconds; 0 when it is disciplined and says nothing. */
  readonly clockSigmaS: number;
  readonly findings: Findings;
}

/** What every observation of a record begins with. Call it when all findings are made: the flags are theirs. */
export interface ObservationEnvelope {
  readonly key: ObservationKey;
  readonly sensorKind: SourceKind;
  readonly observedAtUs: TimeUs;
  readonly receivedAtUs: TimeUs;
  readonly label: Label;
  readonly flags: readonly string[];
  readonly simulated: boolean;
  readonly taskId?: string;
}

export function envelope(context: RecordContext, part: number, observedAtUs: TimeUs): ObservationEnvelope {
  return {
    key: { ...context.key, part },
    sensorKind: context.source.kind,
    observedAtUs,
    receivedAtUs: context.nowUs,
    label: context.label,
    flags: context.findings.flags(),
    simulated: context.simulated,
    ...(context.header.taskId === "" ? {} : { taskId: context.header.taskId }),
  };
}
