/**
 * What is known of the arrays: each version of their configuration, and their last state of health.
 *
 * Versions are the producer's own and never change their meaning: the same version with other content is a finding, not an update.
 */
import type { ArrayConfigurationObservation, ArrayHealthObservation, TimeUs } from "../../model/index.ts";

export type Learned = "new" | "same" | "changed";

/** Hydrophones by id, in metres east, north and up of the array's origin. */
export type ElementPositions = ReadonlyMap<number, readonly [number, number, number]>;

interface Known {
  readonly observation: ArrayConfigurationObservation;
  readonly elements: ElementPositions;
}

export interface ArrayHealth {
  readonly ok: number;
  readonly total: number;
}

/** Versions kept of one source: a fleet of arrays over years. */
const MOST_VERSIONS = 10_000;

export class ArrayConfigurations {
  readonly #known = new Map<string, Known>();
  readonly #health = new Map<string, ArrayHealth & { readonly observedAtUs: TimeUs }>();

  /** Knows what the journal holds and nothing else: after a start, or when a record was refused after it had been learned. */
  relearn(configurations: readonly ArrayConfigurationObservation[], health: readonly ArrayHealthObservation[]): void {
    this.#known.clear();
    this.#health.clear();
    for (const configuration of configurations) this.learn(configuration);
    for (const { key, arrayId, elementsOk, elementsTotal, observedAtUs } of health)
      this.noteHealth(key.sourceId, arrayId, { ok: elementsOk, total: elementsTotal }, observedAtUs);
  }

  learn(observation: ArrayConfigurationObservation): Learned {
    const elements: ElementPositions = new Map(
      observation.elementPositions?.map(([id, eastM, northM, upM]) => [id, [eastM, northM, upM]]),
    );
    const id = versionKey(observation.key.sourceId, observation.arrayId, observation.version);
    const known = this.#known.get(id);
    if (known !== undefined) {
      if (meaning(known.observation) !== meaning(observation)) return "changed";
      if (elements.size > 0) this.#known.set(id, { observation, elements });
      return "same";
    }
    if (this.#known.size >= MOST_VERSIONS) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(id, { observation, elements });
    return "new";
  }

  find(sourceId: string, arrayId: string, version: number): ArrayConfigurationObservation | undefined {
    return this.#known.get(versionKey(sourceId, arrayId, version))?.observation;
  }

  elements(sourceId: string, arrayId: string, version: number): ElementPositions {
    return this.#known.get(versionKey(sourceId, arrayId, version))?.elements ?? new Map();
  }

  /** The configuration that was valid at a time; with no source, of any source. */
  validAt(sourceId: string | undefined, arrayId: string, atUs: TimeUs): ArrayConfigurationObservation | undefined {
    let best: ArrayConfigurationObservation | undefined;
    for (const { observation } of this.#known.values()) {
      if (observation.arrayId !== arrayId || observation.validFromUs > atUs) continue;
      if (sourceId !== undefined && observation.key.sourceId !== sourceId) continue;
      if (best === undefined || observation.validFromUs > best.validFromUs) best = observation;
    }
    return best;
  }

  noteHealth(sourceId: string, arrayId: string, health: ArrayHealth, observedAtUs: TimeUs): void {
    const id = `${sourceId}\0${arrayId}`;
    const before = this.#health.get(id);
    if (before === undefined || before.observedAtUs <= observedAtUs) this.#health.set(id, { ...health, observedAtUs });
  }

  health(sourceId: string, arrayId: string): ArrayHealth | undefined {
    return this.#health.get(`${sourceId}\0${arrayId}`);
  }
}

function versionKey(sourceId: string, arrayId: string, version: number): string {
  return `${sourceId}\0${arrayId}\0${version}`;
}

/** Everything that a bearing depends on; not the record that carried it. */
function meaning(c: ArrayConfigurationObservation): string {
  const { origin, axisTrueDeg, soundSpeedMps, bandLowHz, bandHighHz, sampleRateHz } = c;
  const place = [origin.lonDeg, origin.latDeg, c.depthM, axisTrueDeg ?? null, c.axisSigmaDeg ?? null];
  return JSON.stringify([
    c.validFromUs,
    c.geometry,
    ...place,
    soundSpeedMps,
    bandLowHz,
    bandHighHz,
    sampleRateHz,
    c.elements,
  ]);
}
