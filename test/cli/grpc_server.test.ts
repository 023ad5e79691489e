import * as grpc from "@grpc/grpc-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GrpcHandle, startGrpc } from "../../cli/grpc_server.ts";
import { opticalServiceDefinition, recordServiceDefinition } from "../../ingest/services.ts";
import { healthV1 } from "../../proto/index.ts";

let handle: GrpcHandle;
let client: grpc.Client;

beforeAll(async () => {
  handle = await startGrpc({ host: "127.0.0.1", port: 0 }, (server) => {
    server.addService(recordServiceDefinition("ais"), { Stream: (call: { end(): void }) => call.end() });
    server.addService(opticalServiceDefinition, { UploadScene: () => {}, GetUploadStatus: () => {} });
  });
  client = new grpc.Client(handle.address, grpc.credentials.createInsecure());
});
afterAll(async () => {
  client.close();
  await handle.close();
});

const S = healthV1.HealthCheckResponse.ServingStatus;
const encodeCheck = (service: string): Buffer => Buffer.from(healthV1.HealthCheckRequest.encode({ service }).finish());
const decodeHealth = (bytes: Buffer) => healthV1.HealthCheckResponse.decode(bytes);

function check(service: string): Promise<number> {
  return new Promise((resolve, reject) =>
    client.makeUnaryRequest("/grpc.health.v1.Health/Check", encodeCheck, decodeHealth, service, (error, answer) =>
      error ? reject(error) : resolve(answer!.status),
    ),
  );
}

describe("health", () => {
  test("the server and each of its services are serving", async () => {
    expect(await check("")).toBe(S.SERVING);
    expect(await check("tomi.ingest.v1.AisIngest")).toBe(S.SERVING);
    await expect(check("tomi.ingest.v1.DroneTrackIngest")).rejects.toMatchObject({ code: grpc.status.NOT_FOUND });
  });

  test("a watcher is told when the server stops", async () => {
    const own = await startGrpc({ host: "127.0.0.1", port: 0 }, () => {});
    const watcher = new grpc.Client(own.address, grpc.credentials.createInsecure());
    const call = watcher.makeServerStreamRequest("/grpc.health.v1.Health/Watch", encodeCheck, decodeHealth, "");
    const told: number[] = [];
    const stopped = new Promise<void>((resolve) => {
      call.on("data", (answer: { status: number }) => {
        told.push(answer.status);
        if (answer.status === S.NOT_SERVING) resolve();
        else void own.close();
      });
      call.on("error", () => {});
    });
    await stopped;
    expect(told).toEqual([S.SERVING, S.NOT_SERVING]);
    call.cancel();
    watcher.close();
    await own.closed;
  });
});

describe("reflection", () => {
  /** The reflection protocol's own messages, by hand: field numbers of grpc/reflection/v1/reflection.proto. */
  function ask(field: number, value: string): Promise<Buffer> {
    const request = Buffer.concat([Buffer.from([(field << 3) | 2, value.length]), Buffer.from(value)]);
    return new Promise((resolve, reject) => {
      const call = client.makeBidiStreamRequest(
        "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
        (bytes: Buffer) => bytes,
        (bytes: Buffer) => bytes,
      );
      call.on("data", resolve);
      call.on("error", reject);
      call.write(request);
      call.end();
    });
  }
  const LIST_SERVICES = 7;
  const FILE_CONTAINING_SYMBOL = 4;

  test("lists the contract's services", async () => {
    const answer = (await ask(LIST_SERVICES, "*")).toString("latin1");
    for (const name of ["SubsurfaceArrayIngest", "OpticalImageryIngest", "AisIngest", "DroneTrackIngest"])
      expect(answer).toContain(`tomi.ingest.v1.${name}`);
  });

  test("gives the file of a message, with the field names of the .proto", async () => {
    const answer = (await ask(FILE_CONTAINING_SYMBOL, "tomi.ingest.v1.AcousticContact")).toString("latin1");
    expect(answer).toContain("AcousticContact");
    expect(answer).toContain("propagation_delay_removed");
  });
});

test("in the clear only loopback addresses are listened on", async () => {
  const refused = startGrpc({ host: "0.0.0.0", port: 0 }, () => {});
  await expect(refused).rejects.toThrow(/loopback/);
});

test("a port that is taken is a sentence with a remedy", async () => {
  const port = Number(handle.address.split(":")[1]);
  await expect(startGrpc({ host: "127.0.0.1", port }, () => {})).rejects.toThrow(/--grpc/);
});
