/** What operators can change and ask of a running process: its sources, its configuration, its room, its figures. */
import type { Clock, Collector, TimeUs, Zone } from "../model/index.ts";
import {
  backupMethod,
  type Method,
  type Operator,
  openSourceBook,
  type ParseSource,
  reloadMethod,
  type SourceBook,
  sourceMethods,
} from "../operations/index.ts";
import { type Database, databaseBytes, readSourceCounts, registerZones, statusSeenBy } from "../store/index.ts";
import type { Readiness } from "../tiles/index.ts";
import { type Config, parseSource } from "./config.ts";
import type { ParsedConfig } from "./config_schema.ts";
import { type DiskWatch, watchDisk } from "./disk.ts";
import type { Log } from "./log.ts";
import type { Plan } from "./plan.ts";
import { processMetrics } from "./process_metrics.ts";
import { type Apply, createReloader, type Reloader, type Section } from "./reload.ts";
import type { Scenery } from "./scenery.ts";

export interface SteeringOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly plan: Plan;
  readonly config: Config;
  readonly configPath: string;
  readonly scenery: Scenery;
  readonly log: Log;
  /** Sections that other rooms can take anew while they run. */
  readonly appliers?: Partial<Readonly<Record<Section, Apply>>>;
}

export interface Steering {
  readonly book: SourceBook;
  readonly disk: DiskWatch;
  readonly reloader: Reloader;
  /** As they are in force now: every read gives the newest. */
  readonly limits: ParsedConfig["limits"];
  zones(): readonly Zone[];
  collectors(): readonly Collector[];
  retention(): ParsedConfig["retention"];
  readonly methods: readonly Method[];
  readiness(): readonly Readiness[];
  metrics(): Promise<string>;
  /** What everybody may be told: not what is wrong, which may name what they may not know of. */
  configurationProblem(): string | undefined;
  close(): Promise<void>;
}

const PROBLEM =
  "The configuration file cannot be used; the configuration before it stays in force. The log says what is wrong.";

export async function openSteering(options: SteeringOptions): Promise<Steering> {
  const { db, clock, plan, config, configPath, scenery, log } = options;
  const isExercise = plan.exerciseId !== undefined;
  let zones = scenery.zones;
  let collectors = scenery.collectors;
  let { limits, retention } = config.parsed;
  const book = await openSourceBook({
    db,
    clock,
    workspace: plan.workspace,
    configured: scenery.sources,
    origin: isExercise ? "exercise" : "configuration",
    parse: (definition) => withKnownClass(parseSource(definition), Object.keys(retention.classes)),
    log,
  });
  const ofTheExercise = (what: string): string =>
    `${what}: this workspace has those of its exercise; the file's are not used.`;
  const reloader = createReloader({
    path: configPath,
    started: config,
    log,
    appliers: {
      ...options.appliers,
      sources: async (next) => {
        if (isExercise) return ofTheExercise("sources");
        book.setConfigured(next.sources);
        return `sources: applied, ${book.sources().length} are enabled.`;
      },
      zones: async (next) => {
        if (isExercise) return ofTheExercise("zones");
        await registerZones(db, next.zones);
        zones = next.zones;
        return `zones: applied, there are ${zones.length}.`;
      },
      limits: async (next) => {
        limits = next.parsed.limits;
        return undefined;
      },
      retention: async (next) => {
        retention = next.parsed.retention;
        return undefined;
      },
      collectors: async (next) => {
        if (isExercise) return ofTheExercise("collectors");
        collectors = next.collectors;
        return undefined;
      },
    },
  });
  const disk = watchDisk({
    dir: plan.dataDir,
    limits: () => limits,
    ...(db.embedded ? {} : { databaseBytes: () => databaseBytes(db) }),
    log,
  });
  await disk.look().catch((error) => log.warn({ err: error }, "The disk could not be looked at."));
  const figures = processMetrics(db, disk);

  const lastReceived = async ({ view }: Operator): Promise<ReadonlyMap<string, TimeUs>> => {
    const seen = statusSeenBy(
      view,
      await readSourceCounts(db),
      book.entries().map(({ source }) => source),
      clock(),
    );
    return new Map(
      [...seen].flatMap(([id, { lastReceivedUs }]) => (lastReceivedUs === undefined ? [] : [[id, lastReceivedUs]])),
    );
  };
  return {
    book,
    disk,
    reloader,
    limits: liveLimits(() => limits),
    zones: () => zones,
    collectors: () => collectors,
    retention: () => retention,
    methods: [
      ...sourceMethods({ book, clock, lastReceived }),
      reloadMethod((by) => reloader.reload(by)),
      backupMethod({ db, clock, dataDir: plan.dataDir, log }),
    ],
    readiness: () => [...disk.readiness(), configurationLine(reloader)],
    metrics: () => figures.text(),
    configurationProblem: () => (reloader.problems().length === 0 ? undefined : PROBLEM),
    async close() {
      reloader.close();
      book.close();
      disk.close();
      figures.close();
    },
  };
}

/** A source that is added must name a class of retention that there is: its records could not be kept otherwise. */
function withKnownClass(parsed: ReturnType<ParseSource>, classes: readonly string[]): ReturnType<ParseSource> {
  if (!parsed.ok || parsed.source.retentionClass === undefined || classes.includes(parsed.source.retentionClass))
    return parsed;
  const sentence = `In the source, "retentionClass": there is no class "${parsed.source.retentionClass}". The classes are ${classes.join(", ")}.`;
  return { ok: false, sentences: [sentence] };
}

/** An object whose values are those of the newest limits: who holds it reads what is in force. */
function liveLimits(newest: () => ParsedConfig["limits"]): ParsedConfig["limits"] {
  return new Proxy({} as ParsedConfig["limits"], {
    get: (_, key) => newest()[key as keyof ParsedConfig["limits"]],
  });
}

/** A warning, never a failure: the service does what it did before. */
function configurationLine(reloader: Reloader): Readiness {
  const waiting = reloader.waiting();
  const rest = waiting.length === 0 ? "" : ` ${waiting.join(", ")} in the file take effect at the next start.`;
  const sentence = reloader.problems().length === 0 ? `The configuration is in force.${rest}` : PROBLEM;
  return { name: "configuration", ok: true, sentence };
}
