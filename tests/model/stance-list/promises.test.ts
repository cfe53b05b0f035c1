/** A tracker of promises: a list whose sides are promises. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import '../../../src/model/language/locales/ar.js';
import '../../../src/model/language/locales/fr.js';
import { oneSide, plainText, stanceList } from '../../../src/model/index.js';
import { matrix } from '../../../src/model/stance-list/matrix.js';
import type { Stance, Story } from '../../../src/story/types.js';
import { cite, longDate, must, on, party, question, speaker, stance, story, today } from '../helpers.js';

const promise = party('lights', {
  kind: 'promise',
  name: 'A light on every quay',
  madeBy: 'ada',
  due: on('2024-12-01'),
});
const listOf = (parts: Partial<Stance> = {}, language = 'en') =>
  must(
    stanceList(
      story({
        parties: [promise],
        speakers: [speaker()],
        questions: [question([stance('lights', parts)])],
      }),
      'share',
      language,
      today,
      { groupBy: 'kind' },
    ),
  );
const factsOf = (view: ReturnType<typeof listOf>) =>
  view.groups[0]!.rows[0]!.attributes.map(({ label, value }) => label.text + value.text);

describe('a promise', () => {
  it('says who made it, when it is due, and how far it has come', () => {
    assert.deepEqual(factsOf(listOf({ progress: 40 })), [
      'Made by: Ada Lamp',
      `Due: ${longDate('2024-12-01')}`,
      'Progress: 40%',
    ]);
  });

  it('may have come nowhere, or all the way', () => {
    assert.equal(factsOf(listOf({ progress: 0 })).at(-1), 'Progress: 0%');
    assert.equal(factsOf(listOf({ progress: 100 })).at(-1), 'Progress: 100%');
  });

  it('keeps its progress in a list of one side, and beside other questions', () => {
    const told = story({
      parties: [promise],
      speakers: [speaker()],
      questions: [
        question([stance('lights', { progress: 40 })]),
        question([stance('lights')], { id: 'cost', text: 'What does it cost?' }),
      ],
    });
    const side = must(oneSide(told, 'lights', 'en', today)).groups[0]!.rows;
    const table = must(matrix(told, ['share', 'cost'], 'en', today)).groups[0]!.rows[0]!.stances!;
    for (const rows of [side, table])
      assert.deepEqual(
        rows.map(({ attributes }) => attributes.map(({ label, value }) => label.text + value.text)),
        [['Progress: 40%'], []],
      );
  });

  it('says nothing about a progress that the story does not give', () =>
    assert.equal(factsOf(listOf()).length, 2));

  it('has its progress in the digits and signs of the language', () => {
    for (const language of ['fr', 'ar']) {
      const format = new Intl.NumberFormat(language, { style: 'percent' });
      assert.ok(
        factsOf(listOf({ progress: 40 }, language))
          .at(-1)!
          .endsWith(format.format(0.4)),
        language,
      );
    }
  });

  it('stands in a group of promises', () => assert.equal(listOf().groups[0]!.label?.text, 'Promises'));

  it('keeps the history of what became of it', () => {
    const earlier = [{ category: 'opposed', asOf: on('2023-01-01'), citations: cite() }];
    const [row] = listOf({ earlier }).groups[0]!.rows;
    assert.deepEqual(
      row!.earlier.map(({ date, category }) => [date, category.id]),
      [[longDate('2023-01-01'), 'opposed']],
    );
  });
});

describe('the tracker of real promises in the demo', () => {
  const path = new URL('../../../demo/promises.json', import.meta.url);
  const tracker = JSON.parse(readFileSync(path, 'utf8')) as Story;

  it('counts promises, and names who rated and who made each', () => {
    const view = must(stanceList(tracker, 'promises', 'en', today));
    assert.match(view.sentence, /Kept: 1/);
    const text = plainText(view);
    assert.equal(text.match(/Made by: Barack Obama/g)?.length, tracker.parties.length);
    assert.equal(text.match(/according to PolitiFact/g)?.length, tracker.parties.length);
  });
});
