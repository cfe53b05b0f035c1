import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { split } from '../../../src/model/stance-list/split.js';
import { entriesOf } from '../../../src/model/stance-list/stance-row.js';
import type { Category, Stance } from '../../../src/story/types.js';
import { cite, party, question, readerIn, silence, stance, story } from '../helpers.js';

const sides = ['italy', 'spain', 'malta', 'france', 'norway', 'oman', 'peru'];
const groups = ['towns', 'islands', 'ports', 'others'];
const parties = [
  ...sides.map((id) => party(id)),
  ...groups.map((id) => party(id, { kind: 'group', size: 7 })),
];

function splitOf(stances: readonly Stance[]) {
  const asked = question(stances);
  const reader = readerIn('en', story({ parties, questions: [asked] }));
  return split(reader, entriesOf(reader, asked));
}
/** Each part with its category, the number of its sides, and its place in the bar. */
const parts = (stances: readonly Stance[]) =>
  splitOf(stances).parts.map(({ id, count, start, size }) => [
    id,
    count,
    Math.round(start),
    Math.round(size),
  ]);

describe('the split', () => {
  it('has a part for each category that a side holds, in the order of the scale', () => {
    assert.deepEqual(
      parts([
        stance('italy', { category: 'opposed' }),
        stance('spain'),
        stance('malta', { category: 'has-not-decided' }),
        stance('france'),
      ]),
      [
        ['committed', '2', 0, 50],
        ['has-not-decided', '1', 50, 25],
        ['opposed', '1', 75, 25],
      ],
    );
  });

  it('fills the bar', () => {
    for (const many of [1, 3, 6, 7]) {
      const { parts } = splitOf(
        sides.slice(0, many).map((side, i) => stance(side, { category: i % 2 ? 'opposed' : 'committed' })),
      );
      const last = parts.at(-1)!;
      assert.ok(Math.abs(last.start + last.size - 100) < 1e-9, String(many));
    }
  });

  it('counts no silence and no group in any part', () => {
    assert.deepEqual(
      parts([
        stance('italy'),
        silence('spain'),
        silence('malta', { category: 'declined-to-answer' }),
        stance('towns'),
      ]),
      [['committed', '1', 0, 100]],
    );
  });

  it('counts no earlier stance', () => {
    const earlier = [{ category: 'opposed', citations: cite() }];
    assert.deepEqual(parts([stance('italy', { earlier })]), [['committed', '1', 0, 100]]);
  });

  it('counts a category that is not on the scale, after all others', () => {
    assert.deepEqual(
      parts([stance('italy', { category: 'wavering' }), stance('spain', { category: 'opposed' })]),
      [
        ['opposed', '1', 0, 50],
        ['wavering', '1', 50, 50],
      ],
    );
  });
});

describe('the note of the split', () => {
  const note = (...stances: Stance[]) => splitOf(stances).note;

  it('says how many sides are counted', () => {
    assert.equal(note(stance('italy')), '1 position counted');
    assert.equal(note(stance('italy'), stance('spain'), stance('towns')), 'Not counted: Towns (Committed).');
  });

  it('names the groups of parties that are not counted, with their categories', () => {
    const [one, two, ...more] = ['towns', 'islands', 'ports', 'others'].map((party) => stance(party));
    assert.equal(note(stance('italy'), one!), 'Not counted: Towns (Committed).');
    assert.equal(note(stance('italy'), one!, two!), 'Not counted: Towns (Committed); Islands (Committed).');
    assert.equal(note(stance('italy'), one!, two!, ...more), 'Not counted: Groups (4).');
  });

  it('leaves silences to the legend, which shows each with its number', () => {
    const categories = [
      { id: 'yes', label: 'Yes' },
      { id: 'absent', label: 'Did not vote', silence: true },
      { id: 'none', label: 'No statement found', silence: true },
    ];
    const given = [
      stance('italy', { category: 'yes' }),
      silence('spain', { category: 'absent' }),
      silence('malta', { category: 'absent' }),
      silence('oman', { category: 'none' }),
    ];
    const asked = question(given, { categories });
    const reader = readerIn('en', story({ parties, questions: [asked] }));
    const { note, sentence, silences, parts } = split(reader, entriesOf(reader, asked));
    assert.equal(note, '1 position counted');
    assert.equal(sentence, '1 position counted, 1 with no statement. Did not vote: 2.');
    assert.deepEqual(
      silences.map(({ label, count, index }) => [label.text, count, index]),
      [
        ['Did not vote', '2', undefined],
        ['No statement found', '1', undefined],
      ],
    );
    assert.equal(parts.length, 1);
  });

  it('is empty if there is nothing to count', () => {
    assert.equal(note(stance('towns')), '');
    assert.equal(note(), '');
    assert.deepEqual(splitOf([silence('italy')]).parts, []);
  });
});

describe('the colours of categories', () => {
  /** The colour of each category that is given by its tone. */
  const coloursOf = (...tones: readonly Category['tone'][]) => {
    const categories = tones.map((tone, i) => ({ id: `c${i}`, label: `C${i}`, ...(tone && { tone }) }));
    const asked = question(
      tones.map((_, i) => stance(sides[i]!, { category: `c${i}` })),
      { categories },
    );
    const reader = readerIn('en', story({ parties, questions: [asked] }));
    return split(reader, entriesOf(reader, asked)).parts.map(({ index }) => index);
  };

  it('follow the place on the scale, if there are no tones', () => {
    assert.deepEqual(coloursOf(undefined, undefined, undefined), [0, 1, 2]);
  });

  it('follow the tones, wherever they stand on the scale', () => {
    const [yes, partly, unsure, no] = coloursOf('for', 'partly', 'undecided', 'against');
    assert.deepEqual(coloursOf('against', 'undecided', 'for'), [no, unsure, yes]);
    assert.equal(new Set([yes, partly, unsure, no]).size, 4);
    assert.deepEqual(
      parts([stance('italy'), stance('spain', { category: 'opposed' })]).map(([id]) => id),
      ['committed', 'opposed'],
    );
  });

  it('differ for two categories of one tone, and never use the colour of another tone', () => {
    const [one, two, no] = coloursOf('for', 'for', 'against');
    assert.equal(new Set([one, two, no]).size, 3);
    assert.deepEqual(coloursOf('for', 'for', 'for').slice(0, 2), [one, two]);
    assert.ok([one, two].includes(coloursOf('for', 'for', 'for')[2]));
  });

  it('are those that are left for a category without a tone, and none for "silent"', () => {
    assert.deepEqual(coloursOf('for', undefined, 'silent'), [0, 1, undefined]);
  });
});
