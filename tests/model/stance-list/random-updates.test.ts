/** Random updates of a story: a list that reuses rows of its last view must show the same as a list that is opened now. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stanceList, type Arrangement } from '../../../src/model/index.js';
import { openStory } from '../../../src/story/open.js';
import type { Stance, Story } from '../../../src/story/types.js';
import {
  cite,
  must,
  on,
  party,
  question,
  quote,
  retraction,
  silence,
  source,
  speaker,
  stance,
  story,
  today,
} from '../helpers.js';

const statement = (text: string, from: string) => ({ text, statedBy: 'ada', citations: cite(from) });

/** A story with each kind of fact that a row shows. */
const whole = story({
  sources: ['a', 'b', 'c', 'd', 'e'].map((id) => source({ id, title: `Report ${id}` })),
  attributes: [
    { id: 'side', label: 'Side', values: [{ id: 'left', label: 'Left' }] },
    { id: 'motto', label: 'Motto' },
  ],
  parties: [
    party('italy', { attributes: { side: 'left' }, memberOf: ['eu'] }),
    party('spain', { attributes: { motto: 'Plus ultra' } }),
    party('malta'),
    party('eu', { kind: 'bloc', name: 'Union' }),
    party('towns', { kind: 'group', size: 7 }),
    party('canal', { kind: 'promise', madeBy: 'ada', due: on('2026-01-01') }),
  ],
  speakers: [speaker({ party: 'italy' }), speaker({ id: 'bo', name: 'Bo Wick' })],
  quotes: [
    quote({ id: 'light', citations: cite('d') }),
    quote({ id: 'dark', speaker: 'bo', citations: cite('e') }),
  ],
  questions: [
    question(
      [
        stance('italy', { citations: cite('a'), quote: 'light', condition: 'If it is dark' }),
        stance('spain', { category: 'opposed', citations: cite('b', 2), context: statement('Then.', 'e') }),
        silence('malta', { searched: ['c', 'a'] }),
        stance('eu', { citations: cite('c'), reply: statement('No.', 'b') }),
        stance('towns', { citations: cite('a') }),
        stance('canal', {
          citations: undefined,
          progress: 40,
          earlier: [{ category: 'opposed', asOf: on('2025-01-01'), citations: cite('d') }],
        }),
      ],
      { defaults: { citations: cite('b') } },
    ),
    question([stance('spain', { citations: cite('c') }), stance('eu', { citations: cite('a') })], {
      id: 'lend',
    }),
  ],
});
const ids = ['share', 'lend'] as const;

/** Chooses an entry of a list. */
type Choose = <T>(list: readonly T[]) => T;

