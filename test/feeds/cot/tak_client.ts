/**
 * The outside judges @tak-ps/node-cot and @tak-ps/node-tak, by what is asked of them here: they ship TypeScript sources that our stricter
 * compiler would check as its own, and so they are loaded by a name that it does not follow.
 */
import type { EventEmitter } from "node:events";

export interface JudgedCot {
  uid(): string;
  callsign(): string;
  to_geojson(): Promise<{
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
    readonly properties: Readonly<Record<string, string>>;
  }>;
  to_proto(): Uint8Array;
  readonly raw: { readonly event: { readonly _attributes: Readonly<Record<string, string>> } };
}

export interface TakConnection extends EventEmitter {
  readonly version?: string;
  destroy(): void;
}

interface CotLibrary {
  readonly default: (new (xml: string) => JudgedCot) & { from_proto(bytes: Uint8Array): JudgedCot };
}
interface TakLibrary {
  readonly default: {
    connect(id: string, url: URL, auth: { readonly cert: string; readonly key: string }): Promise<TakConnection>;
  };
}

const load = <T>(name: string): Promise<T> => import(name) as Promise<T>;
export const { default: CoT } = await load<CotLibrary>("@tak-ps/node-cot");
export const { default: TAK } = await load<TakLibrary>("@tak-ps/node-tak");
