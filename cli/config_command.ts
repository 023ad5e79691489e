import { existsSync } from "node:fs";
import { operationsV1 } from "../proto/index.ts";
import { configurationMarkdown, loadConfig } from "./config.ts";
import { Fault } from "./fault.ts";
import { type OperatorFlags, operate } from "./operator.ts";

export function check(path: string): void {
  const result = loadConfig(path);
  if (!result.ok) throw new Fault(result.sentences.join("\ntomi: "), 1);
  const { sources, audiences, zones } = result.config;
  const what = existsSync(path) ? path : `there is no ${path}: the defaults`;
  process.stdout.write(
    `${what}: good. ${sources.length} sources, ${audiences.length} audiences, ${zones.length} zones.\n`,
  );
}

export function explain(): void {
  process.stdout.write(configurationMarkdown());
}

/** Has a running Tomi read its configuration again. */
export async function reload(flags: OperatorFlags & { readonly reason: string }): Promise<void> {
  const { ReloadConfigurationRequest, ReloadConfigurationResponse } = operationsV1;
  const answer = await operate(flags, "ReloadConfiguration", ReloadConfigurationRequest, ReloadConfigurationResponse, {
    reason: flags.reason,
  });
  const sentences = (answer.sentences ?? []).join("\n");
  if (!answer.applied) throw new Fault(sentences.replaceAll("\n", "\ntomi: "), 1);
  process.stdout.write(`${sentences}\n`);
}
