/** The page in a real browser, against a service that keeps docs/http.md. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CHROMIUM, launchBrowser } from "./browser.ts";
import { firstAlerts } from "./fake_desk.ts";
import { type FakeServer, startFakeServer } from "./fake_server.ts";

const built = existsSync(fileURLToPath(new URL("../../web/dist/index.html", import.meta.url)));
const missing =
  CHROMIUM === undefined ? "TOMI_BROWSER names no Chromium" : built ? "" : "web/dist is not built (npm run web)";
if (missing !== "") process.stdout.write(`SKIPPED: the watch page's browser test, ${missing}.\n`);

/** The browser draws in software, on a machine that others use too. */
const WAIT = { timeout: 15_000 };
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
    await expect.poll(() => text("banner"), WAIT).toMatch(/EXERCISE EXERCISE EXERCISE[\s\S]*NOT FOR FIRE CONTROL/);
    await expect
      .poll(() => text("profile"), WAIT)
      .toBe("DEVELOPMENT: this machine only, in the clear, names not proven");
    await expect.poll(() => text("track-count"), WAIT).toBe("48 of 48");
    await expect
      .poll(() => text("alerts"), WAIT)
      .toMatch(/DISTRESS · EPIRB[\s\S]*Zone entry · N-1003[\s\S]*Sensor lost · Drone 3/);
    await expect.poll(() => text("clock-utc"), WAIT).toMatch(/^\d\d:\d\d:\d\d$/);
    await expect
      .poll(() => page.locator(".sensor-row").first().innerText(), WAIT)
      .toMatch(/Drone 3[\s\S]*JCG[\s\S]*LOST/);
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

  test("every line of the alert queue can be read, and only distress is red", async () => {
    const lines = await page.locator(`${at("alerts")} .alert-row`).evaluateAll((rows) =>
      rows.map((row) => ({
        kind: row.closest("li")?.dataset.kind,
        share: (row.querySelector(".sentence")?.clientWidth ?? 0) / row.clientWidth,
        colour: row.ownerDocument.defaultView?.getComputedStyle(row.querySelector("b") ?? row).color,
      })),
    );
    expect(lines.length).toBeGreaterThan(2);
    for (const { share } of lines) expect(share).toBeGreaterThan(0.7);
    const red = lines.find(({ kind }) => kind === "distress")?.colour;
    for (const { kind, colour } of lines) expect(colour === red).toBe(kind === "distress");
  });

  test("tiles are asked for again as the picture changes", async () => {
    const count = (): number => server.requests.filter(({ path }) => path.includes(".mvt")).length;
    await expect.poll(count, { timeout: 15_000 }).toBeGreaterThan(0);
    const first = count();
    await expect.poll(count, { timeout: 15_000 }).toBeGreaterThan(first);
  });

  test("a click on a track opens what it rests on, down to the chip and the bearing", async () => {
    await page.locator(".track-row", { hasText: "BUSAN STAR 13" }).click();
    await expect.poll(() => text("panel-title"), WAIT).toBe("BUSAN STAR 13");
    await page.locator(at("contributions")).locator("li").first().waitFor();
    const provenance = await text("contributions");
    expect(provenance).toMatch(/Array array-east · bearing[\s\S]*Bearing 064°/);
    expect(provenance).toMatch(/Satellite sat-1/);
    const drone = page.locator(at("contributions")).locator("li", { hasText: "drone-2" });
    await drone.locator("summary").click();
    const rows = await drone.locator(at("why")).locator("tr").allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, " ").trim())).toEqual([
      "this track next best N-1007",
      "Place or bearing +9.2 −4.3",
      "There and in view +2.4 +2.2",
      "Producer's number +3.0 0.0",
      "Length +1.1 −2.9",
      "Sum (log odds) +15.8 −5.0",
    ]);
    expect(await text("panel")).toMatch(
      /merchant ship 94 %[\s\S]*431\d{6} 50 %[\s\S]*claimed by 1 more[\s\S]*blades 8\.10 Hz/,
    );
    expect(await text("panel")).toMatch(/Another vessel beside\s+N-1009\s+since [\d:]+ UTC/);
    await page.locator(`${at("chip")}[src]`).waitFor();
    const bearing = page.locator(at("contributions")).locator("button", { hasText: "Bearing 064°" });
    await bearing.click();
    await expect.poll(() => bearing.getAttribute("aria-pressed"), WAIT).toBe("true");
    await expect.poll(() => text("panel"), WAIT).toMatch(/\d\d°\d\d\.\d{3}'N\s+\d{3}°\d\d\.\d{3}'E/);
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
    // The vessel that an alert is about stays, like the distress.
    await expect.poll(() => text("filter-sign"), WAIT).toMatch(/FILTER ON: 43 hidden/);
    await expect.poll(() => page.locator(`${at("alerts")} > li`).count(), WAIT).toBe(3);
    await expect.poll(() => page.locator(".track-row").count(), WAIT).toBe(5);
    await expect.poll(() => text("distress-band"), WAIT).toMatch(/EPIRB/);
    await page.locator(at("filters-clear")).click();
    await page.locator(at("filter-sign")).waitFor({ state: "hidden", ...WAIT });
  });

  test("search finds by MMSI from the keyboard alone", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("431000113");
    await page.keyboard.press("Enter");
    await expect.poll(() => text("panel-title"), WAIT).toBe("BUSAN STAR 13");
  });

  const row = (name: string) => page.locator(`${at("alerts")} > li`, { hasText: name });
  /** Sends the form by Enter, and waits until the service has taken it. */
  const send = async (words: string): Promise<void> => {
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
    await page.locator(at("form")).waitFor({ state: "hidden", ...WAIT });
  };
  const lastPost = () => server.requests.findLast(({ method }) => method === "POST");

  test("distress cries over the page, not faster than twice a second, and says so without colour or motion", async () => {
    await expect
      .poll(() => text("distress-band"), WAIT)
      .toMatch(/DISTRESS — NOT ACKNOWLEDGED[\s\S]*EPIRB[\s\S]*34°31\.200'N/);
    expect(await page.title()).toMatch(/^\(1\) DISTRESS/);
    const style = `(({ animationName, animationDuration }) => animationName + " " + animationDuration)(getComputedStyle(document.querySelector('${at("distress-band")}')))`;
    expect(await page.evaluate(style)).toBe("cry 1s");
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await page.evaluate(style)).toMatch(/^none/);
    await page.emulateMedia({ reducedMotion: "no-preference" });
  });

  test("the alarm is off until the browser lets it sound, and muting is never silent", async () => {
    // Keys were pressed by now.
    await expect.poll(() => page.locator(at("sound")).getAttribute("data-kind"), WAIT).toBe("on");
    await page.keyboard.press("s");
    await expect.poll(() => text("sound"), WAIT).toMatch(/ALARM MUTED/);
    await expect.poll(() => text("distress-band"), WAIT).toMatch(/ALARM MUTED/);
    await page.keyboard.press("s");
    await expect.poll(() => page.locator(at("sound")).getAttribute("data-kind"), WAIT).toBe("on");
  });

  test("acknowledging asks for the name once, and is the service's, shared with every desk", async () => {
    await expect.poll(() => text("officer"), WAIT).toMatch(/NO NAME GIVEN/);
    await page.keyboard.press("d");
    await page.keyboard.press("x");
    await expect.poll(() => text("form-title"), WAIT).toMatch(/who sits here/i);
    expect(server.desk.alerts.get("distress-epirb")?.acknowledgedBy).toBeUndefined();
    await send("佐藤 花子");
    await page.locator(at("distress-band")).waitFor({ state: "hidden" });
    expect(server.desk.alerts.get("distress-epirb")?.acknowledgedBy).toBe("佐藤 花子");
    expect(lastPost()).toMatchObject({ person: "佐藤 花子", purpose: "watchkeeping" });
    await expect.poll(() => row("EPIRB").first().innerText(), WAIT).toMatch(/ack 佐藤 花子/);
    await expect.poll(() => text("alerts"), WAIT).toMatch(/^!\nDISTRESS/);
    await expect.poll(() => text("acts"), WAIT).toMatch(/佐藤 花子: acknowledged/);
    // Another desk acts: this one follows.
    server.desk.act("zone-1", { kind: "assign", to: "Tanaka" }, "Suzuki");
    await row("to Tanaka").waitFor();
  });

  test("a distress that comes while one types is over the form, and goes when another desk acknowledges it", async () => {
    await page.keyboard.press("u");
    const text14 = { en: "Text 14: MAYDAY, taking water.", ja: "テキスト14：MAYDAY、浸水中。" };
    const [first] = firstAlerts(Date.now() * 1000);
    const { trackId: _none, ...loose } = first!;
    server.desk.raise({ ...loose, id: "distress-text", sentence: text14, position: [129.9, 34.1] });
    await page.locator(at("distress-band")).waitFor({ timeout: 5000 });
    await expect
      .poll(() => text("distress-band"), WAIT)
      .toMatch(/MAYDAY, taking water[\s\S]*34°06\.000'N\s+129°54\.000'E/);
    const [band, form] = await Promise.all(
      [at("distress-band"), at("form")].map((one) => page.locator(one).boundingBox()),
    );
    expect(form!.y).toBeGreaterThanOrEqual(band!.y + band!.height);
    await page.keyboard.press("Escape");
    server.desk.act("distress-text", { kind: "acknowledge" }, "Suzuki");
    await page.locator(at("distress-band")).waitFor({ state: "hidden", timeout: 5000 });
    await row("ack Suzuki").waitFor();
    server.desk.act("distress-text", { kind: "close", text: "Towed in." }, "Suzuki");
    await row("MAYDAY").waitFor({ state: "detached" });
  });

  test("an alert is assigned, commented, closed with a reason and opened again from the keyboard", async () => {
    await row("Zone entry").locator(".alert-row").click();
    await expect.poll(() => text("panel-title"), WAIT).toBe("N-1003");
    await page.locator(at("contributions")).locator("li").first().waitFor();
    await page.keyboard.press("c");
    await send("Calls on 16 are not answered.");
    await expect.poll(() => text("acts"), WAIT).toMatch(/佐藤 花子: commented\s+Calls on 16 are not answered\./);
    await page.keyboard.press("g");
    await send("Ito");
    await expect.poll(() => text("acts"), WAIT).toMatch(/assigned to Ito/);
    await page.keyboard.press("z");
    await page.keyboard.press("Enter");
    await expect.poll(() => text("form-need"), WAIT).toMatch(/Write it down first/);
    await send("Left the corridor.");
    await row("Zone entry").waitFor({ state: "detached" });
    expect(server.desk.alerts.get("zone-1")).toMatchObject({ closed: true, assignedTo: "Ito" });
    await page.locator(at("closed-toggle")).click();
    await page.locator(".alert-rows.closed li", { hasText: "Zone entry" }).locator(".alert-row").click();
    await page.locator(at("alert-close"), { hasText: "Reopen" }).waitFor();
    await page.keyboard.press("z");
    await send("");
    await row("Zone entry").waitFor();
    await expect.poll(() => text("acts"), WAIT).toMatch(/closed\s+Left the corridor\.[\s\S]*reopened/);
    await page
      .locator(at("closed-toggle"))
      .click()
      .catch(() => undefined);
  });

  test("hostile is asked for twice, and is shown with who, when and why", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("431000113");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("y");
    await page.locator(`${at("form")} [data-value="hostile"]`).click();
    await page.locator(at("form-text")).fill("Fired on a patrol vessel.");
    await page.locator(at("form-send")).click();
    await expect.poll(() => text("form-need"), WAIT).toMatch(/Hostile is an accusation by 佐藤 花子/);
    expect(server.desk.designations.size).toBe(0);
    await page.waitForTimeout(800);
    await page.locator(at("form-send")).click();
    await expect.poll(() => text("identity"), WAIT).toBe("Hostile");
    await expect.poll(() => text("panel"), WAIT).toMatch(/佐藤 花子, [\d-]+ [\d:]+ UTC\s+Fired on a patrol vessel\./);
    expect(server.desk.designations.get("N-1013")).toMatchObject({ identity: "hostile", by: "佐藤 花子" });
    await expect
      .poll(() => page.locator(".track-row[aria-selected=true]").innerText(), WAIT)
      .toMatch(/Hostile · BUSAN STAR 13/);
  });

  test("a sensor is asked to look, and the request can be followed and cancelled", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("431000113");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("r");
    await page.locator(`${at("form")} [data-value="drone"]`).click();
    await page.locator(at("form-text")).fill("Name does not match its length.");
    await page.locator(at("form-send")).click();
    await page.locator(at("form")).waitFor({ state: "hidden", ...WAIT });
    await expect
      .poll(() => text("track-tasks"), WAIT)
      .toMatch(/Identify · BUSAN STAR 13[\s\S]*Received[\s\S]*due in 1:59/);
    expect(server.desk.tasks[0]).toMatchObject({ kind: "identify", sensorKinds: ["drone"], trackId: "N-1013" });
    await page.keyboard.press("t");
    await expect
      .poll(() => text("tasks-popover"), WAIT)
      .toMatch(/NOT FOR FIRE CONTROL[\s\S]*Name does not match its length/);
    await page.locator(`${at("tasks-popover")} ${at("task-cancel")}`).click();
    await page.locator(at("form")).waitFor();
    await send("Seen by the patrol.");
    await expect.poll(() => text("track-tasks"), WAIT).toMatch(/Cancelled[\s\S]*佐藤 花子: Seen by the patrol\./);
  });

  test("what the service refuses is told in its words, and nothing shows as done", async () => {
    await row("Sensor lost").locator(".alert-row").click();
    server.desk.refuse("BUSY", "The database does not answer at the moment.");
    await page.keyboard.press("x");
    await expect
      .poll(() => text("notice"), WAIT)
      .toMatch(/^Not confirmed: The database does not answer at the moment\./);
    expect(await row("Sensor lost").getAttribute("data-new")).toBe("");
    server.desk.refuse();
    // The browser logs the refusal by itself.
    expect(errors.splice(0).filter((error) => !/503/.test(error))).toEqual([]);
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
    await expect.poll(() => page.locator("html").getAttribute("lang"), WAIT).toBe("ja");
    await page.keyboard.press("n");
    await expect.poll(() => page.locator("html").getAttribute("data-palette"), WAIT).toBe("night");
    await page.reload();
    await page.locator(at("banner")).getByText("演習").waitFor();
    await expect.poll(() => text("officer"), WAIT).toMatch(/佐藤 花子/);
    await expect.poll(() => page.locator("html").getAttribute("data-palette"), WAIT).toBe("night");
  });

  test("a silent service shows as a lost connection", async () => {
    server.mute();
    // That it takes less than five seconds is tested without a browser (stream.test.ts): here the map is drawn in software.
    await page.locator(at("connection-lost")).waitFor({ timeout: 30_000 });
    await expect.poll(() => page.locator(at("link-state")).getAttribute("data-kind"), WAIT).toBe("lost");
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
