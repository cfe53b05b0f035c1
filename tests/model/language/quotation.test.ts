import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quoted } from '../../../src/model/language/quotation.js';

describe('quotation marks', () => {
  it('are those of the language of the words', () => {
    const expected = {
      en: '“lamp”',
      ar: '”lamp“',
      de: '„lamp“',
      fi: '”lamp”',
      fr: '«\u202Flamp\u202F»',
      hu: '„lamp”',
      it: '«lamp»',
      ja: '「lamp」',
      pl: '„lamp”',
      sr: '„lamp”',
      uk: '«lamp»',
    };
    for (const [language, text] of Object.entries(expected))
      assert.equal(quoted('lamp', language), text, language);
  });

  it('are found by the language alone, however its tag is written', () => {
    assert.equal(quoted('lamp', 'DE-AT'), '„lamp“');
    assert.equal(quoted('lamp', 'uk-UA'), '«lamp»');
  });

  it('are the English ones for a language that is not listed', () => {
    for (const language of ['x-none', 'tlh', '', 'f', 'r'])
      assert.equal(quoted('lamp', language), '“lamp”', language);
  });

  it('leave the words as they are', () => {
    assert.equal(quoted(' „w” środku ', 'pl'), '„ „w” środku ”');
  });
});
