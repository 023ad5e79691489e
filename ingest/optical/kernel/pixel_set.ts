/**
 * A set of pixels of one hull and its surroundings: bits over the box that holds them, with a margin. A hull has tens of pixels and a
 * scene tens of thousands of hulls, for which a hash of each pixel costs more than all that is asked of it.
 */
export class PixelSet {
  #bits = new Uint8Array(4096);
  #left = 0;
  #top = 0;
  #across = 0;
  #width = 1;

  /** Empties the set, for pixels of an image `width` wide that are within `margin` of any of `pixels`. */
  begin(pixels: ArrayLike<number>, width: number, margin: number): void {
    let [left, right, top, bottom] = [width, 0, Number.POSITIVE_INFINITY, 0];
    for (let i = 0; i < pixels.length; i++) {
      const x = pixels[i]! % width;
      const y = (pixels[i]! - x) / width;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    this.#left = left - margin;
    this.#top = top - margin;
    this.#across = right - left + 1 + 2 * margin;
    this.#width = width;
    const size = this.#across * (bottom - top + 1 + 2 * margin);
    if (size > this.#bits.length) this.#bits = new Uint8Array(2 * size);
    else this.#bits.fill(0, 0, size);
  }

  /** Adds the pixel and tells whether it was not in the set before. */
  add(x: number, y: number): boolean {
    const at = (y - this.#top) * this.#across + x - this.#left;
    if (this.#bits[at] === 1) return false;
    this.#bits[at] = 1;
    return true;
  }

  addAll(pixels: ArrayLike<number>): void {
    for (let i = 0; i < pixels.length; i++) {
      const x = pixels[i]! % this.#width;
      this.add(x, (pixels[i]! - x) / this.#width);
    }
  }

  has(x: number, y: number): boolean {
    return this.#bits[(y - this.#top) * this.#across + x - this.#left] === 1;
  }
}
