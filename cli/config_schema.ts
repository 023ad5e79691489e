/**
 * `tomi.config.json`: everything that can be set, with its default and unit. Nothing is configured by editing code.
 *
 * The descriptions below are the documentation: `docs/configuration.md` is printed from them, and a test holds the two together.
 */
import { z } from "zod";
import { TLS_PROFILES } from "../access/index.ts";

const degrees = (least: number, most: number) => z.number().min(least).max(most);
const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,62}$/,
    "an id is lower-case letters, digits and hyphens, starts with a letter, and has at most 63 of them",
  );
const audienceId = id.regex(
  /^(?!.*--).{1,30}$/,
  "an audience's id has at most 30 characters and no two hyphens in a row: it names database partitions",
);
const lonLat = z.tuple([degrees(-180, 180), degrees(-90, 90)]);
const bilingual = z.strictObject({ en: z.string().min(1), ja: z.string().min(1) });

const label = z.strictObject({
  policy: z.string().default("JP-1").describe("the label policy's name"),
  level: z.int().min(0).max(5).default(0).describe("0 公開, 1 要機密, 2 秘, 3 極秘, 4 特定秘密 (S), 5 特定秘密 (TS)"),
  regimes: z.array(z.string()).default([]).describe("laws that each need their own clearance"),
  compartments: z.array(z.string()).default([]).describe("compartments, each of which a reader must hold"),
  releasableTo: z.array(z.string()).default([]).describe("organisations or countries; empty: no further restriction"),
  caveats: z.array(z.string()).default([]).describe('for example "ORCON"'),
  originators: z
    .array(z.string())
    .default([])
    .describe("organisations that the thing comes from; the source's agency is added"),
});

export const sourceSchema = z.strictObject({
  id: id.describe("the name that records carry"),
  kind: z.enum(["optical", "subsurface", "drone", "ais"]).describe("which ingest service takes its records"),
  name: z.string().min(1).optional().describe("for the sensor board; default: the id"),
  agency: z.string().min(1).describe("who collects: first originator of every record"),
  position: lonLat.optional().describe("[longitude, latitude] in degrees, of a source that does not move"),
  platform: z.string().optional().describe("what carries it"),
  defaultLabel: label
    .prefault({})
    .describe("the label of records that carry none; a record can raise it, never lower it"),
  maximumLevel: z
    .int()
    .min(0)
    .max(5)
    .optional()
    .describe("records above this level are rejected; default: the default label's level"),
  errorFloorM: z
    .number()
    .positive()
    .default(10)
    .describe("1 sigma, metres: no position of it is believed to be better"),
  errorFloorDeg: z
    .number()
    .positive()
    .max(90)
    .default(0.3)
    .describe("1 sigma, degrees: no bearing of it is believed to be better"),
  maximumAgeS: z.number().positive().default(604_800).describe("seconds: older records are quarantined"),
  silentAfterS: z.number().positive().default(120).describe("seconds of silence after which the sensor board says so"),
  tag2IsUtc: z.boolean().default(false).describe("drones: ST 0601 tag 2 already holds UTC (many feeds do)"),
  retentionClass: id
    .max(30)
    .default("standard")
    .describe("how long the journal keeps what it sends: a class of retention.classes"),
  real: z.boolean().default(true).describe("false: simulated; a simulated source never enters a live workspace"),
});

const days = z.int().min(1).max(36_500);
const retention = z.strictObject({
  classes: z
    .record(id.max(30), days)
    .default({ standard: 365 })
    .refine((classes) => classes.standard !== undefined, "needs the class standard, for sources that name none")
    .describe("days that the journal keeps what came, by class; a day is dropped whole when it is over for so long"),
  pictureDays: days.default(90).describe("days that trails, sightings and the reasons of associations are kept"),
  setAsideDays: days.default(90).describe("days that records set aside and finished uploads are kept"),
});

const audience = z.strictObject({
  id: audienceId.describe("its name in sessions, certificates and file names; at most 30 characters"),
  name: bilingual.describe("for people, in English and Japanese"),
  clearance: z
    .strictObject({
      level: z.int().min(0).max(5).describe("the highest level it may see"),
      regimes: z.array(z.string()).default([]).describe("laws it is cleared under"),
      compartments: z.array(z.string()).default([]).describe("compartments it holds"),
      organisations: z.array(z.string()).default([]).describe("organisations and countries its members belong to"),
      expiresAt: z.iso.datetime({ offset: true }).optional().describe("RFC 3339: from then on it sees nothing"),
    })
    .describe("what it may see"),
});

const zone = z.strictObject({
  id: id.describe("its name in events"),
  kind: z.string().min(1).describe("territorial-sea, exercise-area, cable-corridor, …"),
  name: bilingual.describe("for people"),
  ring: z.array(lonLat).min(4).max(1000).describe("closed ring of [longitude, latitude], degrees"),
  label: label.prefault({}).describe("who may know of it"),
  origin: z.string().min(1).describe("source and date of the boundary"),
  illustrative: z.boolean().default(true).describe("true for boundaries that are disputed or only indicative"),
  watched: z
    .boolean()
    .default(true)
    .describe("false: shown only; an area full of ordinary traffic would bury the alerts that matter"),
});

