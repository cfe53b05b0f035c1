/** `onrecord diff`: what readers will see change, and the entries that tell them. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { choose } from '../../src/cli/ask.js';
import { command as build } from '../../src/cli/commands/build.js';
import { command as diff } from '../../src/cli/commands/diff.js';
import { command as init } from '../../src/cli/commands/init.js';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';
import { contentOf, folderWith, run } from './run.js';

const textOf = (story: Story) => `${JSON.stringify(story, null, 2)}\n`;
const read = (file: string) => readFileSync(file, 'utf8');

/** A folder with a published version of the small story, and a story that has changed since. */
async function published(edit: (story: Story) => void, before: (story: Story) => void = () => undefined) {
  const story: Story = { ...small(), version: 1, changes: [] };
  before(story);
  const folder = folderWith({ 'story.json': textOf(story) });
  const file = join(folder, 'story.json');
  const site = join(folder, 'site');
  const built = await run(build, file, '--out', site, '--publish');
  assert.equal(built.code, 0, built.err);
  edit(story);
  writeFileSync(file, textOf(story));
  return { file, site, folder, rebuild: () => run(build, file, '--out', site, '--publish') };
}

describe('a desk that corrects a number', () => {
  it('has its entry and its next version by one command, and can build', async () => {
    const desk = join(folderWith(), 'desk');
    assert.equal((await run(init, desk)).code, 0);
    const [story, site] = [join(desk, 'story.yaml'), join(desk, 'site')];
    assert.equal((await run(build, story, '--out', site)).code, 0);
    const table = join(desk, 'positions.csv');
    writeFileSync(table, read(table).replace(',FRA,for,', ',FRA,against,'));
    const args = [join(site, 'story.json'), story];

    const seen = await run(diff, ...args);
    assert.equal(seen.code, 1);
    assert.match(
      seen.out,
      /questions\/more-lamps\/france \(readers must be told\)\n {2}category: In favour → Against/,
    );
    assert.match(seen.out, /Entries of `changes` that are missing: 1\. --write drafts them\./);

    const before = read(story);
    const item = 'questions/more-lamps/france';
    const written = await run(
      diff,
      ...args,
      '--write',
      '--corrections',
      item,
      '--note',
      'We had misread the minutes.',
    );
    assert.equal(written.code, 0, written.err);
    assert.equal(written.err, '');
    assert.match(written.out, /version 2, entries added: 1/);
    assert.match(
      read(story),
      /- type: correction\n.*version: 2\n.*date: .*\n.*item: questions\/more-lamps\/france\n/,
    );
    assert.ok(read(story).includes(before.slice(before.indexOf('# The order of the parts'))));

    const again = await run(diff, ...args, '--write');
    assert.equal(again.code, 0);
    assert.match(again.out, /Readers are told of everything/);
    assert.equal((await run(build, story, '--out', site)).code, 0);
    assert.match(read(join(site, 'onrecord.js')), /We had misread the minutes/);
  });
});

