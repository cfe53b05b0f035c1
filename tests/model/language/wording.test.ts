import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ar } from '../../../src/model/language/locales/ar.js';
import { fact } from '../../../src/model/facts/citation.js';
import { cited, counted, join, places, stop } from '../../../src/model/language/wording.js';
import { arabicName, cite, isolated, readerIn, source, story } from '../helpers.js';

const english = readerIn('en', story({ sources: [source(), source({ id: 'minutes', title: 'Minutes' })] }));

describe('a full stop', () => {
  it('ends a text that has no mark of its own', () => {
    assert.equal(stop('The lamp is lit'), 'The lamp is lit.');
    assert.equal(stop('The lamp is lit (and warm)'), 'The lamp is lit (and warm).');
  });

  it('is not doubled', () => {
    for (const text of ['Lit.', 'Lit?', 'Lit!', 'Yes, if …', 'مضاء؟', '点灯。'])
      assert.equal(stop(text), text);
  });

  it('is not doubled behind a closing quotation mark or isolate', () => {
    for (const text of [
      '“Lit.”',
      '«\u202FLit.\u202F»',
      '‘Lit?’',
      '「点灯。」',
      isolated('Lit.'),
      `“${isolated('Lit.')}”`,
    ])
      assert.equal(stop(text), text);
    assert.equal(stop('“Lit”'), '“Lit”.');
  });

  it('follows a closing bracket, because a stop inside may belong to an abbreviation', () => {
    assert.equal(stop('26 nations (Ada Lamp Jr.)'), '26 nations (Ada Lamp Jr.).');
  });
});

describe('a number with its noun', () => {
  const forms = {
    en: { one: 'nation', other: 'nations' },
    ar: { zero: 'دولة', one: 'دولة واحدة', two: 'دولتان', few: 'دول', many: 'دولة', other: 'دولة' },
  };
  const inArabic = { ...readerIn('ar'), language: 'ar', messages: ar };

  it('has its qualifier, and the form of the noun for the number', () => {
    assert.equal(counted(english, { qualifier: 'exactly', value: 1 }, forms), '1 nation');
    assert.equal(counted(english, { qualifier: 'about', value: 30 }, forms), 'about 30 nations');
  });

  it('has no digit in Arabic if the noun itself says one or two', () => {
    const arabic = (value: number) => counted(inArabic, { qualifier: 'exactly', value }, forms);
    assert.deepEqual([1, 2, 3].map(arabic), [
      'دولة واحدة',
      'دولتان',
      `${new Intl.NumberFormat('ar').format(3)} دول`,
    ]);
  });

  it('has a digit in Arabic if the story gives the noun in another language', () => {
    assert.equal(
      counted(inArabic, { qualifier: 'exactly', value: 2 }, { en: forms.en }),
      isolated(`${new Intl.NumberFormat('ar').format(2)} nations`),
    );
  });
});

describe('a row of parts', () => {
  it('skips missing parts together with their separators', () => {
    assert.equal(join(', ', 'a', undefined, '', false, 0, 'b'), 'a, b');
    assert.equal(join(', '), '');
  });
});

describe('a fact as plain text', () => {
  it('says who stated it, and names each source once', () => {
    const view = {
      ...fact(english, { text: 'The lamp is lit.' }, [...cite(), ...cite('minutes', 2)]),
      by: 'x',
    };
    assert.equal(cited(english, view), 'The lamp is lit. (x; A report; Minutes, paragraph 2)');
  });

  it('names a source once if two of its passages are cited', () => {
    const view = fact(english, { text: 'Lit' }, [
      { source: 'report', passage: 'lit' },
      { source: 'report', passage: 'lamp' },
    ]);
    assert.equal(places(english, view.sources.items), 'A report');
    assert.equal(cited(english, view), 'Lit (A report)');
  });

  it('isolates Arabic from the text that follows', () => {
    const view = fact(english, { text: arabicName, lang: 'ar' }, cite());
    assert.equal(cited(english, view), `${isolated(arabicName)} (A report)`);
  });
});
