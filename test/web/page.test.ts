/** The page in a real browser, against a service that keeps docs/http.md. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CHROMIUM, launchBrowser } from "./browser.ts";
import { type FakeServer, startFakeServer } from "./fake_server.ts";

const built = existsSync(fileURLToPath(new URL("../../web/dist/index.html", import.meta.url)));
const missing =
  CHROMIUM === undefined ? "TOMI_BROWSER names no Chromium" : built ? "" : "web/dist is not built (npm run web)";
if (missing !== "") process.stdout.write(`SKIPPED: the watch page's browser test, ${missing}.\n`);

const at = (id: string): string => `[data-testid="${id}"]`;

describe.skipIf(missing !== "")("the watch page", () => {
  let browser: Browser;
  let server: FakeServer;
  let page: Page;
  let errors: string[];
  let outside: string[];

  // One page for all, as on a desk: a browser that draws in software takes seconds to open one.
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startFakeServer();
    errors = [];
    outside = [];
    const context = await browser.newContext({ viewport: { width: 960, height: 600 }, locale: "en-GB" });
    page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(server.url) && !url.startsWith("blob:") && !url.startsWith("data:")) outside.push(url);
    });
    await page.goto(server.url);
    await page.locator(".track-row").first().waitFor();
    await page.locator("canvas.maplibregl-canvas").waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    for (let press = 0; press < 3; press++) await page.keyboard.press("Escape");
  });

  const text = (id: string): Promise<string> => page.locator(at(id)).first().innerText();
  test("shows the living picture, says exercise, and asks no outside host", async () => {
    expect(await text("banner")).toMatch(
      /EXERCISE EXERCISE EXERCISE[\s\S]*NOT FOR FIRE CONTROL[\s\S]*Development profile/,
    );
    expect(await text("track-count")).toBe("48 of 48");
    expect(await text("distress")).toMatch(/EPIRB/);
    expect(await text("clock-utc")).toMatch(/^\d\d:\d\d:\d\d$/);
    expect(await page.locator(".sensor-row").first().innerText()).toMatch(/Drone 3/);
    await expect
      .poll(() => server.requests.filter(({ path }) => path.includes(".mvt")).length, { timeout: 15_000 })
      .toBeGreaterThan(0);
    await expect
      .poll(() => server.requests.filter(({ path }) => path.includes("/tiles/scenes/")).length, { timeout: 15_000 })
      .toBeGreaterThan(0);
    expect(server.requests.some(({ path }) => path === "/basemap/land.json")).toBe(true);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("tiles are asked for again as the picture changes", async () => {
    const count = (): number => server.requests.filter(({ path }) => path.includes(".mvt")).length;
    await expect.poll(count, { timeout: 15_000 }).toBeGreaterThan(0);
    const first = count();
    await expect.poll(count, { timeout: 15_000 }).toBeGreaterThan(first);
  });

  test("a click on a track opens what it rests on, down to the chip and the bearing", async () => {
    await page.locator(".track-row", { hasText: "BUSAN STAR 13" }).click();
    expect(await text("panel-title")).toBe("BUSAN STAR 13");
    await page.locator(at("contributions")).locator("li").first().waitFor();
    const provenance = await text("contributions");
    expect(provenance).toMatch(/Array array-east · bearing[\s\S]*Bearing 064°/);
    expect(provenance).toMatch(/Satellite sat-1/);
    await page.locator(`${at("chip")}[src]`).waitFor();
    const bearing = page.locator(at("contributions")).locator("button", { hasText: "Bearing 064°" });
    await bearing.click();
    expect(await bearing.getAttribute("aria-pressed")).toBe("true");
    expect(await text("panel")).toMatch(/\d\d°\d\d\.\d{3}'N\s+\d{3}°\d\d\.\d{3}'E/);
    expect(errors).toEqual([]);
  });

  test("a click on the chart selects the track under it", async () => {
    await page.keyboard.press("d"); // the distress is selected and framed in the chart's middle
    await page.waitForTimeout(1500);
    await page.keyboard.press("Escape");
    await page.locator(at("panel")).waitFor({ state: "hidden" });
    const box = await page.locator(at("map")).boundingBox();
    // Closing the panel widens the chart to the right; MapLibre keeps its centre in the middle.
    await page.waitForTimeout(500);
    await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
    await expect.poll(() => text("panel-title"), { timeout: 5000 }).toBe("EPIRB");
  });

  test("a filter has its permanent sign, and never hides distress", async () => {
    await page.keyboard.press("i");
    await page.locator(at("filters-popover")).getByText("Surface", { exact: true }).click();
    expect(await text("filter-sign")).toMatch(/FILTER ON: 44 hidden/);
    expect(await text("distress")).toMatch(/EPIRB/);
    expect(await page.locator(".track-row").count()).toBe(4);
    await page.locator(at("filters-clear")).click();
    expect(await page.locator(at("filter-sign")).isVisible()).toBe(false);
  });

  test("search finds by MMSI from the keyboard alone", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("431000113");
    await page.keyboard.press("Enter");
    expect(await text("panel-title")).toBe("BUSAN STAR 13");
  });

  test("an acknowledged distress stays on top and stops flashing", async () => {
    await page.locator(at("acknowledge")).click();
    expect(await page.locator(`${at("distress")} li`).getAttribute("data-acknowledged")).toBe("true");
    expect(await text("distress")).toMatch(/EPIRB/);
  });

  test("another audience sees another picture, and is named in every request", async () => {
    await page.keyboard.press("a");
    await expect.poll(() => text("track-count"), { timeout: 8000 }).toBe("46 of 46");
    await expect.poll(() => page.locator(at("sensor-board")).innerText(), { timeout: 8000 }).not.toMatch(/Array/);
    const from = server.requests.length;
    await page.waitForTimeout(3500);
    const later = server.requests.slice(from).filter(({ path }) => /^\/(api|tiles|features)/.test(path));
    expect(later.length).toBeGreaterThan(0);
    expect(new Set(later.map(({ audience }) => audience))).toEqual(new Set(["coast-guard"]));
  });

  test("language and palette switch by key, and stay after a reload", async () => {
    await page.keyboard.press("l");
    await page.locator(at("banner")).getByText("演習").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("ja");
    await page.keyboard.press("n");
    expect(await page.locator("html").getAttribute("data-palette")).toBe("night");
    await page.reload();
    await page.locator(at("banner")).getByText("演習").waitFor();
    expect(await page.locator("html").getAttribute("data-palette")).toBe("night");
  });

  test("a silent service shows as a lost connection", async () => {
    server.mute();
    // That it takes less than five seconds is tested without a browser (stream.test.ts): here the map is drawn in software.
    await page.locator(at("connection-lost")).waitFor({ timeout: 30_000 });
    expect(await page.locator(at("link-state")).getAttribute("data-kind")).toBe("lost");
  });

  test("the picture comes back with the service, and a killed service shows at once", async () => {
    const port = Number(new URL(server.url).port);
    await server.close();
    server = await startFakeServer(port);
    await page.locator(at("connection-lost")).waitFor({ state: "hidden", timeout: 20_000 });
    await server.close();
    await page.locator(at("connection-lost")).waitFor({ timeout: 30_000 });
  });
});
