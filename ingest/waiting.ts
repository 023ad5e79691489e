/**
 * Records that wait for another record: contacts for their array's configuration, targets for the state of their frame.
 *
 * They were quarantined with their bytes. When what they wait for is committed they are admitted anew, as of the time they were
 * received, and released in the order they came; the store sees to it that each is released once, whoever else tries. What came while
 * the awaited record was on its way, or by way of another process, is found by looking from time to time.
 */
import {
  type Admission,
  type Clock,
  joinLabels,
  type Label,
  type Observation,
  type Source,
  type SourceKind,
  US_PER_S,
  type Workspace,
} from "../model/index.ts";
import type { RecordToAppend, SetAsideRecord } from "../store/index.ts";
import { admitRecord } from "./admit.ts";
import type { Counters } from "./counters.ts";
import type { Code } from "./findings.ts";
import type { Journal } from "./journal.ts";
import type { Log } from "./log.ts";
import type { SensorDoor } from "./sensor_door.ts";
import type { ArrayConfigurations } from "./subsurface/configurations.ts";

export interface WaitingOptions {
  readonly journal: Pick<Journal, "waitingFor" | "releaseWith" | "configurations">;
  readonly arrays: ArrayConfigurations;
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly counters: Counters;
  readonly log: Log;
  sources(): ReadonlyMap<string, Source>;
  doorOf(source: Source): SensorDoor;
}

interface Awaited {
  readonly codes: readonly Code[];
  /** The kind of observation that a record gives for which others wait. */
  readonly kind: Observation["kind"];
  /** A frame's state is remembered for minutes, a configuration for ever. */
  readonly sinceS: number;
  readonly reason: string;
}

const AWAITED: Readonly<Partial<Record<SourceKind, Awaited>>> = {
  subsurface: {
    codes: ["UNKNOWN_CONFIGURATION", "CONFIGURATION_NOT_VALID"],
    kind: "array-configuration",
    sinceS: Number.POSITIVE_INFINITY,
    reason: "The configuration of its array has come.",
  },
  drone: {
    codes: ["UNKNOWN_PLATFORM_STATE"],
    kind: "platform",
    sinceS: 300,
    reason: "The state of its frame has come.",
  },
};
/** Who decides, where no person does. */
const BY = "ingest";
const PAGE_RECORDS = 200;

export class Waiting {
  readonly #options: WaitingOptions;
  /** Sources of which something waits, and the newest record that was looked at. */
  readonly #lookedAt = new Map<string, number>();
  /** Sources of which something was set aside since their last pass began. */
  readonly #fresh = new Set<string>();
  /** Sources that have sent what others of theirs wait for, since it was last looked. */
  readonly #arrived = new Set<string>();
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(options: WaitingOptions) {
    this.#options = options;
  }

