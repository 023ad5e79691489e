/**
 * The whole as a watch officer meets it: the exercise through the real services, and the page in a real browser. Takes the pictures
 * of docs/images with TOMI_BLESS=1. Needs a Chromium in TOMI_BROWSER.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareEmbedded } from "../support/database.ts";
import { freePort, startTomi, type TomiProcess } from "../support/tomi_process.ts";
import { CHROMIUM, launchBrowser } from "../web/browser.ts";

if (CHROMIUM === undefined) process.stderr.write("TOMI_BROWSER names no Chromium: the watch page is not looked at.\n");
const images = join(import.meta.dirname, "../../docs/images");
const at = (id: string): string => `[data-testid="${id}"]`;

describe.skipIf(CHROMIUM === undefined)("the exercise on the watch page", () => {
  const dir = mkdtempSync(join(tmpdir(), "tomi-page-"));
  let tomi: TomiProcess;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  const outside: string[] = [];

  beforeAll(async () => {
    await prepareEmbedded(join(dir, "tsushima-dawn"));
    tomi = await startTomi(["--dir", dir], { http: await freePort(), grpc: await freePort() });
    await sceneIsSearched();
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
    page = await context.newPage();
    page.on(
      "console",
      (message) => message.type() === "error" && errors.push(`${message.text()} ${message.location().url}`),
    );
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("request", (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|blob:|data:)/.test(request.url())) outside.push(request.url());
    });
    await page.goto(`http://${tomi.http}/`);
    await page.locator(".track-row").first().waitFor({ timeout: 60_000 });
    await page.keyboard.press("u");
    await page.keyboard.type("Sato Hanako");
    await page.keyboard.press("Enter");
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await tomi?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  async function sceneIsSearched(): Promise<void> {
    for (let tries = 0; tries < 400; tries++) {
      const answer = await fetch(`http://${tomi.http}/api/scenes`);
      const { scenes } = (await answer.json()) as { scenes: readonly { detections: number }[] };
      if ((scenes[0]?.detections ?? 0) > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error("The satellite pass was not searched within 200 s.");
  }

  /** A picture for the documents, or a look that the page can be drawn at all. */
  async function picture(name: string): Promise<void> {
    await page.waitForTimeout(6000); // tiles and glyphs of a map that is drawn in software
    const bytes = await page.screenshot({
      timeout: 120_000,
      animations: "disabled",
      ...(process.env.TOMI_BLESS === "1" ? { path: join(images, `${name}.png`) } : {}),
    });
    expect(bytes.length).toBeGreaterThan(50_000);
  }

  it("shows the living tracks under the exercise's banner, and asks no outside host", async () => {
    expect(await page.locator(at("banner")).innerText()).toMatch(
      /EXERCISE EXERCISE EXERCISE[\s\S]*NOT FOR FIRE CONTROL/,
    );
    await expect.poll(() => page.locator(".track-row").count(), { timeout: 60_000 }).toBeGreaterThan(40);
    await picture("watch-dusk");
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  }, 240_000);

  it("tells what a track rests on", async () => {
    const seenByImage = await imagedTrack(tomi.http);
    await page.locator("input[type=search]").first().fill(seenByImage);
    await page.keyboard.press("Enter");
    await page.locator(at("contributions")).locator("li").first().waitFor({ timeout: 60_000 });
    await page.keyboard.press("f");
    await picture("watch-provenance");
    await page.keyboard.press("Escape");
  }, 240_000);

  it("speaks Japanese, and is dim at night", async () => {
    await page.locator("body").click({ position: { x: 700, y: 500 } });
    await page.keyboard.press("l");
    await page.keyboard.press("n");
    await expect.poll(() => page.locator("html").getAttribute("lang"), { timeout: 20_000 }).toBe("ja");
    await picture("watch-night-ja");
    await page.keyboard.press("n");
    await page.keyboard.press("l");
    await picture("watch-day");
  }, 240_000);

  it("loses the arrays' bearings and lines when the coast guard looks", async () => {
    await page.locator(at("audience")).selectOption("coast-guard");
    await expect.poll(() => page.locator(".sensor-row", { hasText: "Array" }).count(), { timeout: 60_000 }).toBe(0);
    await expect.poll(() => page.locator(".track-row").count(), { timeout: 60_000 }).toBeGreaterThan(40);
    await picture("watch-coast-guard");
  }, 240_000);

  // The SART of the exercise calls six minutes after its start: waited for when the documents' pictures are taken.
  it.skipIf(process.env.TOMI_BLESS !== "1")(
    "cries out when somebody is in distress, until a named person has acknowledged it",
    async () => {
      await page.locator(at("audience")).selectOption("national");
      await page.locator(at("distress-band")).waitFor({ timeout: 480_000 });
      await page.keyboard.press("d");
      await picture("watch-distress");
      await page.keyboard.press("x");
      await page.locator(at("distress-band")).waitFor({ state: "hidden", timeout: 60_000 });
      await expect.poll(() => page.locator(at("acts")).innerText()).toMatch(/Sato Hanako: acknowledged/);
      const answer = await fetch(`http://${tomi.http}/api/alerts`);
      const { alerts } = (await answer.json()) as { alerts: readonly { kind: string; acknowledgedBy?: string }[] };
      expect(alerts[0]).toMatchObject({ kind: "distress", acknowledgedBy: "Sato Hanako" });
      expect(errors).toEqual([]);
    },
    600_000,
  );
});

/** A track that the satellite saw too: its provenance goes down to an image chip. */
async function imagedTrack(http: string): Promise<string> {
  const answer = await fetch(`http://${http}/features/tracks`);
  const { features } = (await answer.json()) as {
    features: readonly { properties: { id: string; name?: string; looks: readonly { sensorKind: string }[] } }[];
  };
  const imaged = features.filter(({ properties }) => properties.looks.some((look) => look.sensorKind === "optical"));
  const best = imaged.find(({ properties }) => properties.name !== undefined) ?? imaged[0];
  if (best === undefined) throw new Error("No track was seen by the satellite.");
  return best.properties.id;
}
