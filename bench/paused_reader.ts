/** Readers that ask for the picture and then read nothing more: what waits for them is the service's to bound. */

import { connect } from "node:net";
import * as grpc from "@grpc/grpc-js";
import { feedV1 } from "../proto/index.ts";

export interface PausedReader {
  readonly what: string;
  /** Milliseconds after which the service ended it; undefined while it has not. */
  endedAfterMs(): number | undefined;
  close(): void;
}

/** A watch whose stream is not read: HTTP/2's windows fill, and then the service has to wait. */
export function pausedWatch(address: string): PausedReader {
  return watchOf(address, true);
}

export function readWatch(address: string): PausedReader {
  return watchOf(address, false);
}

function watchOf(address: string, paused: boolean): PausedReader {
  const client = new grpc.Client(address, grpc.credentials.createInsecure());
  const call = client.makeServerStreamRequest(
    "/tomi.feed.v1.PictureService/Watch",
    (bytes: Buffer) => bytes,
    (bytes: Buffer) => bytes,
    Buffer.from(feedV1.WatchRequest.encode({ purpose: "overload" }).finish()),
  );
  const since = performance.now();
  let endedMs: number | undefined;
  call.on("data", () => (paused ? call.pause() : undefined));
  call.on("status", () => {
    endedMs ??= performance.now() - since;
  });
  call.on("error", () => undefined);
  const close = (): void => {
    call.cancel();
    client.close();
  };
  return { what: "gRPC Watch", endedAfterMs: () => endedMs, close };
}

/**
 * A TCP connection that sends `request` and never reads. Such a socket does not see that it was ended; where the protocol takes it,
 * a `probe` is sent every second, which a connection that is gone answers with a reset.
 */
export function pausedSocket(what: string, address: string, request: string, probed: string): PausedReader {
  const [host = "", port = ""] = address.split(":");
  const socket = connect({ host, port: Number(port) }, () => socket.write(request));
  const since = performance.now();
  let endedMs: number | undefined;
  const probe = setInterval(() => (probed === "" ? undefined : socket.write(probed)), 1_000);
  const ended = (): void => {
    endedMs ??= performance.now() - since;
    clearInterval(probe);
  };
  socket.on("error", ended);
  socket.on("close", ended);
  socket.pause();
  const close = (): void => {
    clearInterval(probe);
    socket.destroy();
  };
  return { what, endedAfterMs: () => endedMs, close };
}
