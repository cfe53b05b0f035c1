import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { story } from '../../src/story/bundled.js';
import type { Citation, Story } from '../../src/story/types.js';
import { validate } from '../../src/node/validate.js';
import { proveQuotes } from '../../src/node/verbatim.js';

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Every citation in a story. */
function citationsOf(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'source' in value ? [value as Citation] : [];
  return [...own, ...Object.values(value).flatMap(citationsOf)];
}

describe('the bundled story', () => {
  it('has the ids that pages use, and no others', () => {
    assert.deepEqual(idsOf(story.pledges), ['reassurance-force']);
    assert.deepEqual(idsOf(story.questions), ['troops-in-ukraine']);
    const exact = story.quotes.filter(({ kind }) => kind === 'direct' || kind === 'partial');
    assert.deepEqual(idsOf(exact), [
      'germany-appropriate-time',
      'macron-26',
      'macron-additional-sanctions',
      'macron-buy-time',
      'macron-front-line',
      'macron-new-aggression',
      'macron-regenerating',
      'macron-us-very-clear',
      'putin-on-all-fronts',
      'zakharova-any-format',
      'zelensky-concrete-step',
      'zelensky-economic-measures',
    ]);
    const paraphrases = story.quotes.filter(({ kind }) => kind === 'paraphrase');
    assert.deepEqual(idsOf(paraphrases), [
      'meloni-no-troops',
      'merz-pressure-and-caution',
      'white-house-russian-oil',
      'zelensky-trump-call',
    ]);
    assert.equal(story.quotes.length, 16);
  });

  it('names the paragraph wherever it cites the article, and copies no passage from it', () => {
    const article = citationsOf(story).filter(({ source }) => source === 'article');
    assert.ok(article.length > 40);
    for (const { paragraph, passage } of article) {
      assert.ok(paragraph && paragraph <= 26);
      assert.equal(passage, undefined);
    }
  });

  it('cites each of its sources', () => {
    const cited = new Set(citationsOf(story).map(({ source }) => source));
    assert.deepEqual([...cited].sort(), idsOf(story.sources));
  });

  it('names no pledger, and says who counted them', () => {
    const [pledge] = story.pledges;
    assert.deepEqual(
      { ...pledge?.count, citations: undefined },
      { value: 26, qualifier: 'exactly', statedBy: 'macron', citations: undefined },
    );
    assert.deepEqual([pledge?.named, pledge?.pledgers], ['none', undefined]);
    assert.deepEqual(
      pledge?.of?.counts.map(({ value, qualifier }) => [value, qualifier]),
      [
        [30, 'about'],
        [35, 'exactly'],
      ],
    );
  });

  it('puts each side where the article supports it', () => {
    const stances = story.questions[0]?.stances.map(({ party, category }) => [party, category]);
    assert.deepEqual(Object.fromEntries(stances ?? []), {
      'nations-26': 'committed',
      france: 'supports',
      ukraine: 'supports',
      italy: 'other-help',
      germany: 'not-decided',
      'united-states': 'not-decided',
      'yet-to-decide': 'not-decided',
      russia: 'opposed',
      'united-kingdom': 'no-statement-found',
    });
  });

  it('gives the day of the summit only to what was said at or after it', () => {
    const said = Object.fromEntries(story.quotes.map(({ id, said }) => [id, said.precision]));
    // She spoke before the summit, on the same day by some reports and the day before by others.
    assert.equal(said['zakharova-any-format'], 'around');
    assert.equal(said['putin-on-all-fronts'], 'before');
    for (const { said } of story.quotes) {
      assert.equal(said.date, '2025-09-04');
      assert.ok(
        said.citations?.some(({ source }) => source !== 'article'),
        'the article gives no date',
      );
    }
  });
});

/** A story with its sources. The invented one is always tested, the real one only if the article is beside the project. */
interface Case {
  readonly name: string;
  readonly story: Story;
  readonly sources: string;
  /** The source from which the story must not copy anything but quotations. */
  readonly text: string;
}
const articles = process.env['ONRECORD_SOURCES'] ?? path('../../../shared/story');
const harbour = validate(JSON.parse(readFileSync(path('../fixtures/valid/harbour.json'), 'utf8'))).story;
const cases: Case[] = [
  {
    name: 'the invented story',
    story: harbour!,
    sources: path('../fixtures/sources'),
    text: 'harbour-report',
  },
  { name: 'the bundled story', story, sources: articles, text: 'article' },
].filter(({ sources, text }) => existsSync(`${sources}/${text}.txt`));

/** The words of a text outside its quotation marks, in runs of eight. */
function runs(text: string): string[] {
  return text.split(/“[^”]*”/).flatMap((part) => {
    const words = part.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
    return words.slice(7).map((_, i) => words.slice(i, i + 8).join(' '));
  });
}
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(strings)
      : [];

for (const { name, story, sources, text } of cases) {
  describe(`${name}, beside its sources`, () => {
    const textOf = (source: string) => {
      const file = `${sources}/${source}.txt`;
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    };

    it('has each quote verbatim in the paragraph that it names', () => {
      const proofs = proveQuotes(story, textOf).filter(({ place }) => !place.startsWith('voz'));
      assert.deepEqual(
        proofs.filter(({ verdict }) => verdict !== 'proved'),
        [],
      );
      assert.ok(proofs.length >= 4);
    });

    it('fails if a word of any quote is changed', () => {
      const quotes = story.quotes.map((quote) => ({
        ...quote,
        text: `${quote.text as string} indeed`,
        wordings: [],
      }));
      const proofs = proveQuotes({ quotes }, textOf);
      assert.ok(proofs.length >= 3);
      assert.deepEqual(
        proofs.filter(({ verdict }) => verdict !== 'failed'),
        [],
      );
    });

    it('says everything else in its own words', () => {
      const theirs = new Set(runs(textOf(text)!));
      assert.ok(theirs.size > 0);
      const ours = strings({
        ...story,
        quotes: story.quotes.map((quote) => ({ ...quote, text: '', wordings: [] })),
      });
      assert.deepEqual(
        ours.flatMap(runs).filter((run) => theirs.has(run)),
        [],
      );
      const paraphrases = story.quotes.filter(({ kind }) => kind === 'paraphrase').map((quote) => quote.text);
      assert.deepEqual(
        strings(paraphrases)
          .flatMap(runs)
          .filter((run) => theirs.has(run)),
        [],
      );
    });
  });
}