describe('a removal', () => {
  it('is not published until its drafted note is replaced by the reason', async () => {
    const { file, folder, rebuild } = await published((story) => story.pledges.pop());
    assert.equal((await run(diff, file, '--write')).code, 0);
    const before = contentOf(folder);
    const { code, err } = await rebuild();
    assert.equal(code, 2);
    assert.match(
      err,
      /^The note of pledges\/paint in `changes` is only the name of its item\. Write the reason/,
    );
    assert.deepEqual(contentOf(folder), before);
    writeFileSync(file, read(file).replace('"note": "Paint"', '"note": "The paint was never pledged."'));
    assert.equal((await rebuild()).code, 0);
  });

  it('becomes a retraction that can be published, also of an item with an earlier correction', async () => {
    const { file, rebuild } = await published(
      (story) => (story.pledges[1]!.pledgers![0]!.amount = 0.1),
      (story) => {
        story.pledges[1]!.pledgers![0]!.amount = 0.2;
        delete story.pledges[1]!.total;
      },
    );
    assert.equal((await run(diff, file, '--write', '--corrections', 'all', '--note', 'A misprint.')).code, 0);
    assert.equal((await rebuild()).code, 0);

    const story = JSON.parse(read(file)) as Story;
    story.pledges.pop();
    writeFileSync(file, textOf(story));
    const { code, out, err } = await run(diff, file, '--write');
    assert.equal(code, 0, err);
    assert.match(out, /retraction: pledges\/paint\. Note: Paint/);
    assert.match(err, /story\.json: the note of each new entry is only the name of its item\. Replace each/);
    assert.deepEqual(
      (JSON.parse(read(file)) as Story).changes.map(({ type, version }) => `${type} ${version}`),
      ['correction 2', 'retraction 3'],
    );
    writeFileSync(file, read(file).replace('"note": "Paint"', '"note": "It was never pledged."'));
    const built = await rebuild();
    assert.equal(built.code, 0, built.err);
  });

  it('of a party takes an entry for each of its positions, and none for its name', async () => {
    const { file, rebuild } = await published((story) => {
      story.parties.splice(1, 1);
      delete story.parties[0]!.memberOf;
      story.questions[0]!.stances.pop();
      for (const pledge of story.pledges) {
        pledge.pledgers = pledge.pledgers!.filter(({ party }) => party !== 'birch');
        pledge.count.value = 1;
        delete pledge.total;
      }
    });
    assert.equal((await run(diff, file, '--write', '--note', 'It left the council.')).code, 0);
    assert.deepEqual((JSON.parse(read(file)) as Story).changes.map(({ item }) => item).sort(), [
      'pledges/benches',
      'pledges/paint',
      'questions/more-benches/birch',
    ]);
    const built = await rebuild();
    assert.equal(built.code, 0, built.err);
  });
});

it('a new id is named as a rename, and the build refuses it until it is retracted', async () => {
  const { file, rebuild } = await published((story) => {
    story.version = 2;
    story.pledges[1]!.id = 'colour';
  });
  const { code, out } = await run(diff, file);
  assert.equal(code, 1);
  assert.match(out, /renamed: pledges\/colour has the content of pledges\/paint/);
  assert.match(
    (await rebuild()).err,
    /pledges\/colour has the content of pledges\/paint\..* keep pledges\/paint/,
  );
  const story = JSON.parse(read(file)) as Story;
  story.changes = [
    {
      type: 'retraction',
      version: 2,
      date: '2024-02-03',
      item: 'pledges/paint',
      note: 'See pledges/colour.',
    },
  ];
  writeFileSync(file, textOf(story));
  const built = await rebuild();
  assert.equal(built.code, 0, built.err);
});

it('an item that is added again under its retracted id is warned of, in each form', async () => {
  const [, paint] = small().pledges;
  const { file } = await published(
    ({ pledges, questions }) => {
      pledges.push(paint!);
      questions[0]!.stances.pop();
    },
    (story) => {
      story.pledges.pop();
      for (const item of ['pledges/paint', 'questions/more-benches/birch', 'quotes/rest'])
        story.changes.push({ type: 'retraction', version: 1, date: '2024-02-03', item, note: 'Wrong.' });
    },
  );
  for (const form of ['text', 'markdown', 'json']) {
    const { err } = await run(diff, file, '--as', form);
    // Only `pledges/paint` is added under a retracted id. The question was published before, and the quote is gone.
    assert.deepEqual(err.match(/^warning: .+$/gm), [
      'warning: pledges/paint was added, but readers see it as retracted, because `changes` has its retraction. If the item holds again, remove the retraction.',
    ]);
  }
});

