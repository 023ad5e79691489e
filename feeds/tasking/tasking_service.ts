/**
 * `tomi.tasking.v1.TaskingService` on gRPC. "Tasking" asks sensors to look; nothing here commands a vehicle or a weapon. Every answer
 * carries the workspace's caveat.
 */
import type { Server, ServerUnaryCall, ServerWritableStream, ServiceError, sendUnaryData } from "@grpc/grpc-js";
import {
  asServiceError,
  type Caller,
  type CallerRole,
  callerOfCall,
  type IdentifiedCall,
  readerOf,
} from "../../access/index.ts";
import type { Task } from "../../model/index.ts";
import { taskingV1 } from "../../proto/index.ts";
import type { FeedsHandle } from "../deps.ts";
import { waited } from "../follower.ts";
import { collectorOf, report } from "./collectors.ts";
import type { TaskingDeps } from "./deps.ts";
import { TaskingError } from "./errors.ts";
import { keepTasks } from "./keeper.ts";
import { type Notice, runListen } from "./listen.ts";
import { originOf, taskMessage } from "./messages.ts";
import { KEEPER_MS } from "./parameters.ts";
import { cancelTask, createTask, taskOf, tasksOf } from "./requesters.ts";

/** Full name, as health checks and reflection give it. */
export const TASKING_SERVICE_NAME = "tomi.tasking.v1.TaskingService";

type UnaryCall = ServerUnaryCall<Buffer, object>;
type ListenCall = ServerWritableStream<Buffer, Notice>;

/** Adds the service to a gRPC server and begins to keep the tasks of every audience. */
export function registerTasking(server: Server, deps: TaskingDeps): FeedsHandle {
  const service = new TaskingService(deps);
  const unary = (run: (call: UnaryCall) => Promise<object>) => (call: UnaryCall, answer: sendUnaryData<object>) => {
    run(call).then(
      (message) => answer(null, message),
      (error: unknown) => answer(service.failure(error)),
    );
  };
  const { Task: TaskType, ListTasksResponse, TaskNotice } = taskingV1;
  server.addService(
    {
      CreateTask: method("CreateTask", TaskType),
      ListTasks: method("ListTasks", ListTasksResponse),
      GetTask: method("GetTask", TaskType),
      CancelTask: method("CancelTask", TaskType),
      Report: method("Report", TaskType),
      Listen: { ...method("Listen", TaskNotice), responseStream: true },
    },
    {
      CreateTask: unary((call) => service.createTask(call)),
      ListTasks: unary((call) => service.listTasks(call)),
      GetTask: unary((call) => service.getTask(call)),
      CancelTask: unary((call) => service.cancelTask(call)),
      Report: unary((call) => service.report(call)),
      Listen: (call: ListenCall) => service.listen(call),
    },
  );
  service.keep();
  return { close: () => service.close() };
}

interface AnswerType {
  encode(message: never): { finish(): Uint8Array };
}

/** Requests stay bytes: one that does not parse is answered by us, with a code and a sentence. */
function method(name: string, answer: AnswerType) {
  return {
    path: `/${TASKING_SERVICE_NAME}/${name}`,
    requestStream: false,
    responseStream: false,
    requestSerialize: (bytes: Buffer) => bytes,
    requestDeserialize: (bytes: Buffer) => bytes,
    responseSerialize: (message: object): Buffer => Buffer.from(answer.encode(message as never).finish()),
    responseDeserialize: (): never => {
      throw new Error("This definition is the server's; a client decodes the answer itself.");
    },
  };
}

class TaskingService {
  readonly #deps: TaskingDeps;
  readonly #stop = new AbortController();
  readonly #running = new Set<Promise<void>>();
  readonly #listeners = new Set<() => void>();

  constructor(deps: TaskingDeps) {
    this.#deps = deps;
  }

  async createTask(call: UnaryCall): Promise<object> {
    const request = decoded("CreateTaskRequest", () => taskingV1.CreateTaskRequest.decode(call.request));
    const { audience, person } = this.#requester(call, "CreateTask", { track: request.trackId });
    return this.#answer(audience, await createTask(this.#deps, audience, person, request), true);
  }

