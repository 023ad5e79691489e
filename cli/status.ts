/** How the roles of this process are doing: for `/readyz` and, in Prometheus' text format, for `/metrics`. */
import type { ReadLog } from "../access/index.ts";
import type { FusionHandle } from "../fusion/index.ts";
import { type IngestHandle, LATENCY_BOUNDS_S } from "../ingest/index.ts";
import type { AlertCounts } from "../store/index.ts";
import type { Readiness } from "../tiles/index.ts";

export interface Roles {
  readonly fusion: FusionHandle | undefined;
  readonly ingest: IngestHandle | undefined;
  /** Counts and nothing else: what an alert is about is for its audience. Absent: not asked for, or the database did not answer. */
  readonly alerts?: readonly AlertCounts[] | undefined;
}

/** Fusion that is this far behind the journal is not ready to be looked at. */
const BEHIND_OBSERVATIONS = 20_000;

export async function readinessOf({ fusion }: Roles): Promise<readonly Readiness[]> {
  return (fusion?.stats().audiences ?? []).map(({ audience, journalHead, journalSeq }) => {
    const behind = Math.max(0, journalHead - journalSeq);
    return {
      name: `fusion ${audience}`,
      ok: behind <= BEHIND_OBSERVATIONS,
      sentence: `${behind} observations behind the journal.`,
    };
  });
}

/** Reads go on while they cannot be written down, and whoever watches over the service learns of it here. */
export function readLogReadiness(readLog: Pick<ReadLog, "problem">): Readiness {
  const problem = readLog.problem();
  return { name: "read log", ok: problem === undefined, sentence: problem ?? "Reads are written down." };
}

export async function metricsOf({ fusion, ingest, alerts }: Roles): Promise<string> {
  const lines: string[] = [];
  const add = (name: string, labels: string, value: number): void => void lines.push(`tomi_${name}${labels} ${value}`);
  for (const one of fusion?.stats().audiences ?? []) {
    const labels = `{audience="${one.audience}"}`;
    add("fusion_tracks", labels, one.tracks);
    add("fusion_observations_total", labels, one.observations);
    add("fusion_replayed_scans_total", labels, one.replayedScans);
    add("fusion_poison_total", labels, one.poison);
    for (const [kind, count] of Object.entries(one.degraded))
      add("fusion_degraded_total", `{audience="${one.audience}",kind="${kind}"}`, count);
    add("fusion_behind_observations", labels, Math.max(0, one.journalHead - one.journalSeq));
    add("fusion_revision", labels, one.revision);
  }
  for (const one of alerts ?? []) {
    const labels = `{audience="${one.audience}"}`;
    add("alerts_open", labels, one.open);
    add("alerts_distress_open", labels, one.distress);
    add("alerts_distress_unacknowledged", labels, one.unacknowledgedDistress);
  }
  if (ingest !== undefined) {
    const { outcomes, streams, journal, scenes, gaps } = ingest.stats();
    for (const [kind, counts] of Object.entries(outcomes)) {
      for (const [outcome, count] of Object.entries(counts))
        add("ingest_records_total", `{kind="${kind}",outcome="${outcome}"}`, count);
    }
    add("ingest_streams", "", streams);
    add("ingest_pending_records", "", journal.pending);
    add("ingest_commits_total", "", journal.commits);
    add("ingest_retries_total", "", journal.retries);
    add("ingest_gaps_total", "", gaps);
    const { atMost, count, sumS } = journal.latency;
    LATENCY_BOUNDS_S.forEach((most, i) => {
      add("ingest_ack_seconds_bucket", `{le="${most}"}`, atMost[i] ?? 0);
    });
    add("ingest_ack_seconds_bucket", '{le="+Inf"}', count);
    add("ingest_ack_seconds_sum", "", sumS);
    add("ingest_ack_seconds_count", "", count);
    add("scenes_waiting", "", scenes.waiting);
    add("scenes_failed_total", "", scenes.failed);
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
