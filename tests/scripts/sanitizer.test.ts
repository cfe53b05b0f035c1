/** SECURITY.md says that sanitize-html removes our elements and placeholders from readers' text. This proves it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sanitizeHtml from 'sanitize-html';

const comment = `<p class="leader-quote" data-quote="q" data-src="https://other.example/x.json" data-refresh="15">A comment.</p>
<leader-quote quote="q" src="https://other.example/x.json">Another.</leader-quote>`;

test('sanitize-html removes the elements and the attributes of placeholders with its own settings', () => {
  const security = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');
  assert.match(security.replace(/\s+/g, ' '), /sanitize-html removes both with its own settings/);
  assert.equal(sanitizeHtml(comment), '<p>A comment.</p>\nAnother.');
});
