/** Draws the text and shapes of a card with resvg, which shapes Arabic and orders mixed directions as browsers do. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findOptional } from '../optional-package.js';

export type Weight = 400 | 700;

/** The functions that need the fonts. */
export interface Press {
  /** The width of a text in ems. */
  readonly measure: (text: string, weight: Weight, family: string) => number;
  readonly png: (svg: string) => Uint8Array;
  /** The same picture with each letter as an outline, so that it needs no font. */
  readonly outlined: (svg: string) => string;
}

/** The packages that only cards need. They are large, so a desk installs them itself. */
const PACKAGES = ['@resvg/resvg-wasm', '@expo-google-fonts/tinos', '@expo-google-fonts/noto-naskh-arabic'];
const FONTS = [
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
];

/** The message if the packages are not installed. */
export const NEEDED = `Cards need packages that are not installed. Run: npm i ${PACKAGES.join(' ')}`;

let opened: Promise<Press> | undefined;

/** @throws if the packages are not installed; the message names them */
export const openPress = (): Promise<Press> => (opened ??= open());

async function open(): Promise<Press> {
  const find = (path: string) => findOptional(path, NEEDED);
  const fontBuffers = FONTS.map((path) => readFileSync(find(path)));
  const wasm = readFileSync(find('@resvg/resvg-wasm/index_bg.wasm'));
  const { initWasm, Resvg } = createRequire(import.meta.url)(
    find('@resvg/resvg-wasm'),
  ) as typeof import('@resvg/resvg-wasm');
  await initWasm(wasm);
  const font = { fontBuffers, loadSystemFonts: false };
  const widths = new Map<string, number>();
  return {
    measure(text, weight, family) {
      const key = `${weight} ${family} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      const drawn = new Resvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text x="4500" y="100" text-anchor="middle" font-family="${family}" font-size="100" font-weight="${weight}">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text></svg>`,
        { font },
      );
      const width = (drawn.innerBBox()?.width ?? 0) / 100;
      drawn.free();
      widths.set(key, width);
      return width;
    },
    png(svg) {
      const drawn = new Resvg(svg, { font });
      const image = drawn.render();
      const png = image.asPng();
      image.free();
      drawn.free();
      return png;
    },
    outlined(svg) {
      const drawn = new Resvg(svg, { font });
      const outlines = drawn.toString();
      drawn.free();
      return outlines;
    },
  };
}
