/** The sentences that depend on the grammar of a language: the genitive, the dual, and words that follow the number. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { date, day } from '../../../src/model/language/format.js';
import { ar } from '../../../src/model/language/locales/ar.js';
import { it as italian } from '../../../src/model/language/locales/it.js';
import { pl } from '../../../src/model/language/locales/pl.js';
import { uk } from '../../../src/model/language/locales/uk.js';
import { counted } from '../../../src/model/language/wording.js';
import { readerIn } from '../helpers.js';

const forms = {
  en: { one: 'nation', other: 'nations' },
  pl: { one: 'kraj', few: 'kraje', many: 'krajów', other: 'kraju' },
  uk: { one: 'країна', few: 'країни', many: 'країн', other: 'країни' },
  ar: { zero: 'دولة', one: 'دولة واحدة', two: 'دولتان', few: 'دول', many: 'دولة', other: 'دولة' },
};
const readers = Object.fromEntries(
  [pl, uk, ar, italian].map(({ language }) => [language, readerIn(language)]),
);
const amount = (language: string, value: number, qualifier: 'exactly' | 'at-least' | 'about') =>
  counted(readers[language]!, { value, qualifier }, forms);

describe('an amount', () => {
  it('is in the genitive after the Polish and Ukrainian words for “about”', () => {
    assert.deepEqual(
      [1, 3, 5].map((value) => amount('pl', value, 'about')),
      ['około 1 kraju', 'około 3 krajów', 'około 5 krajów'],
    );
    assert.deepEqual(
      [3, 21].map((value) => amount('uk', value, 'about')),
      ['близько 3 країн', 'близько 21 країни'],
    );
    assert.equal(amount('pl', 3, 'at-least'), 'co najmniej 3 kraje');
  });

  it('is in the genitive after “out of”', () => {
    const outOf = (value: number) => counted(readers['pl']!, { value, qualifier: 'exactly' }, forms, true);
    assert.deepEqual([1, 3, 22].map(outOf), ['1 kraju', '3 krajów', '22 krajów']);
  });

  it('has the form of its own language if the story has it in another only', () => {
    const { en } = forms;
    assert.match(counted(readers['pl']!, { value: 1, qualifier: 'about' }, { en }), /1 nation$/);
  });

  it('has “at least” after the noun in Arabic, where a preposition would change the dual', () => {
    assert.equal(amount('ar', 2, 'at-least'), 'دولتان على الأقل');
  });
});

describe('a date', () => {
  const dates = (language: string, precision: 'before' | 'around', iso: string) =>
    date(readers[language]!, { precision, date: iso });

  it('has the month in the genitive after “before” and “around” in Polish and Ukrainian', () => {
    assert.equal(dates('pl', 'before', '2025-09'), 'sprzed września\u00A02025\u00A0r.');
    assert.equal(dates('pl', 'around', '2025-09-01'), 'około 1\u00A0września\u00A02025\u00A0r.');
    assert.equal(dates('pl', 'around', '2025'), 'około 2025\u00A0r.');
    assert.equal(dates('uk', 'before', '2025-09'), 'раніше вересня\u00A02025\u00A0року');
  });

  it('has no space at which a line could end between day, month and year', () => {
    for (const [language, reader] of Object.entries(readers))
      for (const iso of ['2025-09-01', '2025-09-08', '2025-09'])
        assert.doesNotMatch(day(reader, iso), / /, language);
    assert.equal(dates('uk', 'before', '2025'), 'до 2025\u00A0року');
  });

  it('contracts the article in Italian', () => {
    assert.equal(dates('it', 'before', '2025-09-08'), 'prima dell’8\u00A0settembre\u00A02025');
  });

  it('has “ad” before an Italian month with an a', () => {
    assert.equal(dates('it', 'around', '2025-08'), 'intorno ad agosto\u00A02025');
    assert.equal(dates('it', 'around', '2025-09'), 'intorno a settembre\u00A02025');
  });
});
