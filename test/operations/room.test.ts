/** A full disk as producers meet it, over the wire: nothing more is acknowledged, nothing acknowledged is lost, and it goes on by itself. */
import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import * as grpc from "@grpc/grpc-js";
import { afterEach, describe, expect, test } from "vitest";
import { type IngestAck, openRecordStream } from "../../exercise/client.ts";
import type { NoRoom } from "../../ingest/index.ts";
import type { Journal } from "../../ingest/journal.ts";
import type { Database } from "../../store/index.ts";
import { NOW_US, trackPoint } from "../ingest/records.ts";
import { type Served, serve } from "../ingest/served.ts";

let served: Served | undefined;
afterEach(() => served?.close());

const FULL: NoRoom = { sentence: "The disk is full.", retryAfterUs: 10_000_000 };

describe("a full disk", () => {
  test("stops acknowledgements with credit 0 and a time to ask again; what was sent meanwhile is taken when there is room", async () => {
    let full: NoRoom | undefined;
    const taken: number[] = [];
    const journal: Partial<Journal> = {
      append: async (records) =>
        records.map(({ key }) => {
          taken.push(key.seq);
          return { kind: "accepted", violations: [], committedThroughSeq: key.seq };
        }),
      position: async () => ({ committedThroughSeq: taken.length, highestSeq: taken.length }),
      configurations: async () => [],
      listUploads: async () => [],
    };
    served = await serve({ pool: {} } as unknown as Database, {
      journal: new Proxy(journal as Journal, { get: (one, name) => one[name as keyof Journal] ?? (async () => []) }),
      room: { noRecords: () => full, noUploads: () => full },
    });
    const acks: IngestAck[] = [];
    const hello = { sourceId: "drone-1", epoch: Uint8Array.from(randomBytes(16)) };
    const stream = await openRecordStream(served.address, "drone", hello, {
      onAck: (ack) => acks.push(ack),
      reconnectMs: 20,
    });
    const send = (): Promise<void> => stream.send([trackPoint(0, { header: stream.header(NOW_US - 1e6) })]);
    await send();
    await stream.drained();

    full = FULL;
    await expect.poll(() => acks.at(-1)?.credit).toBe(0);
    expect(acks.at(-1)).toMatchObject({ retryAfterUs: FULL.retryAfterUs, committedThroughSeq: 1 });
    // A producer that obeys holds its records; one that opens another stream is refused with the reason.
    const held = send();
    await delay(700);
    expect(taken).toEqual([1]);
    const other = openRecordStream(
      served.address,
      "drone",
      { ...hello, epoch: Uint8Array.from(randomBytes(16)) },
      { reconnectMs: false },
    );
    await expect(other).rejects.toMatchObject({ code: grpc.status.RESOURCE_EXHAUSTED, details: FULL.sentence });

    full = undefined;
    await held;
    await stream.drained();
    expect(taken).toEqual([1, 2]);
    expect(acks.at(-1)!.credit).toBeGreaterThan(0);
    await stream.close();
  });
});
