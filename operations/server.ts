/**
 * OperationsService: what a named person does to a running Tomi. Each method is a function of its own in this room; here they are
 * put on the wire, and nobody gets past who has not the role, gave no name, or, where something is changed, gave no reason.
 */
import type { Server, ServerUnaryCall, ServerWritableStream, ServiceError, sendUnaryData } from "@grpc/grpc-js";
import {
  asServiceError,
  type Caller,
  type CallerRole,
  callerOfCall,
  type IdentifiedCall,
  readerOf,
} from "../access/index.ts";
import type { OperationsDeps, Operator } from "./deps.ts";
import { OperationsError } from "./errors.ts";

export const OPERATIONS_SERVICE_NAME = "tomi.operations.v1.OperationsService";

interface MessageType {
  decode(bytes: Uint8Array): unknown;
  encode(message: never): { finish(): Uint8Array };
}

/** One method: its messages, who may call it, whether it changes something, and what it does. */
export interface Method {
  readonly name: string;
  readonly request: MessageType;
  readonly answer: MessageType;
  readonly roles: readonly CallerRole[];
  /** Then the request's `reason` must not be empty. */
  readonly changes: boolean;
  readonly run:
    | { readonly kind: "unary"; call(request: never, by: Operator): Promise<object> }
    /** Yields answers until it is done or the signal is aborted. */
    | { readonly kind: "stream"; call(request: never, by: Operator, signal: AbortSignal): AsyncIterable<object> };
}

/** Puts the methods on the server. */
export function registerOperations(server: Server, deps: OperationsDeps, methods: readonly Method[]): void {
  server.addService(
    Object.fromEntries(methods.map((method) => [method.name, wire(method)])),
    Object.fromEntries(methods.map((method) => [method.name, handler(deps, method)])) as never,
  );
}

function wire({ name, answer, run }: Method) {
  return {
    path: `/${OPERATIONS_SERVICE_NAME}/${name}`,
    requestStream: false,
    responseStream: run.kind === "stream",
    requestSerialize: (bytes: Buffer) => bytes,
    requestDeserialize: (bytes: Buffer) => bytes,
    responseSerialize: (message: object): Buffer => Buffer.from(answer.encode(message as never).finish()),
    responseDeserialize: (): never => {
      throw new Error("This definition is the server's; a client decodes the answer itself.");
    },
  };
}

function handler(deps: OperationsDeps, method: Method) {
  const { run } = method;
  const failure = (error: unknown): ServiceError =>
    asServiceError(error, (text) => deps.log.error({ method: method.name, error: text }, "An operations call failed."));
  if (run.kind === "unary")
    return (call: ServerUnaryCall<Buffer, object>, answer: sendUnaryData<object>): void => {
      admit(deps, method, call)
        .then(({ request, by }) => run.call(request as never, by))
        .then(
          (message) => answer(null, message),
          (error: unknown) => answer(failure(error)),
        );
    };
  return (call: ServerWritableStream<Buffer, object>): void => {
    const gone = new AbortController();
    for (const event of ["cancelled", "close", "error"]) call.once(event, () => gone.abort());
    const send = async (): Promise<void> => {
      const { request, by } = await admit(deps, method, call);
      for await (const message of run.call(request as never, by, gone.signal)) {
        if (gone.signal.aborted) return;
        if (!call.write(message)) await drained(call, gone.signal);
      }
      call.end();
    };
    send().catch((error: unknown) => call.emit("error", failure(error)));
  };
}

async function admit(
  deps: OperationsDeps,
  { name, request: type, roles, changes }: Method,
  call: IdentifiedCall & { readonly request: Buffer },
): Promise<{ request: unknown; by: Operator }> {
  const access = callerOfCall(call, deps.audiences, deps.profile);
  if (access.kind === "refused") throw new OperationsError("NOT_IDENTIFIED", access.sentence);
  const { caller } = access;
  if (!roles.some((role) => caller.roles.includes(role)))
    throw new OperationsError("NOT_PERMITTED", `${name} needs the role ${roles.join(" or ")}; the caller has it not.`);
  const by = named(caller);
  const request = decoded(name, type, call.request);
  const reason = ((request as { reason?: string }).reason ?? "").trim();
  if (changes && reason === "")
    throw new OperationsError("REASON_MISSING", `${name} changes what others rely on: say why, in reason (--reason).`);
  deps.readLog?.note(readerOf(caller), "operations", [`call:${name}`]);
  deps.log.info({ method: name, person: by.person, audience: caller.view.audience.id }, "An operations call.");
  return { request, by };
}

function named(caller: Caller): Operator {
  if (caller.person !== undefined) return { ...caller, person: caller.person };
  throw new OperationsError(
    "PERSON_MISSING",
    "Only a named person may do this: give your name in x-tomi-person (--as NAME), or connect with a certificate.",
  );
}

function decoded(name: string, type: MessageType, bytes: Buffer): unknown {
  try {
    return type.decode(bytes);
  } catch {
    throw new OperationsError(
      "REQUEST_MALFORMED",
      `The request is not a ${name}Request of ${OPERATIONS_SERVICE_NAME}.`,
    );
  }
}

function drained(call: ServerWritableStream<Buffer, object>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    call.once("drain", resolve);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
