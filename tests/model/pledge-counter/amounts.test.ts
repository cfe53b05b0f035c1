import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import '../../../src/model/language/locales/ar.js';
import '../../../src/model/language/locales/de.js';
import '../../../src/model/language/locales/es.js';
import '../../../src/model/language/locales/fr.js';
import '../../../src/model/language/locales/it.js';
import '../../../src/model/language/locales/pl.js';
import '../../../src/model/language/locales/uk.js';
import { plainText, pledgeCounter } from '../../../src/model/index.js';
import { sumOf } from '../../../src/model/pledge-counter/amounts.js';
import type { Count, Pledge, Story } from '../../../src/story/types.js';
import { cite, isolated, must, party, pledge, source, story, today, unbroken, words } from '../helpers.js';

const parties = ['italy', 'spain', 'malta', 'crete'].map((id) => party(id));
const tonnes = { en: { one: 'tonne', other: 'tonnes' } };
const count = (value: number, parts: Partial<Count> = {}): Count => ({
  value,
  qualifier: 'exactly',
  citations: cite(),
  ...parts,
});

/** A pledge whose pledgers have these amounts, in the order of `parties`. `undefined`: no amount is known. */
const ofAmounts = (amounts: readonly (number | undefined)[], parts: Partial<Pledge> = {}): Pledge =>
  pledge({
    named: 'all',
    count: count(amounts.length),
    amountsIn: 'EUR',
    pledgers: amounts.map((amount, i) => ({
      party: parties[i]!.id,
      citations: cite(),
      ...(amount !== undefined && { amount }),
    })),
    ...parts,
  });

function counter(amounts: readonly (number | undefined)[], parts: Partial<Pledge> = {}, language = 'en') {
  const sources = [source(), source({ id: 'minutes', title: 'Minutes' })];
  const given = story({ sources, parties, pledges: [ofAmounts(amounts, parts)] });
  return must(pledgeCounter(given, 'oil', language, today));
}

/** The text that `Intl` writes for a whole number of a currency, with all its digits. */
const digitsOf = (value: number, currency = 'EUR', language = 'en-001') =>
  unbroken(
    new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value),
  );

/** The same with words for millions and billions, put together from the parts that `Intl` gives. */
function wordsOf(value: number, currency = 'EUR', language = 'en-001') {
  const short = new Intl.NumberFormat(language, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 4,
  }).format(value);
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).formatToParts(5);
  const text = unbroken(parts.map(({ type, value }) => (type === 'integer' ? short : value)).join(''));
  // In Arabic, a left-to-right mark keeps "$" to the right of the letters before it.
  return language === 'ar' ? text.replace(/(?<=[A-Z])[$¥]/, '$&\u200E') : text;
}

