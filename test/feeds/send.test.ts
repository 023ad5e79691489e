import { describe, expect, it } from "vitest";
import { type Sink, send } from "../../feeds/send.ts";

/** A connection that takes a message when the test says so. */
function slowSink() {
  const written: string[] = [];
  const taken: (() => void)[] = [];
  const sink: Sink<string> = {
    write: (message, done) => {
      written.push(message);
      taken.push(done);
    },
  };
  return { sink, written, take: () => taken.shift()?.() };
}
const stuck = (): Error => new Error("stuck");
const never = new AbortController().signal;

describe("handing messages over", () => {
  it("waits until each is taken: one is on its way at a time, however much room the stream says it has", async () => {
    const { sink, written, take } = slowSink();
    const all = (async () => {
      for (const message of ["a", "b", "c"]) await send(sink, message, never, 60_000, stuck);
    })();
    expect(written).toEqual(["a"]);
    take();
    await expect.poll(() => written).toEqual(["a", "b"]);
    take();
    await expect.poll(() => written).toEqual(["a", "b", "c"]);
    take();
    await all;
  });

  it("gives a reader up that takes nothing, and ends at once when the stream is over", async () => {
    await expect(send(slowSink().sink, "a", never, 10, stuck)).rejects.toThrow("stuck");
    const over = new AbortController();
    const waiting = send(slowSink().sink, "a", over.signal, 60_000, stuck);
    over.abort();
    await waiting;
    const { sink, written } = slowSink();
    await send(sink, "a", over.signal, 60_000, stuck);
    expect(written).toEqual([]);
  });
});
