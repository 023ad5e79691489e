/** The first message of a record stream: who sends, and which run of it. Only a wrong hello ends a stream for what it says. */
import type { Source, SourceKind, Workspace } from "../model/index.ts";
import type { tomi } from "../proto/index.ts";
import type { StreamIdentity } from "./admit.ts";
import { CallError } from "./call_error.ts";

export const EPOCH_BYTES = 16;

type Hello = tomi.ingest.v1.envelope.Hello.$Properties;

/** The stream that a hello opens; throws the CallError that ends it. */
export function greet(
  hello: Hello | null | undefined,
  kind: SourceKind,
  sources: ReadonlyMap<string, Source>,
  workspace: Workspace,
): StreamIdentity {
  if (hello == null) throw new CallError("INVALID_ARGUMENT", "The first message of a stream must be its hello.");
  const epochBytes = hello.streamEpoch ?? new Uint8Array(0);
  if (epochBytes.length !== EPOCH_BYTES)
    throw new CallError(
      "INVALID_ARGUMENT",
      `The hello's stream_epoch has ${epochBytes.length} bytes; send ${EPOCH_BYTES}, new on every start of the producer.`,
    );
  const source = permittedSource(hello.sourceId ?? "", kind, sources, workspace);
  return { source, epoch: Buffer.from(epochBytes).toString("hex"), epochBytes: Uint8Array.from(epochBytes) };
}

/** A registered source of this service's kind that may send to this workspace; throws PERMISSION_DENIED otherwise. */
export function permittedSource(
  sourceId: string,
  kind: SourceKind,
  sources: ReadonlyMap<string, Source>,
  workspace: Workspace,
): Source {
  const source = sources.get(sourceId);
  // One sentence for both, so that nobody learns which sources exist by asking.
  if (source === undefined || source.kind !== kind)
    throw new CallError(
      "PERMISSION_DENIED",
      `"${sourceId.slice(0, 80)}" is not registered as a source of kind ${kind}. Register it in the configuration, or have it enabled.`,
    );
  if (!source.real && workspace.kind === "live")
    throw new CallError(
      "PERMISSION_DENIED",
      `"${source.id}" is a simulated source and this workspace is live. Send to an exercise workspace.`,
    );
  return source;
}
