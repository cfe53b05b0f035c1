import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oneSide, plainText, stanceList } from '../../../src/model/index.js';
import type { Story } from '../../../src/story/types.js';
import {
  change,
  cite,
  longDate,
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
  words,
} from '../helpers.js';

const categories = [
  { id: 'aye', label: 'Aye', tone: 'for' as const },
  { id: 'no', label: 'No', tone: 'against' as const },
];

/** Three questions, two of which Italy has answered, in the words of one quote. */
const votes = (parts: Partial<Story> = {}) =>
  story({
    sources: [source(), source({ id: 'minutes', title: 'Minutes' })],
    speakers: [speaker({ party: 'italy' })],
    parties: [party('italy', { name: { en: 'Italy', pl: 'Włochy' } }), party('malta'), party('peru')],
    quotes: [quote()],
    questions: [
      question(
        [stance('italy', { quote: 'light', summary: 'Shares half.', citations: cite('minutes', 3) })],
        {
          id: 'oil',
          text: 'Who shares the oil?',
        },
      ),
      question([stance('malta')], { id: 'wicks', text: 'Who sends wicks?' }),
      question(
        [stance('malta', { category: 'aye' }), stance('italy', { category: 'no', asOf: on('2025-09-08') })],
        {
          id: 'fog',
          text: 'The fog act',
          categories,
        },
      ),
    ],
    ...parts,
  });
const viewOf = (id = 'italy', questions: readonly string[] = [], more = {}, of = votes(), language = 'en') =>
  oneSide(of, id, language, today, questions, more);
const rowsOf = (...given: Parameters<typeof viewOf>) =>
  must(viewOf(...given)).groups.flatMap(({ rows }) => rows);

describe('one party across questions', () => {
  it('has a row for each question with a position of it, named by the question', () => {
    assert.deepEqual(
      rowsOf().map(({ id, name, category, summary }) => [id, name.text, category.label.text, summary?.text]),
      [
        ['oil', 'Who shares the oil?', 'Committed', 'Shares half.'],
        ['fog', 'The fog act', 'No', undefined],
      ],
    );
  });

  it('has the row of the question’s own list, except for its name', () => {
    const own = must(stanceList(votes(), 'oil', 'en', today)).groups.flatMap(({ rows }) => rows)[0]!;
    const [row] = rowsOf();
    assert.deepEqual({ ...row, id: own.id, name: own.name, quote: own.quote }, own);
    assert.deepEqual(row!.quote?.text, '“Let there be light”');
    assert.equal(row!.quote?.name, 'Quote, Who shares the oil?');
  });

  it('leaves out the facts about the party, which each row would repeat', () => {
    const parties = [party('italy', { attributes: { motto: 'Sit well' } }), party('malta'), party('peru')];
    const of = votes({ parties, attributes: [{ id: 'motto', label: 'Motto' }] });
    const own = must(stanceList(of, 'oil', 'en', today)).groups.flatMap(({ rows }) => rows);
    assert.equal(own[0]?.attributes.length, 1);
    assert.deepEqual(
      rowsOf('italy', [], {}, of).map(({ attributes }) => attributes),
      [[], []],
    );
  });

  it('has the colour and the mark of each category in the scale of its own question', () => {
    assert.deepEqual(
      rowsOf().map(({ category: { index } }) => index),
      [0, 4],
    );
  });

  it('may be asked for some questions, in their order, each once', () => {
    const ids = (...questions: string[]) => rowsOf('italy', questions).map(({ id }) => id);
    assert.deepEqual(ids('fog', 'oil'), ['fog', 'oil']);
    assert.deepEqual(ids('fog', 'fog', 'nothing'), ['fog']);
  });

  it('is undefined without a position', () => {
    for (const id of ['peru', 'nobody', '', 'constructor']) assert.equal(viewOf(id), undefined, id);
    assert.equal(viewOf('italy', ['wicks']), undefined);
    assert.equal(viewOf('italy', ['nothing']), undefined);
  });

  it('is in the order of dates, if the page asks for it', () => {
    assert.deepEqual(
      rowsOf('italy', [], { sort: 'date' }).map(({ id }) => id),
      ['fog', 'oil'],
    );
  });

  it('is shown up to the limit', () => {
    const { groups, more } = must(viewOf('italy', [], { limit: 1 }));
    assert.deepEqual([groups[0]?.shown, groups[0]?.size, more], [1, 2, 'Show all 2']);
    assert.equal(must(viewOf()).more, undefined);
  });

  it('shows no split, because each question has its own scale', () => {
    const { split, controls, map } = must(viewOf());
    assert.deepEqual([split.parts, split.note, controls, map], [[], '', undefined, undefined]);
  });

  it('is named by the party, in the language of the reader', () => {
    const view = must(viewOf('italy', [], {}, votes(), 'pl'));
    assert.deepEqual(
      [view.id, view.name, view.question],
      ['italy', 'Włochy', { text: 'Włochy', lang: 'pl' }],
    );
  });

  it('is in a sentence and in plain text, with no colon after a question mark', () => {
    const view = must(viewOf());
    assert.equal(view.sentence, 'Italy: Who shares the oil? Committed; The fog act: No.');
    assert.match(
      plainText(view),
      /^Who shares the oil\? Committed\. Shares half\. .*Minutes, paragraph 3.*\nThe fog act: No\. /m,
    );
  });

  it('has one list of the sources of all rows', () => {
    const { foot } = must(viewOf());
    assert.deepEqual(
      foot.sources.entries.map(({ source }) => source),
      ['minutes', 'report'],
    );
  });

  it('shows silences, which are named', () => {
    const of = votes({ questions: [question([silence('italy')])] });
    assert.deepEqual(
      rowsOf('italy', [], {}, of).map(({ category, searched }) => [category.label.text, searched?.label]),
      [[words.scale['no-statement-found'], 'Looked in 1 source']],
    );
  });

  it('tells the changes of its own rows, named by the question, and of the questions', () => {
    const changes = [
      change('questions/oil/italy'),
      change('questions/fog'),
      change('questions/fog/malta'),
      change('questions/wicks'),
      change('parties/italy'),
    ];
    const label = `${words.change.clarification}, ${longDate('2025-09-06')}`;
    assert.deepEqual(
      must(viewOf('italy', [], {}, votes({ changes }))).foot.changes.map((each) => each.label),
      [`${label} (Who shares the oil?):`, `${label} (The fog act):`, `${label}:`],
    );
  });

  it('has no words of a retracted position', () => {
    const [row] = rowsOf('italy', [], {}, votes({ changes: [retraction('questions/oil/italy')] }));
    assert.deepEqual(
      [row?.name.text, row?.category.label.text, row?.summary, row?.context?.text],
      ['Who shares the oil?', words.retractedEntry, undefined, 'It was never said'],
    );
  });
});
