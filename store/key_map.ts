/** A map by stream and number: no text is built for each record of a batch. */
export class KeyMap<T> {
  readonly #streams = new Map<number, Map<number, T>>();

  get(streamId: number, seq: number): T | undefined {
    return this.#streams.get(streamId)?.get(seq);
  }

  set(streamId: number, seq: number, value: T): void {
    let stream = this.#streams.get(streamId);
    if (stream === undefined) {
      stream = new Map();
      this.#streams.set(streamId, stream);
    }
    stream.set(seq, value);
  }
}
