/** The tracks as a list one walks with the arrow keys, distress on top. */
import type { TrackFeature } from "../contract.ts";
import { trackTitle } from "../picture/shapes.ts";
import { stalenessOf } from "../picture/staleness.ts";
import { formatAge, formatBearing, formatSpeed } from "../units.ts";
import type { Context, Part } from "./context.ts";
import { h, reconcile, setAttribute, setText } from "./dom.ts";

/** More rows than this nobody reads; the list says how many it leaves out. */
const MAXIMUM_ROWS = 250;

const GLYPH: Readonly<Record<TrackFeature["properties"]["kind"], string>> = {
  surface: "S",
  subsurface: "U",
  air: "A",
  "bearing-line": "B",
  "aid-to-navigation": "N",
  "distress-beacon": "D",
};

const idOf = (track: TrackFeature): string => track.properties.id;

export function createTrackList(context: Context): Part {
  const heading = h("h2");
  const count = h("span", { class: "count num", "data-testid": "track-count" });
  const columns = h(
    "div",
    { class: "columns", "aria-hidden": "true" },
    h("span"),
    h("span"),
    h("span"),
    h("span"),
    h("span"),
  );
  const list = h("div", { class: "rows", role: "listbox", tabindex: "0", "data-testid": "track-list" });
  const foot = h("p", { class: "foot" });
  list.addEventListener("click", (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-key]") : null;
    if (row?.dataset.key !== undefined) context.actions.select(row.dataset.key);
  });
  list.addEventListener("dblclick", () => context.actions.frame());
  let lastSelected: string | undefined;

  const fill = (row: HTMLElement, track: TrackFeature, selectedId: string | undefined): void => {
    const p = track.properties;
    const ageS = (context.nowUs() - p.lastSeenUs) / 1e6;
    const [glyph, title, speed, course, age] = row.children;
    if (glyph) {
      setText(glyph, GLYPH[p.kind]);
      setAttribute(glyph, "title", context.say(`kind.${p.kind}`));
    }
    const held = p.designation?.identity;
    const said = held === undefined || held === "unknown" ? "" : `${context.say(`identity.${held}`)} · `;
    if (title) setText(title, said + trackTitle(track));
    setAttribute(row, "data-identity", held);
    if (speed) setText(speed, formatSpeed(p.sogMps));
    if (course) setText(course, formatBearing(p.kind === "bearing-line" ? p.bearingDeg : p.cogDeg));
    if (age) setText(age, formatAge(ageS));
    setAttribute(row, "data-kind", p.kind);
    setAttribute(row, "data-staleness", stalenessOf(ageS));
    setAttribute(row, "data-status", p.status);
    setAttribute(row, "data-distress", Boolean(p.distress) || p.kind === "distress-beacon");
    setAttribute(row, "aria-selected", String(p.id === selectedId));
  };
  const make = (track: TrackFeature): HTMLElement =>
    h(
      "div",
      { role: "option", class: "track-row", id: `track-${idOf(track)}` },
      h("i"),
      h("b"),
      h("span", { class: "num" }),
      h("span", { class: "num" }),
      h("span", { class: "num" }),
    );

  return {
    element: h("section", { class: "tracks" }, h("div", { class: "heading" }, heading, count), columns, list, foot),
    update(state, { listed }) {
      setText(heading, context.say("tracks"));
      setText(count, context.say("tracks.count", { shown: listed.length, all: state.set.tracks.size }));
      const names = [
        "",
        context.say("column.track"),
        context.say("column.speed"),
        context.say("column.course"),
        context.say("column.age"),
      ];
      for (const [index, name] of names.entries()) setText(columns.children[index] as Element, name);
      setAttribute(list, "aria-label", context.say("tracks"));
      setAttribute(list, "aria-activedescendant", state.selectedId ? `track-${state.selectedId}` : undefined);
      const rows = listed.slice(0, MAXIMUM_ROWS);
      reconcile(list, rows, idOf, make, (row, track) => fill(row, track, state.selectedId));
      const left = listed.length - rows.length;
      foot.hidden = left === 0 && listed.length > 0;
      setText(foot, left > 0 ? context.say("tracks.more", { count: left }) : context.say("tracks.none"));
      if (state.selectedId !== lastSelected) {
        lastSelected = state.selectedId;
        list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
      }
    },
  };
}
