import fc from "fast-check";
import { expect, it } from "vitest";
import { sortByKey } from "../../../fusion/kernel/ascending.ts";

it("orders like the engine's own stable sort, equal keys included", () => {
  const keys = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { maxLength: 200 });
  fc.assert(
    fc.property(keys, (list) => {
      const key = Float64Array.from(list);
      const order = Int32Array.from(list, (_, i) => i);
      sortByKey(order, key);
      const expected = list.map((_, i) => i).sort((a, b) => (key[a]! < key[b]! ? -1 : key[a]! > key[b]! ? 1 : a - b));
      expect([...order]).toEqual(expected);
    }),
  );
});
