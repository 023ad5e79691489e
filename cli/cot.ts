/** The Cursor-on-Target feed of a start: what the plan says of it, started or refused with a sentence. */
import type { Wires } from "../access/index.ts";
import { type CotDeps, type CotHandle, startCot } from "../feeds/index.ts";
import { Fault } from "./fault.ts";
import type { Plan } from "./plan.ts";
import { say } from "./progress.ts";

/**
 * Undefined when no CoT is wanted, or when nobody chose its address and another program has it. With certificates it is served with TLS
 * alone, without them in the clear on loopback alone.
 */
export async function startPlannedCot(
  { cot, tls }: Plan,
  wires: Wires | undefined,
  deps: Omit<CotDeps, "tcp" | "tls">,
): Promise<CotHandle | undefined> {
  if (cot === undefined) return undefined;
  const secure = wires !== undefined && tls !== undefined;
  const { host, port } = secure ? cot.tls : cot.tcp;
  try {
    return await startCot({
      ...deps,
      ...(secure ? { tls: { ...cot.tls, wires, profile: tls.cot } } : { tcp: cot.tcp }),
    });
  } catch (error) {
    const flag = secure ? "--cot-tls" : "--cot";
    const sentence = `CoT cannot listen on ${host}:${port} (${(error as Error).message}). Stop what uses it, choose another with ${flag}, or leave the feed out with --no-cot.`;
    if (cot.asked || (error as { code?: string }).code !== "EADDRINUSE") throw new Fault(sentence);
    // Nobody asked for it: a second Tomi on this machine still starts.
    say(`this start is without Cursor on Target. ${sentence}`);
    return undefined;
  }
}

/** For /metrics. */
export function cotMetrics(cot: CotHandle | undefined): string {
  if (cot === undefined) return "";
  const { readers, events, malformed, refused, cut } = cot.stats();
  const lines = [
    ...readers.map(({ audience, readers: count }) => `tomi_cot_readers{audience="${audience}"} ${count}`),
    `tomi_cot_events_total ${events}`,
    `tomi_cot_malformed_total ${malformed}`,
    `tomi_cot_refused_total ${refused}`,
    `tomi_cot_cut_total ${cut}`,
  ];
  return `${lines.join("\n")}\n`;
}
