import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fact } from '../../../src/model/facts/citation.js';
import { cited, join, places, stop } from '../../../src/model/language/wording.js';
import { arabicName, cite, isolated, readerIn, source, story } from '../helpers.js';

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
