/** Below the chart: where the cursor is, range and bearing to it from the selected track, the legend, the origin. */
import type { Place } from "../contract.ts";
import { rangeAndBearing } from "../geo.ts";
import { COVERAGE_STOPS_MIN } from "../map/layers.ts";
import { shownPlace } from "../picture/reckon.ts";
import { formatBearing, formatLatitude, formatLongitude, formatRange } from "../units.ts";
import type { Context, Part } from "./context.ts";
import { h, setText } from "./dom.ts";

export interface StatusStrip extends Part {
  setCursor(place: Place | undefined): void;
  /** What lies under the cursor, in words. */
  setHover(text: string): void;
}

export function createStatusStrip(context: Context): StatusStrip {
  const cursorLabel = h("span", { class: "label" });
  const cursorText = h("span", { class: "num", "data-testid": "cursor" });
  const fromSelected = h("span", { class: "num" });
  const hover = h("span", { class: "hover" });
  const legendTitle = h("span", { class: "label" });
  const swatches = COVERAGE_STOPS_MIN.map((minutes) => ({
    minutes,
    element: h("i", { "data-age": String(minutes) }),
    text: h("span", { class: "num" }),
  }));
  const legend = h(
    "div",
    { class: "legend" },
    legendTitle,
    ...swatches.flatMap(({ element, text }) => [element, text]),
  );
  const version = h("span", { class: "num" });
  const attribution = h("span", { class: "attribution" });
  const element = h(
    "footer",
    { class: "status-strip" },
    cursorLabel,
    cursorText,
    fromSelected,
    hover,
    legend,
    attribution,
    version,
  );
  let cursor: Place | undefined;

  const showCursor = (): void => {
    setText(cursorText, cursor ? `${formatLatitude(cursor[1])}  ${formatLongitude(cursor[0])}` : "");
    const { selectedId, set } = context.state();
    const track = selectedId === undefined ? undefined : set.tracks.get(selectedId);
    if (cursor === undefined || track === undefined) {
      setText(fromSelected, "");
      return;
    }
    const { rangeM, bearingDeg } = rangeAndBearing(shownPlace(track, context.nowUs()), cursor);
    setText(fromSelected, `${context.say("map.fromSelected")} ${formatBearing(bearingDeg)} ${formatRange(rangeM)}`);
  };
  return {
    element,
    setCursor(place) {
      cursor = place;
      showCursor();
    },
    setHover: (text) => setText(hover, text),
    update(state) {
      setText(cursorLabel, context.say("map.cursor"));
      legend.hidden = !state.prefs.layers.coverage;
      setText(legendTitle, context.say("legend.coverage"));
      for (const { minutes, text } of swatches) {
        setText(text, minutes === 0 ? context.say("legend.now") : context.say("legend.minutes", { minutes }));
      }
      setText(attribution, context.say("map.attribution"));
      setText(version, state.session ? `v${state.session.version}` : "");
      showCursor();
    },
  };
}
