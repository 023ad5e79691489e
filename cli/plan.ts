/** What a start is to be, decided from the command line, the environment and the configuration; no side effects. */
import { join } from "node:path";
import type { TlsProfile } from "../access/index.ts";
import { fromRfc3339, type TimeUs, type WorkspaceKind } from "../model/index.ts";
import type { Config } from "./config.ts";
import { USUAL_COT_PORT, USUAL_COT_TLS_PORT } from "./config_schema.ts";

export const ROLES = ["ingest", "fusion", "tiles", "feeds"] as const;
export type Role = (typeof ROLES)[number];

export interface StartFlags {
  readonly exercise?: boolean | string;
  readonly workspace?: string;
  readonly clock?: string;
  readonly speed?: string;
  readonly roles?: string;
  readonly http?: string;
  readonly grpc?: string;
  /** False: no CoT. */
  readonly cot?: boolean | string;
  readonly cotTls?: string;
  readonly tls?: string;
  readonly database?: string;
  readonly dir: string;
}

export interface Plan {
  readonly workspace: { readonly name: string; readonly kind: WorkspaceKind };
  /** Set when the workspace's clock is to be set to this on its first start. */
  readonly clockUs?: TimeUs;
  readonly speed: number;
  readonly roles: readonly Role[];
  readonly databaseUrl?: string;
  /** Folder of this workspace: embedded database, scenes, chips. */
  readonly dataDir: string;
  readonly http: { readonly host: string; readonly port: number };
  readonly grpc: { readonly host: string; readonly port: number };
  /** Absent: no CoT. Which of the two is used follows from `tls`. */
  readonly cot?: {
    /** Whether its address was chosen, on the command line or in the configuration. */
    readonly asked: boolean;
    readonly tcp: { readonly host: string; readonly port: number; readonly audience?: string };
    readonly tls: { readonly host: string; readonly port: number };
  };
  readonly exerciseId?: string;
  /** Absent: the development profile, in the clear on loopback addresses. */
  readonly tls?: {
    readonly dir: string;
    readonly http: TlsProfile;
    readonly grpc: TlsProfile;
    readonly cot: TlsProfile;
  };
}

export type PlanResult = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly sentence: string };

export const DEFAULT_EXERCISE = "tsushima-dawn";

export function planStart(flags: StartFlags, config: Config, environmentUrl: string | undefined): PlanResult {
  const databaseUrl = flags.database ?? environmentUrl ?? config.parsed.database.url;
  const roles = (flags.roles ?? ROLES.join(",")).split(",").map((role) => role.trim());
  const unknown = roles.find((role) => !(ROLES as readonly string[]).includes(role));
  if (unknown !== undefined)
    return fault(`--roles names "${unknown}". The roles are ${ROLES.join(", ")}; separate them with commas.`);

  const clockUs = flags.clock === undefined ? undefined : fromRfc3339(flags.clock);
  if (flags.clock !== undefined && clockUs === undefined) {
    return fault(
      `--clock ${flags.clock} is no time. Write it as RFC 3339 with a zone, for example 2022-05-14T02:00:00Z.`,
    );
  }
  const speed = Number(flags.speed ?? "1");
  if (!(speed > 0 && speed <= 3600))
    return fault(`--speed ${flags.speed} is out of range. Give a number above 0 and at most 3600.`);

  const http = address(flags.http, config.parsed.http);
  const grpc = address(flags.grpc, config.parsed.grpc);
  if (http === undefined)
    return fault(`--http ${flags.http} is no address. Give a port (8080) or a host and a port (127.0.0.1:8080).`);
  if (grpc === undefined)
    return fault(`--grpc ${flags.grpc} is no address. Give a port (50051) or a host and a port (127.0.0.1:50051).`);
  const cot = cotOf(flags, config);
  if (cot === "no address")
    return fault(
      `--cot ${flags.cot} or --cot-tls ${flags.cotTls} is no address. Give a port (8088) or a host and a port.`,
    );
  const tls = tlsOf(flags, config);
  for (const [flag, one] of [
    ["--http", http],
    ["--grpc", grpc],
    ["--cot", cot?.tcp ?? grpc],
  ] as const) {
    if (tls === undefined && !isLoopback(one.host)) {
      return fault(
        `${flag} ${one.host}:${one.port} is not a loopback address. Without TLS everything is open to read, so the development profile listens on this machine only: use 127.0.0.1, or give certificates with --tls.`,
      );
    }
  }

  const exerciseId = chosenExercise(flags, databaseUrl, config);
  const kind = kindOf(flags, config, exerciseId, databaseUrl);
  if (kind === "live" && (clockUs !== undefined || speed !== 1)) {
    return fault(
      "a live workspace runs on the wall clock. Leave --clock and --speed out, or name a replay workspace with --workspace NAME --clock TIME.",
    );
  }
  if (clockUs !== undefined && exerciseId !== undefined) {
    return fault("--clock makes a replay workspace, and an exercise brings its own time. Leave one of them out.");
  }
  const name = flags.workspace ?? exerciseId ?? config.parsed.workspace.name;
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(name)) {
    return fault(
      `the workspace name "${name}" cannot be used. Use lower-case letters, digits and hyphens, starting with a letter.`,
    );
  }
  return {
    ok: true,
    plan: {
      workspace: { name, kind },
      ...(clockUs === undefined ? {} : { clockUs }),
      speed,
      roles: roles as readonly Role[],
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      dataDir: join(flags.dir, name),
      http,
      grpc,
      ...(cot === undefined || !roles.includes("feeds") ? {} : { cot }),
      ...(exerciseId === undefined ? {} : { exerciseId }),
      ...(tls === undefined ? {} : { tls }),
    },
  };
}

