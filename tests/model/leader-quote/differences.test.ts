import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { comparing } from '../../../src/model/leader-quote/differences.js';
import type { Run } from '../../../src/model/views.js';
import { must, stories } from '../helpers.js';

/** The runs as one line. Words that only this wording has are in brackets. */
const marked = (runs: readonly Run[]) => runs.map(({ text, own }) => (own ? `[${text}]` : text)).join('');
const differences = (a: string, b: string) => must(comparing(a)(b));
const compared = (a: string, b: string) => differences(a, b).map(marked);

describe('the differences between two wordings', () => {
  it('are none if the words are the same', () => {
    assert.deepEqual(compared('Let there be light.', 'Let there be light.'), [
      'Let there be light.',
      'Let there be light.',
    ]);
  });

  it('are the words that only one of them has', () => {
    assert.deepEqual(compared('Let there be light', 'Let there soon be a light'), [
      'Let there be light',
      'Let there [soon] be [a] light',
    ]);
    assert.deepEqual(compared('We have 26 nations', 'We have today 26 countries'), [
      'We have 26 [nations]',
      'We have [today] 26 [countries]',
    ]);
  });

  it('include the spaces and punctuation between words that differ', () => {
    assert.deepEqual(compared('Go, and never stop there', 'Go there'), [
      'Go, [and never stop] there',
      'Go there',
    ]);
  });

  it('do not include capitals, punctuation or the encoding of letters', () => {
    assert.deepEqual(
      compared('The ‘reassurance force’ — in the air.', "the 'reassurance force', in The air"),
      ['The ‘reassurance force’ — in the air.', "the 'reassurance force', in The air"],
    );
    assert.deepEqual(compared('caf\u00e9', 'cafe\u0301'), ['café', 'cafe\u0301']);
  });

  it('are found in scripts that write from right to left, or without spaces', () => {
    assert.deepEqual(compared('الليل طويل', 'الليل قصير'), ['الليل [طويل]', 'الليل [قصير]']);
    assert.deepEqual(compared('灯 亮', '灯 灭'), ['灯 [亮]', '灯 [灭]']);
  });

  it('are the whole texts if no word is shared', () => {
    assert.deepEqual(compared('One lamp', 'No oil'), ['[One lamp]', '[No oil]']);
    assert.deepEqual(compared('', 'Oil'), ['', '[Oil]']);
    assert.deepEqual(compared('…', 'Oil'), ['…', '[Oil]']);
  });

  it('never change a word of either', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const joined = differences(a, b).map((runs) => runs.map(({ text }) => text).join(''));
        assert.deepEqual(joined, [a, b]);
      }),
    );
  });

  it('leave the same words on both sides if they are removed', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const text = fc.array(word, { maxLength: 12 }).map((all) => all.join(' '));
    const shared = (runs: readonly Run[]) =>
      runs.flatMap(({ text, own }) => (own ? [] : (text.match(/\w/g) ?? []))).join('');
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = differences(a, b);
        assert.equal(shared(left), shared(right));
      }),
    );
  });

  it('are not computed for texts so long that the page would freeze', () => {
    const long = 'word '.repeat(2000);
    assert.equal(comparing(long)(`${long}more`), undefined);
    const words = (count: number) => 'word '.repeat(count);
    assert.ok(comparing(words(990))(words(990)), 'two texts of 990 words are compared');
  });

  it('are computed only for as many wordings as stay within that limit together', () => {
    const compare = comparing('word '.repeat(500));
    const done = Array.from({ length: 10 }, () => compare('word '.repeat(500))).filter(Boolean);
    assert.equal(done.length, 3);
  });

  it('of the bundled story are those between the two reports', () => {
    const { text, wordings } = stories.bundled.quotes.find(({ id }) => id === 'macron-26')!;
    assert.ok(typeof text === 'string' && wordings);
    const [, theirs] = differences(text, wordings[0]!.text);
    assert.deepEqual(
      theirs.flatMap((run) => (run.own ? run.text : [])),
      [
        'today',
        'countries who',
        'formally',
        'some',
        'not',
        'taken a position',
        'as',
        'troops',
        'or be present',
        'in the',
      ],
    );
    assert.ok(theirs.some((run) => !run.own && run.text.includes("reassurance force'")));
  });
});
