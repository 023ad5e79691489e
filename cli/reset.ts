/** `tomi reset`: deletes one embedded workspace. Never touches a real database. */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { Fault } from "./fault.ts";
import { say } from "./progress.ts";

export async function reset(flags: { workspace: string; dir: string; yes?: boolean }): Promise<void> {
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(flags.workspace)) throw new Fault(`"${flags.workspace}" is no workspace name.`);
  const folder = join(flags.dir, flags.workspace);
  if (!existsSync(folder))
    throw new Fault(`there is no workspace "${flags.workspace}" in ${flags.dir}. Nothing was deleted.`);
  if (flags.yes !== true && !(await confirmed(folder))) throw new Fault("nothing was deleted.", 1);
  const { refuseWhenRunning } = await import("../store/index.ts");
  refuseWhenRunning(folder);
  rmSync(folder, { recursive: true });
  say(`workspace "${flags.workspace}" is deleted.`);
}

async function confirmed(folder: string): Promise<boolean> {
  if (process.stdin.isTTY !== true) throw new Fault("nobody is there to ask. Add --yes to delete without asking.");
  const question = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await question.question(`tomi: delete ${folder} with everything in it? Type yes: `);
  question.close();
  return answer.trim() === "yes";
}
