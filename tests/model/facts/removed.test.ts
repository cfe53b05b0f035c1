/** An item that the story has retracted and no longer holds: only `changes` knows its id. Pages may still embed it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { removedItem, type ShownList } from '../../../src/model/facts/removed.js';
import { oneSide, stanceList, withStanding } from '../../../src/model/index.js';
import type { Change } from '../../../src/story/types.js';
import {
  change,
  longDate,
  must,
  party,
  question,
  retraction,
  stance,
  story,
  stringsIn,
  today,
  words,
} from '../helpers.js';

const DAY = longDate('2025-09-06');
const removed = (list: ShownList, id: string, ...changes: Change[]) =>
  removedItem(story({ version: 4, parties: [party('italy')], changes }), list, id, 'en', today);

describe('an item that was retracted and removed', () => {
  it('says what was retracted, when and why', () => {
    const lists = [
      ['quotes', words.retracted],
      ['pledges', words.retractedCount],
      ['questions', words.retractedEntry],
    ] as const;
    for (const [list, line] of lists) {
      const view = must(removed(list, 'gone', retraction(`${list}/gone`, { note: 'Nobody said so' })));
      assert.deepEqual([view.removed, view.name], [line, line]);
      const [only, ...others] = view.foot.changes;
      assert.deepEqual([only?.label, only?.note.text], [`Retracted, ${DAY}:`, 'Nobody said so']);
      assert.deepEqual(others, []);
      assert.equal(view.foot.asOf, `As of ${longDate('2025-09-04')}.`);
      assert.equal(view.sentence, `Retracted, ${DAY}: Nobody said so.`);
    }
  });

  it('has no words of other entries, which tell what no longer holds', () => {
    const view = removed(
      'quotes',
      'gone',
      change('quotes/gone', { type: 'correction', was: 'Old words', now: 'New words', note: 'Misheard' }),
      retraction('quotes/gone', { was: 'New words' }),
    );
    for (const [path, text] of stringsIn(view)) assert.doesNotMatch(text, /words|Misheard/, path);
  });

  it('tells a page that was written before what has changed, and no update of the item', () => {
    const given = story({
      version: 3,
      changes: [
        change('pledges/gone', { type: 'update', version: 2, was: '25', now: '26' }),
        retraction('pledges/gone', { version: 3 }),
      ],
    });
    const view = must(removedItem(given, 'pledges', 'gone', 'en', today));
    const pinned = withStanding(view, given, 'en', { pin: 1 });
    assert.match(must(pinned.foot.note), /written with version 1 .* now at version 3\. What changed here:$/);
    assert.deepEqual(
      pinned.foot.changes.map(({ type }) => type),
      ['retraction'],
    );
  });

  it('is none without a retraction of its own', () => {
    assert.equal(removed('quotes', 'gone', retraction('quotes/other')), undefined);
    assert.equal(removed('quotes', 'gone', retraction('pledges/gone')), undefined);
    assert.equal(removed('questions', 'gone', retraction('questions/gone/italy')), undefined);
    assert.equal(removed('quotes', 'gone', change('quotes/gone', { version: 1 })), undefined);
  });
});

describe('a side whose stances were all retracted and removed', () => {
  it('says so, by question', () => {
    const given = story({
      parties: [party('italy')],
      questions: [question([])],
      changes: [retraction('questions/share/italy'), retraction('questions/share/spain')],
    });
    assert.equal(oneSide(given, 'italy', 'en', today), undefined);
    const view = must(removedItem(given, 'parties', 'italy', 'en', today));
    assert.deepEqual(
      view.foot.changes.map(({ label }) => label),
      [`Retracted, ${DAY} (Who shares the oil?):`],
    );
  });
});

describe('a stance that was retracted and removed', () => {
  const fog = question([stance('italy')], { id: 'fog', text: 'The fog act' });
  const viewsOf = (parties: readonly string[]) =>
    story({
      parties: parties.map((id) => party(id)),
      questions: [question([stance('italy')]), fog],
      changes: [retraction('questions/share/new-spain')],
    });
  const labels = (view: { foot: { changes: readonly { label: string }[] } } | undefined) =>
    must(view).foot.changes.map(({ label }) => label);

  it('is named by its side in the list of the question', () => {
    const held = story({
      ...viewsOf(['italy']),
      parties: [party('italy'), party('new-spain', { name: 'Spain' })],
    });
    assert.deepEqual(labels(stanceList(held, 'share', 'en', today)), [`Retracted, ${DAY} (Spain):`]);
  });

  it('is named by the words of the id if the side is no longer in the story', () => {
    assert.deepEqual(labels(stanceList(viewsOf(['italy']), 'share', 'en', today)), [
      `Retracted, ${DAY} (New Spain):`,
    ]);
  });

  it('is told in the list of its side, by the question, if the list is of that question', () => {
    const given = story({
      parties: [party('italy')],
      questions: [question([]), fog],
      changes: [retraction('questions/share/italy')],
    });
    assert.deepEqual(labels(oneSide(given, 'italy', 'en', today)), [
      `Retracted, ${DAY} (Who shares the oil?):`,
    ]);
    assert.deepEqual(labels(oneSide(given, 'italy', 'en', today, ['fog', 'lost'])), []);
  });
});
