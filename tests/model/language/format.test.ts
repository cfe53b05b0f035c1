import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byText, date, day, number, plural, region, unit } from '../../../src/model/language/format.js';
import { longDate, readerAsIfIn, readerIn, unbroken, uncheckedStory, words } from '../helpers.js';

describe('a number', () => {
  const englishes = [
    'en-001 en-150 en-AE en-AT en-AU en-BW en-BZ en-CA en-CH en-DE en-FI en-GB en-IE en-IN en-JM en-KE en-MT en-NG',
    'en-NL en-NZ en-PH en-SE en-SG en-US en-US-posix en-ZA en-ZW en-Latn en-Latn-GB EN-us',
  ].flatMap((line) => line.split(' '));
  const values = [0, 1, 7, 26, 193, 999, 1000, 1001, 9999, 10_000, 12_345, 100_000, 999_999, 1_234_567];

  it('is written as the language of the reader writes numbers', () => {
    for (const language of englishes) {
      const { format } = new Intl.NumberFormat(language);
      for (const value of [...values, Number.MAX_SAFE_INTEGER, 1e21, 0.5, 1234.5, -1, -1234])
        assert.equal(number(readerIn(language), value), format(value), `${language} ${value}`);
    }
    assert.equal(number(readerAsIfIn('pl'), 12345), new Intl.NumberFormat('pl').format(12345));
  });

  it('is written in international English if the page names English without a country', () => {
    assert.equal(number(readerIn('en'), 10000), '10,000');
  });

  it('is written in English where the tag is none', () => {
    assert.equal(number(readerIn('en-a'), 10000), '10,000');
    assert.equal(number(readerIn('x-none'), 10000), '10,000');
  });
});

describe('the form of a message', () => {
  it('follows the number', () => {
    assert.equal(plural(readerIn('en'), words.sources, 1), words.sources.one);
    for (const value of [0, 2, 21, 26])
      assert.equal(plural(readerIn('en'), words.sources, value), words.sources.other);
  });

  it('is the same as with `Intl` in every kind of English', () => {
    const forms = { one: 'one', other: 'other' };
    for (const language of ['en', 'en-GB', 'en-IN', 'en-US', 'en-ZA'])
      for (let value = 0; value < 200; value++)
        assert.equal(
          plural(readerIn(language), forms, value),
          new Intl.PluralRules(language).select(value),
          `${language} ${value}`,
        );
  });

  it('is “other” if the message lacks the form that the language wants', () => {
    assert.equal(plural(readerAsIfIn('uk'), { other: 'any' }, 2), 'any');
  });
});

describe('the form of a unit', () => {
  const forms = {
    en: { one: 'nation', other: 'nations' },
    uk: { one: 'країна', few: 'країни', many: 'країн', other: 'країни' },
    ar: { zero: 'صفر', one: 'دولة', two: 'دولتان', few: 'دول', many: 'دولةً', other: 'دولة' },
  };

  it('follows the number in Ukrainian, where 21 is like 1', () => {
    const expected = {
      0: 'країн',
      1: 'країна',
      2: 'країни',
      5: 'країн',
      11: 'країн',
      21: 'країна',
      26: 'країн',
    };
    for (const [value, text] of Object.entries(expected)) {
      assert.deepEqual(unit(readerIn('uk'), forms, Number(value)), { text, lang: 'uk' }, value);
    }
  });

  it('follows the number in each of Arabic’s six forms', () => {
    const expected = { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 11: 'many', 100: 'other' } as const;
    for (const [value, form] of Object.entries(expected)) {
      assert.equal(unit(readerIn('ar'), forms, Number(value)).text, forms.ar[form], value);
    }
  });

  it('is in the requested language, in whatever case its tag is written', () => {
    assert.equal(unit(readerIn('UK-ua'), forms, 1).text, 'країна');
    assert.deepEqual(unit(readerIn('EN-gb'), forms, 26), { text: 'nations' });
  });

  it('prefers the requested region', () => {
    const two = { 'pt-BR': { other: 'ônibus' }, 'pt-PT': { other: 'autocarros' } };
    assert.equal(unit(readerIn('pt-PT'), two, 2).text, 'autocarros');
  });

  it('is in the language of the story, and marked so, if it has none in the reader’s', () => {
    assert.deepEqual(unit(readerIn('pl', uncheckedStory({ language: 'uk' })), forms, 1), {
      text: 'країна',
      lang: 'uk',
    });
    assert.deepEqual(unit(readerIn('pl'), forms, 26), { text: 'nations' });
  });

  it('is in the first language that it has if it has neither', () => {
    assert.deepEqual(
      unit(readerIn('pl', uncheckedStory({ language: 'fi' })), { uk: forms.uk, ar: forms.ar }, 5),
      {
        text: 'країн',
        lang: 'uk',
      },
    );
  });

  it('is “other” if the story gives no form for the number', () => {
    assert.equal(unit(readerIn('uk'), { uk: { other: 'країни' } }, 5).text, 'країни');
  });
});

