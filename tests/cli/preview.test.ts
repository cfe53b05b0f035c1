/** `onrecord preview`: its pages, the reload after a file is saved, and its end. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { command } from '../../src/cli/commands/preview.js';
import { locales } from '../../src/node/desk/engine.js';
import { articlePage } from '../../src/node/desk/preview/article-page.js';
import type { DeskState } from '../../src/node/desk/preview/desk-state.js';
import { siteFiles } from '../../src/node/desk/site.js';
import { servePreview } from '../../src/node/desk/preview/server.js';
import { parse } from '../../src/node/versions.js';
import { small } from '../fixtures/small.js';
import { folderWith, run } from './run.js';

const textOf = (title: string) => JSON.stringify({ ...small(), version: 1, changes: [], title });
const stateOf = (text: string): DeskState => ({ text, story: parse(text), problems: [], notes: [] });

describe('the article of the preview', () => {
  it('has each widget of the story with its fallback and a link to its code', () => {
    const page = articlePage(stateOf(textOf('Benches')), locales());
    const { pledges, quotes, questions } = small();
    assert.equal(page.match(/class="code-link"/g)?.length, pledges.length + quotes.length + questions.length);
    assert.match(page, /<stance-list question="more-benches">[^<]+<\/stance-list>/);
    assert.match(page, /href="\/codes\/\?widget=stance-list&amp;id=more-benches"/);
    assert.doesNotMatch(page, /class="lines"/);
  });

  it('is in the language and direction of the story, with the words of that language', () => {
    const page = articlePage(stateOf(JSON.stringify({ ...small(), language: 'ar' })), locales());
    assert.match(page, /<html lang="ar" dir="rtl">/);
    assert.match(page, /src="\/locales\/ar\.js"/);
    assert.doesNotMatch(articlePage(stateOf(textOf('A')), locales()), /src="\/locales\//);
  });

  it('lists the faults instead of the widgets, as text', () => {
    const page = articlePage({ problems: ['story.json:1:2 id: got "<b>"'], notes: [] }, []);
    assert.match(page, /<code>story\.json:1:2 id: got &quot;&lt;b&gt;&quot;<\/code>/);
    assert.doesNotMatch(page, /class="code-link"/);
  });
});

describe('the server of the preview', async () => {
  const desk = folderWith({ 'story.json': textOf('The first title') });
  const path = join(desk, 'story.json');
  const states: DeskState[] = [];
  const { url, close } = await servePreview({
    path,
    versions: pathToFileURL(`${join(desk, 'versions')}/`),
    onState: (state) => states.push(state),
  });
  after(close);
  const get = async (address: string) => (await fetch(new URL(address, url))).text();

  it('serves the two frames, the script with the story, the codes, and the pages of the widgets', async () => {
    assert.equal((await get('')).match(/<iframe class="(phone|desktop)" src="\/article\/"/g)?.length, 2);
    assert.match(await get('article/'), /<h1>The first title<\/h1>/);
    assert.match(await get('onrecord.js'), /The first title/);
    assert.match(await get('codes/'), /<title>Get the code – The first title<\/title>/);
    assert.match(await get('story.json'), /The first title/);
    assert.match(
      await get('e/stance-list/more-benches'),
      /<link rel="canonical" href="http:\/\/127\.0\.0\.1:/,
    );
    assert.match(await get('preview.js'), /EventSource/);
    assert.equal((await fetch(new URL('nothing', url))).status, 404);
  });

  it('tells open pages when the story is saved, and shows faults in the words of `check`', async () => {
    const { body } = await fetch(new URL('events', url));
    const events = body!.pipeThrough(new TextDecoderStream()).getReader();

    writeFileSync(path, textOf('The second title'));
    assert.equal((await events.read()).value, 'data: Saved\n\n');
    assert.match(await get('article/'), /<h1>The second title<\/h1>/);

    writeFileSync(path, '{');
    assert.equal((await events.read()).value, 'data: Not shown, because of 1 fault\n\n');
    assert.match(await get('article/'), /<code>story\.json:1:2 not JSON: close brace expected<\/code>/);

    writeFileSync(path, textOf('The third title'));
    assert.equal((await events.read()).value, 'data: Saved\n\n');
    assert.match(await get('onrecord.js'), /The third title/);
    assert.equal(states.length, 4);
    await events.cancel();
  });

  /** The status of a request that `fetch` would not send as it is. */
  async function statusOf(path: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
    const { port } = new URL(url);
    const asked = request({ host: '127.0.0.1', port, path, headers });
    asked.end();
    const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume: () => void }];
    response.resume();
    return response.statusCode;
  }

  it('answers only requests for this machine, because other sites may resolve a name of theirs to it', async () => {
    assert.equal(await statusOf('/story.json', { host: 'evil.example' }), 403);
  });

  for (const path of ['/100%', '//'])
    it(`refuses the malformed address "${path}", and goes on`, async () => {
      assert.equal(await statusOf(path), 400);
      assert.match(await get('story.json'), /"title"/);
    });

  it('finds a file by its encoded path', async () => {
    assert.equal(await statusOf('/%73tory.json'), 200);
  });
});

