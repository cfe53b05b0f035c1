/** A script may hold `plainText()` without the models: for a view that a worker or a server has made. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leaderQuote, plainText, pledgeCounter, stanceList } from '../../src/model/index.js';
import { second } from '../fixtures/second.js';

const DAY = '2025-10-01';
const views = [
  ...second.quotes.map(({ id }) => leaderQuote(second, id, 'en', DAY)!),
  ...second.pledges.map(({ id }) => pledgeCounter(second, id, 'en', DAY)!),
  ...second.questions.map(({ id }) => stanceList(second, id, 'en', DAY)!),
];

it('plain text brings the words that it needs', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { plainText } from './src/model/index.js'`,
      resolveDir: fileURLToPath(new URL('../../', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = `data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`;
  const alone = (await import(code)) as { plainText: typeof plainText };
  for (const view of views) assert.equal(alone.plainText(view), plainText(view), view.id);
});
