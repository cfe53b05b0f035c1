import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fact, sources } from '../../../src/model/facts/citation.js';
import type { Citation, Source } from '../../../src/story/types.js';
import {
  arabicName,
  isolated,
  longDate,
  readerAsIfIn,
  readerIn,
  source,
  story,
  uncheckedStory,
  words,
} from '../helpers.js';

/** The view of one citation of the only source. */
function cited(from: Partial<Source>, citation: Partial<Citation> = {}, language = 'en') {
  const reader = readerIn(language, story({ sources: [source(from)] }));
  const [item] = sources(reader, [{ source: 'report', ...citation }]).items;
  assert.ok(item);
  return item;
}

describe('a citation', () => {
  it('names the source, and adds nothing that the story does not say about it', () => {
    const { source: id, title, details, text, href, passage, archived } = cited({});
    assert.deepEqual([id, title, details, text], ['report', { text: 'A report' }, '', 'A report']);
    assert.deepEqual([href, passage, archived], [undefined, undefined, undefined]);
  });

  it('names publisher, day and paragraph', () => {
    const item = cited({ publisher: 'The Lamp', published: '2025-09-04' }, { paragraph: 9 });
    assert.equal(item.details, ', The Lamp, 4\u00A0September\u00A02025, paragraph 9');
    assert.equal(item.text, `A report, The Lamp, ${longDate('2025-09-04')}, paragraph 9`);
  });

  it('reads the title and the publisher in the language of the reader', () => {
    const from = { title: { en: 'A report', pl: 'Raport' }, publisher: { en: 'The Lamp', pl: 'Lampa' } };
    assert.equal(cited(from, {}, 'pl').text, 'Raport, Lampa');
    assert.deepEqual(cited(from, {}, 'pl').title, { text: 'Raport', lang: 'pl' });
  });

  it('isolates an Arabic title and publisher in an English line', () => {
    const item = cited({ title: { ar: 'نشرة' }, publisher: { ar: 'إذاعة' } });
    assert.equal(item.text, `${isolated('نشرة')}, ${isolated('إذاعة')}`);
    assert.deepEqual(item.title, { text: 'نشرة', lang: 'ar' });
  });

  it('has the passage in the quotation marks of the source’s language', () => {
    assert.deepEqual(cited({ language: 'pl' }, { passage: 'noc jest długa' }).passage, {
      text: '„noc jest długa”',
      lang: 'pl',
    });
    assert.deepEqual(cited({}, { passage: 'the night' }).passage, { text: '“the night”' });
  });

  it('links to an archived copy if there is one', () => {
    const archivedUrl = 'https://archive.example/report';
    assert.deepEqual(cited({ archivedUrl }).archived, { href: archivedUrl, label: words.archived });
  });
});

describe('the link of a citation', () => {
  const url = 'https://news.example/report';

  it('is the address of the source, with its fragment', () => {
    assert.equal(cited({ url }).href, url);
    assert.equal(cited({ url: `${url}?page=2#top` }, { paragraph: 2 }).href, `${url}?page=2#top`);
  });

  it('is missing if the source has no address, even for a passage', () => {
    assert.equal(cited({}, { passage: 'the night' }).href, undefined);
  });

  it('leads to the passage', () => {
    assert.equal(cited({ url }, { passage: 'night' }).href, `${url}#:~:text=night`);
    assert.equal(cited({ url: `${url}?a=1#top` }, { passage: 'night' }).href, `${url}?a=1#top:~:text=night`);
  });

  it('encodes the characters that the syntax of text fragments reserves', () => {
    const encoded = (passage: string) => cited({ url }, { passage }).href?.split('#:~:text=')[1];
    assert.equal(encoded('long is the night'), 'long%20is%20the%20night');
    assert.equal(encoded('a 35-country group'), 'a%2035%2Dcountry%20group');
    assert.equal(encoded('Germany, Italy'), 'Germany%2C%20Italy');
    assert.equal(encoded('oil & wicks'), 'oil%20%26%20wicks');
    assert.equal(encoded('100 % #1 "now" <b>'), '100%20%25%20%231%20%22now%22%20%3Cb%3E');
    for (const passage of ['Zażółć gęślą — jaźń', 'الليل طويل', '灯', '🏮-🏮']) {
      const text = encoded(passage) ?? '';
      assert.match(text, /^[\w%.!~*'()]+$/, 'plain ASCII');
      assert.equal(decodeURIComponent(text), passage);
    }
  });
});

describe('the sources of a fact', () => {
  const reader = readerIn(
    'en',
    story({
      sources: [source({ publisher: 'The Lamp' }), source({ id: 'minutes', title: 'Minutes' })],
    }),
  );

  it('are labelled with the publisher if there is one source and it has a publisher', () => {
    const view = sources(reader, [
      { source: 'report', paragraph: 1 },
      { source: 'report', paragraph: 2 },
    ]);
    assert.equal(view.label, 'The Lamp');
    assert.equal(view.name, 'The Lamp: A report, The Lamp, paragraph 1; A report, The Lamp, paragraph 2');
    assert.equal(view.items.length, 2);
  });

  it('are labelled "Source" if there is one source without a publisher', () => {
    assert.equal(sources(reader, [{ source: 'minutes' }]).label, words.source);
    assert.equal(sources(reader, [{ source: 'minutes' }]).name, 'Source: Minutes');
  });

  it('are labelled with the title if the one source has an address and no publisher', () => {
    const url = 'https://example.org/a';
    const title = 'The Daily Example, 3 May';
    const linked = readerAsIfIn('en', uncheckedStory({ sources: [source({ title, url })] }));
    const view = sources(linked, [{ source: 'report', paragraph: 2 }]);
    assert.equal(view.label, title);
    assert.equal(view.name, `${title}, paragraph 2`);
  });

  it('are labelled with their number if there is more than one', () => {
    const view = sources(reader, [
      { source: 'minutes' },
      { source: 'report' },
      { source: 'minutes', paragraph: 2 },
    ]);
    assert.equal(view.label, '2 sources');
    assert.equal(view.name, '2 sources: Minutes; A report, The Lamp; Minutes, paragraph 2');
  });

  it('name each place once', () => {
    const places = [
      { source: 'report' },
      { source: 'report', paragraph: 1 },
      { source: 'report', passage: 'night' },
      { source: 'report', paragraph: 1, passage: 'night' },
    ];
    assert.equal(sources(reader, [...places, ...places]).items.length, places.length);
  });

  it('leave out a source that the story lacks', () => {
    assert.deepEqual(sources(reader, [{ source: 'nobody' }]).items, []);
    assert.deepEqual(sources(reader).items, []);
    assert.equal(sources(reader, [{ source: 'nobody' }, { source: 'minutes' }]).name, 'Source: Minutes');
  });

  it('are counted in the language of the reader', () => {
    const many = Array.from({ length: 1200 }, (_, i) => source({ id: `s-${i}` }));
    const label = (language: string) =>
      sources(
        readerAsIfIn(language, uncheckedStory({ sources: many })),
        many.map(({ id }) => ({ source: id })),
      ).label;
    assert.equal(label('en-GB'), '1,200 sources');
    assert.equal(label('de'), `${new Intl.NumberFormat('de').format(1200)} sources`);
  });

  it('are in the same object as the text of the fact', () => {
    const view = fact(reader, { text: arabicName, lang: 'ar' }, [{ source: 'minutes' }]);
    assert.deepEqual([view.text, view.lang, view.sources.items[0]?.source], [arabicName, 'ar', 'minutes']);
    assert.deepEqual(fact(reader, { text: 'x' }, undefined).sources.items, []);
  });
});
