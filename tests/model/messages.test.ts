import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messagesFor } from '../../src/model/messages.js';
import { stringsIn, words } from './helpers.js';

describe('the words of the interface', () => {
  it('are found by the whole tag, or by the language alone', () => {
    for (const tag of ['en', 'en-US', 'EN', 'en-a']) assert.equal(messagesFor(tag), words, tag);
  });

  it('are English where a language has none', () => {
    for (const tag of ['uk', 'x-none', '']) assert.equal(messagesFor(tag), words, tag);
  });

  it('have no placeholder that is broken, and no space to spare', () => {
    for (const [path, text] of stringsIn(words)) {
      assert.doesNotMatch(text.replace(/\{[a-z]+\}/gi, ''), /[{}]/, path);
      assert.doesNotMatch(text, /^\s|\s$|\s\s/, path);
    }
  });
});
