/** The one gRPC server of the process: address, limits, health, reflection. The services are put on it by their rooms. */
import * as tls from "node:tls";
import {
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServerWritableStream,
  type sendUnaryData,
  status,
} from "@grpc/grpc-js";
import type { TlsProfile, Wires } from "../access/index.ts";
import { MAXIMUM_IMAGE_CHUNK_BYTES } from "../model/index.ts";
import { healthV1 } from "../proto/index.ts";
import { Fault } from "./fault.ts";
import { addReflection } from "./grpc_reflection.ts";

/** TLS of this listener. */
export interface GrpcTls {
  readonly wires: Wires;
  readonly profile: TlsProfile;
}

export interface GrpcAddress {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Absent: in the clear. */
  readonly tls?: GrpcTls;
}

export interface GrpcHandle {
  /** host:port that clients use. */
  readonly address: string;
  /** Takes no new calls; whoever registered a service ends the calls that run. What is left after five seconds is cut off. */
  close(): Promise<void>;
  /** Resolves when every connection is closed. */
  readonly closed: Promise<void>;
}

/** One message: an image chunk with its envelope is the largest; record services have a smaller limit of their own. */
const MAXIMUM_MESSAGE_BYTES = MAXIMUM_IMAGE_CHUNK_BYTES + 64 * 1024;
const LAST_CALLS_MS = 5_000;
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

const OPTIONS = {
  "grpc.max_receive_message_length": MAXIMUM_MESSAGE_BYTES,
  "grpc.max_send_message_length": 16 * 1024 * 1024,
  // A producer that has gone without a word is found within half a minute.
  "grpc.keepalive_time_ms": 20_000,
  "grpc.keepalive_timeout_ms": 10_000,
  "grpc.keepalive_permit_without_calls": 1,
  // Connections without any call are closed after five minutes.
  "grpc.max_connection_idle_ms": 5 * 60_000,
  // One connection cannot take all of the memory by opening streams.
  "grpc.max_concurrent_streams": 256,
  "grpc-node.max_session_memory": 64,
};

/** Starts the server; without TLS it listens in the clear, which is allowed on loopback addresses only (the development profile). */
export async function startGrpc(address: GrpcAddress, register: (server: Server) => void): Promise<GrpcHandle> {
  if (address.tls === undefined && !LOOPBACK.has(address.host))
    throw new Fault(
      `gRPC in the clear listens on loopback addresses only, and ${address.host} is none. Give --grpc 127.0.0.1:PORT.`,
    );
  const server = new Server(OPTIONS);
  const health = addHealth(server);
  addReflection(server);
  register(server);
  const host = address.host.includes(":") ? `[${address.host}]` : address.host;
  const bound =
    address.tls === undefined
      ? { port: await bind(server, `${host}:${address.port}`), close: () => undefined }
      : await bindSecurely(server, address, address.tls);
  let cut: NodeJS.Timeout | undefined;
  let allClosed = (): void => {};
  const closed = new Promise<void>((resolve) => {
    allClosed = resolve;
  });
  return {
    address: `${host}:${bound.port}`,
    closed,
    close() {
      if (cut !== undefined) return Promise.resolve();
      bound.close();
      health.stop();
      cut = setTimeout(() => server.forceShutdown(), LAST_CALLS_MS);
      server.tryShutdown(() => {
        clearTimeout(cut);
        allClosed();
      });
      return Promise.resolve();
    },
  };
}

function bind(server: Server, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve(port);
      else reject(unableToListen(address, error));
    });
  });
}

function unableToListen(address: string, { message }: Error): Fault {
  return new Fault(`gRPC cannot listen on ${address} (${message}). Stop what uses it, or choose another with --grpc.`);
}

/**
 * Listens with TLS of our own and hands each authenticated connection to gRPC: its own credentials take neither a TLS version nor
 * groups, and show nobody the connections that a revocation must cut.
 */
function bindSecurely(
  server: Server,
  { host, port }: GrpcAddress,
  { wires, profile }: GrpcTls,
): Promise<{ port: number; close(): void }> {
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  const listener = tls.createServer({ ...wires.serverOptions(profile), ALPNProtocols: ["h2"] }, (socket) => {
    if (!socket.destroyed) injector.injectConnection(socket);
  });
  wires.guard(listener, profile);
  return new Promise((resolve, reject) => {
    // Before it listens an error is the answer; later ones (no file descriptors left, say) must not end the process.
    listener.on("error", (error) => reject(unableToListen(`${host}:${port}`, error)));
    listener.listen({ host, port }, () => {
      resolve({ port: (listener.address() as { port: number }).port, close: () => listener.close() });
    });
  });
}

type Response = ReturnType<typeof healthV1.HealthCheckResponse.decode>;
interface Asked {
  readonly service: string;
}
type StatusSink = (serving: boolean) => void;

/** The standard health service: every service of this process is in one state, since they stand on one database. */
function addHealth(server: Server): { stop(): void } {
  const { HealthCheckRequest, HealthCheckResponse } = healthV1;
  const S = HealthCheckResponse.ServingStatus;
  const watchers = new Set<StatusSink>();
  let serving = true;
  const encode = (answer: { status: number }): Buffer => Buffer.from(HealthCheckResponse.encode(answer).finish());
  const shared = {
    requestSerialize: (request: Buffer): Buffer => request,
    // An object, because grpc-js takes an empty text for a request that did not come.
    requestDeserialize: (bytes: Buffer): Asked => ({ service: HealthCheckRequest.decode(bytes).service ?? "" }),
    responseSerialize: encode,
    responseDeserialize: (bytes: Buffer): Response => HealthCheckResponse.decode(bytes),
  };
  const known = new Set([""]);
  const definition = {
    Check: { path: "/grpc.health.v1.Health/Check", requestStream: false, responseStream: false, ...shared },
    Watch: { path: "/grpc.health.v1.Health/Watch", requestStream: false, responseStream: true, ...shared },
  };
  const addService = server.addService.bind(server);
  // Names are learned as the rooms register, so that nobody has to keep a second list of services.
  server.addService = (service, implementation) => {
    for (const method of Object.values(service)) known.add(method.path.split("/")[1] ?? "");
    addService(service, implementation);
  };
  addService(definition, {
    Check(call: ServerUnaryCall<Asked, { status: number }>, callback: sendUnaryData<{ status: number }>) {
      if (known.has(call.request.service)) callback(null, { status: serving ? S.SERVING : S.NOT_SERVING });
      else
        callback({
          code: status.NOT_FOUND,
          details: `There is no service "${call.request.service.slice(0, 80)}" here.`,
        });
    },
    Watch(call: ServerWritableStream<Asked, { status: number }>) {
      const say: StatusSink = (up) => {
        if (!call.destroyed)
          call.write({
            status: known.has(call.request.service) ? (up ? S.SERVING : S.NOT_SERVING) : S.SERVICE_UNKNOWN,
          });
      };
      watchers.add(say);
      call.once("cancelled", () => watchers.delete(say));
      call.once("close", () => watchers.delete(say));
      say(serving);
      if (!serving) call.end();
    },
  });
  return {
    stop() {
      serving = false;
      for (const watcher of watchers) watcher(false);
      watchers.clear();
    },
  };
}
