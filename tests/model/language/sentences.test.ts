/**
 * Compares every sentence of the interface, in each language, with a stored listing. After an intended change, run
 * `npm run sentences`, and read the differences as a reader of the language would.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { wordsFor } from '../../../src/node/change-words.js';
import { sentencesIn } from './sentences/sentences.js';
import { texts } from './sentences/texts.js';

describe('The sentences of the interface', () => {
  it('are listed in every language that has a file', () => {
    const folder = new URL('../../../src/model/language/locales/', import.meta.url);
    const tags = readdirSync(folder).map((name) => name.replace('.ts', ''));
    assert.deepEqual(Object.keys(texts).sort(), tags.sort());
    for (const tag of tags.filter((each) => each !== 'en'))
      assert.notEqual(wordsFor(tag), wordsFor('en'), tag);
  });

  for (const language of Object.keys(texts)) {
    it(`match the listing in ${language}; after an intended change, run npm run sentences`, async () => {
      await import(`../../../src/model/language/locales/${language}.ts`);
      const file = new URL(`./sentences/${language}.txt`, import.meta.url);
      const now = sentencesIn(language);
      if (process.env['UPDATE']) writeFileSync(file, now);
      assert.equal(now, existsSync(file) ? readFileSync(file, 'utf8') : '');
    });
  }
});