  /** At the start anything may wait, and what it waits for may have come. Nobody has to wait until it was looked through. */
  recover(): void {
    for (const source of this.#options.sources().values())
      if (AWAITED[source.kind] !== undefined) this.#lookedAt.set(source.id, 0);
    this.#start();
  }

  /** A record of the source was committed, or set aside. */
  decided(source: Source, { admission }: RecordToAppend): void {
    const awaited = AWAITED[source.kind];
    if (awaited === undefined || admission.kind === "rejected") return;
    if (admission.kind === "quarantined") {
      const waits = admission.violations.some(({ code }) => awaited.codes.includes(code as Code));
      if (!waits) return;
      this.#fresh.add(source.id);
      if (!this.#lookedAt.has(source.id)) this.#lookedAt.set(source.id, 0);
    } else if (this.#lookedAt.has(source.id) && admission.observations.some(({ kind }) => kind === awaited.kind)) {
      this.#arrived.add(source.id);
      this.#start();
    }
  }

  /** To be called from time to time: learns what came by way of others, and looks at what was set aside since. */
  async look(): Promise<void> {
    if (this.#closed || this.#lookedAt.size === 0) return;
    const { arrays, journal } = this.#options;
    for (const configuration of await journal.configurations())
      if (arrays.learn(configuration) === "new") this.#arrived.add(configuration.key.sourceId);
    await this.#run();
  }

  async close(): Promise<void> {
    this.#closed = true;
    // Whoever began it is told how it ended.
    await this.#running?.catch(() => {});
  }

  #start(): void {
    this.#run().catch((error) => this.#options.log.warn({ err: error }, "Waiting records were not released."));
  }

  /** One pass at a time; what arrives during one is taken by the next. */
  async #run(): Promise<void> {
    if (this.#running !== undefined) return this.#running;
    this.#running = this.#passes().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #passes(): Promise<void> {
    do {
      for (const sourceId of [...this.#lookedAt.keys()]) {
        // Only a record that has just arrived makes it worth looking at all of them again.
        if (this.#arrived.delete(sourceId)) this.#lookedAt.set(sourceId, 0);
        await this.#pass(sourceId);
      }
    } while (!this.#closed && [...this.#arrived].some((sourceId) => this.#lookedAt.has(sourceId)));
  }

  async #pass(sourceId: string): Promise<void> {
    const source = this.#options.sources().get(sourceId);
    const awaited = source === undefined ? undefined : AWAITED[source.kind];
    if (source === undefined || awaited === undefined) return void this.#lookedAt.delete(sourceId);
    const from = this.#lookedAt.get(sourceId) ?? 0;
    this.#fresh.delete(sourceId);
    const receivedSinceUs = Math.max(0, this.#options.clock() - awaited.sinceS * US_PER_S);
    let still = from > 0;
    for (let afterId = from; !this.#closed; ) {
      const page = await this.#options.journal.waitingFor({
        sourceId,
        codes: awaited.codes,
        receivedSinceUs,
        afterId,
        limit: PAGE_RECORDS,
      });
      for (const record of page) still = !(await this.#release(source, awaited, record)) || still;
      afterId = page.at(-1)?.id ?? afterId;
      this.#lookedAt.set(sourceId, afterId);
      if (page.length < PAGE_RECORDS) break;
    }
    if (!still && !this.#fresh.has(sourceId)) this.#lookedAt.delete(sourceId);
  }

  /** False when the record waits on for the same thing. */
  async #release(source: Source, awaited: Awaited, record: SetAsideRecord): Promise<boolean> {
    const { journal, clock, log, counters } = this.#options;
    const renewed = this.#renewed(source, record);
    if (renewed === undefined) return true;
    const waits =
      renewed.kind === "quarantined" && renewed.violations.some(({ code }) => awaited.codes.includes(code as Code));
    if (waits) return false;
    const decision = { by: BY, reason: awaited.reason, atUs: clock() };
    if (!(await journal.releaseWith(record.id, renewed, decision))) return true;
    counters.count("released_from_waiting", 1);
    log.info({ key: record.key, outcome: renewed.kind }, "A record that waited was admitted anew.");
    return true;
  }

  /** What admission makes of the record now, as of when it came; undefined when it can make nothing of it. */
  #renewed(source: Source, { key, raw, receivedAtUs, label }: SetAsideRecord): Admission | undefined {
    if (raw === undefined) return undefined;
    const stream = { source, epoch: key.epoch, epochBytes: Buffer.from(key.epoch, "hex") };
    const { doorOf, workspace } = this.#options;
    const admitted = admitRecord(raw, stream, doorOf(source), workspace, receivedAtUs);
    if (admitted.kind !== "append") return undefined;
    const { admission } = admitted.record;
    if (admission.kind === "rejected") return { kind: "rejected", violations: admission.violations };
    const { kind, violations } = admission;
    return { kind, violations, observations: admission.observations.map((one) => asStrict(one, label)) };
  }
}

/** What a source is registered with may have changed meanwhile: the record's label is never lowered by that. */
function asStrict(observation: Observation, label: Label | undefined): Observation {
  return label === undefined ? observation : { ...observation, label: joinLabels(label, observation.label) };
}
