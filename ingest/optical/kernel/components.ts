/** Eight-connected components of a mask, as lists of pixel indices, found by flood filling from each unvisited pixel. */

export interface Components {
  /** 0 where the mask is 0, else 1 + the component's number. */
  readonly labels: Int32Array;
  /** The pixels of component k are `pixels[starts[k]] … pixels[starts[k + 1] - 1]`. */
  readonly pixels: Int32Array;
  readonly starts: readonly number[];
}

export function connectedComponents(mask: Uint8Array, width: number, height: number): Components {
  const labels = new Int32Array(mask.length);
  let total = 0;
  for (let i = 0; i < mask.length; i++) total += mask[i] === 0 ? 0 : 1;
  const pixels = new Int32Array(total);
  const starts = [0];
  let filled = 0;
  for (let seed = 0; seed < mask.length; seed++) {
    if (mask[seed] === 0 || labels[seed] !== 0) continue;
    const label = starts.length;
    let next = filled;
    labels[seed] = label;
    pixels[filled++] = seed;
    // `pixels` is at once the result and the queue of the fill.
    while (next < filled) {
      const at = pixels[next++]!;
      const x = at % width;
      const y = (at - x) / width;
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const neighbour = v * width + u;
          if (mask[neighbour] === 0 || labels[neighbour] !== 0) continue;
          labels[neighbour] = label;
          pixels[filled++] = neighbour;
        }
    }
    starts.push(filled);
  }
  return { labels, pixels, starts };
}

export function componentCount(components: Components): number {
  return components.starts.length - 1;
}

export function componentPixels(components: Components, index: number): Int32Array {
  return components.pixels.subarray(components.starts[index]!, components.starts[index + 1]!);
}
