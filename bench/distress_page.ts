/** The watch page in a real browser, for a benchmark: when a distress that nobody has acknowledged stands on it. */
import { launchChromium } from "./browser.ts";

export interface WatchedPage {
  /** performance.now() of this process when the n-th distress was on the page, in the order they came. */
  readonly seenMs: readonly number[];
  close(): Promise<void>;
}

/** Counts, in the page, the flashing lines of the alert queue whenever anything in the document changes. */
const COUNT = `(() => {
  let told = 0;
  const count = () => {
    const flashing = document.querySelectorAll('[data-testid="alerts"] li[data-kind="distress"][data-new]').length;
    if (flashing > told) { told = flashing; window.tomiSeen(flashing); }
  };
  new MutationObserver(count).observe(document.body, { subtree: true, childList: true, attributes: true });
})()`;

/** Opens the page at `http://host:port` with the browser at `executablePath`. */
export async function openWatchedPage(http: string, executablePath: string): Promise<WatchedPage> {
  const browser = await launchChromium(executablePath);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const seenMs: number[] = [];
  await page.exposeFunction("tomiSeen", (count: number) => {
    while (seenMs.length < count) seenMs.push(performance.now());
  });
  await page.goto(`http://${http}/`);
  await page.locator('[data-testid="alerts"]').waitFor({ state: "attached" });
  await page.evaluate(COUNT);
  return { seenMs, close: () => browser.close() };
}
