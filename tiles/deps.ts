/** What the HTTP service is given by whoever composes the program. */

import type { AccessProfile, ReadLog, TlsProfile, Wires } from "../access/index.ts";
import type { Audience, Clock, Source, Workspace, Zone } from "../model/index.ts";
import type { Database } from "../store/index.ts";

/** A structured log (pino fits). */
export interface Log {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

/** One line of `/readyz`: something this process needs. */
export interface Readiness {
  readonly name: string;
  readonly ok: boolean;
  readonly sentence: string;
}

export interface HttpDeps {
  readonly db: Database;
  /** The workspace's clock: every answer is a function of it and of the audience's visible data. */
  readonly clock: Clock;
  readonly workspace: Workspace;
  /** Configured audiences; the first is the default of the development profile. */
  readonly audiences: readonly Audience[];
  /** The registered sources at this moment. */
  sources(): readonly Source[];
  /** Registered but disabled ones: the sensor board shows them as such. */
  disabledSources?(): readonly Source[];
  /** What every audience may be told of the configuration: a sentence while the one in the file cannot be used. */
  configurationProblem?(): string | undefined;
  readonly zones: readonly Zone[];
  /** Seconds of the workspace's clock a second of the wall clock. */
  readonly speed: number;
  /** Folder of scenes and evidence; paths in observations are below it. */
  readonly dataDir: string;
  /** Folder of the built watch page (`web/dist`). */
  readonly webDir: string;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly profile: AccessProfile;
  /** Absent: in the clear. */
  readonly tls?: { readonly wires: Wires; readonly profile: TlsProfile };
  /** Who was shown what; absent only in tests. */
  readonly readLog?: ReadLog;
  readonly version?: string;
  /** [west, south, east, north] in degrees that the page opens with. */
  readonly view?: readonly [number, number, number, number];
  /** False: this process has not the tiles role, and only `/healthz`, `/readyz` and `/metrics` are answered. Default true. */
  readonly picture?: boolean;
  readonly log: Log;
  /** How the other roles are doing, for `/readyz`. */
  readiness?(): Promise<readonly Readiness[]>;
  /** Prometheus text of the other roles, appended to `/metrics`. */
  metrics?(): Promise<string>;
  /** Milliseconds between two looks for changes of the picture; default 250. */
  readonly pollMs?: number;
}

export interface HttpHandle {
  /** `http://host:port` with the port that was taken. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
