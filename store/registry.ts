/** What configuration tells the database of: audiences with their partitions, and zones. */
import type { Label, Ring } from "../model/index.ts";
import type { Database } from "./database.ts";

export interface Zone {
  readonly id: string;
  readonly kind: string;
  readonly name: { readonly en: string; readonly ja: string };
  readonly label: Label;
  readonly ring: Ring;
  /** Source and date of the boundary. */
  readonly origin: string;
  readonly illustrative: boolean;
}

/** Makes the partitions of each audience (id as in the configuration, with hyphens). Safe to repeat. */
export async function registerAudiences(_db: Database, _ids: readonly string[]): Promise<void> {
  throw new Error("being written");
}

/** The zones are afterwards exactly these. */
export async function registerZones(_db: Database, _zones: readonly Zone[]): Promise<void> {
  throw new Error("being written");
}
