/** `onrecord/node.js`: the commands as functions, from the built package and with its types. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  buildSite,
  checkText,
  codes,
  diffStories,
  drawCard,
  readStory,
  renderWidget,
  writeSite,
  type CardOptions,
  type Report,
  type StoryDiff,
} from 'onrecord/node.js';
import { folderWith } from '../cli/run.js';
import { small } from '../fixtures/small.js';

const story = { ...small(), version: 1, changes: [] };
const text = JSON.stringify(story);
const widget = { tag: 'stance-list', id: 'more-benches' } as const;

describe('onrecord/node.js', () => {
  it('reads and checks a story, and names its faults', async () => {
    const desk = folderWith({ 'story.json': text, 'fault.json': '{}' });
    const read = await readStory(join(desk, 'story.json'));
    assert.equal(read.story?.id, story.id);
    assert.deepEqual(read.problems, []);
    const faulty = await readStory(join(desk, 'fault.json'));
    assert.equal(faulty.story, undefined);
    assert.match(faulty.problems.join('\n'), /fault\.json:1:1 id: got nothing/);
    const report: Report = checkText(text, 'mine.json');
    assert.deepEqual(report.faults, []);
    assert.match(report.summary[0]!, /^mine\.json: no fault/);
  });

  it('builds a site and writes it, and refuses a story with a fault', async () => {
    const files = await buildSite({ text, base: 'https://desk.example' });
    assert.match(String(files.get('e/stance-list/more-benches/index.html')), /https:\/\/desk\.example\/e\//);
    const site = join(folderWith(), 'site');
    writeSite(site, files);
    assert.ok(existsSync(join(site, 'onrecord-files.json')));
    assert.equal(readFileSync(join(site, 'story.json'), 'utf8'), text);
    await assert.rejects(buildSite({ text: '{}' }), /story\.json:1:1 id: got nothing/);
  });

  it('compares two versions', () => {
    const after = structuredClone(story);
    after.questions[0]!.stances[0]!.category = 'absent';
    const diff: StoryDiff = diffStories(story, after);
    assert.deepEqual(
      diff.items.map(({ item }) => item),
      ['questions/more-benches/ash'],
    );
  });

  it('writes and draws a widget, and its codes', async () => {
    assert.match(await renderWidget(story, { ...widget, as: 'text' }), /Ash/);
    const svg = await drawCard(story, { ...widget, as: 'svg', size: '1080x1080' });
    assert.match(String(svg), /^<svg role="img" width="1080" height="1080"/);
    assert.equal(codes(story, { ...widget, base: 'https://desk.example/' })?.length, 5);
    await assert.rejects(drawCard(story, { ...widget, id: 'none', as: 'png' }), /nothing to show/);
    // @ts-expect-error -- a form that does not exist
    void ({ ...widget, as: 'gif' } satisfies CardOptions);
  });
});
