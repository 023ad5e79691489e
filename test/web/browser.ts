/** The Chromium of the browser tests: the one that TOMI_BROWSER names. Without it they are skipped. */
import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { launchChromium } from "../../bench/browser.ts";

export const CHROMIUM = existsSync(process.env.TOMI_BROWSER ?? "") ? process.env.TOMI_BROWSER : undefined;

export function launchBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined)
    throw new Error("There is no Chromium: name one in TOMI_BROWSER, for example /usr/bin/chromium.");
  return launchChromium(CHROMIUM);
}
