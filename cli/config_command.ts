import { existsSync } from "node:fs";
import { configurationMarkdown, loadConfig } from "./config.ts";
import { Fault } from "./fault.ts";

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