describe('the output', () => {
  it('is JSON or Markdown if that is asked for', async () => {
    const { file } = await published(({ pledges }) => (pledges[0]!.count.qualifier = 'about'));
    const { from, to, items, entries, written } = JSON.parse((await run(diff, file, '--json')).out) as Record<
      string,
      unknown
    > & { items: { item: string; facts: object[] }[]; entries: object[] };
    assert.deepEqual([from, to, written], [1, 2, false]);
    assert.equal(items[0]!.item, 'pledges/benches');
    assert.deepEqual(items[0]!.facts, [
      {
        path: 'pledges/benches/count',
        label: 'number',
        was: '2 towns',
        now: 'about 2 towns',
        needsEntry: true,
      },
    ]);
    assert.equal(entries.length, 1);
    const { out } = await run(diff, file, '--as', 'markdown');
    assert.match(out, /^## version 1 → .*\n\n- \*\*changed: Benches\*\* `pledges\/benches`/);
  });
});

describe('the question which changes are corrections', () => {
  const answer = async (...given: string[]) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const shown: string[] = [];
    output.on('data', (chunk: Buffer) => {
      shown.push(String(chunk));
      if (String(chunk).endsWith('none: ')) input.write(`${given.shift()}\n`);
    });
    return { chosen: await choose('Which?', ['One', 'Two'], input, output), shown: shown.join('') };
  };

  it('takes numbers, or Enter for none, and asks again if it does not understand', async () => {
    assert.deepEqual((await answer('2')).chosen, [1]);
    assert.deepEqual((await answer('1, 2')).chosen, [0, 1]);
    assert.deepEqual((await answer('')).chosen, []);
    const { chosen, shown } = await answer('3', 'two', '1');
    assert.deepEqual(chosen, [0]);
    assert.equal(shown.match(/There are only the numbers 1 to 2\./g)?.length, 2);
    assert.match(shown, / {2}1\. One\n {2}2\. Two\n/);
  });
});

describe('a comparison that cannot be made', () => {
  it('says why in words, and changes nothing', async () => {
    const { file, folder } = await published(({ pledges }) => (pledges[0]!.count.qualifier = 'about'));
    const good = read(file);
    const other = join(folder, 'other.json');
    const cases: readonly (readonly [Story | string, RegExp])[] = [
      [{ ...small(), id: 'other' }, /is the story "other"/],
      [{ ...small(), version: 4 }, /Name the older one first/],
      [{ ...small(), id: 'No Id' }, /other\.json:\d+:\d+ id: got "No Id"/],
      ['{', /not JSON/],
      ['', /not JSON/],
    ];
    for (const [story, says] of cases) {
      writeFileSync(other, typeof story === 'string' ? story : textOf(story));
      const { code, err } = await run(diff, other, file, '--write');
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.doesNotMatch(err, /\n\s+at /);
    }
    for (const [args, says] of [
      [[], /Name one story/],
      [
        [file, '--write', '--corrections', 'quotes/none'],
        /quotes\/none is none of the changes.*pledges\/benches/,
      ],
      [[file, '--as', 'pdf'], /--as must be one of text, markdown, json/],
      [[file, '--versions', join(folder, 'none')], /There is no published version/],
      [[join(folder, 'none.json')], /There is no file or folder/],
      [[folder], /is a folder/],
      [[file, '--write', '--note', ' '], /note: got " "/],
    ] as const) {
      const { code, err } = await run(diff, ...args);
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.doesNotMatch(err, /\n\s+at /);
    }
    assert.equal(read(file), good);
  });

  it('is not made of tables with a row that cannot be taken, which would look removed', async () => {
    const desk = join(folderWith(), 'desk');
    await run(init, desk);
    const [story, site] = [join(desk, 'story.yaml'), join(desk, 'site')];
    await run(build, story, '--out', site);
    const table = join(desk, 'positions.csv');
    writeFileSync(table, read(table).replace(',FRA,for,', ',FRA,perhaps,'));
    const { code, err } = await run(diff, join(site, 'story.json'), story);
    assert.equal(code, 2);
    assert.match(err, /positions\.csv:2 position: "perhaps" is none of/);
  });
});
