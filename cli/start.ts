/** `tomi start`: reads what is wanted, has it composed, says what one will see, stops cleanly. */
import { caveat } from "../model/index.ts";
import { type Running, startAll } from "./compose.ts";
import { loadConfig } from "./config.ts";
import { Fault } from "./fault.ts";
import { createLog } from "./log.ts";
import { type Plan, planStart, type StartFlags } from "./plan.ts";
import { say } from "./progress.ts";
import { collectBetweenTasks } from "./young_collection.ts";

export async function start(flags: StartFlags, configPath: string): Promise<void> {
  const loaded = loadConfig(configPath);
  if (!loaded.ok) throw new Fault(loaded.sentences.join("\ntomi: "));
  const planned = planStart(flags, loaded.config, process.env.DATABASE_URL);
  if (!planned.ok) throw new Fault(planned.sentence);
  collectBetweenTasks();
  const running = await startAll(planned.plan, loaded.config, createLog(), configPath);
  tellWhatIsSeen(planned.plan, running);
  process.on("SIGHUP", () => void running.reload("SIGHUP").catch(() => undefined));
  await untilSignalled();
  say("stopping …");
  await running.stop();
  say("stopped. The next start goes on where this one was.");
}

function tellWhatIsSeen(plan: Plan, { http, grpc, cot, scenery }: Running): void {
  const lines = [
    "",
    `  Map        ${http.url}`,
    ...(grpc === undefined ? [] : [`  gRPC       ${grpc.address} (ingest and picture services)`]),
    ...(cot === undefined ? [] : [`  CoT        ${cot.tlsAddress ?? cot.address} (TAK clients; docs/feeds.md)`]),
    `  Profile    ${profileSentence(plan)}`,
    `  Workspace  ${plan.workspace.name}, ${plan.workspace.kind}. ${caveat(plan.workspace)}`,
    `  Audiences  ${scenery.audiences.map((audience) => audience.id).join(", ")} (switch on the page)`,
    ...(scenery.story === undefined ? [] : ["", ...scenery.story.map((line) => `  ${line}`)]),
    "",
    "  Ctrl-C stops.",
    "",
  ];
  process.stderr.write(`${lines.join("\n")}\n`);
}

function profileSentence({ tls }: Plan): string {
  return tls === undefined
    ? "development: in the clear, open to this machine only; whoever is on it may read and do everything"
    : `certificate: mutual TLS 1.3 with ${tls.dir} (HTTP ${tls.http}, gRPC ${tls.grpc}); who calls is what the certificate says`;
}

/** Resolves on the first Ctrl-C or termination; a second one ends the process at once. */
function untilSignalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
}
