/**
 * Compares every view with a stored picture, in typefaces that come from packages. After an intended change, run
 * `npm run pictures` to update the pictures, and look at those that have changed.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { page } from '../../src/page/page.js';
import { emulate, openPage } from '../elements/helpers.js';
import { inChromium } from '../engine.js';
import { day, exhibit, gallery, type Exhibit } from '../gallery.js';

interface Look {
  readonly ground?: 'black';
  readonly media?: Readonly<Record<string, string>>;
  readonly lang?: string;
}

const looks: Readonly<Record<string, Look>> = {
  light: {},
  dark: { ground: 'black', media: { 'prefers-color-scheme': 'dark' } },
  forced: { media: { 'forced-colors': 'active' } },
  rtl: { lang: 'ar' },
  print: { media: { media: 'print' } },
};
const widths = [320, 720];

/** The views with a picture in every look and width. The others have one picture, because they add only a detail. */
const views = [
  'pledge-counter-figure',
  'pledge-counter-dots',
  'pledge-counter-history',
  'leader-quote-direct',
  'leader-quote-translation',
  'stance-list-list',
  'stance-list-table',
  'stance-list-tiles',
  'stance-list-matrix',
];
/** Views without a picture. References use the machine's own monospaced typeface, which differs between machines. */
const unseen = ['leader-quote-cited'];

const shots = gallery
  .filter(({ name }) => !unseen.includes(name))
  .flatMap((each) =>
    widths.flatMap((width) =>
      Object.keys(looks)
        .filter((look) => views.includes(each.name) || (look === 'light' && width === 320))
        .map((look) => ({ each, width, look, name: `${each.name}-${width}-${look}` })),
    ),
  );

const fonts = '/node_modules/@fontsource';
const typefaces = {
  Latin: '-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  More: '-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  Arabic: '-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  Arrows: '/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
};

/** Chromium does not place the dots of a dotted line in the same way each time, so pictures use solid lines. */
const solid = new CSSStyleSheet();
solid.replaceSync('* { text-decoration-style: solid !important }');

async function hang({ lang, ...each }: Exhibit, width: number, look: Look): Promise<DOMRect> {
  await setViewport({ width, height: 900 });
  if (look.media) await emulate(look.media);
  const place = openPage(look.ground, width);
  place.style.boxSizing = 'border-box';
  place.style.fontFamily = Object.keys(typefaces).join();
  place.lang = look.lang ?? lang ?? 'en-GB';
  place.dir = place.lang === 'ar' ? 'rtl' : 'ltr';
  const widget = await exhibit(each, place);
  widget.shadowRoot!.adoptedStyleSheets.push(solid);
  // Opening something may have scrolled the page.
  scrollTo(0, 0);
  return place.getBoundingClientRect();
}

inChromium('The picture of', () => {
  before(async () => {
    page.today = () => day;
    for (const [family, file] of Object.entries(typefaces))
      document.fonts.add(await new FontFace(family, `url(${fonts}${file})`, { weight: '200 900' }).load());
    document.body.style.margin = '0';
  });

  for (const { each, width, look, name } of shots) {
    it(`${name} matches its picture; after an intended change, run npm run pictures`, async () => {
      const { x, y, width: across, height } = await hang(each, width, looks[look]!);
      const clip = { x, y, width: across, height: Math.ceil(height) };
      expect(await executeServerCommand('picture', { name, clip })).to.equal('');
    });
  }

  it('no view uses a typeface of the machine', async () => {
    for (const { each, width, look } of shots.filter(
      (shot) => shot.width === 320 && /light|rtl/.test(shot.look),
    ))
      await hang(each, width, looks[look]!);
    expect(await executeServerCommand('typefaces of the machine')).to.deep.equal([]);
  });

  it('there is a picture of each view, and no others', async () => {
    expect(await executeServerCommand('pictures')).to.deep.equal(shots.map(({ name }) => name).sort());
  });
});
