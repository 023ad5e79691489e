/** How long something takes, counted in classes: what Prometheus calls a histogram. */

/** Upper ends, seconds: from a commit on a quiet machine to a database that is away. */
export const LATENCY_BOUNDS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export interface LatencyCounts {
  /** Of each bound, how many took at most so long. */
  readonly atMost: readonly number[];
  readonly count: number;
  readonly sumS: number;
}

export class Latency {
  readonly #counts = LATENCY_BOUNDS_S.map(() => 0);
  #count = 0;
  #sumS = 0;

  /** `times` things that took so long each. */
  note(seconds: number, times: number): void {
    const bound = LATENCY_BOUNDS_S.findIndex((most) => seconds <= most);
    if (bound >= 0) this.#counts[bound]! += times;
    this.#count += times;
    this.#sumS += seconds * times;
  }

  counts(): LatencyCounts {
    let sum = 0;
    const atMost = this.#counts.map((count) => {
      sum += count;
      return sum;
    });
    return { atMost, count: this.#count, sumS: this.#sumS };
  }
}
