/** Retention in the running service: pruning by the workspace's hour, and what named persons ask of it. */
import { type Clock, type Source, type TimeUs, US_PER_HOUR } from "../model/index.ts";
import {
  type Database,
  holdInWords,
  identityGeneration,
  KEYS_OUTLIVE_DAYS,
  keptClasses,
  listHolds,
  listPrunings,
  listShreddings,
  prune,
  type RetentionPolicy,
  registerRetention,
  settleIdentities,
} from "../store/index.ts";
import type { Log } from "./deps.ts";
import { retentionMethods } from "./retention_methods.ts";
import { pruneSceneFiles } from "./scene_files.ts";
import type { Method } from "./server.ts";

export interface RetentionDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** Folder of the workspace. */
  readonly dataDir: string;
  readonly log: Log;
  /** Ids of those whose fusion runs. */
  readonly audiences: readonly string[];
  readonly policy: () => RetentionPolicy;
  readonly sources: () => readonly Source[];
  /** Whether this process prunes by the clock: one of a workspace's processes does. */
  readonly hourly: boolean;
}

export interface RetentionHandle {
  readonly methods: readonly Method[];
  /** Stops between two steps. */
  close(): Promise<void>;
}

/** Who asks for it: the service itself, or a person. */
export interface PruneWish {
  readonly by: string;
  readonly reason: string;
  readonly dryRun: boolean;
}

export type Pruner = (wish: PruneWish) => Promise<readonly string[]>;

/** How often the workspace's clock is looked at; in a replay it may run an hour in a second. */
const LOOK_MS = 15_000;

/**
 * Brings classes and identity keys in order before anything is taken in, then prunes every hour of the workspace's clock.
 *
 * Throws StoreError RETENTION_CLASS, IDENTITY_KEYS, IDENTITY_KEYS_FOREIGN.
 */
export async function startRetention(deps: RetentionDeps): Promise<RetentionHandle> {
  const { db, log } = deps;
  const again = await settleIdentities(db);
  if (again > 0)
    log.warn(
      { identities: again },
      "Identity keys that had been destroyed were there again, and were destroyed again.",
    );
  await register(deps);
  const stop = new AbortController();
  const pruner = onePrunerAtATime(deps, stop.signal);
  let lastUs: TimeUs | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const look = async (): Promise<void> => {
    await register(deps);
    if (!deps.hourly) return;
    const nowUs = deps.clock();
    if (lastUs !== undefined && Math.abs(nowUs - lastUs) < US_PER_HOUR) return;
    lastUs = nowUs;
    const done = await pruner({ by: "the service", reason: "every hour", dryRun: false });
    if (done.length > 0) log.info({ pruned: done.length }, "What was older than its retention was pruned.");
  };
  const timer = setInterval(() => {
    running = running
      .then(look)
      .catch((error: unknown) => log.warn({ error: String(error) }, "Pruning failed; the next hour tries again."));
  }, LOOK_MS);
  timer.unref();
  return {
    methods: retentionMethods(deps, pruner),
    close: async () => {
      clearInterval(timer);
      stop.abort();
      await running;
    },
  };
}

/** Sources come and change while the service runs. */
const registered = new WeakMap<Database, string>();
async function register({ db, policy, sources }: RetentionDeps): Promise<void> {
  const classes = sources().map(({ id, retentionClass }) => [id, retentionClass]);
  const stamp = JSON.stringify([policy(), classes]);
  if (registered.get(db) === stamp) return;
  await registerRetention(db, policy(), sources());
  registered.set(db, stamp);
}

function onePrunerAtATime(deps: RetentionDeps, signal: AbortSignal): Pruner {
  let last: Promise<unknown> = Promise.resolve();
  return (wish) => {
    const mine = last.then(async () => {
      const done = await prune(deps.db, {
        ...wish,
        policy: deps.policy(),
        audiences: deps.audiences,
        nowUs: deps.clock(),
        signal,
      });
      return [...done, ...(await pruneSceneFiles(deps, wish.dryRun))];
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** What is kept, for how long and since when; what is held; what was shredded and pruned: a sentence each. */
export async function retentionInWords({ db, policy }: RetentionDeps): Promise<readonly string[]> {
  const { pictureDays, setAsideDays } = policy();
  const classes = (await keptClasses(db)).map(
    ({ name, days, sinceUs }) =>
      `The journal keeps class ${name} for ${days} days${sinceUs === undefined ? "; it holds nothing" : `; its oldest day is ${date(sinceUs)}`}.`,
  );
  const holds = (await listHolds(db)).map(
    ({ scope, by, reason, atUs }) => `Held: ${holdInWords(scope)}, by ${by} since ${time(atUs)}: ${reason}`,
  );
  const shreddings = (await listShreddings(db)).map(
    ({ by, reason, atUs, commitment }) =>
      `Shredded: an identity, by ${by} on ${time(atUs)}: ${reason} (commitment ${commitment})`,
  );
  const prunings = (await listPrunings(db, 10)).map(
    ({ by, reason, atUs, sentences }) =>
      `Pruned on ${time(atUs)} by ${by} (${reason}): ${sentences.slice(0, 5).join(" ")}${sentences.length > 5 ? ` … and ${sentences.length - 5} more.` : ""}`,
  );
  return [
    ...classes,
    `The picture's history is kept for ${pictureDays} days, what was set aside for ${setAsideDays}, idempotency keys ${KEYS_OUTLIVE_DAYS} days longer than the journal's day.`,
    `Identity keys are in their generation ${identityGeneration(db)}.`,
    ...holds,
    ...shreddings,
    ...prunings,
  ];
}

function time(timeUs: TimeUs): string {
  return `${new Date(timeUs / 1000).toISOString().slice(0, 19)}Z`;
}

function date(timeUs: TimeUs): string {
  return time(timeUs).slice(0, 10);
}
