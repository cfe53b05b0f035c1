/** Published versions never change, and nothing that a reader relies on changes without an entry in the change log. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { differences, unexplained } from '../../src/node/changes.js';
import { changeLog } from '../../src/node/change-log.js';
import { pageOf } from '../../src/node/change-page.js';
import { feedOf } from '../../src/node/feed.js';
import { faultsOf, listVersions, publish, sha256, storyFile } from '../../src/node/versions.js';
import type { Change, Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
function newFolder(): URL {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-versions-'));
  folders.push(folder);
  return pathToFileURL(`${folder}/`);
}

const textOf = (story: Story) => `${JSON.stringify(story, null, 2)}\n`;
const entry = (item: string, parts: Partial<Change> = {}): Change => ({
  type: 'update',
  version: 3,
  date: '2024-02-03',
  item,
  note: 'Why.',
  ...parts,
});
/** The small story, which is at version 2, with an edit and with entries for it. */
function edited(edit: (story: Story) => void, ...changes: Change[]): Story {
  const story = small();
  story.version = 3;
  story.changes.push(...changes);
  edit(story);
  return story;
}
const first = (): Story => ({ ...small(), version: 1, changes: [] });
const then = (edit: (story: Story) => void, ...changes: Change[]): Story => ({
  ...edited(edit),
  version: 2,
  changes: changes.map((each) => ({ ...each, version: 2 })),
});

const silently: readonly (readonly [name: string, edit: (story: Story) => void, item: string])[] = [
  ['a count', ({ pledges }) => (pledges[0]!.count.value = 3), 'pledges/benches'],
  ['how exact a count is', ({ pledges }) => (pledges[0]!.count.qualifier = 'about'), 'pledges/benches'],
  ['a denominator', ({ pledges }) => (pledges[0]!.of!.counts[0]!.value = 9), 'pledges/benches'],
  ['an earlier count', ({ pledges }) => (pledges[0]!.history![0]!.count.value = 9), 'pledges/benches'],
  ['the size of a group', ({ parties }) => (parties[2]!.size = 4), 'parties/grove'],
  ['the name of a party', ({ parties }) => (parties[0]!.name = 'Oak'), 'parties/ash'],
  ['the role of a speaker', ({ speakers }) => (speakers[0]!.role = 'Mayor'), 'speakers/ada'],
  [
    'who spoke',
    ({ quotes, speakers }) => (speakers.push({ id: 'bo', name: 'Bo' }), (quotes[0]!.speaker = 'bo')),
    'quotes/sit-down',
  ],
  [
    'a category',
    ({ questions }) => (questions[0]!.stances[0]!.category = 'silent'),
    'questions/more-benches/ash',
  ],
  [
    'the label of a category',
    ({ questions }) => (questions[0]!.categories![0]!.label = 'Aye'),
    'questions/more-benches',
  ],
  [
    'a new stance',
    ({ questions }) => questions[0]!.stances.push({ party: 'grove', category: 'yes', quote: 'rest' }),
    'questions/more-benches/grove',
  ],
  ['a stance that is gone', ({ questions }) => questions[0]!.stances.pop(), 'questions/more-benches/birch'],
  ['an amount', ({ pledges }) => (pledges[1]!.pledgers![0]!.amount = 0.3), 'pledges/paint'],
  ['the currency of amounts', ({ pledges }) => (pledges[1]!.amountsIn = 'EUR'), 'pledges/paint'],
  ['a word of a quote', ({ quotes }) => (quotes[0]!.text = 'Sit up'), 'quotes/sit-down'],
  ['a word of the original', ({ quotes }) => (quotes[0]!.original!.text = 'Wstań'), 'quotes/sit-down'],
  ['a word of another wording', ({ quotes }) => (quotes[0]!.wordings![0]!.text = 'Sit'), 'quotes/sit-down'],
  ['a quote that is now a paraphrase', ({ quotes }) => (quotes[0]!.kind = 'paraphrase'), 'quotes/sit-down'],
  ['a quote that is gone', ({ quotes }) => quotes.shift(), 'quotes/sit-down'],
];

