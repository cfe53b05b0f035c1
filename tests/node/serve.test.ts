/** The server of `npm start` answers every request and never stops because of one. */
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve, shared } from '../../scripts/serve.js';

const text = 'one file of 26 characters.';
let folder = '';
let server: Awaited<ReturnType<typeof serve>>;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'));
  writeFileSync(join(folder, 'file.txt'), text);
  server = await serve({ handler: shared(folder) });
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A request that gets no answer fails, so that the file ends even if the server has thrown. */
const ask = (range: string) =>
  new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    get(`${server.url}/file.txt`, { headers: { range }, signal: AbortSignal.timeout(10_000) }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode, body })).on('error', reject);
    }).on('error', reject);
  });

const ranges: readonly (readonly [range: string, status: number, body: string])[] = [
  ['bytes=0-2', 206, 'one'],
  ['bytes=4-', 206, text.slice(4)],
  ['bytes=26-', 416, ''],
  // Ranges that are not valid, or that the server does not support, get the whole file.
  ['bytes=5-1', 200, text],
  ['bytes=-5', 200, text],
  ['bytes=0-1,3-4', 200, text],
  ['bytes=x-y', 200, text],
  ['bytes=1e3-2', 200, text],
  ['bytes=99999999999999999999-1', 200, text],
  ['lines=1-2', 200, text],
];
for (const [range, status, body] of ranges) {
  test(`answers "Range: ${range}" with ${status}`, async () =>
    assert.deepEqual(await ask(range), { status, body }));
}
