/**
 * A JPEG block of a TIFF to pixels, through sharp (libjpeg-turbo).
 *
 * Such blocks are abbreviated streams: the tables stand once in the directory (tag 347; TIFF Technical Note 2). And they do not say whether
 * their three components are RGB or YCbCr, which the directory does; an Adobe marker (APP14) put in front tells the decoder.
 */
const SOI_BYTES = 2;

export interface JpegLayout {
  readonly widthPx: number;
  readonly rows: number;
  readonly channels: number;
  readonly ycbcr: boolean;
  /** The directory's tables, a JPEG stream of their own, or empty. */
  readonly tables: Uint8Array;
}

/** Pixel-interleaved bytes of the block. Throws an Error with a sentence when they are not what the directory says. */
export async function decodeJpegBlock(stored: Uint8Array, layout: JpegLayout): Promise<Uint8Array> {
  if (stored[0] !== 0xff || stored[1] !== 0xd8) throw new Error("a block does not begin as JPEG does");
  const { tables, channels } = layout;
  const adobe = Buffer.from([0xff, 0xee, 0, 14, 65, 100, 111, 98, 101, 0, 100, 0, 0, 0, 0, layout.ycbcr ? 1 : 0]);
  const stream = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(channels === 3 ? [adobe] : []),
    tables.subarray(SOI_BYTES, Math.max(SOI_BYTES, tables.length - 2)),
    stored.subarray(SOI_BYTES),
  ]);
  // Loaded where a file has such blocks: every search thread would carry its thirty megabytes.
  const { default: sharp } = await import("sharp");
  const { data, info } = await sharp(stream, { failOn: "error", limitInputPixels: 2 ** 27 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.width !== layout.widthPx || info.height < layout.rows || info.channels < channels)
    throw new Error(
      `a JPEG block holds ${info.width} × ${info.height} × ${info.channels} values and should hold ` +
        `${layout.widthPx} × ${layout.rows} × ${channels}`,
    );
  if (info.channels === channels) return data;
  // A grey JPEG may come back as three equal channels.
  return Uint8Array.from({ length: info.width * info.height * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    return data[pixel * info.channels + (i % channels)]!;
  });
}
