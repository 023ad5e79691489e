/** The fields of a nested local set by tag. A field that is there but cannot be read leaves a note and is null. */
import { readTriples } from "./ber.ts";
import type { ItemNote } from "./errors.ts";
import { unsignedInteger, utf8Text } from "./numbers.ts";

export interface LocalSet {
  bytes(tag: number): Uint8Array | undefined;
  unsigned(tag: number): number | null;
  text(tag: number): string | null;
  read<T>(tag: number, reader: (bytes: Uint8Array) => T | null): T | null;
}

export function localSet(bytes: Uint8Array, path: readonly number[], notes: ItemNote[]): LocalSet {
  const { items, broken } = readTriples(bytes);
  if (broken !== null)
    notes.push({ path, sentence: `The set is cut off at its byte ${broken}; what stands before it is kept.` });
  const byTag = new Map(items.map((item) => [item.tag, item.value]));
  const read = <T>(tag: number, reader: (b: Uint8Array) => T | null): T | null => {
    const value = byTag.get(tag);
    if (value === undefined || value.length === 0) return null;
    const result = reader(value);
    if (result === null) {
      notes.push({
        path: [...path, tag],
        sentence: `The ${value.length} bytes of the field give no value of its form; it is dropped.`,
      });
    }
    return result;
  };
  return {
    bytes: (tag) => byTag.get(tag),
    unsigned: (tag) => read(tag, unsignedInteger),
    text: (tag) => read(tag, utf8Text),
    read,
  };
}
