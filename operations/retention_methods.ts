/** Prune, ShredIdentity, Hold, ListRetention: what a named person does about what is kept. */
import { operationsV1, type tomi } from "../proto/index.ts";
import { type HoldScope, holdInWords, placeHold, releaseHold, StoreError, shredIdentity } from "../store/index.ts";
import type { Operator } from "./deps.ts";
import { OperationsError } from "./errors.ts";
import { type Pruner, type RetentionDeps, retentionInWords } from "./retention.ts";
import type { Method } from "./server.ts";

type PruneRequest = tomi.operations.v1.PruneRequest.$Properties;
type ShredRequest = tomi.operations.v1.ShredIdentityRequest.$Properties;
type HoldRequest = tomi.operations.v1.HoldRequest.$Properties;

export function retentionMethods(deps: RetentionDeps, pruner: Pruner): readonly Method[] {
  return [
    {
      name: "Prune",
      request: operationsV1.PruneRequest,
      answer: operationsV1.PruneResponse,
      roles: ["operator"],
      changes: false,
      run: {
        kind: "unary",
        call: async ({ dryRun, reason }: PruneRequest, { person }: Operator) => {
          const why = (reason ?? "").trim();
          if (!dryRun && why === "")
            throw new OperationsError("REASON_MISSING", "Prune deletes: say why, in reason (--reason).");
          return { sentences: [...(await pruner({ by: person, reason: why, dryRun: dryRun === true }))] };
        },
      },
    },
    {
      name: "ShredIdentity",
      request: operationsV1.ShredIdentityRequest,
      answer: operationsV1.ShredIdentityResponse,
      roles: ["operator"],
      changes: true,
      run: { kind: "unary", call: (request: ShredRequest, by: Operator) => shred(deps, request, by) },
    },
    {
      name: "Hold",
      request: operationsV1.HoldRequest,
      answer: operationsV1.HoldResponse,
      roles: ["operator"],
      changes: true,
      run: { kind: "unary", call: (request: HoldRequest, by: Operator) => hold(deps, request, by) },
    },
    {
      name: "ListRetention",
      request: operationsV1.ListRetentionRequest,
      answer: operationsV1.ListRetentionResponse,
      roles: ["operator", "auditor"],
      changes: false,
      run: { kind: "unary", call: async () => ({ sentences: [...(await retentionInWords(deps))] }) },
    },
  ];
}

async function shred({ db, clock }: RetentionDeps, { mmsi, reason }: ShredRequest, { person }: Operator) {
  if (mmsi == null)
    throw new OperationsError("REQUEST_MALFORMED", "ShredIdentity needs the MMSI of the identity (--mmsi).");
  const act = { by: person, reason: reason ?? "", nowUs: clock() };
  const { receipt } = await asOperation(() => shredIdentity(db, mmsi, act));
  const sentence =
    `The identity was destroyed: its positions stay, and nobody can say any more whose they were. Receipt ${receipt}: ` +
    "with it and the MMSI the register proves the shredding; it is kept nowhere.";
  return { done: true, sentence };
}

async function hold({ db, clock }: RetentionDeps, request: HoldRequest, { person }: Operator) {
  const scope = scopeOf(request);
  const act = { by: person, reason: request.reason ?? "", nowUs: clock() };
  if (request.release) {
    await asOperation(() => releaseHold(db, scope, act));
    return { sentence: `The hold on ${holdInWords(scope)} is released.` };
  }
  await asOperation(() => placeHold(db, scope, act));
  return { sentence: `Held: ${holdInWords(scope)}. It is neither pruned nor shredded until the hold is released.` };
}

function scopeOf({ mmsi, sourceId }: HoldRequest): HoldScope {
  if (mmsi != null && sourceId)
    throw new OperationsError("REQUEST_MALFORMED", "A hold is on an identity or on a source, not on both: place two.");
  if (mmsi != null) return { kind: "identity", mmsi };
  return sourceId ? { kind: "source", sourceId } : { kind: "everything" };
}

/** The store's own sentences are for persons. */
async function asOperation<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === "HELD") throw new OperationsError("STATE", error.message);
    if (error.code === "IDENTITY_UNKNOWN" || error.code === "HOLD_UNKNOWN")
      throw new OperationsError("UNKNOWN_ID", error.message);
    throw error;
  }
}
