/** `tomi retention`: what a running Tomi keeps, and what a named person prunes, shreds, holds and releases. */
import { operationsV1 } from "../proto/index.ts";
import { Fault } from "./fault.ts";
import { type OperatorFlags, operate } from "./operator.ts";

type ReasonFlags = OperatorFlags & { readonly reason: string };
type HoldFlags = ReasonFlags & { readonly mmsi?: string; readonly source?: string; readonly everything?: boolean };

export async function listRetention(flags: OperatorFlags): Promise<void> {
  const { ListRetentionRequest, ListRetentionResponse } = operationsV1;
  say((await operate(flags, "ListRetention", ListRetentionRequest, ListRetentionResponse, {})).sentences);
}

export async function pruneNow(
  flags: OperatorFlags & { readonly dryRun?: boolean; readonly reason?: string },
): Promise<void> {
  const { PruneRequest, PruneResponse } = operationsV1;
  const request = { dryRun: flags.dryRun === true, reason: flags.reason ?? "" };
  const { sentences } = await operate(flags, "Prune", PruneRequest, PruneResponse, request);
  say(sentences?.length ? sentences : ["Nothing is older than its retention."]);
}

export async function shredOne(flags: ReasonFlags & { readonly mmsi: string }): Promise<void> {
  const { ShredIdentityRequest, ShredIdentityResponse } = operationsV1;
  const request = { mmsi: mmsiOf(flags.mmsi), reason: flags.reason };
  say([(await operate(flags, "ShredIdentity", ShredIdentityRequest, ShredIdentityResponse, request)).sentence ?? ""]);
}

export async function hold(flags: HoldFlags, release: boolean): Promise<void> {
  const { HoldRequest, HoldResponse } = operationsV1;
  const named = [flags.mmsi !== undefined, flags.source !== undefined, flags.everything === true].filter(Boolean);
  if (named.length !== 1) throw new Fault("a hold is on one thing: give --mmsi, --source or --everything.");
  const request = {
    ...(flags.mmsi === undefined ? {} : { mmsi: mmsiOf(flags.mmsi) }),
    sourceId: flags.source ?? "",
    release,
    reason: flags.reason,
  };
  say([(await operate(flags, "Hold", HoldRequest, HoldResponse, request)).sentence ?? ""]);
}

function mmsiOf(text: string): number {
  if (/^\d{1,10}$/.test(text) && Number(text) < 2 ** 32) return Number(text);
  throw new Fault(`--mmsi ${text} is no MMSI: it is a number of at most nine digits.`);
}

function say(sentences: readonly string[] | null | undefined): void {
  for (const sentence of sentences ?? []) process.stdout.write(`${sentence}\n`);
}
