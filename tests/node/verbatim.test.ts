import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Story } from '../../src/story/types.js';
import { isVerbatim, proveQuotes, quotedIn } from '../../src/node/verbatim.js';

/** The text of an invented source in tests/fixtures/sources. */
function textOf(source: string): string | undefined {
  const file = new URL(`../fixtures/sources/${source}.txt`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
const harbour = textOf('harbour-report')!.split('\n');
const world = textOf('world-press')!.split('\n');

describe('words that are verbatim', () => {
  const verbatim: [why: string, words: string, paragraph: string][] = [
    [
      'whole, without the comma that closes them',
      'We’ve counted every lamp — all forty of them — and the ‘night watch’ keeps each one burning',
      harbour[1]!,
    ],
    [
      'with straight marks, hyphens and wide spaces',
      `We've counted every lamp -- all  forty of\u00A0them - and the 'night watch' keeps each one burning`,
      harbour[1]!,
    ],
    [
      'with a full stop for the comma',
      'We’ve counted every lamp — all forty of them — and the ‘night watch’ keeps each one burning.',
      harbour[1]!,
    ],
    ['part of a quotation', 'all forty of them', harbour[1]!],
    ['a quotation inside another', 'night watch', harbour[1]!],
    ['a fragment before a comma', 'a small thing', harbour[2]!],
    ['a fragment before a full stop', 'people who sleep at night', harbour[2]!],
    ['a fragment with its full stop', 'people who sleep at night.', harbour[2]!],
    ['between straight marks', 'will not sell its oil', harbour[3]!],
    ['between straight single marks, with an apostrophe', 'nobody’s business', harbour[3]!],
    ['between single marks, with apostrophes', 'It’s the children’s lantern', harbour[4]!],
    ['after a quotation that is interrupted', 'and it’s theirs to light', harbour[4]!],
    ['with a quotation of their own', 'The committee said ‘no’ twice', harbour[5]!],
    ['with a quotation in the same marks', 'and ‘never’ once', harbour[5]!],
    ['the second of two quotations', 'another quotation', harbour[6]!],
    ['with a hyphen', 'well-lit harbour', harbour[9]!],
    ['a word with a hyphen after it', 'well', harbour[9]!],
    ['German', 'Die Laternen bleiben an', world[0]!],
    ['German, in guillemets', 'eine kleine Sache', world[0]!],
    ['French, with spaces inside its marks', 'Les lampes restent allumées', world[1]!],
    ['Swedish, with the same mark twice', 'Lyktorna är tända', world[2]!],
    ['Polish, with guillemets inside', 'Latarnie „wszystkie” zostają zapalone', world[3]!],
    ['Arabic', 'المصابيح مضاءة، كلها', world[4]!],
    ['Japanese, without its full stop', '灯りは「ずっと」ついています', world[5]!],
    ['Japanese, where no space ends a word', '灯り', world[5]!],
    ['Ukrainian', 'Ліхтарі горітимуть', world[6]!],
    ['after half of the same words', 'la la', '“Ola la la land,” sang the fog.'],
    ['composed, where the source is not', 'Cafés close at nine', world[7]!],
  ];
  for (const [why, words, paragraph] of verbatim)
    it(why, () => assert.ok(isVerbatim(words, paragraph), words));
});

describe('words that are not verbatim', () => {
  const other: [why: string, words: string, paragraph: string][] = [
    ['not quoted at all', 'will keep its lamps lit', harbour[0]!],
    ['another word', 'We’ve counted each lamp', harbour[1]!],
    ['another case', 'All forty of them', harbour[1]!],
    ['a word left out', 'We’ve counted lamp', harbour[1]!],
    ['half a word at the end', 'We’ve counted every lam', harbour[1]!],
    ['half a word at the beginning', 'e’ve counted every lamp', harbour[1]!],
    ['half a word, to the very end', 'eople who sleep at night.', harbour[2]!],
    ['a word without its apostrophe’s ending', 'the children', harbour[4]!],
    ['another punctuation mark', 'a small thing!', harbour[2]!],
    ['two marks left out', 'people who sleep at night.,', harbour[2]!],
    ['a comma left out in the middle', 'the light stays on an innkeeper said', world[7]!],
    ['a full stop where the sentence goes on', 'We’ve counted every lamp.', harbour[1]!],
    ['two quotations as one', 'a small thing, people who sleep at night', harbour[2]!],
    [
      'from one quotation over into another',
      'one quotation” and its neighbour are nobody’s, as “another',
      harbour[6]!,
    ],
    ['between two quotations', 'and its neighbour are nobody’s', harbour[6]!],
    ['between two quotations in single marks', 'said a teacher', harbour[4]!],
    ['between two apostrophes', 's price and the bakers', harbour[7]!],
    ['between a plural’s apostrophe and a word’s', 'hours, in nobody', harbour[7]!],
    ['in a quotation that does not end', 'A speech that goes on in the next paragraph', harbour[8]!],
    ['nothing but a full stop', '.', harbour[2]!],
    ['accents left out', 'Cafes close at nine', world[7]!],
    ['in no paragraph', 'a small thing', ''],
  ];
  for (const [why, words, paragraph] of other) it(why, () => assert.ok(!isVerbatim(words, paragraph), words));
});

describe('the quotations in a paragraph', () => {
  it('are the texts between each pair of marks, the inner pairs first', () => {
    assert.deepEqual(quotedIn('“a ‘b’ c,” d ‘e “f” g’'), ['b', 'a ‘b’ c,', 'f', 'e “f” g']);
    assert.deepEqual(quotedIn('„a ‚b‘ c“ »d« «e» "f" \'g\''), ['b', 'a ‚b‘ c', 'd', 'e', 'f', 'g']);
    assert.deepEqual(quotedIn('中文“引语”和「引用」'), ['引语', '引用']);
  });

  it('do not begin or end at an apostrophe', () => {
    assert.deepEqual(quotedIn('He said ‘the “nations’ plan” is ours’.'), [
      'nations’ plan',
      'the “nations’ plan” is ours',
    ]);
    assert.deepEqual(quotedIn("the '90s and the nations’ will, rock 'n' roll, Hawai‘i"), ['n']);
    assert.deepEqual(quotedIn('Hawai‘i and the nations’ will'), []);
    assert.deepEqual(quotedIn('a 5" pipe, a 6” one'), []);
  });

  it('may be inside others in the same straight marks', () => {
    assert.deepEqual(quotedIn('"We said "never again" and meant it," he said, "twice".'), [
      'never again',
      'We said "never again" and meant it,',
      'twice',
    ]);
    assert.deepEqual(quotedIn('"A day," he said "is long" ("so long").'), ['A day,', 'is long', 'so long']);
  });

  it('do not include an unclosed pair, but the pairs inside it', () => {
    assert.deepEqual(quotedIn('“a ‘b “c” d'), ['c']);
    assert.deepEqual(quotedIn('“the ‘90s” and the nations’ plan”'), ['the ‘90s']);
    assert.deepEqual(quotedIn('end.” He said that “this” is “that.'), ['this']);
  });
});

describe('the quotes of a story', () => {
  type Quotes = Pick<Story, 'quotes'>;
  const quote = {
    id: 'wick',
    speaker: 'wick',
    kind: 'direct' as const,
    text: 'We’ve counted every lamp',
    said: { precision: 'unknown' as const },
    citations: [{ source: 'harbour-report', paragraph: 2 }],
  };
  const verdicts = ({ quotes }: Quotes) =>
    proveQuotes({ quotes }, textOf).map(({ verdict, place }) => [verdict, place]);

  it('are proved in the named paragraph, or in any if none is named', () => {
    assert.deepEqual(verdicts({ quotes: [quote] }), [['proved', 'harbour-report, paragraph 2']]);
    assert.deepEqual(verdicts({ quotes: [{ ...quote, citations: [{ source: 'harbour-report' }] }] }), [
      ['proved', 'harbour-report'],
    ]);
  });

  it('fail in another paragraph, in one that does not exist, and in another source', () => {
    for (const paragraph of [1, 3, 99]) {
      assert.deepEqual(
        verdicts({ quotes: [{ ...quote, citations: [{ source: 'harbour-report', paragraph }] }] }),
        [['failed', `harbour-report, paragraph ${paragraph}`]],
      );
    }
    const citations = [...quote.citations, { source: 'world-press' }];
    assert.deepEqual(verdicts({ quotes: [{ ...quote, citations }] }), [['failed', 'world-press']]);
  });

  it('are reported as not checked if the text of their source is missing', () => {
    const missing = [{ source: 'radio' }, { source: 'diary', paragraph: 2 }];
    assert.deepEqual(verdicts({ quotes: [{ ...quote, citations: missing }] }), [
      ['not checked', 'radio, diary'],
    ]);
    assert.deepEqual(verdicts({ quotes: [{ ...quote, citations: [...missing, ...quote.citations] }] }), [
      ['proved', 'harbour-report, paragraph 2'],
    ]);
    assert.deepEqual(
      verdicts({ quotes: [{ ...quote, text: 'Never', citations: [...missing, ...quote.citations] }] }),
      [['failed', 'harbour-report, paragraph 2']],
    );
  });

  it('are reported with their path, and so is each wording, with its own source', () => {
    const wordings = [
      {
        text: 'Les lampes restent allumées',
        language: 'fr',
        citations: [{ source: 'world-press', paragraph: 2 }],
      },
      { text: 'We’ve counted every lamp', citations: [{ source: 'world-press' }] },
      { text: 'Anything', citations: [{ source: 'radio' }] },
    ];
    const proofs = proveQuotes(
      { quotes: [quote, { ...quote, id: 'again', kind: 'partial', wordings }] },
      textOf,
    );
    assert.deepEqual(proofs, [
      {
        keys: ['quotes', 0],
        quote: 'wick',
        words: quote.text,
        verdict: 'proved',
        place: 'harbour-report, paragraph 2',
      },
      {
        keys: ['quotes', 1],
        quote: 'again',
        words: quote.text,
        verdict: 'proved',
        place: 'harbour-report, paragraph 2',
      },
      {
        keys: ['quotes', 1, 'wordings', 0],
        quote: 'again',
        words: 'Les lampes restent allumées',
        verdict: 'proved',
        place: 'world-press, paragraph 2',
      },
      {
        keys: ['quotes', 1, 'wordings', 1],
        quote: 'again',
        words: quote.text,
        verdict: 'failed',
        place: 'world-press',
        expected: 'words inside one pair of quotation marks of world-press',
      },
      {
        keys: ['quotes', 1, 'wordings', 2],
        quote: 'again',
        words: 'Anything',
        verdict: 'not checked',
        place: 'radio',
      },
    ]);
  });

  it('are proved by their original if they are a translation', () => {
    const translated = {
      ...quote,
      text: 'The lamps stay lit',
      original: { text: 'Les lampes restent allumées', language: 'fr' },
      citations: [{ source: 'world-press', paragraph: 2 }],
    };
    assert.deepEqual(verdicts({ quotes: [translated] }), [['proved', 'world-press, paragraph 2']]);
    assert.deepEqual(
      verdicts({ quotes: [{ ...translated, original: { text: 'Les lampes', language: 'fr' } }] }),
      [['proved', 'world-press, paragraph 2']],
    );
    assert.deepEqual(
      verdicts({ quotes: [{ ...translated, original: { text: 'Des lampes', language: 'fr' } }] }),
      [['failed', 'world-press, paragraph 2']],
    );
  });

  it('need no proof if they are a paraphrase or secondhand, but their wordings do', () => {
    const wordings = [{ text: 'a small thing', citations: [{ source: 'harbour-report', paragraph: 3 }] }];
    const told = { ...quote, text: { en: 'The lamps are counted.' }, kind: 'paraphrase' as const, wordings };
    assert.deepEqual(verdicts({ quotes: [told, { ...quote, kind: 'secondhand' }] }), [
      ['proved', 'harbour-report, paragraph 3'],
    ]);
  });

  for (const kind of ['transcript', 'statement', 'post', 'document', 'data', 'video', 'audio'] as const) {
    it(`need no quotation marks in a ${kind}, which is the words themselves`, () => {
      const said = { ...quote, text: 'We light the lamps', citations: [{ source: 'x', paragraph: 1 }] };
      const sources = [{ id: 'x', title: 'X', kind }];
      const [proof] = proveQuotes({ sources, quotes: [said] }, () => '“Hm.” We light the lamps tonight.');
      assert.equal(proof?.verdict, 'proved');
      const [other] = proveQuotes({ sources, quotes: [said] }, () => 'We light no lamps.');
      assert.equal(other?.expected, 'words of x, paragraph 1');
    });
  }

  it('fail in a report if they are outside quotation marks, and the proof says that they are there', () => {
    const said = { ...quote, text: 'We light the lamps', citations: [{ source: 'x' }] };
    const sources = [{ id: 'x', title: 'X', kind: 'report' as const }];
    const expected = (text: string) => proveQuotes({ sources, quotes: [said] }, () => text)[0]?.expected;
    assert.equal(
      expected('We light the lamps, the mayor said.'),
      'words inside one pair of quotation marks of x; the words are there, but outside quotation marks',
    );
    assert.equal(expected('We light the fires.'), 'words inside one pair of quotation marks of x');
  });

  it('may have sources with the line ends of Windows', () => {
    const windows = () => 'One.\r\n“Two.”\r\n';
    const [proof] = proveQuotes(
      { quotes: [{ ...quote, text: 'Two', citations: [{ source: 'x', paragraph: 2 }] }] },
      windows,
    );
    assert.equal(proof?.verdict, 'proved');
  });
});
