/** The sensor board: what each source last sent, how late, how well; the worst on top. */
import type { SensorStatus } from "../contract.ts";
import { formatAge, formatCount, UNKNOWN } from "../units.ts";
import { sortSensors } from "../view_model.ts";
import type { Context, Part } from "./context.ts";
import { h, reconcile, setAttribute, setText } from "./dom.ts";

export function createSensorBoard(context: Context): Part {
  const heading = h("h2");
  const columns = h(
    "div",
    { class: "columns sensor-columns", "aria-hidden": "true" },
    ...Array.from({ length: 6 }, () => h("span")),
  );
  const list = h("div", { class: "sensor-rows", role: "table", "data-testid": "sensor-board" });
  const foot = h("p", { class: "foot" });

  const fill = (row: HTMLElement, sensor: SensorStatus, language: "en" | "ja"): void => {
    const doubtful = sensor.flagged + sensor.quarantined + sensor.rejected;
    const lastS = sensor.lastReceivedUs === undefined ? undefined : (context.nowUs() - sensor.lastReceivedUs) / 1e6;
    const texts = [
      "",
      sensor.name,
      formatAge(lastS),
      sensor.delayS === undefined ? UNKNOWN : formatAge(sensor.delayS),
      formatCount(sensor.accepted),
      formatCount(doubtful),
    ];
    for (const [index, text] of texts.entries()) setText(row.children[index] as Element, text);
    const { flagged, quarantined, rejected } = sensor;
    const note = sensor.note ? `\n${sensor.note[language]}` : "";
    const health = context.say(`health.${sensor.health}`);
    const doubt = context.say("sensors.doubtfulHint", { flagged, quarantined, rejected });
    setAttribute(
      row,
      "title",
      `${context.say(`sensor.${sensor.kind}`)} · ${sensor.agency} · ${health}\n${doubt}${note}`,
    );
    setAttribute(row, "data-health", sensor.health);
    setAttribute(row, "data-kind", sensor.kind);
    setAttribute(row.children[0] as Element, "aria-label", health);
    setAttribute(row.children[5] as Element, "data-doubtful", doubtful > 0);
  };
  const make = (): HTMLElement =>
    h(
      "div",
      { role: "row", class: "sensor-row" },
      h("i", { role: "img" }),
      h("b"),
      ...Array.from({ length: 4 }, () => h("span", { class: "num" })),
    );

  return {
    element: h("section", { class: "sensors" }, h("div", { class: "heading" }, heading), columns, list, foot),
    update({ sensors, prefs }) {
      setText(heading, context.say("sensors"));
      setAttribute(list, "aria-label", context.say("sensors"));
      const names = [
        "",
        "",
        context.say("sensors.last"),
        context.say("sensors.delay"),
        context.say("sensors.accepted"),
        context.say("sensors.doubtful"),
      ];
      for (const [index, name] of names.entries()) setText(columns.children[index] as Element, name);
      reconcile(
        list,
        sortSensors(sensors),
        (sensor) => sensor.id,
        make,
        (row, sensor) => fill(row, sensor, prefs.language),
      );
      columns.hidden = sensors.length === 0;
      foot.hidden = sensors.length > 0;
      setText(foot, context.say("sensors.none"));
    },
  };
}
