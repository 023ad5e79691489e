/** Reads `tomi.config.json`, says in sentences what is wrong with it, and turns it into the model's words. */
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { type Audience, type Collector, fromRfc3339, type Source, type Zone } from "../model/index.ts";
import { configSchema, type ParsedConfig, sourceSchema } from "./config_schema.ts";

export interface Config {
  readonly parsed: ParsedConfig;
  readonly sources: readonly Source[];
  readonly audiences: readonly Audience[];
  readonly zones: readonly Zone[];
  readonly collectors: readonly Collector[];
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** One sentence a fault: where, what, and what is allowed. */
  | { readonly ok: false; readonly sentences: readonly string[] };

/** The configuration in `path`, or the defaults when there is no such file. */
export function loadConfig(path: string): ConfigResult {
  if (!existsSync(path)) return parseConfig({}, path);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return {
      ok: false,
      sentences: [
        `${path} is not JSON: ${(error as Error).message}. Mend the file, or move it away to use the defaults.`,
      ],
    };
  }
  return parseConfig(json, path);
}

export function parseConfig(json: unknown, path: string): ConfigResult {
  const result = configSchema.safeParse(json);
  if (!result.success) {
    return {
      ok: false,
      sentences: result.error.issues.map(
        (issue) => `${path}: ${where(issue.path)} ${issue.message.replace(/\.$/, "")}.`,
      ),
    };
  }
  const parsed = result.data;
  const sentences = [
    ...twice("source", parsed.sources),
    ...twice("audience", parsed.audiences),
    ...twice("zone", parsed.zones),
    ...twice("collector", parsed.collectors),
    ...strangeCollectors(parsed),
    ...openRings(parsed),
    ...unknownClasses(parsed),
  ];
  if (sentences.length > 0) return { ok: false, sentences: sentences.map((sentence) => `${path}: ${sentence}`) };
  return {
    ok: true,
    config: {
      parsed,
      sources: parsed.sources.map(toSource),
      audiences: parsed.audiences.map(toAudience),
      zones: parsed.zones,
      collectors: parsed.collectors.map((one) => ({ ...one, name: one.name ?? one.id })),
    },
  };
}

/** One source in the words of the configuration, held to the same rules. */
export function parseSource(
  definition: unknown,
): { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly sentences: readonly string[] } {
  const result = sourceSchema.safeParse(definition);
  if (result.success) return { ok: true, source: toSource(result.data) };
  const sentence = (issue: z.core.$ZodIssue): string =>
    `In the source, ${where(issue.path)}: ${issue.message.replace(/\.$/, "")}.`;
  return { ok: false, sentences: result.error.issues.map(sentence) };
}

function where(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "the file";
  return `"${path.map(String).join(".")}"`;
}

function twice(what: string, items: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>();
  const doubled = new Set(items.map((item) => item.id).filter((one) => seen.size === seen.add(one).size));
  return [...doubled].map((one) => `the ${what} id "${one}" stands twice. Give each ${what} an id of its own.`);
}

function unknownClasses({ sources, retention }: ParsedConfig): string[] {
  return sources
    .filter((source) => retention.classes[source.retentionClass] === undefined)
    .map(
      ({ id, retentionClass }) =>
        `the source "${id}" is of the retention class "${retentionClass}", which is not there. Add it under "retention.classes" with its days.`,
    );
}

function openRings(parsed: ParsedConfig): string[] {
  return parsed.zones
    .filter((zone) => zone.ring[0]?.join() !== zone.ring.at(-1)?.join())
    .map((zone) => `the ring of zone "${zone.id}" is not closed. Repeat its first point at the end.`);
}

/** A collector of an audience that is not there would never be offered anything, and nobody would know why. */
function strangeCollectors({ collectors, audiences }: ParsedConfig): string[] {
  return collectors
    .filter(({ audience }) => !audiences.some(({ id }) => id === audience))
    .map(
      ({ id, audience }) =>
        `the collector "${id}" is for the audience "${audience}", which is not configured. Name one that is.`,
    );
}

function toSource(source: ParsedConfig["sources"][number]): Source {
  const { position, platform, name, maximumLevel, defaultLabel, ...rest } = source;
  const originators = [source.agency, ...defaultLabel.originators.filter((one) => one !== source.agency)];
  return {
    ...rest,
    name: name ?? source.id,
    maximumLevel: maximumLevel ?? defaultLabel.level,
    defaultLabel: { ...defaultLabel, originators },
    ...(platform === undefined ? {} : { platform }),
    ...(position === undefined ? {} : { position: { lonDeg: position[0], latDeg: position[1] } }),
  };
}

function toAudience(audience: ParsedConfig["audiences"][number]): Audience {
  const { expiresAt, ...clearance } = audience.clearance;
  const expiresAtUs = expiresAt === undefined ? undefined : fromRfc3339(expiresAt);
  return {
    id: audience.id,
    name: audience.name,
    clearance: { ...clearance, ...(expiresAtUs === undefined ? {} : { expiresAtUs }) },
  };
}

/** The documentation of every key, as Markdown, from the schema itself. */
export function configurationMarkdown(): string {
  const schema = z.toJSONSchema(configSchema, { io: "input" });
  const rows: string[] = [];
  const walk = (node: SchemaNode, path: string): void => {
    for (const [key, child] of Object.entries(node.properties ?? {})) {
      const here = path === "" ? key : `${path}.${key}`;
      const needed = node.required?.includes(key) ? "required" : `\`${JSON.stringify(child.default ?? null)}\``;
      const fallback = needed === "`null`" || needed === "`{}`" ? "" : needed;
      rows.push(`| \`${here}\` | ${kindOf(child)} | ${fallback} | ${child.description ?? ""} |`);
      walk(child, here);
      if (child.items !== undefined && !Array.isArray(child.items)) walk(child.items, `${here}[]`);
    }
  };
  walk(schema as SchemaNode, "");
  return ["| key | kind | default | what it is |", "|---|---|---|---|", ...rows, ""].join("\n");
}

interface SchemaNode {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

function kindOf(node: SchemaNode): string {
  return node.enum === undefined ? (node.type ?? "") : node.enum.map((one) => `\`${one}\``).join(", ");
}
