/** The mistakes that a program can make when it calls `render()` of `onrecord/server.js`: each gets an error that says what to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render, type Tag } from '../../src/node/server.js';
import { small } from '../fixtures/small.js';

const story = small();
const id = story.pledges[0]!.id;

test('a tag that no element has is an error that names the tags', () => {
  for (const tag of ['stance-lst', 'constructor'])
    assert.throws(
      () => render(tag as Tag, { id, story }),
      new TypeError(`"tag" must be pledge-counter or leader-quote or stance-list, and is "${tag}".`),
    );
});

test('an attribute of another element cannot name the item, and TypeScript refuses it too', () => {
  assert.throws(
    // @ts-expect-error: a counter has no speaker
    () => render('pledge-counter', { id, by: 'speaker', story }),
    new TypeError('The item of <pledge-counter> must be named by pledge, and is named by "speaker".'),
  );
  assert.throws(
    // @ts-expect-error: a quote has no party
    () => render('leader-quote', { id, by: 'party', story }),
    new TypeError('The item of <leader-quote> must be named by quote or speaker, and is named by "party".'),
  );
});

test('the attribute that an item has anyway may be named', () => {
  const named = { id, by: 'pledge', story } as unknown as Parameters<typeof render>[1];
  assert.equal(render('pledge-counter', named), render('pledge-counter', { id, story }));
});

test('an item that the story lacks is the only thing that the warning is about', async (t) => {
  const { mock } = t.mock.method(console, 'warn', () => {});
  render('leader-quote', { id: 'unknown', story, fallback: 'The words of the page.' });
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(
    mock.calls.map(({ arguments: [line] }) => /(?<=: ).*?(?=;)/.exec(String(line))?.[0]),
    ['quote is "unknown"'],
  );
});
