import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { de } from '../../../src/model/language/locales/de.js';
import { messagesFor } from '../../../src/model/language/lookup.js';
import type { Messages } from '../../../src/model/language/messages.js';
import { registerLocale } from '../../../src/model/language/register.js';
import { stringsIn, words } from '../helpers.js';

describe('the words of the interface', () => {
  it('are found by the whole tag, or by the language alone', () => {
    for (const tag of ['en', 'en-US', 'EN', 'en-a']) assert.deepEqual(messagesFor(tag), words, tag);
  });

  it('are English for a language without messages', () => {
    for (const tag of ['uk', 'x-none', '']) assert.deepEqual(messagesFor(tag), words, tag);
  });

  it('have no broken placeholders and no superfluous spaces', () => {
    const { between, ...whole } = words;
    assert.deepEqual(between, { comma: ', ', semicolon: '; ', colon: ': ', of: ', ' });
    for (const [path, text] of stringsIn(whole)) {
      assert.doesNotMatch(text.replace(/\{[a-z]+\}/gi, ''), /[{}]/, path);
      assert.doesNotMatch(text, /^\s|\s$|\s\s/, path);
    }
  });

  it('come from a language that a page adds, even through another copy of this module', () => {
    const shared = (globalThis as Record<symbol, unknown>)[Symbol.for('onrecord')] as {
      locales: Map<string, Messages>;
      listeners?: Set<() => void>;
    };
    let told = 0;
    shared.listeners = new Set([() => told++]);
    assert.deepEqual(messagesFor('nl'), words);
    const dutch: Messages<'one' | 'other'> = { ...words, language: 'nl', source: 'Bron' };
    registerLocale(dutch);
    assert.equal(messagesFor('nl').source, 'Bron');
    assert.equal(messagesFor('nl-BE').source, 'Bron');
    assert.equal(told, 1, 'what is on screen is told');
    assert.equal(messagesFor('nl'), messagesFor('nl-BE'), 'and it is made once');
    registerLocale({ ...dutch, language: 'nl-BE', source: 'Herkomst' });
    assert.equal(messagesFor('NL-be').source, 'Herkomst', 'that of a country is nearer');
    assert.equal(messagesFor('nl').source, 'Bron');
  });

  it('are English if a language file of another version lacks some', () => {
    const { checked: _checked, status: _status, ...old } = de;
    const columns = { party: de.columns.party };
    registerLocale({ ...old, language: 'de-x-old', columns } as unknown as Messages);
    const messages = messagesFor('de-x-old');
    assert.equal(messages.source, de.source);
    assert.equal(messages.checked, words.checked);
    assert.deepEqual(messages.status, words.status);
    assert.deepEqual(messages.columns, { ...words.columns, party: de.columns.party });
  });

  it('are not taken from the prototype of an object', () => {
    for (const tag of ['constructor', 'toString', '__proto__', 'size'])
      assert.deepEqual(messagesFor(tag), words);
  });

  it('do not compile without every plural form and every message', () => {
    // @ts-expect-error: Polish has a form for 5.
    const fewer: Messages<'one' | 'few' | 'many' | 'other'>['sources'] = { one: '1', few: '2', other: '1,5' };
    // @ts-expect-error: a message is missing.
    const silent: Messages<'one' | 'other'> = { ...de, source: undefined };
    assert.ok(fewer && silent);
  });
});
