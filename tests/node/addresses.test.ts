/** The files that the build writes for each widget: a page that can be read without a script, and an oEmbed response. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { addressFiles, LOCAL, type StoryState } from '../../src/node/addresses.js';
import { listVersions } from '../../src/node/versions.js';
import type { OEmbed } from '../../src/embed/oembed.js';
import { byTag, tags } from '../../src/model/by-tag.js';
import type { View } from '../../src/model/views.js';
import { story } from '../../src/story/bundled.js';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';

const dist = new URL('../../dist/', import.meta.url);
const inDist = (path: string) => readFileSync(new URL(path, dist), 'utf8');
const base = new URL('https://news.example/facts/');
const today: StoryState = { story };
const states: readonly StoryState[] = [today, ...listVersions()];
const absolute = addressFiles(states, { base, locales: [] });

interface Item {
  readonly path: string;
  readonly oembed: string;
  readonly view: View;
  readonly version?: number | undefined;
}
const itemsOf = ({ story, version }: StoryState): Item[] => {
  const folder = version ? `v/${version}/` : '';
  return tags.flatMap((tag) =>
    byTag[tag].itemsOf(story).map(({ id }) => ({
      path: `${folder}e/${tag}/${id}`,
      oembed: `${folder}oembed/${tag}/${id}.json`,
      view: byTag[tag].viewOf(story, id, '', '')!,
      version,
    })),
  );
};
const items = states.flatMap(itemsOf);
const pageOf = (files: ReadonlyMap<string, string>, { path }: Item) => files.get(`${path}/index.html`) ?? '';

const unescape = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#39;': "'" })[entity] ?? '"',
  );
const attribute = (page: string, pattern: RegExp) => unescape(pattern.exec(page)?.[1] ?? '');
const titleOf = (page: string) => attribute(page, /<title>(.*?)<\/title>/);

describe('the page of a long list', () => {
  test('selects one order of the rows, and shows every row', () => {
    const path = new URL('../fixtures/valid/second.json', import.meta.url);
    const long = JSON.parse(readFileSync(path, 'utf8')) as Story;
    const question = long.questions.toSorted((a, b) => b.stances.length - a.stances.length)[0]!;
    const files = addressFiles([{ story: long }], { base, locales: [] });
    const page = files.get(`e/stance-list/${question.id}/index.html`) ?? '';
    const chosen = [...page.matchAll(/<option value="(\w+)" ?(selected\b[^>]*)?>/g)];
    assert.ok(chosen.length > 1);
    assert.deepEqual(
      chosen.filter(([, , selected]) => selected).map(([, value]) => value),
      ['name'],
    );
    assert.equal(page.match(/ part="row"/g)?.length, question.stances.length);
  });
});

describe('the page of a list of more than 300 rows', () => {
  const { version: _, ...rest } = small();
  const ids = Array.from({ length: 301 }, (_, i) => `member-${i}`);
  const long: Story = {
    ...rest,
    version: 1,
    parties: ids.map((id) => ({ id, kind: 'person', name: id })),
    questions: [
      {
        id: 'long',
        text: 'Who voted how?',
        stances: ids.map((party) => ({
          party,
          category: 'committed',
          asOf: { precision: 'day', date: '2025-09-04' },
          citations: [{ source: rest.sources[0]!.id }],
        })),
      },
    ],
    pledges: [],
    quotes: [],
    speakers: [],
    changes: [],
  };
  const files = addressFiles([{ story: long }], {
    base,
    locales: [],
    heights: { 'stance-list': { long: [[0, 9000]] } },
  });

  test('shows 100 at first, with a button for the others, and every row is in it', () => {
    const page = files.get('e/stance-list/long/index.html') ?? '';
    assert.match(page, /<stance-list question="long"[^>]* limit="100"/);
    assert.match(page, /Show all 301/);
    assert.equal(new Set(page.match(/member-\d+/g)).size, 301);
  });

  test('has a frame of the default height, and not of the height of all rows', () => {
    const { height } = JSON.parse(files.get('oembed/stance-list/long.json') ?? '') as OEmbed;
    assert.equal(height, 1200);
  });
});

describe('the build', () => {
  test('writes the page and the oEmbed response of every item, current and in every version, and no others', () => {
    const written = [
      'e',
      'oembed',
      ...listVersions().flatMap(({ version }) => [`v/${version}/e`, `v/${version}/oembed`]),
    ]
      .flatMap((folder) =>
        readdirSync(new URL(`${folder}/`, dist), { recursive: true, encoding: 'utf8' }).map(
          (file) => `${folder}/${file}`,
        ),
      )
      .filter((file) => /\.(html|json)$/.test(file));
    const expected = [
      ...states.map(({ version }) => `${version ? `v/${version}/` : ''}e/index.html`),
      ...items.flatMap(({ path, oembed }) => [`${path}/index.html`, oembed]),
    ];
    assert.deepEqual(written.sort(), expected.sort());
    assert.ok(items.length > 2 * 3);
  });

  test('writes the same bytes each time', () => {
    const again = addressFiles(states, { base, locales: [] });
    assert.deepEqual([...again], [...absolute]);
  });

  test('writes every file that the pages refer to', () => {
    for (const item of items) {
      const page = inDist(`${item.path}/index.html`);
      const names = [...page.matchAll(/(?:src|href)="(\.\.\/[^"]+)"/g)].map(([, name]) => name!);
      assert.ok(names.length >= 6, item.path);
      for (const name of names) {
        const file = new URL(name, new URL(`${item.path}/`, dist));
        const folder = file.pathname.endsWith(item.path) || file.pathname.endsWith('/');
        const served = folder ? new URL(`${file.href.replace(/\/?$/, '/')}index.html`) : file;
        assert.ok(existsSync(served), `${item.path} names ${name}`);
      }
    }
  });
});

describe('the page of a widget', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    elements: [
      'html5',
      Object.fromEntries(
        ['pledge-counter', 'leader-quote', 'stance-list'].map((tag) => [tag, { flow: true, phrasing: true }]),
      ),
    ],
    rules: {
      // A title holds the name of the item and of the story, so it may be long.
      'long-title': 'off',
      // Lit keeps the whitespace of its templates.
      'no-trailing-whitespace': 'off',
      'no-inline-style': 'error',
      'script-type': 'error',
    },
  });

  for (const item of items) {
    const page = pageOf(absolute, item);
    test(`is valid, and can be read without a script: ${item.path}`, async () => {
      const { results } = await validator.validateString(page);
      assert.deepEqual(
        results.flatMap(({ messages }) =>
          messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
        ),
        [],
      );
      const root = /<template shadowrootmode="open">([^]*)<\/template>/.exec(page)?.[1] ?? '';
      const text = unescape(root.replace(/<[^>]*>/g, ' ')).replace(/[ \n]+/g, ' ');
      const { asOf, checked, notice } = item.view.foot;
      for (const each of [asOf, checked, notice]) assert.ok(text.includes(each), text);
      assert.ok(attribute(root, /aria-label="([^"]*)"/) === item.view.name);
      // The words are outside the template too, for browsers without declarative shadow roots.
      const light = page.replace(/<template[^]*<\/template>/, '').replace(/<[^>]*>/g, '');
      assert.ok(unescape(light).includes(item.view.sentence));
    });

    test(`has its title, description and address in its head: ${item.path}`, () => {
      const href = new URL(item.path, base).href;
      assert.ok(titleOf(page).length > 10);
      assert.equal(attribute(page, /<meta name="description" content="([^"]*)"/), item.view.sentence);
      assert.match(page, /<meta name="robots" content="noindex">/);
      assert.equal(attribute(page, /<link rel="canonical" href="([^"]*)"/), href);
      assert.equal(attribute(page, /<meta property="og:url" content="([^"]*)"/), href);
      assert.equal(
        attribute(page, /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/),
        new URL(item.oembed, base).href,
      );
      assert.ok(page.includes(`>${href}</a></p>`), 'the address as text');
      assert.match(page, /^<!doctype html>\n<html lang="en" dir="ltr">/);
    });
  }

  test('holds nothing that a strict policy forbids', () => {
    for (const item of items) {
      const page = pageOf(absolute, item);
      assert.doesNotMatch(
        page,
        /<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]* (?:src|type="application\/ld\+json"))/i,
        item.path,
      );
    }
  });

  test('of a version loads the story of that version, and says that it is frozen', () => {
    for (const item of items) {
      const page = pageOf(absolute, item);
      const src = item.version ? new URL(`v/${item.version}/story.json`, base).href : '';
      assert.equal(attribute(page, /<main>[^]*?<[a-z]+-[a-z]+ [^>]*src="([^"]*)"/), src);
      assert.equal(page.includes('of the story; not updated.'), !!item.version, item.path);
    }
  });

  test('finds its files on any host: below a path that ends in a slash, and at the root without one', () => {
    const relative = addressFiles(states, { locales: [] });
    for (const item of items) {
      const page = pageOf(relative, item);
      const script = attribute(page, /<script src="([^"]*)" defer/);
      const src = attribute(page, /<main>[^]*?<[a-z]+-[a-z]+ [^>]*src="([^"]*)"/);
      for (const [at, root] of [
        [`https://news.example/facts/${item.path}/`, 'https://news.example/facts/'],
        [`https://news.example/${item.path}`, 'https://news.example/'],
      ] as const) {
        assert.equal(new URL(script, at).href, `${root}onrecord.classic.js`);
        if (item.version) assert.equal(new URL(src, at).href, `${root}v/${item.version}/story.json`);
        assert.equal(new URL(attribute(page, /rel="canonical" href="([^"]*)"/), at).href, root + item.path);
      }
      assert.doesNotMatch(page, /https?:\/\/(127\.0\.0\.1|localhost)/);
    }
  });

  const invented = (edit: (story: Story) => void): Story => {
    const edited = small();
    edit(edited);
    return edited;
  };

  test('escapes every text of a story', () => {
    const hostile = `"><script>alert(1)</script>&amp;<!--`;
    const files = addressFiles(
      [{ story: invented((each) => ((each.title = hostile), (each.pledges[0]!.title = hostile))) }],
      { base, locales: [] },
    );
    const page = files.get('e/pledge-counter/benches/index.html')!;
    assert.equal(titleOf(page), `${hostile}`);
    // The description for search engines, the script for frames, and the drop-in.
    assert.equal(page.match(/<script/g)?.length, 3);
    const { html, title } = JSON.parse(files.get('oembed/pledge-counter/benches.json')!) as OEmbed;
    assert.equal(title, hostile);
    assert.ok(!html.includes('<script'));
  });

  test('keeps the site’s address unchanged, whatever characters are in it', () => {
    const place = { base: new URL("https://news.example/$&/$`/a&b/$'/"), locales: [] };
    const files = addressFiles([today], place);
    for (const [path, text] of files) {
      if (!path.endsWith('.html')) continue;
      const links = [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link]) => unescape(link!));
      const ours = links.filter((link) => link.includes('news.example'));
      const list = path === 'e/index.html';
      assert.ok(ours.length >= (list ? items.length / states.length : 6), path);
      for (const link of ours) assert.ok(link.startsWith(place.base.href), link);
      assert.equal(text.match(/<template /g)?.length, list ? undefined : 1);
    }
  });

  test('of a whole story is valid', async () => {
    for (const { version } of states) {
      const page = absolute.get(`${version ? `v/${version}/` : ''}e/index.html`)!;
      const { results } = await validator.validateString(page);
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)),
        [],
      );
    }
  });

  test('of a whole story tells its items apart, even two quotes of one speaker on one day', () => {
    for (const { version } of states) {
      const page = absolute.get(`${version ? `v/${version}/` : ''}e/index.html`)!;
      const texts = [...page.matchAll(/<li>(.*)<\/li>/g)].map(([, text]) => text!.replace(/<[^>]*>/g, ''));
      assert.ok(texts.length > 3);
      assert.deepEqual([...new Set(texts)], texts);
    }
  });

  test('names its story, with a link to all its items, each of which has a link to its page', () => {
    for (const { path, version } of items) {
      const folder = version ? `v/${version}/` : '';
      const address = new URL(`${folder}e/`, base).href;
      const page = pageOf(absolute, { path } as Item);
      const { title } = states.find((each) => each.version === version)!.story;
      const text = typeof title === 'string' ? title : title.en!;
      assert.ok(page.includes(`<p><a href="${address}">${text}</a></p>`), path);
      const whole = absolute.get(`${folder}e/index.html`) ?? '';
      assert.equal(
        whole.match(new RegExp(`<a href="${new URL(path, base).href}">[^<]+</a>`, 'g'))?.length,
        1,
      );
    }
  });

  test('has the code to embed its widget, if the site has an address', () => {
    const code = (page: string) => unescape(/<pre [^>]*><code>([^]*?)<\/code>/.exec(page)?.[1] ?? '');
    for (const item of items) {
      const written = code(pageOf(absolute, item));
      const [, id] = /([^/]*)$/.exec(item.path)!;
      assert.match(
        written,
        new RegExp(`^<(p|blockquote) class="[a-z-]+" data-widget="[a-z-]+" data-[a-z]+="${id}"`),
      );
      assert.equal(written.includes(`v/${item.version}/story.json`), !!item.version);
      assert.ok(written.endsWith(`<script type="module" src="${base.href}onrecord.js"></script>`));
    }
    const relative = addressFiles([today], { locales: [] });
    for (const page of relative.values()) assert.equal(code(page), '');
  });

  test('is in the language of its story, with the words of that language', () => {
    const place = { base, locales: ['ar'] };
    const files = addressFiles([{ story: invented((each) => (each.language = 'ar')) }], place);
    const page = files.get('e/pledge-counter/benches/index.html')!;
    assert.match(page, /<html lang="ar" dir="rtl">/);
    assert.ok(
      page.includes('<script type="module" src="https://news.example/facts/locales/ar.js"></script>'),
    );
  });
});

describe('an oEmbed response', () => {
  test('has the measured height of an item, or else the default of its tag', () => {
    const heights = { 'pledge-counter': { benches: [[240, 700] as [number, number]] } };
    const files = addressFiles([{ story: small() }], { base, locales: [], heights });
    const heightOf = (path: string) => (JSON.parse(files.get(`oembed/${path}.json`)!) as OEmbed).height;
    assert.equal(heightOf('pledge-counter/benches'), 780);
    for (const { id } of small().quotes) assert.equal(heightOf(`leader-quote/${id}`), 400);
  });

  for (const item of items) {
    test(`is of type "rich" and valid by the specification: ${item.oembed}`, () => {
      const answer = JSON.parse(absolute.get(item.oembed)!) as OEmbed;
      assert.deepEqual(
        Object.entries(answer).map(([name, value]) => [name, typeof value]),
        [
          ['type', 'string'],
          ['version', 'string'],
          ['title', 'string'],
          ['provider_name', 'string'],
          ['provider_url', 'string'],
          ['cache_age', 'number'],
          ['html', 'string'],
          ['width', 'number'],
          ['height', 'number'],
        ],
      );
      assert.equal(answer.type, 'rich');
      assert.equal(answer.version, '1.0');
      assert.equal(answer.provider_url, base.href);
      for (const number of [answer.width, answer.height, answer.cache_age])
        assert.ok(Number.isInteger(number) && number > 0);
      const href = new URL(item.path, base).href;
      const [, quoted, words, src, title, height] =
        /^<blockquote><a href="([^"]*)">([^<]*)<\/a><\/blockquote><iframe src="([^"]*)" title="([^"]*)" width="100%" height="(\d+)" loading="lazy" frameborder="0" allow="web-share; clipboard-write"><\/iframe>$/.exec(
          answer.html,
        )!;
      assert.equal(quoted, href);
      assert.equal(src, href);
      assert.equal(unescape(words!), item.view.sentence);
      assert.equal(unescape(title!), answer.title.replaceAll('\u00A0', ' '));
      assert.equal(Number(height), answer.height);
      assert.equal(answer.width, 600);
    });
  }

  test('has only HTML that WordPress keeps from an unknown site', () => {
    for (const { oembed } of items) {
      const { html } = JSON.parse(absolute.get(oembed)!) as OEmbed;
      const [, quotation, frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(html)!;
      assert.ok(quotation && frame);
      assert.doesNotMatch(attribute(frame, /src="([^"]*)"/), /[#?&]/);
    }
  });

  test('has the address of `npm start` if the build was given no other', () => {
    const { provider_url, html } = JSON.parse(inDist(items[0]!.oembed)) as OEmbed;
    if (process.env.ONRECORD_BASE) return;
    assert.equal(provider_url, LOCAL.href);
    assert.ok(html.includes(`src="${LOCAL.href}${items[0]!.path}"`));
  });
});