const collector = z.strictObject({
  id: id.describe("its name in reports, and the common name of its certificate"),
  name: z.string().min(1).optional().describe("for people; default: the id"),
  agency: z.string().min(1).describe("who runs it"),
  audience: audienceId.describe("whose tasks it is offered"),
  sensorKinds: z
    .array(z.enum(["optical", "subsurface", "drone", "ais"]))
    .min(1)
    .describe("what it can look with"),
  sources: z.array(id).min(1).describe("registered sources whose records count as its answers"),
});

const groups = "national: TLS with post-quantum key exchange only; standard: preferred, X25519 and P-256 allowed";
export const tlsProfile = z.enum(TLS_PROFILES);

/** TAK clients know them. */
export const USUAL_COT_PORT = 8088;
export const USUAL_COT_TLS_PORT = 8089;

export const configSchema = z.strictObject({
  workspace: z
    .strictObject({
      name: id.default("main").describe("the workspace's name"),
      kind: z
        .enum(["live", "exercise", "replay"])
        .optional()
        .describe("default: live with a database URL, else exercise"),
    })
    .prefault({})
    .describe("one database is one workspace with one clock"),
  database: z
    .strictObject({
      url: z
        .string()
        .optional()
        .describe("PostgreSQL ≥ 15 with PostGIS ≥ 3.3; default: the embedded one, or DATABASE_URL"),
    })
    .prefault({})
    .describe("where everything is kept"),
  tls: z
    .strictObject({
      dir: z
        .string()
        .min(1)
        .optional()
        .describe("folder with ca.crt, server.crt, server.key; default: none, and then loopback only, in the clear"),
    })
    .prefault({})
    .describe("mutual TLS on every listener; who calls is what the certificate says (docs/security.md)"),
  http: z
    .strictObject({
      host: z
        .string()
        .default("127.0.0.1")
        .describe("address to listen on; the development profile takes loopback only"),
      port: z.int().min(0).max(65_535).default(8080).describe("map clients"),
      tlsProfile: tlsProfile.default("standard").describe(groups),
    })
    .prefault({})
    .describe("tiles, features, the watch page"),
  grpc: z
    .strictObject({
      host: z
        .string()
        .default("127.0.0.1")
        .describe("address to listen on; the development profile takes loopback only"),
      port: z.int().min(0).max(65_535).default(50_051).describe("ingest and picture services"),
      tlsProfile: tlsProfile.default("national").describe(groups),
    })
    .prefault({})
    .describe("sensors and downstream systems"),
  cot: z
    .strictObject({
      host: z
        .string()
        .default("127.0.0.1")
        .describe("address to listen on; the development profile takes loopback only"),
      port: z.int().min(0).max(65_535).default(USUAL_COT_PORT).describe("in the clear, without certificates"),
      tlsPort: z.int().min(0).max(65_535).default(USUAL_COT_TLS_PORT).describe("mutual TLS, with certificates"),
      tlsProfile: tlsProfile.default("standard").describe(groups),
      audience: audienceId
        .optional()
        .describe("whose picture is given in the clear; default: the first; with TLS the certificate says it"),
    })
    .prefault({})
    .describe("Cursor on Target, for TAK clients (docs/feeds.md)"),
  limits: z
    .strictObject({
      sceneSeconds: z.number().positive().default(600).describe("seconds an image may be worked on"),
      sceneMemoryMb: z.number().positive().default(1024).describe("megabytes the imagery process may take"),
      uploadMb: z.number().positive().default(4096).describe("megabytes of one scene file"),
      diskMb: z
        .number()
        .positive()
        .optional()
        .describe(
          "megabytes that the workspace's folder may take; at 75 % uploads wait, at 85 % all records; default: the disk",
        ),
      diskFreeMb: z.number().min(0).default(512).describe("megabytes of the disk that are left to others"),
      databaseMb: z
        .number()
        .positive()
        .optional()
        .describe("megabytes that a PostgreSQL database may take, watched in the same way; default: not watched"),
    })
    .prefault({})
    .describe("what an input may cost"),
  retention: retention.prefault({}).describe("how long what is kept (docs/retention.md)"),
  sources: z.array(sourceSchema).default([]).describe("registered producers; a record of any other is refused"),
  audiences: z.array(audience).default([]).describe("who may see what; the first is the development profile's default"),
  collectors: z
    .array(collector)
    .default([])
    .describe("who is offered tasks; any other is refused, and without one no rule asks for a look"),
  zones: z.array(zone).default([]).describe("areas shown on the map and watched"),
});

export type ParsedConfig = z.output<typeof configSchema>;
