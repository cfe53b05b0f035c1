import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leaderQuote, plainText } from '../../src/model/index.js';
import { arabicName, change, isolated, must, quote, story, today } from './helpers.js';

/** The plain text of a quote that has been changed, by lines. */
const linesOf = (...changes: ReturnType<typeof change>[]): string[] =>
  plainText(must(leaderQuote(story({ quotes: [quote()], changes }), 'light', 'en', today))).split('\n');

describe('a view as plain text', () => {
  it('has the sentence, the sources and the date', () => {
    assert.deepEqual(linesOf(), [
      'Ada Lamp: “Let there be light” (4\u00A0September\u00A02025)',
      'Source: A report',
      'As of 4\u00A0September\u00A02025. Last checked 5\u00A0September\u00A02025.',
    ]);
  });

  it('ends with the changes, each with the text before and after', () => {
    const correction = change('quotes/light', {
      type: 'correction',
      was: 'dark',
      now: 'light.',
      note: 'Wrong word',
    });
    assert.deepEqual(linesOf(correction, change('quotes/light', { note: 'Clear?' })).slice(-2), [
      'Correction, 6\u00A0September\u00A02025: Wrong word. Was: dark. Now: light.',
      'Clarification, 6\u00A0September\u00A02025: Clear?',
    ]);
  });

  it('isolates Arabic in the changes', () => {
    const line = linesOf(change('quotes/light', { was: 'dark', now: 'light', note: { ar: arabicName } })).at(
      -1,
    );
    assert.ok(line?.endsWith(`: ${isolated(`${arabicName}.`)} Was: dark. Now: light.`), line);
  });

  it('takes the words of the interface from the language of the view', () => {
    const arabic = must(leaderQuote(story({ quotes: [quote()] }), 'light', 'ar', today));
    assert.equal(arabic.lang, 'en', 'no Arabic is registered in this test');
    assert.match(plainText(arabic), /^Source: A report$/m);
  });
});
