/** `tomi exercise list|run`: simulated sensors as clients of a running Tomi, like any other producer. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listExercises, runExercise } from "../exercise/index.ts";
import { clientCredentials, getJson } from "./client_tls.ts";
import { Fault } from "./fault.ts";
import { say } from "./progress.ts";
import { refusal } from "./send_records.ts";
import { runningClock } from "./workspace_clock.ts";

export function list(): void {
  for (const { id, title, description } of listExercises())
    process.stdout.write(`${id}  ${title.en} · ${title.ja}\n  ${description.en}\n`);
}

export async function run(
  id: string,
  flags: { grpc: string; http: string; tls?: string; seed?: string },
): Promise<void> {
  if (!listExercises().some((exercise) => exercise.id === id))
    throw new Fault(`there is no exercise "${id}". \`npm run -s tomi -- exercise list\` names them.`);
  const seed = flags.seed === undefined ? undefined : Number(flags.seed);
  if (seed !== undefined && !Number.isSafeInteger(seed)) throw new Fault(`--seed ${flags.seed} is no whole number.`);
  const { nowUs, speed } = await sessionOf(flags.http, flags.tls);
  const credentials = await clientCredentials(flags.tls);
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const dataDir = mkdtempSync(join(tmpdir(), "tomi-exercise-"));
  try {
    await runExercise({
      id,
      address: flags.grpc,
      credentials,
      clock: runningClock(nowUs, speed),
      speed,
      ...(seed === undefined ? {} : { seed }),
      firstStart: true,
      signal: stop.signal,
      onProgress: say,
      dataDir,
    }).catch((error) => {
      throw refusal(error, flags.grpc);
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The running workspace's time: simulated sensors must live in it, and only an exercise lets them in. */
async function sessionOf(http: string, tls: string | undefined): Promise<{ nowUs: number; speed: number }> {
  const answer = await getJson(http, "/api/session", tls).catch((error: Error) => {
    throw new Fault(
      `nobody answers at ${http} (${error.message}). Start Tomi first (npm start -- --no-exercise --workspace NAME), or name it with --http.`,
      1,
    );
  });
  const session = answer as { nowUs: number; speed: number; workspace: { kind: string } };
  if (session.workspace.kind !== "exercise") {
    throw new Fault(
      `the Tomi at ${http} runs a ${session.workspace.kind} workspace; simulated sensors enter an exercise only.`,
      1,
    );
  }
  return session;
}
