/** The pictures of widgets: what stands on them, that it fits, and that right-to-left text is shaped and ordered. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formatHex } from 'culori';
import { byTag } from '../../src/model/by-tag.js';
import type { Tag, View } from '../../src/model/views.js';
import { palette } from '../../src/node/card/body.js';
import { cardOutlines, cardPng, cardSvg } from '../../src/node/card/card.js';
import { linesOf } from '../../src/node/card/lines.js';
import { NEEDED, openPress } from '../../src/node/card/press.js';
import { findOptional } from '../../src/node/optional-package.js';
import { sizes, type Size } from '../../src/node/card/sheet.js';
import { siteFiles } from '../../src/node/desk/site.js';
import '../../src/node/locales.js';
import { story } from '../../src/story/bundled.js';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';

const press = await openPress();
const site = { text: 'desk.example' };
const viewOf = (tag: Tag, id: string, language = '', from: Story = story): View =>
  byTag[tag].viewOf(from, id, language, from.checked)!;
const svgOf = (view: View, size: Size = '1200x630') => cardSvg(press, { view, size, site });
const textsIn = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text = '']) => text);
const EMBEDDED = /^\u202B.*\u202C$/;

describe('the lines of a text', () => {
  // Every letter is one em wide, and a gap is 0.3 ems.
  const measure = (text: string) => text.length;

  it('break between words', () => {
    assert.deepEqual(linesOf('one two three', 7, 9, measure), ['one two', 'three']);
  });
  it('end after a word with an ellipsis if there are too many, and keep the closing quotation mark', () => {
    assert.deepEqual(linesOf('“one two, three four”', 10, 1, measure), ['“one two…”']);
  });
  it('break inside a word that is wider than the line', () => {
    assert.deepEqual(linesOf('abcdefgh', 3, 9, measure), ['abc', 'def', 'gh']);
  });
});

describe('a card', () => {
  const items = (['pledge-counter', 'leader-quote', 'stance-list'] as const).flatMap((tag) =>
    byTag[tag].itemsOf(story).map(({ id }) => [tag, id] as const),
  );

  it('has all its text within its column and its height, in every size, for every item', () => {
    for (const [tag, id] of items)
      for (const size of sizes) {
        const [width, height] = size.split('x').map(Number) as [number, number];
        const svg = svgOf(viewOf(tag, id), size);
        for (const [
          ,
          x = '',
          y = '',
          anchor = '',
          family = '',
          em = '',
          weight = '',
          text = '',
        ] of svg.matchAll(
          /<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)" font-family="([^"]+)" font-size="([\d.]+)" font-weight="(\d+)" fill="[^"]+">([^<]*)</g,
        )) {
          const length = press.measure(text, Number(weight) as 400 | 700, family) * Number(em);
          const end = Number(x) + (anchor === 'middle' ? length / 2 : length);
          assert.ok(end <= width - 40, `${id} ${size}: "${text}" ends at ${end}`);
          assert.ok(Number(y) < height - 20, `${id} ${size}: "${text}" stands at ${y}`);
        }
      }
  });

  it('has the number with its noun, who stated it and when', () => {
    const texts = textsIn(svgOf(viewOf('pledge-counter', 'reassurance-force')));
    assert.ok(texts.includes('26'));
    assert.ok(texts.includes('nations have formally committed'));
    assert.match(texts.join(' '), /Emmanuel Macron, 4.September.2025 desk\.example$/);
  });

  it('names every part of the bar, and says what is not counted', () => {
    const view = viewOf('stance-list', 'troops-in-ukraine');
    assert.equal(view.tag, 'stance-list');
    const text = textsIn(svgOf(view)).join(' ');
    if (view.tag === 'stance-list')
      for (const { label } of [...view.split.parts, ...view.split.silences])
        assert.ok(text.includes(label.text), label.text);
    assert.match(text, /Not counted: 26 nations/);
  });

  it('shortens a long quotation at a word, and keeps its quotation marks', () => {
    const long = small();
    Object.assign(long.quotes[0]!, { text: 'We shall mend the benches. '.repeat(60).trim(), kind: 'direct' });
    const view = viewOf('leader-quote', long.quotes[0]!.id, '', long);
    const words = textsIn(svgOf(view)).join(' ');
    assert.match(words, /“We shall mend .* (We|shall|mend|the|benches)…” Ada/);
  });

  it('sets right-to-left lines from the right, in their own order, and lines of other languages in theirs', () => {
    const svg = svgOf(viewOf('stance-list', 'troops-in-ukraine', 'ar'));
    assert.match(svg, /x="1136" [^>]*text-anchor="end" font-family="Noto Naskh Arabic/);
    const foot = textsIn(svg).find((text) => text.includes('2025'))!;
    assert.match(foot, EMBEDDED);
    const question = textsIn(svg).find((text) => text.includes('Foreign troops'))!;
    assert.doesNotMatch(question, EMBEDDED);
  });

  it('joins Arabic letters', () => {
    const width = (text: string) => press.measure(text, 400, 'Noto Naskh Arabic');
    assert.ok(width('ببب') < 2 * width('ب'), `${width('ببب')} ${width('ب')}`);
  });

  it('is a PNG of its size, with the same bytes each time; and an SVG with outlines and a title', () => {
    const card = {
      view: viewOf('leader-quote', 'zelensky-concrete-step', 'uk'),
      size: '1080x1080',
      site,
    } as const;
    const png = Buffer.from(cardPng(press, card));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1080, 1080]);
    assert.ok(png.equals(cardPng(press, card)));
    const svg = cardOutlines(press, card);
    assert.match(svg, /^<svg role="img"[^>]*>\s*<title>[^<]*I believe that today/);
    assert.doesNotMatch(svg, /<text|font-family/);
  });

  it('is refused if its typefaces lack a letter, which would be an empty box', () => {
    const view = viewOf('stance-list', 'more-benches', '', { ...small(), title: 'Benches' });
    assert.equal(view.tag, 'stance-list');
    assert.throws(
      () => cardSvg(press, { view, size: '1200x630', site: { text: '灯' } }),
      /its typefaces have no letter "灯"/,
    );
  });
});

describe('a site with cards', () => {
  it('names the picture in the page of each widget, with its content in words', async () => {
    const base = new URL('https://desk.example/');
    const files = await siteFiles({
      stories: [{ text: JSON.stringify(small()), versions: [] }],
      base,
      cards: true,
    });
    const page = String(files.get('e/stance-list/more-benches/index.html'));
    const [, content] = /property="og:image" content="([^"]+)"/.exec(page) ?? [];
    assert.equal(content, 'https://desk.example/e/stance-list/more-benches/card.png');
    const [, alt = ''] = /property="og:image:alt" content="([^"]+)"/.exec(page) ?? [];
    assert.ok(alt.length > 20);
    assert.ok(page.includes(`name="description" content="${alt}"`));
    assert.ok(files.get('e/stance-list/more-benches/card.png') instanceof Uint8Array);
  });
});

describe('the parts of cards that stand elsewhere', () => {
  it('have the colours that the elements have on white', () => {
    const css = readFileSync(new URL('../../src/elements/parts/category.styles.ts', import.meta.url), 'utf8');
    const colours = [...css.matchAll(/calc\(([\d.]+) \+ [^)]+\)\)? ?\)? ([\d.]+) ([\d.]+)\)/g)].map(
      ([, l, c, h]) => formatHex({ mode: 'oklch', l: Number(l), c: Number(c), h: Number(h) }),
    );
    assert.deepEqual(colours, palette);
  });

  it('are named if they are not installed', () => {
    assert.throws(
      () => findOptional('@resvg/resvg-wasm', NEEDED, []),
      /Run: npm i @resvg\/resvg-wasm @expo-google-fonts\/tinos/,
    );
  });
});
