/** The Chromium of the browser tests: the one that TOMI_BROWSER names. Nothing is downloaded, and without it they are skipped. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

export const CHROMIUM = existsSync(process.env.TOMI_BROWSER ?? "") ? process.env.TOMI_BROWSER : undefined;

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
    throw new Error("There is no Chromium: name one in TOMI_BROWSER, for example /usr/bin/chromium.");
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}