describe('a change that needs an entry', () => {
  for (const [name, edit, item] of silently) {
    test(name, () => {
      const found = unexplained(small(), edited(edit));
      assert.ok(found.length > 0);
      for (const each of found) assert.equal(each.item, item);
      const type = name.endsWith('is gone') ? 'retraction' : 'update';
      assert.deepEqual(unexplained(small(), edited(edit, entry(item, { type }))), []);
    });
  }

  test('is not explained by an entry of an earlier version or of another item', () => {
    const [, edit, item] = silently[0]!;
    for (const each of [entry(item, { version: 2 }), entry('quotes/rest')]) {
      assert.equal(unexplained(small(), edited(edit, each)).length, 1);
    }
  });

  test('of a stance may be explained by an entry of its question', () => {
    const edit = (story: Story) => (story.questions[0]!.stances[0]!.category = 'silent');
    assert.deepEqual(unexplained(small(), edited(edit, entry('questions/more-benches'))), []);
  });
});

const aloud: readonly (readonly [name: string, edit: (story: Story) => void])[] = [
  ['the order of a list', ({ quotes, parties }) => (quotes.reverse(), parties.reverse())],
  ['a date of checking', (story) => (story.checked = '2024-01-05')],
  ['a summary', ({ questions }) => (questions[0]!.stances[0]!.summary = 'Would like one.')],
  ['one more language of a name', ({ parties }) => (parties[0]!.name = { en: 'Ash', pl: 'Jesion' })],
  ['a new quote', ({ quotes }) => quotes.push({ ...quotes[0]!, id: 'new' })],
];
for (const [name, edit] of aloud) {
  test(`${name} may change without an entry`, () => assert.deepEqual(unexplained(small(), edited(edit)), []));
}

test('two versions that are the same do not differ', () =>
  assert.deepEqual(differences(small(), small()), []));

describe('published versions', () => {
  const published = (...stories: Story[]) => {
    const folder = newFolder();
    for (const story of stories) publish(textOf(story), '2024-02-03', folder);
    return folder;
  };

  test('are kept byte for byte, with a hash', () => {
    const folder = published(first());
    const [only] = listVersions(folder);
    assert.equal(only!.text, textOf(first()));
    assert.equal(only!.sha256, sha256(textOf(first())));
    assert.deepEqual(faultsOf(textOf(first()), folder), []);
  });

  test('allow a next version that explains its changes', () => {
    const folder = published(first());
    const next = then(({ pledges }) => (pledges[0]!.count.value = 3), entry('pledges/benches'));
    assert.deepEqual(faultsOf(textOf(next), folder), []);
    publish(textOf(next), '2024-03-04', folder);
    assert.deepEqual(faultsOf(textOf(next), folder), []);
    assert.deepEqual(
      listVersions(folder).map(({ version }) => version),
      [1, 2],
    );
  });

  const bad: readonly (readonly [name: string, today: Story, says: RegExp])[] = [
    [
      'another text under a published number',
      { ...first(), title: 'Other' },
      /Raise the story's version to 2/,
    ],
    ['a version left out', { ...first(), version: 3 }, /the version after 1 must be 2/],
    ['another story', { ...first(), id: 'other' }, /Empty versions\/ for a new story/],
    [
      'a number changed in silence',
      then(({ pledges }) => (pledges[0]!.count.value = 3)),
      /value: a number has changed from 2 to 3\. Add an entry/,
    ],
  ];
  for (const [name, today, says] of bad) {
    test(`refuse ${name}`, () => assert.match(faultsOf(textOf(today), published(first())).join('\n'), says));
  }

  test('must not be changed, missing, unlisted or mislabelled', () => {
    const today = textOf(first());
    const broken = (breakIt: (folder: URL) => void) => {
      const folder = published(first());
      breakIt(folder);
      return faultsOf(today, folder).join('\n');
    };
    const file = (folder: URL, name: string) => new URL(name, folder);
    assert.match(
      broken((folder) => writeFileSync(file(folder, '1.json'), `${today} `)),
      /may not change/,
    );
    assert.match(
      broken((folder) => rmSync(file(folder, '1.json'))),
      /its file is missing/,
    );
    assert.match(
      broken((folder) => writeFileSync(file(folder, '2.json'), today)),
      /not in the list/,
    );
    const other = textOf({ ...first(), version: 7 });
    const list = JSON.stringify([{ version: 1, sha256: sha256(other), published: '2024-02-03' }]);
    assert.match(
      broken(
        (folder) => (
          writeFileSync(file(folder, '1.json'), other),
          writeFileSync(file(folder, 'index.json'), list)
        ),
      ),
      /says that it is version 7/,
    );
    for (const day of ['"><script>alert(1)</script>', '2024-02-30', 5]) {
      const undated = JSON.stringify([{ version: 1, sha256: sha256(today), published: day }]);
      assert.match(
        broken((folder) => writeFileSync(file(folder, 'index.json'), undated)),
        /needs a date as YYYY-MM-DD/,
      );
    }
    assert.throws(() => publish(today, '2024-02-03', published(first())), /already published/);
  });

  test('of the bundled story are unchanged', () => {
    assert.deepEqual(faultsOf(readFileSync(storyFile, 'utf8')), []);
  });
});

