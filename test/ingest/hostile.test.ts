import { randomBytes } from "node:crypto";
import * as grpc from "@grpc/grpc-js";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRecordStream, type RecordService } from "../../exercise/client.ts";
import { ingestV1 } from "../../proto/index.ts";
import { AIS_LINE, configuration, contact, encode, header, NOW_US, reception, trackPoint } from "./records.ts";
import { type Served, serve, startTestDatabase, type TestDatabase } from "./served.ts";

let database: TestDatabase;
let served: Served;

beforeAll(async () => {
  database = await startTestDatabase();
  served = await serve(database.db);
});
afterAll(async () => {
  await served.close();
  await database.close();
});

const epoch = Uint8Array.from(randomBytes(16));
const SEEDS: Record<RecordService, Uint8Array[]> = {
  drone: [
    encode("drone", trackPoint(0, { header: header("drone", 1, { streamEpoch: epoch }) })),
    encode("drone", { klv: { header: header("drone", 2, { streamEpoch: epoch }), data: randomBytes(60) } }),
    encode("drone", {
      platform: {
        header: header("drone", 3, { streamEpoch: epoch }),
        sensorPosition: { latDeg: 1, lonDeg: 2, haeM: 900 },
      },
    }),
  ],
  subsurface: [
    encode("subsurface", configuration(1, { header: header("subsurface", 1, { streamEpoch: epoch }) })),
    encode(
      "subsurface",
      contact(2, { header: header("subsurface", 2, { streamEpoch: epoch }), snrDb: 3, snrReference: 1 }),
    ),
  ],
  ais: [encode("ais", reception(1, AIS_LINE, { streamEpoch: epoch }))],
};

/** A few bytes changed, put in, taken out, or the end cut off. */
const edits = fc.array(
  fc.tuple(fc.nat(300), fc.integer({ min: 0, max: 255 }), fc.constantFrom("set", "insert", "delete", "cut")),
  { minLength: 1, maxLength: 5 },
);

function mutate(seed: Uint8Array, changes: readonly (readonly [number, number, string])[]): Uint8Array {
  const bytes = [...seed];
  for (const [at, value, how] of changes) {
    const place = at % (bytes.length + 1);
    if (how === "set" && place < bytes.length) bytes[place] = value;
    else if (how === "insert") bytes.splice(place, 0, value);
    else if (how === "delete") bytes.splice(place, 1);
    else if (how === "cut") bytes.length = place;
  }
  return Uint8Array.from(bytes);
}

test.each(["drone", "subsurface", "ais"] as const)("%s: no mutant of a record ends its stream", async (service) => {
  const sourceId = `${service}-1`;
  let told = 0;
  const stream = await openRecordStream(
    served.address,
    service,
    { sourceId, epoch, verboseAcks: true },
    { reconnectMs: false, onAck: (ack) => (told += ack.results.length) },
  );
  const mutants = fc.sample(fc.tuple(fc.constantFrom(...SEEDS[service]), edits), { numRuns: 1_500, seed: 20260301 });
  const encoded = mutants.map(([seed, changes]) => ({ seq: 0, bytes: mutate(seed, changes) }));
  for (let at = 0; at < encoded.length; at += 100) await stream.sendEncoded(encoded.slice(at, at + 100));
  for (let tries = 0; told < encoded.length && tries < 1_000; tries++) await new Promise((r) => setTimeout(r, 10));
  expect(told).toBe(encoded.length);
  stream.abort();

  const honest = await openRecordStream(served.address, "drone", { sourceId: "drone-2" });
  await honest.send([trackPoint(0, { header: honest.header(NOW_US) })]);
  await honest.close();
  expect(honest.committedThroughSeq()).toBe(1);
});

test("no mutant of a message harms more than its own stream", async () => {
  const hello = ingestV1.envelope.Up.encode({ hello: { sourceId: "drone-1", streamEpoch: epoch } }).finish();
  const batch = ingestV1.envelope.Up.encode({ batch: { records: SEEDS.drone } }).finish();
  const messages = fc.sample(fc.tuple(fc.constantFrom(hello, batch), edits), { numRuns: 150, seed: 20260302 });
  const codes = new Set<number>();
  for (const [seed, changes] of messages) codes.add(await statusOf([hello, mutate(seed, changes)]));
  for (const code of codes) expect([grpc.status.OK, grpc.status.INVALID_ARGUMENT]).toContain(code);
  expect(codes.size).toBe(2);
});

function statusOf(messages: readonly Uint8Array[]): Promise<number> {
  const client = new grpc.Client(served.address, grpc.credentials.createInsecure());
  return new Promise((resolve) => {
    const call = client.makeBidiStreamRequest(
      "/tomi.ingest.v1.DroneTrackIngest/Stream",
      (bytes: Uint8Array) => Buffer.from(bytes),
      (bytes: Buffer) => bytes,
    );
    call.on("data", () => {});
    call.on("error", () => {});
    call.on("status", ({ code }) => {
      client.close();
      resolve(code);
    });
    for (const message of messages) call.write(message);
    call.end();
  });
}
