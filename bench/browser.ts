/** A headless Chromium that draws as it does where tests and benchmarks run: the browser that is named, nothing is downloaded. */
import { type Browser, chromium } from "playwright-core";

/** WebGL in software: there is no graphics card. The page draws with what the processors have left. */
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
