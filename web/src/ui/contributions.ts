/** Provenance: what each observation gave to the track, down to the chip and the bearing, and why it went there. */
import type { Contribution } from "../detail.ts";
import type { AppState } from "../state.ts";
import { formatAge, formatBearing, formatRange, jst, utc } from "../units.ts";
import { isWord } from "../words.ts";
import type { Context, Part } from "./context.ts";
import { h, reconcile, setAttribute, setText } from "./dom.ts";
import { createEvidenceTable, type EvidenceTable } from "./evidence_table.ts";

/** A look that came this much after it was taken is worth a word. */
const LATE_S = 120;

export function createContributions(context: Context): Part {
  const heading = h("h3");
  const count = h("span", { class: "count num" });
  const note = h("p", { class: "quiet" });
  const list = h("ol", { class: "contributions", "data-testid": "contributions" });
  const tables = new WeakMap<HTMLElement, EvidenceTable>();
  const keyOf = (one: Contribution): string => String(one.cursor);

  const make = (one: Contribution): HTMLElement => {
    const button = h(
      "button",
      { type: "button" },
      h("span", { class: "what" }),
      h("p"),
      h("span", { class: "num" }),
      h("span", { class: "figures num" }),
    );
    button.addEventListener("click", () => {
      const chosen = context.state().contribution === one.cursor;
      context.actions.chooseContribution(chosen ? undefined : one.cursor);
    });
    const why = createEvidenceTable(context);
    const item = h("li", { "data-kind": one.sensorKind }, button, why.element);
    tables.set(item, why);
    if (one.chip !== undefined) item.append(chipImage(one.chip, context));
    return item;
  };

  return {
    element: h("section", { class: "provenance" }, h("div", { class: "heading" }, heading, count), note, list),
    update(state: AppState) {
      setText(heading, context.say("panel.provenance"));
      const { detail } = state;
      const shown = detail.kind === "ready" && detail.trackId === state.selectedId ? detail.detail : undefined;
      const contributions = shown?.contributions ?? [];
      setText(
        count,
        shown ? context.say("panel.contributions", { shown: contributions.length, all: shown.total }) : "",
      );
      note.hidden = shown !== undefined;
      setText(note, context.say(detail.kind === "failed" ? "panel.failed" : "panel.loading"));
      reconcile(list, contributions, keyOf, make, (item, one) => {
        setAttribute(item, "data-chosen", state.contribution === one.cursor);
        const button = item.firstElementChild;
        if (button === null) return;
        setAttribute(button, "aria-pressed", String(state.contribution === one.cursor));
        setAttribute(button, "title", context.say("contribution.open"));
        const [what, explanation, time, figures] = button.children;
        if (what) setText(what, whatText(one, context));
        if (time) setText(time, `${utc(one.observedUs).time} UTC · ${jst(one.observedUs).time} JST`);
        if (explanation) setText(explanation, one.explanation);
        if (figures) setText(figures, figureText(one, context));
        tables.get(item)?.update(one);
        const image = item.querySelector("img");
        if (image) setAttribute(image, "alt", context.say("contribution.chip"));
      });
    },
  };
}

function whatText(one: Contribution, { say }: Context): string {
  const sensor = `sensor.${one.sensorKind}`;
  const kind = `contribution.${one.observationKind}`;
  const source = `${isWord(sensor) ? say(sensor) : one.sensorKind} ${one.sourceId}`.trim();
  return [source, isWord(kind) ? say(kind) : one.observationKind].filter((part) => part !== "").join(" · ");
}

function figureText(one: Contribution, { say }: Context): string {
  const parts: string[] = [];
  if (one.bearingDeg !== undefined) {
    const sigma = one.sigmaDeg === undefined ? "" : ` ± ${(1.96 * one.sigmaDeg).toFixed(1)}° (95 %)`;
    parts.push(`${formatBearing(one.bearingDeg)}${sigma}`);
  }
  if (one.ellipse !== undefined)
    parts.push(`95 % ${formatRange(one.ellipse.majorM)} × ${formatRange(one.ellipse.minorM)}`);
  else if (one.sigmaM !== undefined) parts.push(`σ ${Math.round(one.sigmaM)} m`);
  if (one.weight !== undefined) parts.push(`${say("contribution.weight")} ${one.weight.toFixed(2)}`);
  if (one.mahalanobis2 !== undefined) parts.push(`${say("contribution.distance")} ${one.mahalanobis2.toFixed(1)}`);
  if (one.runnerUpTrackId !== undefined) parts.push(`${say("contribution.runnerUp")} ${one.runnerUpTrackId}`);
  const lateS = one.availableUs === undefined ? 0 : (one.availableUs - one.observedUs) / 1e6;
  if (lateS >= LATE_S) parts.push(say("contribution.late", { delay: formatAge(lateS) }));
  return [...parts, ...one.flags].join(" · ");
}

/** Loaded by fetch, since an image element cannot name its audience; taken away again when it cannot be had. */
function chipImage(path: string, context: Context): HTMLElement {
  const image = h("img", { class: "chip", "data-testid": "chip" });
  image.hidden = true;
  context.actions.loadChip(path).then(
    (url) => {
      image.addEventListener("load", () => URL.revokeObjectURL(url), { once: true });
      image.src = url;
      image.hidden = false;
    },
    () => image.remove(),
  );
  return image;
}
