import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  choose,
  direction,
  fill,
  isolate,
  phrase,
  pick,
  pickAny,
  readerOf,
} from '../../../src/model/language/reader.js';
import { languageTag } from '../../../src/model/language/lookup.js';
import { arabicName, isolated, readerAsIfIn, readerIn, uncheckedStory, words } from '../helpers.js';

const polish = uncheckedStory({ language: 'pl' });

describe('a reader', () => {
  it('reads in the language of the page', () => {
    assert.equal(readerIn('en-US').language, 'en-US');
    assert.equal(readerIn('en-US').asked, 'en-US');
  });

  it('reads in the language of the story if the page names none', () => {
    assert.equal(readerIn('', uncheckedStory({ language: 'en-GB' })).language, 'en-GB');
    assert.equal(readerIn('', polish).asked, 'pl');
  });

  it('gets dates and numbers in the language of the interface if theirs has no locale', () => {
    for (const language of ['x-none', 'tlh']) {
      const { language: speaks, asked, messages } = readerIn(language);
      assert.deepEqual([speaks, asked, messages], ['en', language, words]);
    }
  });

  it('may have a tag with underscores or an encoding, as operating systems write it', () => {
    for (const tag of ['en_GB', 'en_GB.UTF-8', 'en-GB@euro']) {
      assert.equal(readerIn(tag).language, 'en-GB', tag);
      assert.equal(readerIn(tag).asked, 'en-GB', tag);
    }
    assert.deepEqual(pick(readerIn('fr_FR'), { en: 'lamp', fr: 'lampe' }), { text: 'lampe', lang: 'fr' });
  });

  it('has a tag of more than 35 characters cut after a whole subtag', () => {
    const longest = 'en-GB-oxendict-u-ca-gregory-nu-latn';
    assert.equal(longest.length, 35);
    assert.equal(languageTag(longest), longest);
    assert.equal(languageTag(`${longest}x`), 'en-GB-oxendict-u-ca-gregory-nu');
    assert.equal(languageTag(`${longest}-x-more`), longest);
    assert.equal(languageTag('e'.repeat(99)), '');
    assert.equal(readerIn(`en${'-a'.repeat(30_000)}`).language.length, 34);
  });

  it('keeps an invalid tag that begins like a valid one', () => {
    assert.equal(readerIn('en-a').language, 'en-a');
    assert.equal(readerOf(uncheckedStory(), 'EN-GB').language, 'EN-GB');
  });
});

describe('a text of the story', () => {
  const text = { en: 'lamp', 'pt-BR': 'luminária', 'pt-PT': 'candeeiro', pl: 'lampa' };

  it('may be one string, which is marked if it is not in the language of the reader', () => {
    assert.deepEqual(pick(readerIn('en-US'), 'lamp'), { text: 'lamp' });
    assert.deepEqual(pick(readerIn('en', polish), 'lampa'), { text: 'lampa', lang: 'pl' });
  });

  it('is taken in the requested language and region', () => {
    assert.equal(pick(readerIn('pt-PT'), text).text, 'candeeiro');
    assert.equal(pick(readerIn('PT-br'), text).text, 'luminária');
  });

  it('is taken in the same script, and rather without a region than with another one', () => {
    const chinese = { 'zh-Hans': '灯', 'zh-Hant': '燈' };
    assert.equal(pick(readerIn('zh-Hant-TW'), chinese).text, '燈');
    assert.equal(pick(readerIn('sr-Cyrl-RS'), { sr: 'lampa', 'sr-cyrl': 'лампа' }).text, 'лампа');
    assert.equal(pick(readerIn('pt-AO'), { 'pt-BR': 'luminária', pt: 'candeeiro' }).text, 'candeeiro');
  });

  it('is taken in the same language of another region', () => {
    assert.equal(pick(readerIn('pt-AO'), text).text, 'luminária');
    assert.deepEqual(pick(readerIn('en-GB'), text), { text: 'lamp' });
    assert.equal(pick(readerIn('PL-pl'), text).text, 'lampa');
  });

  it('is taken in the language of the story if it has none in the reader’s', () => {
    assert.deepEqual(pick(readerIn('uk', uncheckedStory({ language: 'pl-PL' })), text), {
      text: 'lampa',
      lang: 'pl',
    });
  });

  it('is taken in the first language that it has if it has neither', () => {
    assert.deepEqual(
      pick(readerIn('uk', uncheckedStory({ language: 'ar' })), { fi: 'lamppu', sv: 'lampa' }),
      {
        text: 'lamppu',
        lang: 'fi',
      },
    );
    assert.equal(choose(readerIn('uk'), { fi: 1 }), 'fi');
  });

  it('is undefined if there is none', () => {
    assert.equal(pickAny(readerIn('en'), undefined), undefined);
    assert.deepEqual(pickAny(readerIn('en'), ''), { text: '' });
  });

  it('is marked with its language only if that differs from the reader’s', () => {
    assert.deepEqual(phrase(readerIn('en-GB'), 'lamp', 'EN'), { text: 'lamp' });
    assert.deepEqual(phrase(readerIn('en-GB'), 'lampa', 'pl'), { text: 'lampa', lang: 'pl' });
  });
});

describe('the direction of a language', () => {
  it('is from right to left by language, or by script', () => {
    for (const tag of ['ar', 'AR-EG', 'he', 'fa-AF', 'ur', 'ckb', 'ku-Arab', 'pa-Arab-PK', 'dv', 'yi']) {
      assert.equal(direction(tag), 'rtl', tag);
    }
  });

  it('is from left to right for all others, even if their tags begin with the same letters', () => {
    for (const tag of ['en', 'arn', 'hei', 'uk', 'pl', 'ku', 'x-none', ''])
      assert.equal(direction(tag), 'ltr', tag);
  });
});

describe('a value in a sentence', () => {
  const english = readerIn('en');
  const arabic = readerAsIfIn('ar');

  it('replaces every occurrence of its name', () => {
    assert.equal(fill(english, '{a} and {b}, {a}', { a: 'oil', b: 'wicks' }), 'oil and wicks, oil');
  });

  it('is empty if it is missing, and never the word “undefined”', () => {
    assert.equal(fill(english, '[{nobody}]', {}), '[]');
  });

  it('stays as it is even if it looks like a placeholder or a pattern', () => {
    assert.equal(fill(english, '{a}', { a: '{b} $& $1', b: 'no' }), '{b} $& $1');
  });

  it('is isolated if it runs against the direction of the sentence', () => {
    assert.equal(fill(english, 'Stated by {a}', { a: arabicName }), `Stated by ${isolated(arabicName)}`);
    assert.equal(isolate(arabic, 'Ada Lamp'), isolated('Ada Lamp'));
    assert.equal(isolate(english, 'פנס'), isolated('פנס'));
  });

  it('is not isolated if it has the direction of the sentence, so no invisible character is copied', () => {
    assert.equal(isolate(english, 'Żółć'), 'Żółć');
    assert.equal(isolate(arabic, arabicName), arabicName);
    assert.equal(isolate(english, ''), '');
  });

  it('is not isolated twice if its own parts are isolated already', () => {
    const inner = fill(english, 'Stated by {a}', { a: arabicName });
    assert.equal(fill(english, '{text}, {date}', { text: inner, date: '2025' }), `${inner}, 2025`);
    assert.equal(isolate(arabic, isolated('Ada')), isolated('Ada'));
  });

  it('is isolated if only a part of it was', () => {
    const half = `${isolated(arabicName)} ${arabicName}`;
    assert.equal(isolate(english, half), isolated(half));
  });
});