describe('the change log', () => {
  const second = then(
    ({ quotes, pledges }) => {
      pledges[0]!.count.value = 3;
      quotes.push({ ...quotes[1]!, id: 'new' });
    },
    entry('pledges/benches', {
      type: 'correction',
      was: 'Two',
      now: 'Three',
      note: '<b>Miscounted</b> & "sorry"\u0000',
    }),
    entry('quotes/sit-down', {
      type: 'correction',
      was: 'Words unsaid',
      now: 'Words said',
      note: 'Misheard.',
    }),
    entry('questions/more-benches/ash'),
    entry('sources/minutes'),
  );
  const third: Story = {
    ...second,
    version: 3,
    changes: [...second.changes, entry('quotes/sit-down', { type: 'retraction' })],
  };
  const versions = [first(), second, third].map((story, i) => ({
    version: i + 1,
    published: `2024-0${i + 1}-02`,
    sha256: '',
    text: '',
    story,
  }));

  test('has each version, the newest first, with its changes and additions', () => {
    const { steps } = changeLog(versions);
    assert.deepEqual(
      steps.map(({ version }) => version),
      [3, 2, 1],
    );
    assert.deepEqual(
      steps[1]!.entries.map(({ title }) => title),
      ['Benches', 'Ada, Gardener, 1\u00A0January\u00A02024', 'More benches? Ash', 'Minutes'],
    );
    assert.deepEqual(steps[1]!.added, ['Ada, Clerk, date unknown']);
  });

  test('gives the text before and after and the reason, escaped', () => {
    for (const text of [pageOf(versions), feedOf(versions)]) {
      for (const words of ['Two', 'Three', '&lt;b&gt;Miscounted&lt;/b&gt; &amp; &quot;sorry&quot;'])
        assert.ok(text.includes(words), words);
      assert.ok(!text.includes('<b>') && !text.includes('\u0000'));
    }
  });

  test('has one main landmark, which holds the heading', () => {
    assert.match(pageOf(versions), /<main>\s*<h1>[^]*<\/section>\s*<\/main>\s*<\/body>/);
  });

  test('escapes every text of a file', () => {
    const hostile = `"'<script>&$&`;
    const [only] = versions;
    const story = { ...only!.story, id: hostile, title: hostile, version: hostile as unknown as number };
    story.changes = [entry('quotes/sit-down', { note: hostile, was: hostile, now: hostile })];
    story.changes[0]!.version = 9;
    const entries = [
      { ...only!, published: '2024-02-03 (<script>"\')', version: hostile as unknown as number, story },
    ];
    for (const text of [
      pageOf(entries, `https://news.example/$&/"<`),
      feedOf(entries, 'https://news.example/$&/'),
    ]) {
      assert.doesNotMatch(text, /<script|="[^"]*'<|\$&</);
      assert.ok(text.includes(`&quot;'&lt;script&gt;&amp;$&amp;`));
    }
    assert.equal(XMLValidator.validate(feedOf(entries)), true);
  });

  test('does not repeat text that was retracted later', () => {
    for (const text of [pageOf(versions), feedOf(versions)]) {
      assert.ok(!text.includes('Words unsaid') && !text.includes('Words said'));
      assert.ok(text.includes('Misheard.'));
    }
  });

  test('is in the language of its story', () => {
    const inUkrainian = versions.map((each) => ({ ...each, story: { ...each.story, language: 'uk' } }));
    const [page, feed] = [pageOf(inUkrainian), feedOf(inUkrainian)];
    assert.match(page, /<html lang="uk" dir="ltr">/);
    for (const said of [
      'зміни</h1>',
      'Версія 3',
      'Додано: ',
      '<strong>Виправлення, 3\u00A0лютого\u00A02024',
    ]) {
      assert.ok(page.includes(said), said);
    }
    assert.match(feed, /xml:lang="uk"/);
    assert.ok(feed.includes('<title>Виправлення, 3\u00A0лютого\u00A02024'));
    assert.ok(![page, feed].some((text) => /Version|Added|Correction|changes</.test(text)));
    const inNone = versions.map((each) => ({ ...each, story: { ...each.story, language: 'ja' } }));
    assert.match(pageOf(inNone), /<html lang="en"[^]*Version 3/);
  });

  test('has links below the address of the site, if that is known', () => {
    const linksIn = (text: string) => [...text.matchAll(/ href="(.*?)"/g)].map(([, href]) => href!);
    for (const base of ['https://news.example/live', 'https://news.example/live/']) {
      const links = [...linksIn(pageOf(versions, base)), ...linksIn(feedOf(versions, base))];
      assert.deepEqual(
        links.filter((href) => !href.startsWith('https://news.example/live/')),
        ['changes.css'],
      );
      assert.ok(links.includes('https://news.example/live/v/2/story.json'));
    }
    assert.deepEqual(linksIn(pageOf(versions)).slice(0, 2), ['../changes.atom', 'changes.css']);
    assert.equal(linksIn(feedOf(versions, ''))[0], 'changes.atom');
  });

  describe('as a feed', () => {
    interface Node {
      readonly [name: string]: string | Node | Node[];
    }
    const read = (text: string) => {
      assert.equal(XMLValidator.validate(text), true);
      const parser = new XMLParser({
        ignoreAttributes: false,
        attributeNamePrefix: '',
        parseTagValue: false,
        isArray: (name) => name === 'entry' || name === 'link',
      });
      return (parser.parse(text) as { feed: Node & { entry: Node[]; link: Node[] } }).feed;
    };
    const feed = read(feedOf(versions, 'https://news.example/'));
    const isMoment = (text: unknown) => assert.match(String(text), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const linkOf = (node: Node, rel: string) =>
      (node['link'] as Node[]).filter((link) => link['rel'] === rel).map(({ href }) => href as string);

    test('has every element that RFC 4287 requires', () => {
      assert.equal(feed['xmlns'], 'http://www.w3.org/2005/Atom');
      assert.deepEqual(feed['author'], { name: 'A small invented story' });
      assert.equal(feed['title'], 'A small invented story: changes');
      assert.equal(feed['updated'], '2024-03-02T00:00:00Z');
      assert.deepEqual(linkOf(feed, 'self'), ['https://news.example/changes.atom']);
      assert.deepEqual(linkOf(feed, 'alternate'), ['https://news.example/changes/']);
    });

    test('has an entry for each change, with title, time, link and text', () => {
      assert.equal(feed.entry.length, 5);
      for (const entry of feed.entry) {
        assert.ok(entry['title']);
        isMoment(entry['updated']);
        assert.match(linkOf(entry, 'alternate').join(), /^https:\/\/news\.example\/changes\/#version-[23]$/);
        assert.equal((entry['content'] as Node)['type'], 'text');
      }
      assert.equal(feed.entry[1]!['title'], 'Correction, 3\u00A0February\u00A02024: Benches');
    });

    test('has unique ids that stay the same in later versions and on other sites', () => {
      const idsOf = (node: ReturnType<typeof read>) =>
        [node, ...(node.entry ?? [])].map(({ id }) => id as string);
      const ids = idsOf(feed);
      assert.equal(new Set(ids).size, 6);
      for (const id of ids) {
        assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }
      assert.deepEqual(idsOf(read(feedOf(versions))), ids);
      const earlier = idsOf(read(feedOf(versions.slice(0, 2))));
      assert.deepEqual(earlier, [ids[0], ...ids.slice(2)]);
      const another = versions.map((each) => ({ ...each, sha256: 'another' }));
      assert.ok(!idsOf(read(feedOf(another))).some((id) => ids.includes(id)));
    });

    test('may have no entries yet', () => {
      const { entry, updated } = read(feedOf(versions.slice(0, 1)));
      assert.equal(entry, undefined);
      isMoment(updated);
    });
  });
});
