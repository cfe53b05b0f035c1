/** This file imports no element's model, so that the English words of the elements are not there from the start. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { listWords } from '../../../src/model/language/english/stance-list.js';
import { addEnglish, messagesFor } from '../../../src/model/language/lookup.js';
import type { Messages } from '../../../src/model/language/messages.js';
import { registerLocale } from '../../../src/model/language/register.js';

it('an element that loads after others brings its English words, also to languages that lack them', () => {
  registerLocale({ language: 'nl', search: 'Zoek op naam' } as Messages);
  assert.equal(messagesFor('nl').clear, undefined);
  assert.equal(messagesFor('en').clear, undefined);
  addEnglish(listWords);
  assert.equal(messagesFor('en').clear, listWords.clear);
  assert.equal(messagesFor('nl').clear, listWords.clear);
  assert.equal(messagesFor('nl').search, 'Zoek op naam');
});
