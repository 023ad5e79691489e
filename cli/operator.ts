/** A person's side of the operations service: one call to a running Tomi, in that person's name. */
import * as grpc from "@grpc/grpc-js";
import { clientCredentials } from "./client_tls.ts";
import { Fault } from "./fault.ts";

export interface OperatorFlags {
  readonly grpc: string;
  /** Who it is: needed where the service runs without certificates. */
  readonly as?: string;
  /** Folder with ca.crt, client.crt and client.key. */
  readonly tls?: string;
  /** As which audience, where the caller may choose; the first one otherwise. */
  readonly audience?: string;
}

interface MessageType<T> {
  decode(bytes: Uint8Array): T;
}
interface RequestType {
  encode(message: never): { finish(): Uint8Array };
}

/** Calls one method of OperationsService. Throws Fault with the service's own sentence. */
export function operate<Answer>(
  flags: OperatorFlags,
  method: string,
  requestType: RequestType,
  answerType: MessageType<Answer>,
  request: object,
): Promise<Answer> {
  return ask(flags, `tomi.operations.v1.OperationsService/${method}`, requestType, answerType, request);
}

/** Calls one method of any service; `path` is service/method. Throws Fault with the service's own sentence. */
export async function ask<Answer>(
  flags: OperatorFlags,
  path: string,
  requestType: RequestType,
  answerType: MessageType<Answer>,
  request: object,
): Promise<Answer> {
  const client = new grpc.Client(flags.grpc, await clientCredentials(flags.tls));
  return new Promise((resolve, reject) => {
    client.makeUnaryRequest(
      `/${path}`,
      (message: object) => Buffer.from(requestType.encode(message as never).finish()),
      (bytes: Buffer) => answerType.decode(bytes),
      request,
      metadataOf(flags),
      (error: grpc.ServiceError | null, answer?: Answer) => {
        client.close();
        if (error !== null) reject(asFault(flags, error));
        else resolve(answer as Answer);
      },
    );
  });
}

export function metadataOf({ as, audience }: OperatorFlags): grpc.Metadata {
  const metadata = new grpc.Metadata();
  if (audience !== undefined) metadata.set("x-tomi-audience", audience);
  if (as !== undefined) metadata.set("x-tomi-person", encodeURIComponent(as));
  return metadata;
}

export function asFault({ grpc: address }: OperatorFlags, error: grpc.ServiceError): Fault {
  return error.code === grpc.status.UNAVAILABLE
    ? new Fault(`no Tomi answers at ${address} (${error.details}). Start it, or name its address with --grpc.`)
    : new Fault(error.details);
}
