/**
 * Hands a stream's messages over no faster than its reader takes them, and ends a reader that takes nothing.
 *
 * One message is on its way at a time. The stream's own word for having room counts messages, sixteen of them, and a message of the
 * picture may be a thousand tracks: that many waiting for one reader that does not read are tens of megabytes.
 */

/** A server stream of grpc-js, as far as writing goes. */
export interface Sink<Message> {
  /** Calls back when the connection has taken the message. */
  write(message: Message, taken: () => void): unknown;
}

/** Resolves when the message is taken, or the signal is aborted. Rejects with `stuck()` when it is not taken within `stuckMs`. */
export function send<Message>(
  sink: Sink<Message>,
  message: Message,
  signal: AbortSignal,
  stuckMs: number,
  stuck: () => Error,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onTaken);
      finish();
    };
    const onTaken = end(resolve);
    const timer = setTimeout(
      end(() => reject(stuck())),
      stuckMs,
    );
    signal.addEventListener("abort", onTaken);
    if (signal.aborted) onTaken();
    else sink.write(message, onTaken);
  });
}