function tlsOf(flags: StartFlags, { parsed }: Config): Plan["tls"] {
  const dir = flags.tls ?? parsed.tls.dir;
  if (dir === undefined) return undefined;
  return { dir, http: parsed.http.tlsProfile, grpc: parsed.grpc.tlsProfile, cot: parsed.cot.tlsProfile };
}

function cotOf(flags: StartFlags, { parsed }: Config): Plan["cot"] | "no address" {
  if (flags.cot === false) return undefined;
  const { host, port, tlsPort, audience } = parsed.cot;
  const tcp = address(typeof flags.cot === "string" ? flags.cot : undefined, { host, port });
  const tls = address(flags.cotTls, { host, port: tlsPort });
  if (tcp === undefined || tls === undefined) return "no address";
  const asked =
    typeof flags.cot === "string" ||
    flags.cotTls !== undefined ||
    port !== USUAL_COT_PORT ||
    tlsPort !== USUAL_COT_TLS_PORT;
  return { asked, tcp: { ...tcp, ...(audience === undefined ? {} : { audience }) }, tls };
}

/** With a real database no exercise runs unless asked; neither does one in a workspace with a clock of its own. */
function chosenExercise(flags: StartFlags, databaseUrl: string | undefined, config: Config): string | undefined {
  if (flags.exercise === false) return undefined;
  if (typeof flags.exercise === "string") return flags.exercise;
  if (
    flags.clock !== undefined ||
    databaseUrl !== undefined ||
    config.parsed.workspace.kind === "live" ||
    config.parsed.workspace.kind === "replay"
  )
    return undefined;
  return DEFAULT_EXERCISE;
}

function kindOf(
  flags: StartFlags,
  config: Config,
  exerciseId: string | undefined,
  databaseUrl: string | undefined,
): WorkspaceKind {
  if (exerciseId !== undefined) return "exercise";
  if (flags.clock !== undefined) return "replay";
  if (config.parsed.workspace.kind !== undefined) return config.parsed.workspace.kind;
  return databaseUrl !== undefined || flags.exercise === false ? "live" : "exercise";
}

function address(
  flag: string | undefined,
  fallback: { host: string; port: number },
): { host: string; port: number } | undefined {
  if (flag === undefined) return fallback;
  const match = /^(?:(\[[0-9a-f:]+\]|[^:\s]+):)?(\d{1,5})$/i.exec(flag);
  const port = Number(match?.[2]);
  if (match === null || port > 65_535) return undefined;
  return { host: match[1]?.replace(/^\[|\]$/g, "") ?? fallback.host, port };
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function fault(sentence: string): PlanResult {
  return { ok: false, sentence };
}
