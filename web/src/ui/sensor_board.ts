/** The sensor board: whose each source is, what it last sent, how late, how well; the worst on top, its alert beside it. */
import type { SensorStatus } from "../contract.ts";
import type { Alert } from "../contract_alerts.ts";
import { needsAcknowledging } from "../picture/alerts.ts";
import { formatAge, formatCount, UNKNOWN } from "../units.ts";
import { lostAlertOf, sortSensors } from "../view_model.ts";
import type { Context, Part } from "./context.ts";
import { h, reconcile, setAttribute, setText } from "./dom.ts";

/** State, name, agency, last, delay, doubt; the sign of an alert goes below the name. */
const COLUMNS = 6;

export function createSensorBoard(context: Context): Part {
  const heading = h("h2");
  const columns = h(
    "div",
    { class: "columns sensor-columns", "aria-hidden": "true" },
    ...Array.from({ length: COLUMNS }, () => h("span")),
  );
  const list = h("div", { class: "sensor-rows", role: "table", "data-testid": "sensor-board" });
  const foot = h("p", { class: "foot" });

  const fill = (row: HTMLElement, sensor: SensorStatus, language: "en" | "ja", lost: Alert | undefined): void => {
    const doubtful = sensor.flagged + sensor.quarantined + sensor.rejected;
    const lastS = sensor.lastReceivedUs === undefined ? undefined : (context.nowUs() - sensor.lastReceivedUs) / 1e6;
    const isOff = sensor.enabled === false;
    const texts = [
      "",
      sensor.name,
      sensor.agency,
      formatAge(lastS),
      sensor.delayS === undefined ? UNKNOWN : formatAge(sensor.delayS),
      formatCount(doubtful),
    ];
    for (const [index, text] of texts.entries()) setText(row.children[index] as Element, text);
    const { flagged, quarantined, rejected } = sensor;
    const note = sensor.note ? `\n${sensor.note[language]}` : "";
    const health = isOff ? context.say("sensors.offHint") : context.say(`health.${sensor.health}`);
    const hint = context.say("sensors.doubtfulHint", { flagged, quarantined, rejected });
    const doubt = `${context.say("sensors.accepted")} ${sensor.accepted}, ${hint}`;
    setAttribute(
      row,
      "title",
      `${context.say(`sensor.${sensor.kind}`)} · ${sensor.agency} · ${health}\n${doubt}${note}`,
    );
    setAttribute(row, "data-health", isOff ? "off" : sensor.health);
    setAttribute(row, "data-kind", sensor.kind);
    setAttribute(row.children[0] as Element, "aria-label", health);
    setAttribute(row.children[COLUMNS - 1] as Element, "data-doubtful", doubtful > 0);
    const sign = row.lastElementChild as HTMLElement;
    sign.hidden = lost === undefined && !isOff;
    setText(sign, context.say(isOff ? "sensors.off" : "sensors.lost"));
    setAttribute(sign, "data-new", lost !== undefined && needsAcknowledging(lost));
    setAttribute(sign, "data-alert", lost?.id);
  };
  const make = (): HTMLElement => {
    const sign = h("button", { type: "button", class: "sensor-sign", "data-testid": "sensor-sign" });
    sign.addEventListener("click", () => {
      if (sign.dataset.alert !== undefined) context.actions.selectAlert(sign.dataset.alert);
    });
    const numbers = Array.from({ length: 3 }, () => h("span", { class: "num" }));
    const agency = h("span", { class: "agency" });
    return h("div", { role: "row", class: "sensor-row" }, h("i", { role: "img" }), h("b"), agency, ...numbers, sign);
  };

  return {
    element: h("section", { class: "sensors" }, h("div", { class: "heading" }, heading), columns, list, foot),
    update({ sensors, prefs }, { queue }) {
      setText(heading, context.say("sensors"));
      setAttribute(list, "aria-label", context.say("sensors"));
      const names = [
        "",
        "",
        context.say("sensors.agency"),
        context.say("sensors.last"),
        context.say("sensors.delay"),
        context.say("sensors.doubtful"),
      ];
      for (const [index, name] of names.entries()) setText(columns.children[index] as Element, name);
      reconcile(
        list,
        sortSensors(sensors),
        (sensor) => sensor.id,
        make,
        (row, sensor) => fill(row, sensor, prefs.language, lostAlertOf(queue, sensor.id)),
      );
      columns.hidden = sensors.length === 0;
      foot.hidden = sensors.length > 0;
      setText(foot, context.say("sensors.none"));
    },
  };
}
