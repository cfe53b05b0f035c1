import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fact } from '../../../src/model/facts/citation.js';
import { foot } from '../../../src/model/facts/foot.js';
import { cited, join, places, plainText, stop } from '../../../src/model/language/wording.js';
import { arabicName, change, cite, isolated, quote, readerIn, source, story, today } from '../helpers.js';

const english = readerIn('en', story({ sources: [source(), source({ id: 'minutes', title: 'Minutes' })] }));

describe('a full stop', () => {
  it('ends what has no mark of its own', () => {
    assert.equal(stop('The lamp is lit'), 'The lamp is lit.');
    assert.equal(stop('The lamp is lit (and warm)'), 'The lamp is lit (and warm).');
  });

  it('is not doubled', () => {
    for (const text of ['Lit.', 'Lit?', 'Lit!', 'Yes, if …', 'مضاء؟', '点灯。'])
      assert.equal(stop(text), text);
  });
});

describe('a row of parts', () => {
  it('has nothing between what is not there', () => {
    assert.equal(join(', ', 'a', undefined, '', false, 0, 'b'), 'a, b');
    assert.equal(join(', '), '');
  });
});

describe('a fact as plain text', () => {
  it('says whose account it is, and its sources, each once', () => {
    const view = {
      ...fact(english, { text: 'The lamp is lit.' }, [...cite(), ...cite('minutes', 2)]),
      by: 'x',
    };
    assert.equal(cited(english, view), 'The lamp is lit. (x; A report; Minutes, paragraph 2)');
  });

  it('names a source once, of which two passages are cited', () => {
    const view = fact(english, { text: 'Lit' }, [
      { source: 'report', passage: 'lit' },
      { source: 'report', passage: 'lamp' },
    ]);
    assert.equal(places(english, view.sources.items), 'A report');
    assert.equal(cited(english, view), 'Lit (A report)');
  });

  it('isolates Arabic from what follows', () => {
    const view = fact(english, { text: arabicName, lang: 'ar' }, cite());
    assert.equal(cited(english, view), `${isolated(arabicName)} (A report)`);
  });
});

describe('a widget as plain text', () => {
  const ending = (...changes: ReturnType<typeof change>[]) =>
    foot(readerIn('en', story({ quotes: [quote()], changes })), ['quotes/light'], [], today);
  const line = 'As of 4 September 2025. Checked 5 September 2025.';

  it('is its lines, its sections with their labels, and as of when', () => {
    const lit = fact(english, { text: 'Lit' }, cite());
    const text = plainText(
      english,
      ['One', undefined, 'Two'],
      [{ label: 'Here', facts: [lit, lit] }, undefined, { label: 'There', facts: [] }],
      ending(),
    );
    assert.equal(text, `One\nTwo\nHere: Lit (A report)\nHere: Lit (A report)\n${line}`);
  });

  it('ends with what was changed: what it was, and what it is now', () => {
    const correction = change('quotes/light', {
      type: 'correction',
      was: 'dark',
      now: 'light.',
      note: 'Wrong word',
    });
    assert.equal(
      plainText(english, ['One'], [], ending(correction, change('quotes/light', { note: 'Clear?' }))),
      `One\n${line}\nCorrection, 6 September 2025: Wrong word. Was: dark. Now: light.\nClarification, 6 September 2025: Clear?`,
    );
  });

  it('isolates Arabic in what was changed', () => {
    const view = ending(change('quotes/light', { was: 'dark', now: 'light', note: { ar: arabicName } }));
    assert.ok(
      plainText(english, [], [], view).endsWith(`: ${isolated(`${arabicName}.`)} Was: dark. Now: light.`),
    );
  });
});
