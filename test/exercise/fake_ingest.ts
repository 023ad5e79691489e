/** An ingest server that accepts everything and remembers it, for tests of producers. */
import * as grpc from "@grpc/grpc-js";
import { ingestV1, type tomi } from "../../proto/index.ts";

export interface TakenRecord {
  readonly sourceId: string;
  readonly epoch: string;
  readonly kind: string;
  readonly header: tomi.ingest.v1.RecordHeader.$Properties;
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

export interface FakeIngest {
  readonly address: string;
  readonly taken: TakenRecord[];
  close(): void;
}

type Call = grpc.ServerDuplexStream<Buffer, Uint8Array>;
type Decoder = { decode(bytes: Uint8Array): object };

const SERVICES: readonly (readonly [name: string, type: unknown])[] = [
  ["SubsurfaceArrayIngest", ingestV1.SubsurfaceRecord],
  ["DroneTrackIngest", ingestV1.DroneRecord],
  ["AisIngest", ingestV1.AisRecord],
];

/** Sources in `refused` get PERMISSION_DENIED at their hello. */
export async function startFakeIngest(refused: readonly string[] = []): Promise<FakeIngest> {
  const server = new grpc.Server();
  const taken: TakenRecord[] = [];
  for (const [name, type] of SERVICES) {
    const definition = {
      Stream: {
        path: `/tomi.ingest.v1.${name}/Stream`,
        requestStream: true,
        responseStream: true,
        requestSerialize: (bytes: Buffer) => bytes,
        requestDeserialize: (bytes: Buffer) => bytes,
        responseSerialize: (bytes: Uint8Array) => Buffer.from(bytes),
        responseDeserialize: (bytes: Buffer) => bytes,
      },
    };
    server.addService(definition, { Stream: (call: Call) => serve(call, type as Decoder, refused, taken) });
  }
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  return { address: `127.0.0.1:${port}`, taken, close: () => server.forceShutdown() };
}

function serve(call: Call, type: Decoder, refused: readonly string[], taken: TakenRecord[]): void {
  let sourceId = "";
  let through = 0;
  const acknowledge = (): void => {
    call.write(ingestV1.IngestAck.encode({ committedThroughSeq: through, credit: 2_000 }).finish());
  };
  call.on("data", (bytes: Buffer) => {
    const up = ingestV1.envelope.Up.decode(bytes);
    if (up.hello) {
      sourceId = up.hello.sourceId ?? "";
      if (refused.includes(sourceId))
        call.emit("error", { code: grpc.status.PERMISSION_DENIED, details: `${sourceId} is not registered` });
      else acknowledge();
      return;
    }
    for (const raw of up.batch?.records ?? []) {
      const [kind, part] = Object.entries(type.decode(raw)).find(([, value]) => value?.header)!;
      const { header, ...body } = part as { header: tomi.ingest.v1.RecordHeader.$Properties };
      through = Math.max(through, header.seq!);
      const epoch = Buffer.from(header.streamEpoch!).toString("hex");
      taken.push({ sourceId, epoch, kind, header, body, bytes: Buffer.from(raw) });
    }
    acknowledge();
  });
  call.on("end", () => call.end());
  call.on("error", () => {});
}