describe('the sum of amounts', () => {
  const sum = (...amounts: number[]) => sumOf(ofAmounts(amounts))?.value;

  it('has no digits that only binary fractions have', () => {
    assert.equal(sum(0.1, 0.2), 0.3);
    assert.equal(sum(1.1, 2.2), 3.3);
    assert.equal(sum(1e12, 0.1, 0.2), 1_000_000_000_000.3);
  });

  it('stays exact for many small amounts and for large ones', () => {
    const pledgers = Array.from({ length: 20_000 }, () => ({ party: 'italy', amount: 0.01 }));
    assert.equal(sumOf({ ...ofAmounts([]), pledgers })?.value, 200);
    assert.equal(sum(1e15, 1), 1_000_000_000_000_001);
  });

  it('is in the currency’s own digits below a million', () => {
    assert.equal(
      counter([0.1, 0.2]).value,
      new Intl.NumberFormat('en-001', { style: 'currency', currency: 'EUR' }).format(0.3),
    );
    assert.equal(counter([400_000, 175_000]).value, digitsOf(575_000));
    assert.equal(
      counter([500, 0.4], { amountsIn: 'JPY' }).value,
      digitsOf(500, 'JPY'),
      'yen have no decimals',
    );
  });

  it('has words from a million on, in each language', () => {
    const tags = ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'pl', 'uk', 'ar'];
    for (const language of tags) {
      for (const currency of ['EUR', 'USD', 'JPY', 'UAH']) {
        for (const value of [1e6, 65_700_000, 1.234e9, 1e12]) {
          const view = counter([value], { amountsIn: currency }, language);
          assert.equal(view.value, wordsOf(value, currency, language), `${language} ${currency} ${value}`);
        }
      }
    }
    assert.equal(counter([1.2e9]).value, '€1.2\u00A0billion');
  });

  it('keeps the sign of a currency at its letters in Arabic, where it would move to their left', () => {
    for (const amount of [5, 5_000_000])
      assert.ok(counter([amount], { amountsIn: 'USD' }, 'ar').value.endsWith('US$\u200E'));
  });

  it('is never rounded up, because “at least” may stand before it', () => {
    assert.equal(counter([1_999_999_999]).value, wordsOf(1.999e9));
    assert.equal(counter([187_460_000]).value, wordsOf(187.4e6));
  });

  it('has all its digits among the details if the figure has not', () => {
    const view = counter([187_460_000, 1]);
    assert.deepEqual([view.sum?.label, view.sum?.facts[0]?.text], [words.sum, digitsOf(187_460_001)]);
    assert.ok(view.folded.includes(view.sum!));
    assert.match(plainText(view), new RegExp(`^${words.sum}: ${digitsOf(187_460_001)} \\(A report\\)$`, 'm'));
    assert.equal(counter([187_460_000, 40_000]).sum, undefined);
    assert.equal(counter([575_001]).sum, undefined);
  });

  it('is of goods with the noun, and with all its digits', () => {
    const parts = (view: ReturnType<typeof counter>) => [view.value, view.unit.text, view.sum];
    assert.deepEqual(parts(counter([1.5, 2], { amountsIn: tonnes })), ['3.5', 'tonnes', undefined]);
    assert.deepEqual(parts(counter([1], { amountsIn: tonnes })), ['1', 'tonne', undefined]);
    assert.deepEqual(parts(counter([1_234_567], { amountsIn: tonnes })), ['1,234,567', 'tonnes', undefined]);
  });

  it('is exact only if every pledger is named with an amount', () => {
    const least = words.qualifier['at-least'];
    assert.equal(counter([1, 2]).qualifier, '');
    assert.equal(counter([1, undefined]).qualifier, least);
    assert.equal(counter([1, 2], { named: 'some', count: count(3) }).qualifier, least);
    assert.equal(counter([1, 2], { named: undefined }).qualifier, least);
  });

  it('leaves the number of pledges as the figure if the amounts are nothing: nobody has pledged “at least €0”', () => {
    assert.equal(counter([0, 0]).value, '2');
    assert.equal(counter([0, 5]).value, digitsOf(5));
  });

  it('leaves the number of pledges as the figure if no amount is known', () => {
    const { amountsIn: _, ...without } = ofAmounts([undefined, undefined]);
    const given = story({ parties, pledges: [without] });
    assert.deepEqual(counter([undefined, undefined]).value, '2');
    assert.deepEqual(counter([undefined, undefined]), pledgeCounter(given, 'oil', 'en', today));
  });
});

describe('the line below a sum', () => {
  const signed = { en: { one: '{count} nation has signed', other: '{count} nations have signed' } };
  const of = { unit: { en: { other: 'harbours' } }, counts: [count(9, { citations: cite('minutes', 4) })] };

  it('is how many have pledged, with the source of the number', () => {
    const line = must(counter([1, 2]).of);
    assert.deepEqual([line.text, line.sources.items.map((item) => item.source)], ['2 nations', ['report']]);
    assert.equal(counter([1, 2], { says: signed }).of?.text, '2 nations have signed');
    assert.equal(counter([1], { says: signed }).of?.text, '1 nation has signed');
  });

  it('ends with the denominator, and has its sources', () => {
    const line = must(counter([1, 2], { says: signed, of, count: count(2, { qualifier: 'exactly' }) }).of);
    assert.equal(line.text, '2 nations have signed, out of 9 harbours');
    assert.deepEqual(
      line.sources.items.map((item) => item.source),
      ['minutes'],
    );
  });

  it('is in one language, also if the clause is in another than the reader’s', () => {
    const says = { en: { other: '{count} nations have signed' } };
    const view = counter([1, 2], { named: 'some', count: count(9, { qualifier: 'at-least' }), says }, 'ar');
    assert.deepEqual([view.of?.text, view.of?.lang], ['at least 9 nations have signed', 'en']);
  });

  it('is in the language of its words', () => {
    assert.equal(counter([1, 2], { says: signed }, 'de').of?.lang, 'en');
  });
});

