/**
 * Writes events as XML 1.0. An event ends with `</event>` and nothing after it: TAK clients cut their stream there, and the next
 * character has to begin the next event's declaration.
 */
import { type TimeUs, toRfc3339 } from "../../model/index.ts";
import type { CotEvent, CotPoint, DetailElement } from "./event.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const REPLACEMENT = "\uFFFD";

export function eventXml(event: CotEvent): string {
  const { point, detail, ...named } = event;
  const attributes = {
    version: "2.0",
    uid: named.uid,
    type: named.type,
    ...(named.access === undefined ? {} : { access: named.access }),
    ...(named.qos === undefined ? {} : { qos: named.qos }),
    ...(named.opex === undefined ? {} : { opex: named.opex }),
    time: timeText(named.timeUs),
    start: timeText(named.startUs),
    stale: timeText(named.staleUs),
    how: named.how,
  };
  const inner = `${pointXml(point)}<detail>${detail.map(elementXml).join("")}</detail>`;
  return `${DECLARATION}<event${attributesXml(attributes)}>${inner}</event>`;
}

export function elementXml({ name, attributes, children, text }: DetailElement): string {
  const inner = `${children?.map(elementXml).join("") ?? ""}${text === undefined ? "" : escapeXml(text)}`;
  const start = `<${name}${attributesXml(attributes ?? {})}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}

function pointXml({ latDeg, lonDeg, haeM, ceM, leM }: CotPoint): string {
  return `<point${attributesXml({
    lat: decimal(latDeg, 7),
    lon: decimal(lonDeg, 7),
    hae: decimal(haeM, 1),
    ce: decimal(ceM, 1),
    le: decimal(leM, 1),
  })}/>`;
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value).replace(/[\t\n]/g, " ")}"`)
    .join("");
}

/**
 * Text that is safe between tags and between quotes. What XML 1.0 cannot hold (control characters, halves of surrogate pairs,
 * non-characters), and what would turn the reading direction of the caveats beside it, is replaced, so that it stays visible.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      REPLACEMENT,
    )
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** xs:decimal: no exponent, whatever the size. */
export function decimal(value: number, digits: number): string {
  return value.toFixed(digits);
}

/** xs:dateTime, UTC, milliseconds. */
export function timeText(timeUs: TimeUs): string {
  return toRfc3339(timeUs);
}