describe('a page that cannot be made', () => {
  it('is answered with the reason, and the next request tries again', async () => {
    const desk = folderWith({ 'story.json': textOf('Benches') });
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: '/tmp/<site>' });
    let failures = 1;
    const errors: unknown[][] = [];
    const { url, close } = await servePreview({
      path: join(desk, 'story.json'),
      versions: pathToFileURL(`${join(desk, 'versions')}/`),
      onError: (...error) => errors.push(error),
      makeSite: (site) => (failures-- > 0 ? Promise.reject(full) : siteFiles(site)),
    });
    after(close);
    const get = () => fetch(new URL('e/stance-list/more-benches', url));

    const failed = await get();
    assert.equal(failed.status, 500);
    assert.match(failed.headers.get('content-type')!, /^text\/html/);
    assert.match(
      await failed.text(),
      /e\/stance-list\/more-benches<\/code>: There is no space left to write \/tmp\/&lt;site&gt;\./,
    );
    assert.deepEqual(errors, [['/e/stance-list/more-benches', full]]);
    assert.equal((await get()).status, 200);
  });
});

describe('the command', () => {
  it('ends at Ctrl-C with the exit code 0', async () => {
    const desk = folderWith({ 'story.json': textOf('Benches') });
    const program = fileURLToPath(new URL('../../dist/cli/onrecord.js', import.meta.url));
    const child = spawn(process.execPath, [program, 'preview', join(desk, 'story.json')]);
    let out = '';
    for await (const chunk of child.stdout) {
      out += String(chunk);
      if (out.includes('Ctrl-C')) break;
    }
    assert.match(out, /^Shown: version 1\nThe preview is at http:\/\/127\.0\.0\.1:\d+\/ \(Ctrl-C ends it\)/);
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    assert.deepEqual(await ended, [0, null]);
    assert.equal(readFileSync(join(desk, 'story.json'), 'utf8'), textOf('Benches'));
  });

  it('says what is wrong with its arguments', async () => {
    const desk = folderWith({ 'story.json': textOf('Benches') });
    for (const [args, says] of [
      [[], /Name one story to preview/],
      [[join(desk, 'story.json'), '--port', 'x'], /--port must be a number from 1 to 65535/],
      [[join(desk, 'nowhere', 'story.json')], /There is no file or folder/],
      [[join(desk, 'nope.yaml')], /There is no file or folder .*nope\.yaml/],
      [[desk], /is a folder, and a file is expected there/],
    ] as const) {
      const { code, err } = await run(command, ...args);
      assert.equal(code, 2);
      assert.match(err, says);
    }
  });
});
