/**
 * Asks PostGIS about a run of observations: consecutive ones of one commit that are of a scene or beyond the horizon. The run, and
 * what is stored when it is asked about, follow from the journal alone, so that the answer is the same however it is read.
 */
import type { CorrelationEvidence, JournalEntry, Observation } from "../model/index.ts";
import {
  correlateWithAis,
  correlateWithTrajectories,
  type DetectionToCorrelate,
  readJournal,
  readTracksNamed,
} from "../store/index.ts";
import { usable } from "./engine_dead.ts";
import type { Session } from "./engine_session.ts";
import { horizonAfter, isBeyond } from "./horizon.ts";
import { decideLate, type LateOutcome, needsEvidence } from "./late.ts";
import { AIS_SIGMA_M } from "./parameters.ts";

/** A scene has some thousand detections at most; a longer run is asked about in parts. */
const MAXIMUM_RUN = 20_000;
const PAGE_ENTRIES = 2_000;

/** What PostGIS found, and what follows from it for what is beyond the horizon; both by cursor. */
export interface Gathered {
  readonly evidence: Map<number, readonly CorrelationEvidence[]>;
  readonly late: Map<number, LateOutcome>;
}

/**
 * Fills `gathered` for the run that begins at `entries[first]`, reading more of the journal (onto `entries`) when the run goes on
 * past what was read. Returns the place in the journal up to which was read.
 */
export async function gatherEvidence(
  session: Session,
  entries: JournalEntry[],
  first: number,
  throughSeq: number,
  { evidence, late }: Gathered,
): Promise<number> {
  const { deps, view, picture } = session;
  const start = entries[first]!;
  const belongs = (entry: JournalEntry): boolean =>
    entry.availableAtUs === start.availableAtUs && needsEvidence(picture.horizon, entry.observation);
  let through = throughSeq;
  let end = first;
  for (;;) {
    while (end < entries.length && end - first < MAXIMUM_RUN && belongs(entries[end]!)) end++;
    if (end < entries.length || end - first >= MAXIMUM_RUN) break;
    const last = entries[entries.length - 1]!;
    const more = await readJournal(
      deps.db,
      view,
      { journalSeq: last.journalSeq, cursor: last.cursor },
      PAGE_ENTRIES,
      deps.clock(),
    );
    through = Math.max(through, more.throughSeq);
    if (more.entries.length === 0) break;
    entries.push(...usable(session.leftOut, more.entries));
  }
  const run = entries.slice(first, end);
  const detections = run.flatMap((entry) => asDetection(entry));
  const options = { throughSeq: start.journalSeq - 1 };
  const found = [
    ...(await correlateWithTrajectories(deps.db, view.audience.id, detections)),
    ...(await correlateWithAis(
      deps.db,
      view,
      detections.filter((_, i) => run[i]!.observation.kind !== "ais"),
      deps.clock(),
      options,
    )),
  ];
  const byCursor = Map.groupBy(found, ({ cursor }) => cursor);
  for (const { cursor } of run) evidence.set(cursor, byCursor.get(cursor) ?? []);
  await decideRun(session, run, evidence, late);
  return through;
}

/** Scenes from beyond the horizon are decided as wholes, before the step takes their detections one by one. */
async function decideRun(
  { deps, view, picture }: Session,
  run: readonly JournalEntry[],
  evidence: ReadonlyMap<number, readonly CorrelationEvidence[]>,
  late: Map<number, LateOutcome>,
): Promise<void> {
  // The run itself may move the horizon: what is not beyond it yet at its turn goes into the log, whatever was decided of it.
  let { horizon } = picture;
  for (const { observation } of run) horizon = horizonAfter(horizon, observation);
  const entries = run.filter(({ observation }) => isBeyond(horizon, observation));
  if (entries.length === 0) return;
  const audience = view.audience.id;
  const named = entries.flatMap(({ cursor }) => evidence.get(cursor)!.flatMap(({ trackId }) => trackId ?? []));
  const stored = await readTracksNamed(deps.db, audience, [...new Set(named)]);
  try {
    for (const [cursor, outcome] of decideLate({ audience, entries, evidence, stored })) late.set(cursor, outcome);
  } catch (error) {
    // One by one in the step, where an observation that fails by itself is set aside.
    deps.log.warn({ audience, error: String(error) }, "A late scene could not be explained as a whole.");
  }
}

function asDetection(entry: JournalEntry): DetectionToCorrelate[] {
  const place = placeOf(entry.observation);
  if (place === undefined) return [];
  return [{ cursor: entry.cursor, ...place, observedAtUs: entry.observation.observedAtUs }];
}

function placeOf(observation: Observation): Pick<DetectionToCorrelate, "position" | "cov"> | undefined {
  if (observation.kind === "position") return { position: observation.position, cov: observation.cov };
  if (observation.kind !== "ais" || observation.position === undefined) return undefined;
  const m2 = AIS_SIGMA_M ** 2;
  return { position: observation.position, cov: observation.cov ?? { eeM2: m2, enM2: 0, nnM2: m2 } };
}
