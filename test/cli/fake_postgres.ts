/** A server that speaks just enough of PostgreSQL's protocol to answer each query with one row of texts, chosen by the query's words. */
import { createServer, type Server, type Socket } from "node:net";

export interface FakePostgres {
  readonly url: string;
  close(): Promise<void>;
}

type Answer = Readonly<Record<string, { readonly oid: number; readonly value: string | null }>>;

export async function startFakePostgres(answer: (sql: string) => Answer): Promise<FakePostgres> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let [bytes, isStarted] = [Buffer.alloc(0), false];
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      bytes = Buffer.concat([bytes, data]);
      for (;;) {
        const head = isStarted ? 1 : 0;
        if (bytes.length < head + 4) return;
        const length = head + bytes.readInt32BE(head);
        if (bytes.length < length) return;
        const message = bytes.subarray(0, length);
        bytes = bytes.subarray(length);
        if (!isStarted) {
          isStarted = true;
          socket.write(Buffer.concat([frame("R", int32(0)), frame("Z", Buffer.from("I"))]));
        } else if (message.toString("latin1", 0, 1) === "Q")
          socket.write(row(answer(message.toString("utf8", 5, length - 1))));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `postgresql://tomi@127.0.0.1:${port}/tomi`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function row(answer: Answer): Buffer {
  const columns = Object.entries(answer);
  const described = columns.map(([name, { oid }]) =>
    Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(oid), int16(-1), int32(-1), int16(0)]),
  );
  const values = columns.map(([, { value }]) =>
    value === null ? int32(-1) : Buffer.concat([int32(Buffer.byteLength(value)), Buffer.from(value)]),
  );
  return Buffer.concat([
    frame("T", Buffer.concat([int16(columns.length), ...described])),
    frame("D", Buffer.concat([int16(columns.length), ...values])),
    frame("C", Buffer.from("SELECT 1\0")),
    frame("Z", Buffer.from("I")),
  ]);
}

function frame(type: string, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(payload.length + 4), payload]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}
