/** What the Cursor-on-Target feed is given, and what it tells of itself. */
import type { ReadLog, TlsProfile, Wires } from "../../access/index.ts";
import type { FeedsDeps } from "../deps.ts";
import type { CotTimes } from "./reader.ts";

export interface CotDeps
  extends Pick<FeedsDeps, "db" | "clock" | "workspace" | "audiences" | "log" | "pictures" | "pollMs"> {
  /** In the clear: the development profile alone, on loopback. Its readers see this audience, or else the first. */
  readonly tcp?: { readonly host: string; readonly port: number; readonly audience?: string };
  /** Mutual TLS: audience and person are those of the client's certificate. */
  readonly tls?: { readonly host: string; readonly port: number; readonly wires: Wires; readonly profile: TlsProfile };
  /** Is told which tracks each reader was given. */
  readonly readLog?: Pick<ReadLog, "note">;
  /** Of the program. */
  readonly version: string;
  /** Given instead of the usual ones, by tests. */
  readonly times?: CotTimes;
  /** Given instead of a random one, by tests that compare bytes. */
  readonly protocolUid?: () => string;
}

export interface CotStats {
  /** Connected at the moment. */
  readonly readers: readonly { readonly audience: string; readonly readers: number }[];
  /** Events that sockets have taken. */
  readonly events: number;
  /** Events of clients that could not be read. */
  readonly malformed: number;
  /** Connections without an audience, or too many, or whose handshake failed. */
  readonly refused: number;
  /** Connections that were ended because the reader took nothing, or sent what is not to be listened to. */
  readonly cut: number;
}

export interface CotHandle {
  /** host:port in the clear, and with TLS. */
  readonly address: string | undefined;
  readonly tlsAddress: string | undefined;
  stats(): CotStats;
  close(): Promise<void>;
}
