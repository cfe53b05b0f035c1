/** A site keeps the addresses of an item that was retracted and removed, and names the item in the page of changes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OEmbed } from '../../src/embed/oembed.js';
import { addressFiles } from '../../src/node/addresses.js';
import { changeLog } from '../../src/node/change-log.js';
import { pageOf } from '../../src/node/change-page.js';
import { feedOf } from '../../src/node/feed.js';
import { render } from '../../src/node/server.js';
import type { Change, Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';

const WHY = 'The recording is of another meeting.';
const retraction = (item: string): Change => ({
  type: 'retraction',
  version: 3,
  date: '2024-03-04',
  item,
  note: WHY,
});
/** The story without the quote "Sit down", the counter of benches and the question that the quote was part of. */
const later = (...items: string[]): Story => {
  const story = { ...small(), version: 3, changes: items.map(retraction) };
  return {
    ...story,
    pledges: story.pledges.filter(({ id }) => id !== 'benches'),
    quotes: story.quotes.filter(({ id }) => id !== 'sit-down'),
    questions: story.questions.filter(({ id }) => id !== 'more-benches'),
  };
};
const base = new URL('https://news.example/facts/');
const gone = [
  ['leader-quote', 'sit-down', 'quotes/sit-down', 'This quote has been retracted.'],
  ['pledge-counter', 'benches', 'pledges/benches', 'This figure has been retracted.'],
  ['stance-list', 'more-benches', 'questions/more-benches', 'Entry retracted'],
] as const;

describe('the address of an item that was retracted and removed', () => {
  const states = [{ story: later(...gone.map(([, , item]) => item)) }, { story: small(), version: 2 }];
  const files = addressFiles(states, { base, locales: [] });

  for (const [tag, id, item, line] of gone) {
    test(`has a page that says so and no old words: ${item}`, () => {
      const page = files.get(`e/${tag}/${id}/index.html`) ?? '';
      assert.ok(page.includes(`<title>${line} – A small invented story</title>`));
      assert.match(
        page,
        new RegExp(`<template [^]*${line}[^]*Retracted, 4\u00A0March\u00A02024:[^]*${WHY}[^]*</template>`),
      );
      assert.match(page, new RegExp(`<meta name="description" content="Retracted, [^"]*: ${WHY}">`));
      assert.match(page, /<meta name="robots" content="noindex">/);
      assert.doesNotMatch(page, /Sit down|2 towns|More benches/);
      // There is nothing to embed.
      assert.doesNotMatch(page, /<details|og:image/);
    });

    test(`has an oEmbed answer that says so, in a low frame: ${item}`, () => {
      const answer = JSON.parse(files.get(`oembed/${tag}/${id}.json`) ?? '{}') as OEmbed;
      assert.equal(answer.title, line);
      assert.ok(
        answer.html.startsWith(
          `<blockquote><a href="${base.href}e/${tag}/${id}">Retracted, 4\u00A0March\u00A02024: ${WHY}`,
        ),
      );
      assert.ok(answer.html.includes('<iframe'));
      assert.equal(answer.height, 400);
    });

    test(`keeps its words in the version that had it: ${item}`, () => {
      assert.match(files.get(`v/2/e/${tag}/${id}/index.html`) ?? '', /Sit down|2 towns|More benches/);
    });
  }

  test('is not in the list of the items of the story', () => {
    assert.doesNotMatch(files.get('e/index.html') ?? '', /sit-down|\/benches|more-benches/);
  });

  test('is not written without a retraction, for a part of an item, or for an element that the site lacks', () => {
    const paths = (story: Story, elements?: readonly 'pledge-counter'[]) =>
      [...addressFiles([{ story }], { base, locales: [], elements }).keys()].join();
    assert.doesNotMatch(paths(later('questions/more-benches/ash')), /sit-down|more-benches/);
    assert.doesNotMatch(paths(later('quotes/sit-down'), ['pledge-counter']), /sit-down/);
    const twice = { ...later('quotes/sit-down'), quotes: small().quotes };
    assert.equal(paths(twice).split('e/leader-quote/sit-down/').length, 2);
  });
});

describe('a server', () => {
  test('renders the retraction of an item that was removed, also as the fallback, in the language of the page', () => {
    const story = later('quotes/sit-down');
    const html = render('leader-quote', { id: 'sit-down', story, lang: 'de' });
    const line = 'Dieses Zitat wurde zurückgezogen.';
    assert.equal(html.split(line).length, 3);
    assert.match(html, new RegExp(`</template>Zurückgezogen, [^<]*${WHY}</leader-quote>`));
  });
});

describe('the change log', () => {
  const published = (story: Story) => ({
    version: story.version,
    published: '2024-01-02',
    sha256: '',
    text: '',
    story,
  });
  const [first] = small().questions;
  const named = (edit: (story: Story) => Story, ...items: string[]) => {
    const versions = [published(small()), published(edit(later(...items)))];
    const titles = changeLog(versions).steps[0]!.entries.map(({ title }) => title);
    return { titles, texts: [pageOf(versions), feedOf(versions)] };
  };

  test('names a removed item as the last version that had it did', () => {
    const { titles, texts } = named((story) => story, ...gone.map(([, , item]) => item));
    assert.deepEqual(titles, ['Ada, Gardener, 1\u00A0January\u00A02024', 'Benches', 'More benches?']);
    for (const text of texts) for (const title of titles) assert.ok(text.includes(title), title);
  });

  test('names the question and the side of a removed stance, whether or not the side is still in the story', () => {
    const held = { ...first!, stances: first!.stances.filter(({ party }) => party !== 'ash') };
    for (const isInStory of [true, false]) {
      const { titles, texts } = named(
        (story) => ({
          ...story,
          parties: story.parties.filter(({ id }) => isInStory || id !== 'ash'),
          questions: [held],
        }),
        'questions/more-benches/ash',
      );
      assert.deepEqual(titles, ['More benches? Ash']);
      for (const text of texts) assert.match(text, /More benches\? Ash</);
    }
  });

  test('names an item that no published version has by its id, in words', () => {
    assert.deepEqual(named((story) => story, 'questions/old-lamps/new-spain').titles, [
      'Old Lamps: New Spain',
    ]);
  });
});
