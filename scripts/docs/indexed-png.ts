/** Reduces a true-colour PNG to a palette of at most 256 colours. A picture of text then takes about a third of the bytes. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** The chunks of a PNG: https://www.w3.org/TR/png-3/#5Chunk-layout */
const chunksOf = (png: Buffer): Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
};

/** A chunk as it stands in a file, with its length and checksum. */
const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};

/** The Paeth predictor: https://www.w3.org/TR/png-3/#9Filter-type-4-Paeth */
const paeth = (a: number, b: number, c: number): number => {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
};

/** Undoes the filters of the rows: https://www.w3.org/TR/png-3/#9Filters */
const unfiltered = (raw: Buffer, height: number, stride: number, step: number): Uint8Array => {
  const pixels = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= step ? (pixels[at - step] ?? 0) : 0;
      const up = y ? (pixels[at - stride] ?? 0) : 0;
      const corner = y && x >= step ? (pixels[at - stride - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      pixels[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return pixels;
};

/** How far apart two colours are. A colour is 0xRRGGBB. */
const distance = (a: number, b: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);

/** The most used colours as a palette, and for every colour the index of the nearest one in it. */
const paletteOf = (colours: Uint32Array): { palette: number[]; indices: Map<number, number> } => {
  const uses = new Map<number, number>();
  for (const colour of colours) uses.set(colour, (uses.get(colour) ?? 0) + 1);
  const palette = [...uses]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const nearest = (colour: number) =>
    palette.reduce(
      (best, each, i) => (distance(each, colour) < distance(palette[best] ?? 0, colour) ? i : best),
      0,
    );
  return { palette, indices: new Map([...uses.keys()].map((colour) => [colour, nearest(colour)])) };
};

/** The colour of each pixel, with each of red, green and blue rounded to the nearest shade. */
const coloursOf = (pixels: Uint8Array, step: number, shades: number): Uint32Array => {
  const shade = 255 / (shades - 1);
  const rounded = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.round(Math.round(value / shade) * shade),
  );
  const channel = (at: number) => rounded[pixels[at] ?? 0] ?? 0;
  return Uint32Array.from({ length: pixels.length / step }, (_, i) => {
    const at = i * step;
    return (channel(at) << 16) | (channel(at + 1) << 8) | channel(at + 2);
  });
};

/**
 * @param png with 8 bits a channel, not interlaced and without transparency, like the screenshots of browsers
 * @param shades the number of shades of each of red, green and blue; fewer shades make a smaller file
 */
export const indexed = (png: Uint8Array, shades = 256): Buffer => {
  const chunks = chunksOf(Buffer.from(png));
  const header = chunks[0]?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, kind, , , interlace] = header.subarray(8);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlace)
    throw new Error('Only 8-bit true colour is read.');
  const step = kind === 6 ? 4 : 3;
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const colours = coloursOf(unfiltered(inflateSync(data), height, width * step, step), step, shades);
  const { palette, indices } = paletteOf(colours);
  const rows = Buffer.alloc(height * (width + 1));
  for (let i = 0; i < colours.length; i++) {
    rows[i + Math.floor(i / width) + 1] = indices.get(colours[i] ?? 0) ?? 0;
  }

  const size = Buffer.from(header);
  size[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', size),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
