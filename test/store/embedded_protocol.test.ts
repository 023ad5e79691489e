import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { expect, test } from "vitest";
import { repairProtocol } from "../../store/embedded_protocol.ts";

const message = (type: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
};

/** A database that answers everything with these pieces. */
function answering(pieces: readonly Uint8Array[]): PGlite {
  const execProtocolRawStream: PGlite["execProtocolRawStream"] = async (_message, options) => {
    for (const piece of pieces) options?.onRawData?.(piece);
  };
  return { execProtocolRawStream } as PGlite;
}

async function ask(pglite: PGlite, type: string): Promise<Buffer> {
  const got: Buffer[] = [];
  await pglite.execProtocolRawStream(message(type, new Uint8Array()), {
    onRawData: (data) => got.push(Buffer.from(data)),
  });
  return Buffer.concat(got);
}

const answers = fc.array(
  fc.record({ type: fc.constantFrom("Z", "E", "D", "T", "1", "2", "C"), body: fc.uint8Array({ maxLength: 40 }) }),
  { maxLength: 12 },
);

test("before Sync nothing says ready, wherever the answer is cut; all else arrives as it was", async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.array(fc.nat(200)), fc.constantFrom(..."PBDECH"), async (messages, cuts, type) => {
      const whole = Buffer.concat(messages.map(({ type, body }) => message(type, body)));
      const places = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b), whole.length];
      const pglite = answering(places.slice(1).map((end, i) => whole.subarray(places[i], end)));
      repairProtocol(pglite, () => {});
      const expected = messages.filter((one) => one.type !== "Z").map(({ type, body }) => message(type, body));
      expect(await ask(pglite, type)).toEqual(Buffer.concat(expected));
    }),
  );
});

test("Sync and simple queries are answered as the database answers them", async () => {
  const whole = Buffer.concat([message("E", Buffer.from("no")), message("Z", Buffer.from("I"))]);
  for (const type of ["S", "Q", "X"]) {
    const pglite = answering([whole]);
    repairProtocol(pglite, () => {});
    expect(await ask(pglite, type)).toEqual(whole);
  }
});

test("a failure of the database itself is told", async () => {
  const pglite = { execProtocolRawStream: () => Promise.reject(new Error("aborted")) } as unknown as PGlite;
  let told: unknown;
  repairProtocol(pglite, (error) => {
    told = error;
  });
  await expect(ask(pglite, "P")).rejects.toThrow("aborted");
  expect(told).toEqual(new Error("aborted"));
});
