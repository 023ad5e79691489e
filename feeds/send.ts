/** Hands a stream's messages over no faster than its reader takes them, and ends a reader that takes nothing. */

/** A server stream of grpc-js, as far as writing goes. */
export interface Sink<Message> {
  write(message: Message): boolean;
  once(event: "drain", listener: () => void): unknown;
  removeListener(event: "drain", listener: () => void): unknown;
}

/** Resolves when the reader has room for the next message, or the signal is aborted. Rejects with `stuck()` after `stuckMs` without room. */
export function send<Message>(
  sink: Sink<Message>,
  message: Message,
  signal: AbortSignal,
  stuckMs: number,
  stuck: () => Error,
): Promise<void> {
  if (sink.write(message)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => (): void => {
      clearTimeout(timer);
      sink.removeListener("drain", onRoom);
      signal.removeEventListener("abort", onRoom);
      finish();
    };
    const onRoom = end(resolve);
    const timer = setTimeout(
      end(() => reject(stuck())),
      stuckMs,
    );
    sink.once("drain", onRoom);
    signal.addEventListener("abort", onRoom);
  });
}
