/** A collector's side of the tasking service: notices as they come, and reports. */
import * as grpc from "@grpc/grpc-js";
import { taskingV1, type tomi } from "../../proto/index.ts";

export type Task = tomi.tasking.v1.Task;
export type Notice = tomi.tasking.v1.TaskNotice;
export type Report = tomi.tasking.v1.ReportRequest.$Properties;

const SERVICE = "/tomi.tasking.v1.TaskingService";
const REPORT_MS = 20_000;

export interface TaskingClient {
  /** Rejects when the stream ends for any reason but the signal. */
  listen(onNotice: (notice: Notice) => void, signal: AbortSignal): Promise<void>;
  report(task: Task, what: Report): Promise<Task>;
  close(): void;
}

export interface TaskingIdentity {
  readonly collectorId: string;
  readonly audience: string;
}

export function openTasking(
  address: string,
  { collectorId, audience }: TaskingIdentity,
  credentials?: grpc.ChannelCredentials,
): TaskingClient {
  const client = new grpc.Client(address, credentials ?? grpc.credentials.createInsecure());
  const metadata = new grpc.Metadata();
  metadata.set("x-tomi-audience", audience);
  metadata.set("x-tomi-person", collectorId);
  const bytesOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
  return {
    listen: (onNotice, signal) =>
      new Promise((resolve, reject) => {
        const call = client.makeServerStreamRequest(
          `${SERVICE}/Listen`,
          bytesOf,
          (bytes: Buffer) => taskingV1.TaskNotice.decode(bytes) as Notice,
          taskingV1.ListenRequest.encode({ collectorId }).finish(),
          metadata,
        );
        const stop = (): void => call.cancel();
        signal.addEventListener("abort", stop, { once: true });
        call.on("data", onNotice);
        call.on("error", (error: grpc.ServiceError) => {
          signal.removeEventListener("abort", stop);
          if (signal.aborted) resolve();
          else reject(error);
        });
        call.on("end", () => reject(new Error("The service ended the stream.")));
        if (signal.aborted) stop();
      }),
    report: ({ taskId, statusVersion }, what) =>
      new Promise((resolve, reject) => {
        client.makeUnaryRequest(
          `${SERVICE}/Report`,
          bytesOf,
          (bytes: Buffer) => taskingV1.Task.decode(bytes) as Task,
          taskingV1.ReportRequest.encode({ collectorId, taskId, statusVersion, ...what }).finish(),
          metadata,
          { deadline: Date.now() + REPORT_MS },
          (error: grpc.ServiceError | null, task?: Task) => (error === null ? resolve(task!) : reject(error)),
        );
      }),
    close: () => client.close(),
  };
}
