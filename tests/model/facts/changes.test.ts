import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  leaderQuote,
  plainText,
  pledgeCounter,
  stanceList,
  type Standing,
  withStanding,
} from '../../../src/model/index.js';
import type { Change, Story } from '../../../src/story/types.js';
import {
  change,
  must,
  pledge,
  question,
  quote,
  party,
  retraction,
  stance,
  story as storyOf,
  today,
  words,
} from '../helpers.js';

const at = (version: number, ...changes: Change[]): Story =>
  storyOf({
    version,
    parties: [party('ash')],
    pledges: [pledge()],
    quotes: [quote()],
    questions: [question([stance('ash')])],
    changes,
  });
const update = (version: number, item: string) =>
  change(item, {
    type: 'update',
    version,
    was: `Was ${version}`,
    now: `Now ${version}`,
    note: 'The world changed',
  });
const counter = (story: Story, standing: Standing) =>
  withStanding(must(pledgeCounter(story, 'oil', 'en', today)), story, 'en', standing);
const quoted = (story: Story, standing: Standing) =>
  withStanding(must(leaderQuote(story, 'light', 'en', today)), story, 'en', standing);
const filled = (message: string, shown: number, version: number) =>
  message.replace('{shown}', String(shown)).replace('{version}', String(version));
const notes = (view: {
  readonly foot: { readonly changes: readonly { readonly note: { readonly text: string } }[] };
}) => view.foot.changes.map(({ note }) => note.text);

describe('a page that was written with an earlier version', () => {
  it('is told what has changed for this item since, and only that', () => {
    const story = at(
      4,
      update(2, 'pledges/oil'),
      update(3, 'pledges/oil'),
      update(4, 'quotes/light'),
      change('sources/report', { version: 4 }),
    );
    const view = counter(story, { pin: 2 });
    const { foot } = view;
    assert.equal(foot.note, filled(words.pinned.changed, 2, 4));
    assert.deepEqual(
      foot.changes.map(({ type }) => type),
      ['clarification', 'update'],
    );
    assert.deepEqual([foot.changes[1]!.was?.text, foot.changes[1]!.now?.text], ['Was 3.', 'Now 3.']);
    const [, ...after] = plainText(view).split(`\n${foot.text}\n`);
    assert.deepEqual(after.join().split('\n'), [
      foot.note,
      'Clarification, 6\u00A0September\u00A02025 (A report): Said more clearly.',
      'Update, 6\u00A0September\u00A02025: The world changed. Was: Was 3. Now: Now 3.',
    ]);
  });

  it('is told of a stance within its question', () => {
    const story = at(2, update(2, 'questions/share/ash'));
    const view = withStanding(must(stanceList(story, 'share', 'en', today)), story, 'en', { pin: 1 });
    assert.deepEqual(notes(view), ['The world changed']);
  });

  it('is told that nothing has changed', () => {
    assert.equal(
      counter(at(3, update(3, 'quotes/light')), { pin: 1 }).foot.note,
      filled(words.pinned.same, 1, 3),
    );
  });

  it('is told nothing if it has the version that is shown, or names no version', () => {
    const story = at(3, update(3, 'pledges/oil'));
    for (const pin of [3, 0, -1, NaN, undefined]) {
      assert.deepEqual(counter(story, { pin }), pledgeCounter(story, 'oil', 'en', today));
    }
    const broken = { ...story, version: Infinity };
    assert.equal(counter(broken, { pin: 1 }).foot.note, undefined);
  });

  it('is told if the version that is shown is older than its own', () => {
    assert.equal(counter(at(3), { pin: 5 }).foot.note, filled(words.pinned.ahead, 5, 3));
  });
});

describe('a published version', () => {
  it('says that it is frozen', () => {
    assert.equal(counter(at(1), { frozen: true, pin: 7 }).foot.note, filled(words.frozen, 1, 1));
  });

  it('keeps its words and lists the later corrections and retractions beside them', () => {
    const newer = at(
      3,
      update(2, 'quotes/light'),
      change('quotes/light', {
        type: 'correction',
        version: 2,
        was: 'Let there be',
        now: 'Let there be light',
      }),
      retraction('quotes/light', { version: 3 }),
      retraction('pledges/oil', { version: 3 }),
    );
    const view = quoted(at(1), { frozen: true, newer });
    assert.match(must(view.words).text, /Let there be light/);
    assert.equal(view.foot.note, `${filled(words.frozen, 1, 3)} ${filled(words.behind, 1, 3)}`);
    assert.deepEqual(notes(view), ['Said more clearly', 'It was never said']);
    assert.deepEqual(
      view.foot.changes.map(({ was, now }) => was ?? now),
      [undefined, undefined],
      'words that are retracted are not said again',
    );
    assert.ok(plainText(view).endsWith('It was never said.'));
  });

  for (const status of ['paused', 'final', 'superseded'] as const) {
    it(`says beside them that the story is ${status} now`, () => {
      const supersededBy = 'https://news.example/next';
      const newer: Story = { ...at(2), status, ...(status === 'superseded' && { supersededBy }) };
      const view = quoted(at(1), { frozen: true, newer });
      const { foot } = view;
      const note = `${filled(words.frozen, 1, 2)} ${filled(words.behind, 1, 2)} ${words.status[status]}`;
      assert.equal(foot.note, note);
      assert.ok(plainText(view).includes(note));
      assert.deepEqual(
        foot.supersededBy,
        status === 'superseded' ? { href: supersededBy, label: words.newer } : undefined,
      );
      assert.ok(!foot.text.includes(words.status[status]), 'the line of the version itself stays');
      const same = quoted({ ...at(1), status }, { frozen: true, newer });
      assert.equal(must(same.foot.note).includes(words.status[status]), false, 'and it is said once');
    });
  }

  it('says each change once', () => {
    const old = change('quotes/light', { version: 1 });
    const newer = at(2, old, change('quotes/light', { version: 2, note: 'Said again' }));
    assert.deepEqual(notes(quoted(at(1, old), { frozen: true, newer })), ['Said more clearly', 'Said again']);
  });
});