describe('pledgers with amounts', () => {
  const rowsOf = (view: ReturnType<typeof counter>) =>
    view.who.rows.map(({ name, pledged, text }) => name.text + pledged + text);

  it('stand with the largest amount first, and those without one last in the order of the story', () => {
    assert.deepEqual(rowsOf(counter([575_000, undefined, 65_700_000, undefined])), [
      `Malta · ${wordsOf(65_700_000)}`,
      `Italy · ${digitsOf(575_000)}`,
      'Spain',
      'Crete',
    ]);
  });

  it('have all the digits of an amount, the noun of goods, and what else they have pledged', () => {
    const view = counter([1_000_001], {
      amountsIn: tonnes,
      domains: [{ id: 'sea', label: 'At sea', citations: cite() }],
      pledgers: [
        { party: 'italy', amount: 1_000_001, domains: ['sea'], summary: 'In winter', citations: cite() },
      ],
    });
    assert.deepEqual(rowsOf(view), ['Italy · 1,000,001 tonnes · At sea: In winter']);
    assert.deepEqual(rowsOf(counter([1_234_567])), [`Italy · ${digitsOf(1_234_567)}`]);
  });

  it('keep an amount of nothing', () => {
    assert.deepEqual(rowsOf(counter([0])), [`Italy · ${digitsOf(0)}`]);
  });
});

describe('a pledge with amounts in words', () => {
  it('is the sum, who has pledged and who says so, with and without a clause of the story', () => {
    assert.equal(
      counter([1e6, 2e6]).sentence,
      `Lamp oil: ${wordsOf(3e6)}; 2 nations (4\u00A0September\u00A02025).`,
    );
    const says = { en: { other: '{count} nations have signed' } };
    assert.equal(
      counter([1, undefined], { says, amountsIn: tonnes }).sentence,
      'Lamp oil: at least 1 tonne; 2 nations have signed (4\u00A0September\u00A02025).',
    );
  });

  it('keeps its direction in an Arabic sentence', () => {
    const { sentence } = counter([1.2e9], { amountsIn: 'USD', unit: { ar: { other: 'دولة' } } }, 'ar');
    assert.ok(sentence.includes(isolated(wordsOf(1.2e9, 'USD', 'ar'))), sentence);
  });
});

describe('the tracker of aid in money', () => {
  const file = new URL('../../../demo/aid-tracker.json', import.meta.url);
  const aid = story(JSON.parse(readFileSync(file, 'utf8')) as Story);
  const view = must(pledgeCounter(aid, 'new-pledges', 'en', today));

  it('shows the sum of the amounts that its source lists, the number of contributors, and each amount', () => {
    assert.deepEqual([view.qualifier, view.value], ['at least', wordsOf(187.4e6, 'USD')]);
    assert.equal(view.of?.text, 'at least 14 contributors have announced new pledges');
    assert.equal(view.sum?.facts[0]?.text, digitsOf(187_447_000, 'USD'));
    assert.equal(view.who.rows.length, 14);
    assert.match(
      view.sentence,
      /^New pledges to the Adaptation Fund for 2023: at least US\$187\.4\u00A0million; at least 14/,
    );
  });

  it('cites for each amount the words of the source that give it', () => {
    for (const { name, sources } of view.who.rows) {
      const passage = sources.items[0]?.passage?.text ?? '';
      assert.ok(passage.includes(name.text), `${name.text}: ${passage}`);
    }
  });
});
