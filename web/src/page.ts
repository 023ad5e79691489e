/** The page's layout: banner, top bar, left column, chart, panel, strip. */
import type { AppState } from "./state.ts";
import { createBanner, createConnectionSign } from "./ui/banner.ts";
import type { Context } from "./ui/context.ts";
import { h, setAttribute, setText } from "./ui/dom.ts";
import { createHelp } from "./ui/keys.ts";
import { createFiltersPopover, createLayersPopover } from "./ui/popovers.ts";
import { createSensorBoard } from "./ui/sensor_board.ts";
import { createStatusStrip, type StatusStrip } from "./ui/status_strip.ts";
import { createTopBar } from "./ui/top_bar.ts";
import { createDistressList, createTrackList } from "./ui/track_list.ts";
import { createTrackPanel } from "./ui/track_panel.ts";
import type { ListedTracks } from "./view_model.ts";

export interface Page {
  readonly mapContainer: HTMLElement;
  readonly strip: StatusStrip;
  update(state: AppState, view: ListedTracks): void;
}

export function createPage(root: HTMLElement, context: Context): Page {
  const banner = createBanner(context);
  const connection = createConnectionSign(context);
  const top = createTopBar(context);
  const left = [createDistressList(context), createTrackList(context), createSensorBoard(context)];
  const over = [createLayersPopover(context), createFiltersPopover(context), createHelp(context)];
  const panel = createTrackPanel(context);
  const strip = createStatusStrip(context);
  const mapContainer = h("div", { class: "map", "data-testid": "map" });
  const measureHint = h("p", { class: "measure-hint", hidden: true });
  const noMap = h("p", { class: "no-map", hidden: true });
  const chart = h("main", { class: "chart" }, mapContainer, noMap, measureHint, ...over.map((part) => part.element));
  root.replaceChildren(
    banner.element,
    connection.element,
    top.element,
    h("div", { class: "desk" }, h("div", { class: "left" }, ...left.map((part) => part.element)), chart, panel.element),
    strip.element,
  );
  const parts = [banner, connection, top, ...left, ...over, panel, strip];
  return {
    mapContainer,
    strip,
    update(state, view) {
      setAttribute(document.documentElement, "lang", state.prefs.language);
      setText(document.head.querySelector("title") as Element, context.say("title"));
      setAttribute(root, "data-connection", state.connection.kind);
      setAttribute(mapContainer, "aria-label", context.say("map.label"));
      measureHint.hidden = !state.measuring;
      setText(measureHint, context.say("measure.start"));
      noMap.hidden = state.webgl;
      setText(noMap, context.say("map.webgl"));
      for (const part of parts) part.update(state, view);
    },
  };
}