describe('the order of names', () => {
  it('follows the language, with numbers sorted by size', () => {
    const sorted = (language: string, names: string[]) =>
      byText(readerAsIfIn(language), names, (name) => name);
    assert.deepEqual(sorted('en', ['zebra', 'Ärger', 'apple', 'Zoo 10', 'Zoo 9']), [
      'apple',
      'Ärger',
      'zebra',
      'Zoo 9',
      'Zoo 10',
    ]);
    assert.deepEqual(sorted('sv', ['ärlig', 'zebra']), ['zebra', 'ärlig']);
  });

  it('sorts plain English as a collator does', () => {
    const names = ['New Zealand', 'newt', 'Newark', 'new', 'Guinea Bissau', 'Guinea', 'GUINEAN', 'Oman'];
    const { compare } = new Intl.Collator('en-001', { numeric: true });
    assert.deepEqual(
      byText(readerAsIfIn('en'), names, (name) => name),
      names.toSorted(compare),
    );
  });
});

describe('the name of a country', () => {
  it('is taken by its code, in the language of the reader', () => {
    assert.equal(region(readerIn('en'), 'DE'), new Intl.DisplayNames('en', { type: 'region' }).of('DE'));
    assert.equal(region(readerAsIfIn('uk'), 'DE'), new Intl.DisplayNames('uk', { type: 'region' }).of('DE'));
  });

  it('is undefined for a code that no country has', () => {
    assert.equal(region(readerIn('en'), 'XC'), undefined);
  });
});

describe('a day', () => {
  // Each zone needs its own language, because formatters are cached by language and keep the zone in which they were made.
  const zones = {
    'America/Los_Angeles': 'en-US',
    'Pacific/Pago_Pago': 'en-AU',
    'Pacific/Kiritimati': 'en-NZ',
    'Pacific/Chatham': 'en-GB',
    UTC: 'en',
  };
  for (const [zone, language] of Object.entries(zones)) {
    it(`is that day for a reader in ${zone}`, (t) => {
      const before = process.env['TZ'];
      t.after(() => {
        process.env['TZ'] = before;
      });
      process.env['TZ'] = zone;
      assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
      const reader = readerIn(language);
      const expected = language === 'en-US' ? 'September\u00A04,\u00A02025' : '4\u00A0September\u00A02025';
      assert.equal(day(reader, '2025-09-04'), expected);
      assert.equal(
        day(reader, '2025-01-01'),
        longDate('2025-01-01', language === 'en' ? 'en-001' : language),
      );
      assert.equal(day(reader, '2025-01'), 'January\u00A02025');
      assert.equal(day(reader, '2025'), '2025');
    });
  }

  it('is written as Intl would write it, although English dates do not use Intl', () => {
    for (const language of ['en', 'en-GB', 'en-US']) {
      const intl = (fields: Intl.DateTimeFormatOptions, iso: string) =>
        new Intl.DateTimeFormat(language === 'en' ? 'en-001' : language, {
          ...fields,
          timeZone: 'UTC',
        }).format(Date.parse(iso));
      for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2025, 0, 1); at += 86_400_000) {
        const iso = new Date(at).toISOString().slice(0, 10);
        const [year, month] = ['2024', iso.slice(0, 7)];
        assert.equal(day(readerIn(language), iso), unbroken(intl({ dateStyle: 'long' }, iso)));
        assert.equal(
          day(readerIn(language), month),
          unbroken(intl({ year: 'numeric', month: 'long' }, month)),
        );
        assert.equal(day(readerIn(language), year), intl({ year: 'numeric' }, year));
      }
    }
  });

  it('is written in English where the tag is none', () => {
    for (const language of ['en-a', 'x-none'])
      assert.equal(day(readerIn(language), '2025-09-04'), '4\u00A0September\u00A02025');
  });

  it('is written correctly in languages that have no locale yet', () => {
    for (const language of ['uk', 'ar', 'pl', 'de-CH-1996']) {
      assert.equal(day(readerAsIfIn(language), '2025-09-04'), longDate('2025-09-04', language));
    }
  });

  it('is the 29th of February in a leap year', () => {
    assert.equal(day(readerIn('en'), '2024-02-29'), '29\u00A0February\u00A02024');
  });
});

describe('a date with its precision', () => {
  const reader = readerIn('en');
  const scenarios = [
    [{ precision: 'day', date: '2025-09-04' }, '4\u00A0September\u00A02025'],
    [{ precision: 'month', date: '2025-09' }, 'September\u00A02025'],
    [{ precision: 'year', date: '2025' }, '2025'],
    [{ precision: 'before', date: '2025-09-04' }, 'before 4\u00A0September\u00A02025'],
    [{ precision: 'before', date: '2025-09' }, 'before September\u00A02025'],
    [{ precision: 'around', date: '2025-09-04' }, 'around 4\u00A0September\u00A02025'],
    [{ precision: 'around', date: '2025' }, 'around 2025'],
    [{ precision: 'unknown' }, 'date unknown'],
  ] as const;
  for (const [given, expected] of scenarios) {
    it(`is “${expected}”`, () => assert.equal(date(reader, given), expected));
  }
});
