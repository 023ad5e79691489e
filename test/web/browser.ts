/** A Chromium for the browser tests: the system's, or the one named by CHROMIUM. Nothing is downloaded. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CANDIDATES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const CHROMIUM = CANDIDATES.find((path) => path !== undefined && path !== "" && existsSync(path));

/** WebGL in software: there is no graphics card where tests run. */
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

export function launchBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined)
    throw new Error("There is no Chromium on this machine: install one or name it in CHROMIUM.");
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}
