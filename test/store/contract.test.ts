/**
 * The contract that both databases keep, over one database each: starting an embedded one costs seconds. Every test uses streams,
 * audiences or times of its own; what takes days and schema away comes last.
 */
import { theAlerts } from "./contract/alerts.ts";
import { aConnection } from "./contract/connection.ts";
import { correlation } from "./contract/correlate.ts";
import { geometry } from "./contract/geometry.ts";
import { appendingRecords } from "./contract/journal_append.ts";
import { readingTheJournal } from "./contract/journal_read.ts";
import { theLayers } from "./contract/layers.ts";
import { thePicture } from "./contract/picture.ts";
import { retentionAndIdentities } from "./contract/retention.ts";
import { sceneRuns } from "./contract/scene_runs.ts";
import { whatIsSetAside } from "./contract/set_aside.ts";
import { theDesk } from "./contract/set_aside_desk.ts";
import { sourceCounts } from "./contract/source_counts.ts";
import { tasks } from "./contract/tasks.ts";
import { upkeep } from "./contract/upkeep.ts";
import { describeOnEachEngine } from "./engines.ts";

const AUDIENCES = ["national", "coast-guard", "other"];
const OF_THE_PICTURE = [
  "empty",
  "moved",
  "crash",
  "revision",
  "equal",
  "since",
  "chain",
  "history",
  "contributions",
  "evidence",
  "followed",
];
const OF_ALERTS = ["alerts", "alerts-other", "alerts-over", "designated"];
const OF_LAYERS = ["detections", "antimeridian", "bearings", "trails", "scenes"];
const OF_IDENTITIES = ["sealed", "shredded", "stale"];
const OF_CORRELATION = ["random", "between", "oblique", "reckoned", "far", "many"];

describeOnEachEngine(
  "the store",
  (started, engine) => {
    aConnection(started, engine);
    geometry(started);
    appendingRecords(started, engine);
    readingTheJournal(started, engine);
    sourceCounts(started);
    whatIsSetAside(started);
    theDesk(started);
    thePicture(started);
    theAlerts(started);
    theLayers(started);
    correlation(started);
    tasks(started);
    retentionAndIdentities(started);
    sceneRuns(started);
    upkeep(started, engine);
  },
  [...AUDIENCES, ...OF_THE_PICTURE, ...OF_ALERTS, ...OF_LAYERS, ...OF_IDENTITIES, ...OF_CORRELATION],
);
