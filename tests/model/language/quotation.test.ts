import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import coverage from 'cldr-core/coverageLevels.json' with { type: 'json' };
import { quoted } from '../../../src/model/language/quotation.js';

const cldr = join(dirname(createRequire(import.meta.url).resolve('cldr-misc-full/package.json')), 'main');

/** The quotation marks of a language in CLDR, or `undefined` if CLDR has none for this tag. */
function marksOf(tag: string): string | undefined {
  const path = join(cldr, tag, 'delimiters.json');
  if (!existsSync(path)) return undefined;
  const { main } = JSON.parse(readFileSync(path, 'utf8')) as {
    main: Record<string, { delimiters: { quotationStart: string; quotationEnd: string } }>;
  };
  const { quotationStart, quotationEnd } = main[tag]!.delimiters;
  return `${quotationStart}…${quotationEnd}`;
}

/** The expected marks: those of CLDR, except for Spanish, Arabic, French and Swiss German, which follow the rules of their press. */
function expected(tag: string): string | undefined {
  if (/^(es|ar)\b/.test(tag) || /^de-(CH|LI)$/.test(tag)) return '«…»';
  return /^fr\b/.test(tag) && tag !== 'fr-CH' ? '«\u202F…\u202F»' : marksOf(tag);
}

describe('quotation marks', () => {
  it('are those of CLDR, for every language that it covers', () => {
    const tags = Object.keys(coverage.effectiveCoverageLevels).filter(marksOf);
    assert.ok(tags.length > 400, 'CLDR is there');
    const wrong = tags.filter((tag) => quoted('…', tag) !== expected(tag));
    assert.deepEqual(wrong, []);
  });

  it('follow the whole tag before they follow its language', () => {
    const examples = {
      'pt-PT': '«lamp»',
      'pt-BR': '“lamp”',
      'zh-Hant': '「lamp」',
      'zh-TW': '「lamp」',
      'zh-Hans': '“lamp”',
      sq: '“lamp”',
      nl: '‘lamp’',
      es: '«lamp»',
      ar: '«lamp»',
      fr: '«\u202Flamp\u202F»',
      'fr-CH': '«lamp»',
      de: '„lamp“',
      'de-CH': '«lamp»',
    };
    for (const [tag, text] of Object.entries(examples)) assert.equal(quoted('lamp', tag), text, tag);
  });

  it('are those of traditional Chinese in the regions that write it', () => {
    for (const region of ['TW', 'HK', 'MO']) {
      assert.equal(new Intl.Locale(`zh-${region}`).maximize().script, 'Hant');
      assert.equal(quoted('燈', `zh-${region}`), '「燈」');
    }
  });

  it('are found in whatever form a tag is written', () => {
    for (const tag of ['DE-AT', 'de_AT', 'de_AT.UTF-8']) assert.equal(quoted('lamp', tag), '„lamp“', tag);
  });

  it('are the English ones for a language that is not listed', () => {
    for (const language of ['x-none', 'tlh', '', 'f', 'r'])
      assert.equal(quoted('lamp', language), '“lamp”', language);
  });

  it('leave the words as they are', () => {
    assert.equal(quoted(' „w” środku ', 'pl'), '„ „w” środku ”');
  });
});