  async listTasks(call: UnaryCall): Promise<object> {
    const request = decoded("ListTasksRequest", () => taskingV1.ListTasksRequest.decode(call.request));
    const caller = this.#caller(call, ["watch", "collector"]);
    const audience = caller.view.audience.id;
    const { tasks, revision } = await tasksOf(this.#deps, audience, request);
    this.#told(
      caller,
      tasks.map(({ trackId }) => trackId),
    );
    const origin = originOf(this.#deps.workspace, audience);
    return { tasks: tasks.map((task) => taskMessage(task, origin)), revision, ...origin };
  }

  async getTask(call: UnaryCall): Promise<object> {
    const request = decoded("GetTaskRequest", () => taskingV1.GetTaskRequest.decode(call.request));
    const caller = this.#caller(call, ["watch", "collector"]);
    const audience = caller.view.audience.id;
    const task = await taskOf(this.#deps, audience, request.taskId);
    this.#told(caller, [task.trackId]);
    return this.#answer(audience, task, false);
  }

  async cancelTask(call: UnaryCall): Promise<object> {
    const request = decoded("CancelTaskRequest", () => taskingV1.CancelTaskRequest.decode(call.request));
    const { audience, person } = this.#requester(call, "CancelTask", { task: request.taskId });
    return this.#answer(audience, await cancelTask(this.#deps, audience, person, request), true);
  }

  async report(call: UnaryCall): Promise<object> {
    const request = decoded("ReportRequest", () => taskingV1.ReportRequest.decode(call.request));
    const caller = this.#caller(call, ["collector"]);
    const task = await report(this.#deps, caller, request);
    const fields = { collector: request.collectorId, task: task.id, state: task.state };
    this.#deps.log.info({ audience: caller.view.audience.id, call: "Report", ...fields }, "A collector reports.");
    return this.#answer(caller.view.audience.id, task, true);
  }

  listen(call: ListenCall): void {
    const gone = new AbortController();
    for (const event of ["cancelled", "close", "error"]) call.once(event, () => gone.abort());
    const listening = this.#listen(call, AbortSignal.any([gone.signal, this.#stop.signal]))
      .then(() => {
        if (gone.signal.aborted) call.end();
        else call.emit("error", this.failure(stopping()));
      })
      .catch((error: unknown) => call.emit("error", this.failure(error)))
      .then(() => undefined)
      .finally(() => this.#running.delete(listening));
    this.#running.add(listening);
  }

  async #listen(call: ListenCall, signal: AbortSignal): Promise<void> {
    const request = decoded("ListenRequest", () => taskingV1.ListenRequest.decode(call.request));
    const caller = this.#caller(call, ["collector"]);
    const listening = collectorOf(this.#deps, caller, request.collectorId);
    const fields = { audience: listening.audience, collector: listening.collector.id, call: "Listen" };
    this.#deps.log.info(fields, "A collector listens.");
    const onChange = (listener: () => void): (() => void) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    };
    const onTold = (ids: readonly string[]): void => this.#told(caller, ids);
    const { resumeAfter } = request;
    await runListen({ deps: this.#deps, listening, resumeAfter, onChange, onTold }, call, signal);
  }

  /** One loop an audience: what one audience's tasks cost must not delay another's. */
  keep(): void {
    for (const { id } of this.#deps.audiences) {
      const keeping = this.#keep(id).finally(() => this.#running.delete(keeping));
      this.#running.add(keeping);
    }
  }

  async #keep(audience: string): Promise<void> {
    const { pictures, keeperMs, log } = this.#deps;
    while (!this.#stop.signal.aborted) {
      await waited(keeperMs ?? KEEPER_MS, this.#stop.signal);
      if (this.#stop.signal.aborted) return;
      try {
        if (await keepTasks(this.#deps, audience, pictures.of(audience))) this.#changed();
      } catch (error) {
        if (!this.#stop.signal.aborted)
          log.warn({ audience, error: String(error) }, "The tasks could not be kept; trying again.");
      }
    }
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled(this.#running);
  }

  failure(error: unknown): ServiceError {
    return asServiceError(error, (text) =>
      this.#deps.log.error({ error: text }, "A call of the tasking service failed."),
    );
  }

  #answer(audience: string, task: Task, changed: boolean): object {
    if (changed) this.#changed();
    return taskMessage(task, originOf(this.#deps.workspace, audience));
  }

  #told(caller: Caller, ids: readonly string[]): void {
    this.#deps.readLog?.note(readerOf(caller), "tasks", ids);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #requester(call: IdentifiedCall, name: string, fields: object): { audience: string; person: string } {
    const { person, view } = this.#caller(call, ["watch"]);
    if (person === undefined) {
      const sentence =
        "Only a named person may do this: give your name in x-tomi-person (--as NAME), or connect with a certificate.";
      throw new TaskingError("PERSON_MISSING", sentence);
    }
    this.#deps.log.info(
      { audience: view.audience.id, person, call: name, ...fields },
      "A task is asked for or withdrawn.",
    );
    return { audience: view.audience.id, person };
  }

  #caller(call: IdentifiedCall, roles: readonly CallerRole[]): Caller {
    if (this.#stop.signal.aborted) throw stopping();
    const access = callerOfCall(call, this.#deps.audiences, this.#deps.profile);
    if (access.kind === "refused") throw new TaskingError("NOT_IDENTIFIED", access.sentence);
    if (roles.some((role) => access.caller.roles.includes(role))) return access.caller;
    throw new TaskingError("NOT_PERMITTED", `This needs the role ${roles.join(" or ")}; the caller has it not.`);
  }
}

function stopping(): TaskingError {
  return new TaskingError("STOPPING", "The service is being stopped; listen again with the cursor of the last notice.");
}

function decoded<T>(name: string, decode: () => T): T {
  try {
    return decode();
  } catch {
    throw new TaskingError(
      "REQUEST_MALFORMED",
      `The request is not a ${name} of tomi.tasking.v1; encode it with that message.`,
    );
  }
}
