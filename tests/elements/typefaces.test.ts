/** The pages of the tests are set in packaged typefaces, so that no measure depends on the machine. */
import { expect } from '@open-wc/testing';
import { openPage } from './helpers.js';

const folder = '/node_modules/@expo-google-fonts';
const text = 'Stated by 26 nations: “What is said, and by whom?”';
/** One word: a space may come from another typeface. */
const arabic = 'أوكرانيا';

const tinos = 'tinos/400Regular/Tinos_400Regular';
const arimo = 'arimo/400Regular/Arimo_400Regular';
const cousine = 'cousine/400Regular/Cousine_400Regular';
const naskh = 'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular';

/** Each family that a page may name or fall back to, and the files that it may be. Engines choose the default themselves. */
const families: readonly (readonly [family: string, text: string, ...files: string[]])[] = [
  ['serif', text, tinos],
  ['sans-serif', text, arimo],
  ['monospace', text, cousine],
  ['system-ui', text, arimo, tinos],
  ['initial', text, arimo, tinos],
  ['serif', arabic, naskh],
  ['sans-serif', arabic, naskh],
];

/** Families that machines have: those of Debian, Ubuntu, macOS and Windows. */
const ofMachines = [
  'DejaVu Sans',
  'DejaVu Serif',
  'DejaVu Sans Mono',
  'Noto Sans',
  'Noto Serif',
  'Ubuntu',
  'Cantarell',
  'Georgia',
  'Verdana',
  'Segoe UI',
  'Helvetica Neue',
];

function widthOf(text: string, family: string): number {
  const place = openPage();
  place.innerHTML = '<span style="font-size: 100px; white-space: nowrap"></span>';
  const span = place.firstElementChild as HTMLElement;
  span.textContent = text;
  span.style.fontFamily = family;
  return span.getBoundingClientRect().width;
}

async function load(file: string): Promise<string> {
  const family = file.split('/').at(-1)!;
  document.fonts.add(await new FontFace(family, `url(${folder}/${file}.ttf)`).load());
  return family;
}

describe('The typeface of a page', () => {
  for (const [family, text, ...files] of families) {
    it(`is packaged: ${family}, for “${text}”`, async () => {
      const widths = await Promise.all(files.map(async (file) => widthOf(text, await load(file))));
      const width = widthOf(text, family);
      expect(
        Math.min(...widths.map((each) => Math.abs(each - width))),
        `${width} of ${widths.join()}`,
      ).to.be.below(0.1);
    });
  }

  for (const family of ofMachines) {
    it(`is not the machine's ${family}`, async () => {
      const packaged = await load(cousine);
      expect(widthOf(text, `"${family}", ${packaged}`)).to.equal(widthOf(text, packaged));
    });
  }
});
