/** The watch officers' page: puts its parts together and lets time pass. */
import "maplibre-gl/dist/maplibre-gl.css";
import "./styles/base.css";
import "./styles/left_column.css";
import "./styles/chart.css";
import "./styles/panel.css";
import "./styles/wide.css";
import "./styles/alerts.css";
import "./styles/desk.css";
import { createActions } from "./actions.ts";
import { alarmOf, newlyCalling } from "./alarm.ts";
import { createApi } from "./api.ts";
import { createChartDriver } from "./chart_driver.ts";
import { createDeskActions } from "./desk_actions.ts";
import { createDetailReader } from "./detail_reader.ts";
import { createFeeds } from "./feeds.ts";
import { officerHeaders } from "./officer.ts";
import { createPage } from "./page.ts";
import { applyPalette } from "./palette.ts";
import { createPictureClock } from "./picture/clock.ts";
import { loadPreferences, savePreferences } from "./prefs.ts";
import { createSpeaker } from "./speaker.ts";
import { createStore, initialState } from "./state.ts";
import type { Actions, Context } from "./ui/context.ts";
import { listenToKeys } from "./ui/keys.ts";
import { viewOf } from "./view_model.ts";
import { say } from "./words.ts";

const TICK_MS = 1000;

const monotonicMs = (): number => performance.now();
const storage = (): Storage => localStorage;
const store = createStore(initialState(loadPreferences(storage, navigator.language)));
const clock = createPictureClock(monotonicMs);
const api = createApi(() => {
  const { prefs, session } = store.get();
  const audience = prefs.audienceId === undefined ? {} : { "x-tomi-audience": prefs.audienceId };
  return { ...audience, ...officerHeaders(session, prefs.person, prefs.purpose) };
});
const feeds = createFeeds({ store, api, clock, monotonicMs });
const driver = createChartDriver({ store, api, clock });
const speaker = createSpeaker((sound) => store.set({ sound }));
const actions: Actions = {
  ...createActions(store, api, driver.camera, () => {
    driver.forgetAudience();
    feeds.start();
  }),
  ...createDeskActions({
    store,
    api,
    camera: driver.camera,
    nowUs: clock.nowUs,
    mute: speaker.mute,
    newKey: () => [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(36)).join("-"),
  }),
};
const context: Context = {
  actions,
  nowUs: clock.nowUs,
  monotonicMs,
  state: store.get,
  say: (word, values) => say(store.get().prefs.language, word, values),
};
const root = document.querySelector<HTMLElement>("#page");
if (root === null) throw new Error("index.html has lost its #page element.");
const page = createPage(root, context);

/** Everything is drawn from the state, at most once a frame. */
let asked = false;
function draw(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    const state = store.get();
    const view = viewOf(state);
    page.update(state, view);
    driver.update(state, view);
  });
}

/** A form takes the keyboard before the next key comes: what is typed into it must not be taken for a command. */
function drawForm(): void {
  const state = store.get();
  page.update(state, viewOf(state));
}

store.subscribe((state, before) => {
  if (state.prefs !== before.prefs) {
    savePreferences(storage, state.prefs);
    applyPalette(document.documentElement, state.prefs.palette);
  }
  if (state.alerts !== before.alerts) {
    speaker.setAlarm(alarmOf(state.alerts.alerts.values()));
    if (newlyCalling(before.alerts.alerts, state.alerts.alerts).length > 0) speaker.chime();
  }
  if (state.form !== before.form) drawForm();
  draw();
});
for (const touch of ["keydown", "click"]) document.addEventListener(touch, speaker.wake, { capture: true });
createDetailReader(store, api);
applyPalette(document.documentElement, store.get().prefs.palette);
listenToKeys(actions);
driver.attach(page.mapContainer, page.strip, actions);
feeds.start();
setInterval(() => {
  driver.tick();
  draw();
}, TICK_MS);
draw();