/** The ways in which a newer story differs. Each changes a story of its own, or leaves it if it has nothing to change. */
const edits: Readonly<Record<string, (story: Story, choose: Choose) => void>> = {
  'a stance cites other sources': (story, choose) => {
    const held = stanceIn(story, choose);
    if (held) held.citations = [...cite(choose(story.sources).id), ...cite(choose(story.sources).id)];
  },
  'a stance has other words': (story, choose) => {
    const held = stanceIn(story, choose);
    if (held) held.summary = choose(['Sends oil.', 'Sends wicks.', 'Waits.']);
  },
  'a stance rests on another quote': (story, choose) => {
    const held = stanceIn(story, choose);
    if (held) held.quote = choose(story.quotes)?.id;
  },
  'a stance moves to another category': (story, choose) => {
    const held = stanceIn(story, choose);
    if (held) held.category = choose(['committed', 'opposed', 'wavering']);
  },
  'a stance is removed': (story, choose) => {
    choose(story.questions).stances.splice(choose([0, 1, 2]), 1);
  },
  'a stance is added': (story, choose) => {
    const { stances } = choose(story.questions);
    const { id } = choose(story.parties);
    const added = stance(id, { citations: cite(choose(story.sources).id) });
    if (stances.every((each) => each.party !== id)) stances.splice(choose([0, 1, 9]), 0, added);
  },
  'the stances change places': (story, choose) => {
    choose(story.questions).stances.reverse();
  },
  'a party is added': (story, choose) => {
    const id = choose(['oslo', 'riga']);
    const parts = choose([{}, { memberOf: ['eu'] }, { attributes: { side: 'left' } }]);
    if (story.parties.every((each) => each.id !== id))
      story.parties.splice(choose([0, 9]), 0, party(id, parts));
  },
  'a party is removed': (story, choose) => {
    const { id } = choose(story.parties);
    story.parties = story.parties.filter((each) => each.id !== id);
    for (const each of story.questions) each.stances = each.stances.filter(({ party }) => party !== id);
  },
  'a party changes': (story, choose) => {
    Object.assign(
      choose(story.parties),
      choose([
        { name: 'Renamed' },
        { memberOf: ['eu'] },
        { memberOf: [] },
        { attributes: { motto: 'Wait' } },
      ]),
    );
  },
  'the parties change places': (story) => {
    story.parties.reverse();
  },
  'a source changes': (story, choose) => {
    Object.assign(choose(story.sources), choose([{ title: 'Another' }, { publisher: 'A house' }]));
  },
  'a source is added': (story, choose) => {
    const id = choose(['f', 'g']);
    if (story.sources.every((each) => each.id !== id)) story.sources.unshift(source({ id }));
  },
  'the sources change places': (story) => {
    story.sources.reverse();
  },
  'a speaker changes': (story, choose) => {
    Object.assign(
      choose(story.speakers),
      choose([{ name: 'Cy' }, { role: 'Keeper' }, { according: 'says Cy' }]),
    );
  },
  'a quote changes': (story, choose) => {
    Object.assign(
      choose(story.quotes) ?? {},
      choose([
        { text: 'Other words' },
        { citations: cite(choose(story.sources).id) },
        { said: on('2025-08-01') },
      ]),
    );
  },
  'an item is retracted, or is no longer': (story, choose) => {
    const item = choose(['questions/share/italy', 'questions/share/canal', 'quotes/light', 'questions/lend']);
    if (story.changes.some((each) => each.item === item)) story.changes = [];
    else story.changes.push(retraction(item));
  },
  'the labels of an attribute change': (story, choose) => {
    story.attributes![0]!.label = choose(['Side', 'Wing']);
    story.attributes![0]!.values![0]!.label = choose(['Left', 'Links']);
  },
  'the scale changes': (story, choose) => {
    const label = choose(['Yes', 'Ja']);
    choose(story.questions).categories = choose([
      undefined,
      [
        { id: 'committed', label },
        { id: 'opposed', label: 'No' },
        { id: 'no-statement-found', label: 'Silent', silence: true },
      ],
    ]);
  },
  'the defaults change': (story, choose) => {
    const defaults = choose([
      undefined,
      { asOf: on('2025-07-01'), citations: cite(choose(story.sources).id) },
    ]);
    choose<{ defaults?: Story['defaults'] }>([story, story.questions[0]!]).defaults = defaults;
  },
  'nothing changes': () => undefined,
};

const stanceIn = (story: Story, choose: Choose): Stance | undefined =>
  choose(choose(story.questions).stances);

const arrangements: readonly Arrangement[] = [
  {},
  { groupBy: 'kind' },
  { groupBy: 'side', sort: 'date' },
  { sort: 'category', search: 'i' },
];

describe('a list that follows a story at random', () => {
  const update = fc.record({
    edits: fc.array(fc.constantFrom(...Object.keys(edits)), { maxLength: 3 }),
    choices: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }),
    id: fc.constantFrom(...ids, ids[0], ids[0]),
    arrangement: fc.constantFrom(...arrangements),
  });

  it('shows the same as a list that is opened now', () => {
    fc.assert(
      fc.property(fc.array(update, { minLength: 1, maxLength: 4 }), (updates) => {
        let shown = whole;
        let view = must(stanceList(shown, 'share', 'en', today));
        for (const { edits: names, choices: given, id, arrangement } of updates) {
          const choices = [...given];
          const newer = structuredClone(shown);
          const choose: Choose = (list) => list[choices.pop()! % list.length]!;
          for (const name of names) edits[name]!(newer, choose);
          const { story } = openStory(newer, shown);
          // The check also removes the items that rest on a removed one, so the question itself may be gone.
          if (story?.questions.length !== ids.length) continue;
          shown = story;
          const next = must(stanceList(shown, id, 'en', today, arrangement, view));
          assert.deepEqual(next, stanceList(shown, id, 'en', today, arrangement));
          view = next;
        }
      }),
      { seed: 20250904, numRuns: 300 },
    );
  });
});
