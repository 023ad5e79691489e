/** Something has changed: whoever waits looks again. */
export class Signal {
  #waiters: (() => void)[] = [];

  fire(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter();
  }

  /** Resolves when `done()` holds, looked at now and at each change. */
  async until(done: () => boolean): Promise<void> {
    while (!done()) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }
}
