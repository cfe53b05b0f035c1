import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve } from '../../scripts/serve.js';

test('the server shows demo/ and dist/ as one site, and other sites may load files from dist/', async (t) => {
  const { url, close } = await serve();
  t.after(close);

  const page = await fetch(url);
  assert.match(page.headers.get('content-type') ?? '', /^text\/html;\s*charset=utf-8$/i);

  const module = await fetch(`${url}/onrecord.js`);
  assert.match(module.headers.get('content-type') ?? '', /^text\/javascript\b/);
  assert.equal(module.headers.get('access-control-allow-origin'), '*');
  assert.equal(module.headers.get('content-encoding'), 'gzip');

  assert.equal((await fetch(`${url}/no-such-file`)).status, 404);
});

test('the server listens on this machine only, and takes the next port if one is taken', async (t) => {
  const first = await serve();
  t.after(first.close);
  assert.equal(new URL(first.url).hostname, '127.0.0.1');

  const second = await serve({ port: Number(new URL(first.url).port) });
  t.after(second.close);
  assert.notEqual(second.url, first.url);
});
