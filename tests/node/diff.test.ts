/** Two versions of a story are compared as readers see them, and the entries that are missing are drafted. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { unexplained } from '../../src/node/changes.js';
import { diffStories, type StoryDiff } from '../../src/node/diff/diff.js';
import { draftEntries } from '../../src/node/diff/draft.js';
import { inJson, inYaml } from '../../src/node/diff/story-text.js';
import { markdown, textLines } from '../../src/node/diff/text.js';
import { validate } from '../../src/node/validate.js';
import type { Change, Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';

type Edit = (story: Story) => void;
const edited = (...edits: Edit[]): Story => {
  const story = small();
  for (const edit of edits) edit(story);
  return story;
};
const diffOf = (...edits: Edit[]): StoryDiff => diffStories(small(), edited(...edits));
const drafting = {
  version: 3,
  date: '2024-02-03',
  isCorrection: (item: string) => item.startsWith('pledges/'),
};
const drafted = (...edits: Edit[]): Change[] => draftEntries(diffOf(...edits), drafting);
/** A date has no-break spaces between its parts. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const lines = (...edits: Edit[]) => textLines(diffOf(...edits)).map(plain);

describe('the comparison', () => {
  it('says nothing of two stories that are the same, in whatever order', () => {
    assert.deepEqual(
      diffOf(({ quotes, parties }) => (quotes.reverse(), parties.reverse())),
      { from: 2, to: 2, items: [], renamed: [] },
    );
  });

  const cases: readonly (readonly [name: string, edit: Edit, expected: readonly string[]])[] = [
    [
      'a count with its qualifier and its noun',
      ({ pledges }) => Object.assign(pledges[0]!.count, { value: 3, qualifier: 'about' }),
      ['changed: Benches, pledges/benches (readers must be told)', '  number: 2 towns → about 3 towns'],
    ],
    [
      'an amount in its unit',
      ({ pledges }) => (pledges[1]!.pledgers![0]!.amount = 0.15),
      [
        'changed: Paint, pledges/paint (readers must be told)',
        '  pledgers ash amount: 0.1 towns → 0.15 towns',
      ],
    ],
    [
      'a category by its label',
      ({ questions }) => (questions[0]!.stances[0]!.category = 'absent'),
      [
        'changed: More benches? Ash, questions/more-benches/ash (readers must be told)',
        '  category: Yes → Absent',
      ],
    ],
    [
      'the words of a quote',
      ({ quotes }) => (quotes[0]!.text = 'Sit up'),
      [
        'changed: Ada, Gardener, 1 January 2024, quotes/sit-down (readers must be told)',
        '  words: Sit down → Sit up',
      ],
    ],
    [
      'a date as one fact, which no entry is needed for',
      ({ quotes }) => (quotes[1]!.said = { precision: 'month', date: '2024-01' }),
      ['changed: Ada, Clerk, January 2024, quotes/rest', '  date: date unknown → January 2024'],
    ],
    [
      'sources by their titles',
      ({ quotes }) => (quotes[1]!.citations = [{ source: 'diary' }, { source: 'minutes', paragraph: 4 }]),
      ['changed: Ada, Clerk, date unknown, quotes/rest', '  sources: Minutes ¶ 1 → Diary; Minutes ¶ 4'],
    ],
    [
      'who spoke by name',
      ({ quotes, speakers }) => {
        speakers.push({ id: 'bo', name: 'Bo' });
        quotes[1]!.speaker = 'bo';
      },
      [
        'added: Bo, speakers/bo',
        'changed: Bo, date unknown, quotes/rest (readers must be told)',
        '  speaker: Ada, Clerk → Bo',
      ],
    ],
    [
      'a stance that was added, with its category',
      ({ questions }) => questions[0]!.stances.push({ party: 'grove', category: 'yes', quote: 'rest' }),
      [
        'added: More benches? The grove, questions/more-benches/grove (readers must be told)',
        '  category: Yes',
      ],
    ],
    [
      'a whole question that is gone, and not each of its stances',
      ({ questions }) => questions.pop(),
      ['removed: More benches?, questions/more-benches (readers must be told)'],
    ],
    [
      'a field of the story itself',
      (story) => (story.checked = '2024-01-05'),
      ['changed: A small invented story', '  checked: 2 January 2024 → 5 January 2024'],
    ],
    [
      'a pledger that is gone, by name',
      ({ pledges }) => (pledges[0]!.pledgers!.pop(), (pledges[0]!.named = undefined)),
      [
        'changed: Benches, pledges/benches (readers must be told)',
        '  named: no longer all',
        '  pledgers grove: no longer The grove',
      ],
    ],
  ];
  for (const [name, edit, expected] of cases)
    it(`gives ${name}`, () => assert.deepEqual(lines(edit).sort(), [...expected].sort()));

  it('does not ask for an entry that is there', () => {
    const [item] = diffOf((story) => {
      story.version = 3;
      story.pledges[0]!.count.value = 3;
      story.changes.push({
        type: 'update',
        version: 3,
        date: '2024-02-03',
        item: 'pledges/benches',
        note: 'Why.',
      });
    }).items;
    assert.equal(item!.needsEntry, false);
  });

  it('escapes what Markdown would read as markup', () => {
    const text = markdown(
      diffOf(({ quotes }) => (quotes[0]!.text = '*Sit*\n# <up>')),
      'old_1 → new',
    );
    assert.match(text, /^## old\\_1 → new\n\n- \*\*changed: Ada/);
    assert.match(text, / {2}- words: Sit down → \\\*Sit\\\* \\# \\<up\\>/);
  });
});

describe('a rename', () => {
  it('of a side, a speaker or a quote is no removal, and what refers to it has not changed', () => {
    const rename: Edit = (story) => {
      const text = JSON.stringify(story)
        .replaceAll('"ash"', '"oak"')
        .replaceAll('/ash"', '/oak"')
        .replaceAll('"ada"', '"eve"')
        .replaceAll('"sit-down"', '"sit"');
      Object.assign(story, JSON.parse(text));
    };
    const diff = diffOf(rename);
    assert.deepEqual(diff.items, []);
    assert.deepEqual(diff.renamed, [
      { was: 'parties/ash', now: 'parties/oak' },
      { was: 'speakers/ada', now: 'speakers/eve' },
      { was: 'quotes/sit-down', now: 'quotes/sit' },
    ]);
    // A change beside it is named by the new id.
    const [item] = diffOf(rename, ({ questions }) => (questions[0]!.stances[0]!.category = 'absent')).items;
    assert.equal(item!.item, 'questions/more-benches/oak');
  });

  it('is not seen in an item that is new, or whose content has changed', () => {
    assert.deepEqual(diffOf(({ quotes }) => quotes.push({ ...quotes[0]!, id: 'new' })).renamed, []);
    const { items, renamed } = diffOf(({ quotes }) =>
      Object.assign(quotes[1]!, { id: 'new', text: 'Rest.' }),
    );
    assert.deepEqual(renamed, []);
    assert.deepEqual(items.map(({ change, item }) => `${change} ${item}`).sort(), [
      'added quotes/new',
      'removed quotes/rest',
    ]);
  });
});

describe('the drafted entries', () => {
  it('have a type, what it was, what it is now, and the item', () => {
    assert.deepEqual(
      drafted(
        ({ pledges }) => (pledges[0]!.count.value = 3),
        ({ questions }) => (questions[0]!.stances[0]!.category = 'absent'),
        ({ questions }) => questions[0]!.stances.pop(),
      ),
      [
        { type: 'correction', item: 'pledges/benches', was: '2 towns', now: '3 towns', note: 'Benches' },
        {
          type: 'update',
          item: 'questions/more-benches/ash',
          was: 'Yes',
          now: 'Absent',
          note: 'More benches? Ash',
        },
        { type: 'retraction', item: 'questions/more-benches/birch', note: 'More benches? Birch' },
      ].map(({ type, item, ...rest }) => ({ type, version: 3, date: '2024-02-03', item, ...rest })),
    );
  });

  const edits: readonly Edit[] = [
    ({ pledges }) => pledges[0] && (pledges[0].count.value = 3),
    ({ pledges }) => pledges[1]?.pledgers?.forEach((each) => delete each.amount),
    ({ pledges }) => pledges.pop(),
    ({ parties }) => (parties[1]!.name = 'Beech'),
    ({ speakers }) => (speakers[0]!.role = undefined),
    ({ speakers, quotes }) => {
      speakers.push({ id: 'bo', name: 'Bo' });
      for (const quote of quotes) quote.speaker = 'bo';
    },
    ({ quotes }) => (quotes[0]!.text = 'Stand up'),
    ({ quotes, questions }) => {
      quotes.pop();
      for (const { stances } of questions) for (const stance of stances) delete stance.earlier;
    },
    ({ questions }) => questions[0]?.stances.pop(),
    ({ questions }) => questions.pop(),
    ({ questions }) => questions[0]?.stances.forEach((each) => (each.category = 'silent')),
    ({ questions }) => questions[0]?.stances.push({ party: 'grove', category: 'yes', quote: 'sit-down' }),
    // A party with everything that names it.
    (story) => {
      story.parties.splice(1, 1);
      for (const party of story.parties) delete party.memberOf;
      for (const { stances } of story.questions)
        stances.splice(0, stances.length, ...stances.filter(({ party }) => party !== 'birch'));
      for (const pledge of story.pledges) {
        pledge.pledgers = pledge.pledgers!.filter(({ party }) => party !== 'birch');
        pledge.count.value = pledge.pledgers.filter(({ party }) => party !== 'grove').length;
      }
    },
    (story) => (story.title = 'Another title'),
  ];

  it('leave a story that the check passes and that can be published, after any edits', () => {
    const isValid = (story: Story) => !validate(JSON.parse(JSON.stringify(story))).faults.length;
    let tried = 0;
    fc.assert(
      fc.property(fc.subarray([...edits], { minLength: 1 }), fc.boolean(), (chosen, isCorrection) => {
        const after = edited(...chosen);
        // Edits may contradict each other. An entry about an item that is removed now is no contradiction.
        if (!isValid(after)) {
          after.changes = [];
          if (!isValid(after)) return;
          after.changes = small().changes;
        }
        tried++;
        const diff = diffStories(small(), after);
        after.version = 3;
        after.changes.push(...draftEntries(diff, { ...drafting, isCorrection: () => isCorrection }));
        assert.deepEqual(validate(JSON.parse(JSON.stringify(after))).faults, []);
        assert.deepEqual(unexplained(small(), after), []);
      }),
      { seed: 17, numRuns: 400 },
    );
    assert.ok(tried > 100, String(tried));
  });
});

describe('the text of a story file', () => {
  const entries = draftEntries(
    diffOf(({ pledges }) => (pledges[0]!.count.value = 3)),
    drafting,
  );
  const added = (before: object | undefined) => [...((before as Change[] | undefined) ?? []), ...entries];

  it('in JSON keeps its order, its indentation and its line ends', () => {
    for (const indent of ['  ', '\t', '    ']) {
      for (const end of ['\n', '\r\n']) {
        const text = `${JSON.stringify(small(), null, indent)}\n`.replaceAll('\n', end);
        const expected = { ...small(), version: 3, changes: added(small().changes) };
        assert.equal(
          inJson(text, 3, entries),
          `${JSON.stringify(expected, null, indent)}\n`.replaceAll('\n', end),
        );
      }
    }
    const { changes: _, ...without } = small();
    const text = JSON.stringify(without, null, 2);
    assert.deepEqual(JSON.parse(inJson(text, 3, entries)), { ...without, version: 3, changes: entries });
    assert.ok(inJson(text, 3, entries).startsWith(text.slice(0, 100)));
    assert.ok(!inJson(JSON.stringify(without), 3, entries).includes('\n'));
  });

  const yaml = (changes: string, after = '# The dates.\ndates: iso\n') => `# A desk's story.
story:
  id:   small   # kept
  version: 2 # the state

  questions:
    - { id: q,  text: "Q?" }
${changes}${after}`;
  const cases: readonly (readonly [name: string, text: string])[] = [
    ['no changes yet', yaml('')],
    ['no changes, at its end', yaml('', '')],
    ['a list of changes', yaml('  changes:\n    - item: a/b # mine\n      note: N\n')],
    ['a list that is not indented', yaml('  changes:\n  - item: a/b\n    note: N\n')],
    ['a list at the end of the file', yaml('  changes:\n    - item: a/b', '')],
    ['Windows line ends', yaml('  changes:\n    - item: a/b\n').replaceAll('\n', '\r\n')],
  ];
  for (const [name, text] of cases) {
    it(`in YAML with ${name} keeps every other line`, () => {
      const result = inYaml(text, 3, entries);
      const [before, after] = [text, result].map(
        (each) => parseYaml(each) as { story: { changes?: object } },
      );
      assert.deepEqual(after, {
        ...before,
        story: { ...before!.story, version: 3, changes: added(before!.story.changes) },
      });
      const kept = text.replace('version: 2', 'version: 3').split(/\r?\n/).filter(Boolean);
      const found = new Set(result.split(/\r?\n/));
      assert.deepEqual(
        kept.filter((line) => !found.has(line)),
        [],
      );
      assert.equal(/[^\r]\n/.test(result), !text.includes('\r'));
    });
  }

  it('in YAML that is written in another way has the same content', () => {
    for (const text of [
      'story: { id: small, version: 2 }',
      'story:\n  changes: []\n  version: 2\n  id: small\n',
      '{"story": {"id": "small", "version": 2}}',
    ]) {
      assert.deepEqual(parseYaml(inYaml(text, 3, entries)), {
        story: { id: 'small', version: 3, changes: entries },
      });
    }
    assert.deepEqual(
      parseYaml(inYaml(yaml(''), 3, [])),
      parseYaml(yaml('').replace('version: 2', 'version: 3')),
    );
  });
});
