/** `onrecord import` of tables at http addresses, which a mapping or the command names. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { command } from '../../src/cli/commands/import.js';
import type { Story } from '../../src/story/types.js';
import { harbour } from './harbour.js';
import { folderWith, run } from './run.js';

const answers: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/data/votes.csv': ['text/csv', 'name,vote\nAsh,Y\nBirch,N\n'],
  '/api/votes': ['application/json; charset=utf-8', '{"votes":[{"name":"Ash","vote":"Y"}]}'],
};
const server = createServer(({ url = '' }, response) => {
  const [type, text] = answers[url.split('?')[0]!] ?? ['text/plain', ''];
  response.writeHead(text ? 200 : 404, { 'content-type': type }).end(text);
});
let site = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

const mappingOf = (address: string, more = '') => `${harbour}
    - { id: lamps, text: More lamps?, categories: [{ id: yes, label: Yes }, { id: no, label: No }] }
tables:
  "${address}":
    as: positions
    columns: { name: name, position: vote }
    values: { position: { Y: yes, N: no } }
    set: { kind: organisation, source: minutes }
    ${more}
`;
const stancesIn = (desk: string) =>
  (JSON.parse(readFileSync(join(desk, 'story.json'), 'utf8')) as Story).questions[0]!.stances.map(
    ({ party, category }) => `${party} ${category}`,
  );

describe('a table at an address', () => {
  it('is imported with the tables of the folder whose mapping names it', async () => {
    const desk = folderWith({ 'story.yaml': mappingOf(`${site}/data/votes.csv?year=2024`) });
    const { code, out, err } = await run(command, desk);
    assert.equal(code, 0, err);
    assert.match(out, /\/data\/votes\.csv\?year=2024: 2 of 2 rows taken/);
    assert.deepEqual(stancesIn(desk), ['ash yes', 'birch no']);
  });

  it('is read as JSON if the server says that it is', async () => {
    const address = `${site}/api/votes`;
    const desk = folderWith({ 'map.yaml': mappingOf(address, 'rows: votes') });
    const to = ['--map', join(desk, 'map.yaml'), '--out', join(desk, 'story.json')];
    const { code, err } = await run(command, address, ...to);
    assert.equal(code, 0, err);
    assert.deepEqual(stancesIn(desk), ['ash yes']);
  });

  it('is refused in words if it cannot be loaded, or has no mapping', async () => {
    const desk = folderWith({ 'story.yaml': mappingOf(`${site}/none.csv`) });
    const missing = await run(command, desk);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /none\.csv cannot be loaded: the server has answered 404/);
    const alone = await run(command, `${site}/data/votes.csv`);
    assert.equal(alone.code, 2);
    assert.match(alone.err, /^Name the mapping of an address with --map/);
    assert.ok(!existsSync(join(desk, 'story.json')));
  });
});
