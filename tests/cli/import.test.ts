/** `onrecord import`: tables become a story, and everything that is not taken is reported. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { command as check } from '../../src/cli/commands/check.js';
import { command } from '../../src/cli/commands/import.js';
import { report } from '../../src/node/report.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import { pledgeCounter } from '../../src/model/pledge-counter/pledge-counter.js';
import { leaderQuote } from '../../src/model/leader-quote/leader-quote.js';
import { withLists } from '../../src/story/trusted.js';
import type { Story } from '../../src/story/types.js';
import { harbour } from './harbour.js';
import { folderWith, run } from './run.js';

const mapping = `${harbour}    - id: lamps
      text: More lamps?
      categories:
        - { id: yes, label: Aye }
        - { id: no, label: Nay }
        - { id: silent, label: No statement found, silence: true }
`;
const head = 'name,kind,position,source,paragraph\n';

/** Imports a folder with this table of positions, and returns what was printed and written. */
async function importing(table: string | Uint8Array, map = mapping, ...options: string[]) {
  const folder = folderWith({ 'story.yaml': map, 'positions.csv': table });
  const result = await run(command, folder, ...options);
  const file = join(folder, 'story.json');
  const story = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Story) : undefined;
  return { ...result, folder, story, stances: story?.questions?.[0]?.stances };
}
const all = (result: { out: string; err: string }) => `${result.out}\n${result.err}`;

describe('a table of positions', () => {
  it('becomes a story that the check passes', async () => {
    const { code, out, err, folder, story } = await importing(
      `${head}Ada,person,yes,minutes,3\nThe Guild,organisation,Nay,Minutes,\n`,
    );
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /positions\.csv: 2 of 2 rows taken/);
    assert.deepEqual(story!.parties, [
      { id: 'ada', kind: 'person', name: 'Ada' },
      { id: 'the-guild', kind: 'organisation', name: 'The Guild' },
    ]);
    assert.deepEqual(story!.questions[0]!.stances, [
      { party: 'ada', category: 'yes', citations: [{ source: 'minutes', paragraph: 3 }] },
      { party: 'the-guild', category: 'no', citations: [{ source: 'minutes' }] },
    ]);
    const text = readFileSync(join(folder, 'story.json'), 'utf8');
    assert.deepEqual(report('story.json', text, () => undefined).faults, []);
  });

  it('is read with any separator and any line ends', async () => {
    for (const separator of [',', ';', '\t', '|'])
      for (const end of ['\n', '\r\n', '\r']) {
        const table = `${head}Ada,person,yes,minutes,3\n"B\nO",person,no,minutes,4`;
        const { code, story } = await importing(table.replaceAll(',', separator).replaceAll('\n', end));
        assert.equal(code, 0, JSON.stringify([separator, end]));
        assert.deepEqual(
          story!.parties.map(({ name }) => name),
          ['Ada', 'B\nO'],
        );
      }
  });

  it('never gets a date that it does not have', async () => {
    const { stances } = await importing(`${head}Ada,person,yes,minutes,3\n`);
    assert.ok(!('asOf' in stances![0]!));
  });

  it('keeps a formula as text', async () => {
    const { stances, code } = await importing(
      'name,kind,position,source,summary\nAda,person,yes,minutes,"=HYPERLINK(""https://x.example"",""Y"")"\n',
    );
    assert.equal(code, 0);
    assert.equal(stances![0]!.summary, '=HYPERLINK("https://x.example","Y")');
  });

  it('leaves out each row that it cannot take, and says why', async () => {
    const { code, err, stances } = await importing(
      `${head}Ada,person,yes,minutes,3
Bo,person,maybe,minutes,3
Cy,person,no,,
Di,person,no,diary,1
Ed,person,silent,,
Flo,being,no,minutes,2
Gus,person,no,minutes,two
Hal,,no,minutes,2
,person,no,minutes,2
Jo,person,,minutes,2
`,
    );
    assert.equal(code, 1);
    assert.deepEqual(
      stances!.map(({ party }) => party),
      ['ada'],
    );
    for (const line of [
      'positions.csv:3 position: "maybe" is none of yes, no, silent',
      'positions.csv:4 source: is empty',
      'positions.csv:5 source: "diary" is no id, address or title of a source',
      'positions.csv:6 searched: is empty; "silent" needs the sources that were searched',
      'positions.csv:7 kind: "being" is none of country, organisation, bloc, group, person',
      'positions.csv:8 paragraph: "two" is no whole number in digits',
      'positions.csv:9 kind: is empty',
      'positions.csv:10 name: is empty',
      'positions.csv:11 position: is empty',
    ])
      assert.ok(err.includes(`not taken: ${line}`), `${line}\n\n${err}`);
  });

  it('takes none of two rows that differ for one side, and one of two that are equal', async () => {
    const { code, err, stances, story } = await importing(
      `${head}Ada,person,yes,minutes,3\nBo,person,no,minutes,3\nAda,person,no,minutes,3\nBo,person,no,minutes,3\n`,
    );
    assert.equal(code, 1);
    assert.deepEqual(stances, [
      { party: 'bo', category: 'no', citations: [{ source: 'minutes', paragraph: 3 }] },
    ]);
    assert.deepEqual(
      story!.parties.map(({ id }) => id),
      ['bo'],
    );
    assert.match(
      err,
      /positions\.csv:2 is one of several rows for the same side or day, which differ: see row 4/,
    );
    assert.match(err, /positions\.csv:5 repeats row 3$/m);
  });

  it('groups findings that are alike', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) => `P${i},person,perhaps,minutes,1\n`).join('');
    const { err } = await importing(`${head}Ada,person,yes,minutes,3\n${rows}`);
    assert.equal(err.split('\n').length, 1);
    assert.match(err, /"perhaps" is none of yes, no, silent \(4000 rows: 3, 4, 5, 6, 7 and 3995 more\)/);
  });

  it('may have columns, values and names of its own', async () => {
    const map = `${mapping}
names: { The N.: The North }
tables:
  positions.csv:
    columns: { name: Who, position: Vote }
    values: { position: { Y: yes, N: no, 1: yes } }
    set: { kind: organisation, source: minutes, paragraph: 3 }
`;
    const table =
      'Who,Vote,__proto__\nThe N.,Y,x\nconstructor,N,x\ntoString,N,x\nThe South,1,x\nThe East,constructor,x\n';
    const { code, err, story, stances } = await importing(table, map);
    assert.equal(code, 1);
    assert.match(err, /Vote: "constructor" is none of yes, no, silent/);
    assert.deepEqual(
      story!.parties.map(({ name }) => name),
      ['The North', 'constructor', 'toString', 'The South'],
    );
    assert.deepEqual(
      stances!.map(({ category, citations }) => [category, citations]),
      ['yes', 'no', 'no', 'yes'].map((category) => [category, [{ source: 'minutes', paragraph: 3 }]]),
    );
  });

  it('may say what was searched, what was said before, and several sources', async () => {
    const table = `name,kind,position,earlier_position,source,paragraph,searched
Ada,person,yes,Nay,minutes; minutes,3; 7,
Bo,person,silent,,,,minutes
Cy,person,no,yes,,,
Di,person,no,,minutes; minutes,3,
Ed,person,no,,,3,
`;
    const { code, err, stances } = await importing(
      table,
      mapping.replace(
        'text: More lamps?',
        'text: More lamps?\n      defaults: { citations: [{ source: minutes }] }',
      ),
    );
    assert.equal(code, 1);
    const citations = [3, 7].map((paragraph) => ({ source: 'minutes', paragraph }));
    assert.deepEqual(stances, [
      { party: 'ada', category: 'yes', citations, earlier: [{ category: 'no', citations }] },
      { party: 'bo', category: 'silent', searched: ['minutes'] },
    ]);
    assert.match(err, /positions\.csv:4 source: is empty, and an earlier position needs one/);
    assert.match(err, /positions\.csv:5 paragraph: has 1 values for 2 sources/);
    assert.match(err, /positions\.csv:6 source: is empty, and there is a paragraph/);
  });

  it('names the question if there are several, and the side by its own id', async () => {
    const map = `${mapping}
    - { id: boats, text: More boats?, categories: [{ id: yes, label: Aye }] }
  parties: [{ id: guild, kind: organisation, name: { en: The guild } }]
`;
    const table =
      'question,side,name,kind,position,source\nboats,guild,,,yes,minutes\nMore lamps?,ada,Ada B,person,no,minutes\n,guild,,,yes,minutes\ncars,guild,,,yes,minutes\n';
    const { err, story } = await importing(table, map);
    assert.match(err, /positions\.csv:4 question: is empty, and the mapping has 2 questions/);
    assert.match(err, /positions\.csv:5 question: "cars" is none of the questions of the mapping/);
    assert.deepEqual(
      story!.questions.map(({ stances }) => stances.map(({ party }) => party)),
      [['ada'], ['guild']],
    );
  });

  it('may have 10,000 rows, and is refused in words if it has more than a question can hold', async () => {
    const map = `${mapping}tables: { positions.csv: { set: { kind: person, source: minutes, position: yes } } }\n`;
    const rows = (count: number) => `name\n${Array.from({ length: count }, (_, i) => `P${i}`).join('\n')}\n`;
    const { code, stances } = await importing(rows(10_000), map);
    assert.equal(code, 0);
    assert.equal(stances!.length, 10_000);
    const many = await importing(rows(20_001), map);
    assert.equal(many.code, 2);
    assert.match(many.err, /questions\[0\]\.stances: got .*; expected a list of at most 20000/);
    assert.equal(many.story, undefined);
  });

  it('says which columns are not read', async () => {
    const { code, err } = await importing('name,kind,position,source,mood\nAda,person,yes,minutes,good\n');
    assert.equal(code, 0);
    assert.match(err, /note: positions\.csv:1 has columns that are not read: "mood"/);
  });

  it('refuses the words of a row that the check refuses, and names the row', async () => {
    const { err, story } = await importing(
      `name,kind,position,source,words,words_kind,speaker
Ada,person,yes,minutes,We shall light them,direct,Ada
Bo,person,no,minutes,“We shall not”,direct,Bo
`,
    );
    assert.match(err, /positions\.csv:3 words: got "“We shall not”"; expected no quotation marks around it/);
    assert.deepEqual(
      story!.quotes.map(({ id }) => id),
      ['ada-lamps'],
    );
    assert.equal(story!.questions[0]!.stances[0]!.quote, 'ada-lamps');
    assert.deepEqual(story!.speakers, [{ id: 'ada', name: 'Ada', party: 'ada' }]);
    assert.equal(leaderQuote(withLists(story!), 'ada-lamps', '', '')!.id, 'ada-lamps');
  });
});

describe('a country', () => {
  const countries = `${mapping}dates: dmy\ntables: { positions.csv: { set: { kind: country, source: minutes } } }\n`;
  it('gets its code of ISO 3166-1 from a code or a name', async () => {
    const { story, code } = await importing(
      'name,code,position\nFrance,,yes\nDeutschland,DEU,yes\nCote d’Ivoire,,no\nUnited States of America,us,no\n',
      countries,
    );
    assert.equal(code, 0);
    assert.deepEqual(
      story!.parties.map(({ code }) => code),
      ['FR', 'DE', 'CI', 'US'],
    );
  });

  it('is refused if its code is retired or unknown, and has none if its name is unknown', async () => {
    const { story, code, err } = await importing(
      'name,code,position\nSoviet Union,SU,yes\nYugoslavia,YUG,yes\nBritain,UK,yes\nAtlantis,,no\n',
      countries,
    );
    assert.equal(code, 1);
    for (const each of ['SU', 'YUG', 'UK'])
      assert.match(err, new RegExp(`code: "${each}" is no country code of ISO 3166-1 that is in use`));
    assert.match(err, /note: .*no country code was found for "Atlantis"/);
    assert.deepEqual(story!.parties, [{ id: 'atlantis', kind: 'country', name: 'Atlantis' }]);
  });
});

describe('a date', () => {
  const table = (date: string) => `name,kind,position,source,date\nAda,person,yes,minutes,${date}\n`;
  const read = async (date: string, order?: string) => {
    const { stances, err } = await importing(table(date), order ? `${mapping}dates: ${order}\n` : mapping);
    return stances?.[0]?.asOf ?? { err };
  };

  it('is read in ISO 8601, or in the order that the desk declares', async () => {
    const day = { precision: 'day', date: '2024-02-01' };
    assert.deepEqual(await read('2024-02-01'), day);
    assert.deepEqual(await read('2024-02-01T10:00:00Z'), day);
    assert.deepEqual(await read('1.2.2024', 'dmy'), day);
    assert.deepEqual(await read('02/01/2024', 'mdy'), day);
    assert.deepEqual(await read('2024/2/1', 'ymd'), day);
    assert.deepEqual(await read('2024'), { precision: 'year', date: '2024' });
    assert.deepEqual(await read('02/2024', 'dmy'), { precision: 'month', date: '2024-02' });
    assert.deepEqual(await read('before 1.2.2024', 'dmy'), { precision: 'before', date: '2024-02-01' });
  });

  it('is never guessed', async () => {
    assert.match(
      JSON.stringify(await read('01/02/2024')),
      /say the order of its parts in the mapping, such as dates: dmy/,
    );
    for (const date of ['1.2.24', '1.13.2024', 'Tuesday', '45323'])
      assert.match(JSON.stringify(await read(date, 'dmy')), /is no date in the order dmy/, date);
  });

  it('that no calendar has is named, without advice on the order of its parts', async () => {
    for (const [date, order] of [
      ['2024-02-31', undefined],
      ['31/02/2024', undefined],
      ['31.2.2024', 'dmy'],
      ['02/31/2024', 'mdy'],
      ['2024-02-31T10:00:00Z', 'dmy'],
    ] as const) {
      const { err } = (await read(date, order)) as { err: string };
      assert.ok(err.includes(`"${date}": there is no 31 February 2024`), err);
      assert.doesNotMatch(err, /order/);
    }
  });
});

describe('ids', () => {
  it('stay when a name is spelt in another way, and never move to another side', async () => {
    const map = `${mapping}tables: { positions.csv: { set: { source: minutes } } }\n`;
    const first = await importing(
      'name,kind,position\nTurkey,country,yes\nAda,person,yes\nBo,person,no\n',
      map,
    );
    assert.deepEqual(
      first.story!.parties.map(({ id }) => id),
      ['turkey', 'ada', 'bo'],
    );
    writeFileSync(
      join(first.folder, 'positions.csv'),
      'name,kind,position\nÁda,person,yes\nBo,person,no\nTürkiye,country,yes\n',
    );
    assert.equal((await run(command, first.folder)).code, 0);
    const { parties } = JSON.parse(readFileSync(join(first.folder, 'story.json'), 'utf8')) as Story;
    assert.deepEqual(
      parties.map(({ id, name }) => [id, name]),
      [
        // This is no country, and without a code nobody can know that Ada and Áda are one.
        ['ada-2', 'Áda'],
        ['bo', 'Bo'],
        ['turkey', 'Türkiye'],
      ],
    );
  });

  it('are the same whatever the order of the rows', async () => {
    const map = `${mapping}tables: { positions.csv: { set: { source: minutes, kind: person } } }\n`;
    const { folder } = await importing('name,position\nA-b,yes\nA b,no\n', map);
    const lock = readFileSync(join(folder, 'story.lock.json'), 'utf8');
    writeFileSync(join(folder, 'positions.csv'), 'name,position\nA b,no\nA-b,yes\n');
    await run(command, folder);
    assert.equal(readFileSync(join(folder, 'story.lock.json'), 'utf8'), lock);
  });
});

describe('the other tables', () => {
  it('bring sources, quotes, pledgers and counts', async () => {
    const folder = folderWith({
      'story.yaml': `${mapping.replace(/ {2}sources:.*\n/, '')}
  parties: [{ id: union, kind: bloc, name: The union }]
  pledges:
    - id: lamps
      title: Lamps
      unit: { en: { one: town, other: towns } }
      named: some
      domains: [{ id: north, label: In the north, citations: [{ source: minutes }] }]
      citations: [{ source: minutes }]
tables: { counts.csv: { set: { qualifier: exactly } } }
`,
      'sources.csv':
        'source,title,kind,published,url\nminutes,Minutes,transcript,2024-02-01,https://x.example/m\n',
      'positions.csv':
        'name,kind,member_of,position,source\nAda,person,The union; Nobody,yes,https://x.example/m\n',
      'pledges.csv':
        'name,kind,where,source,date\nAbo,organisation,In the north,minutes,2024-01\nBab,organisation,south,minutes,\n',
      'counts.csv':
        'date,value,source,rule,stated_by\n2024-02-01,4,minutes,Offers,The clerk\n2024-01-01,2,minutes,Offers,\n',
      'quotes.csv':
        'quote,speaker,role,side,kind,words,source,paragraph,date\nfourteen,Ada,Clerk,Ada,direct,We shall light fourteen lamps.,minutes,1,2024-02-01\n',
    });
    const result = await run(command, folder);
    assert.equal(result.code, 1, all(result));
    const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Story;
    assert.match(result.err, /pledges\.csv:3 where: "south" is none of the domains of the pledge/);
    assert.match(result.err, /positions\.csv:2 member_of: "Nobody" is none of the sides/);
    assert.deepEqual(story.sources[0]!.published, '2024-02-01');
    assert.deepEqual(story.parties.find(({ id }) => id === 'ada')!.memberOf, ['union']);
    const [pledge] = story.pledges;
    assert.deepEqual(pledge!.pledgers, [
      {
        party: 'abo',
        domains: ['north'],
        asOf: { precision: 'month', date: '2024-01' },
        citations: [{ source: 'minutes' }],
      },
    ]);
    assert.equal(pledge!.count.value, 4);
    assert.deepEqual(pledge!.asOf, { precision: 'day', date: '2024-02-01' });
    assert.equal(pledge!.history!.length, 1);
    assert.equal(pledge!.history![0]!.count.value, 2);
    assert.equal(story.quotes[0]!.id, 'fourteen');
    assert.equal(story.quotes[0]!.said.date, '2024-02-01');
    assert.match(pledgeCounter(withLists(story), 'lamps', '', '')!.sentence, /4/);
  });

  it('count a pledge by its rows if nobody else has counted it', async () => {
    const folder = folderWith({
      'story.yaml': `${mapping}
  pledges:
    - id: lamps
      title: Lamps
      unit: { en: { one: town, other: towns } }
      asOf: { precision: unknown }
      citations: [{ source: minutes }]
`,
      'pledges.csv': 'name,kind,source\nAbo,organisation,minutes\nBab,organisation,minutes\n',
    });
    assert.equal((await run(command, folder)).code, 0);
    const [pledge] = (JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Story).pledges;
    assert.deepEqual([pledge!.count.value, pledge!.count.qualifier, pledge!.named], [2, 'exactly', 'all']);
  });

  it('compare the stated sum of the latest count with the amounts, which finds a mistyped row', async () => {
    const checked = (total: number) =>
      run(
        check,
        join(
          folderWith({
            'story.yaml': `${mapping}
  pledges:
    - id: aid
      title: Aid
      unit: { en: { one: town, other: towns } }
      amountsIn: EUR
      named: all
      citations: [{ source: minutes }]
tables:
  pledges.csv: { set: { kind: organisation, source: minutes } }
  counts.csv: { set: { qualifier: exactly, source: minutes, rule: Offers } }
`,
            'pledges.csv': 'name,amount\nAbo,1200\nBab,300\n',
            'counts.csv': `date,value,total\n2024-01-01,1,1200\n2024-02-01,2,${total}\n`,
          }),
          'story.yaml',
        ),
      );
    assert.doesNotMatch(all(await checked(1500)), /total/);
    assert.match(
      all(await checked(15000)),
      /total: got 15000; expected the sum of the amounts, 1500; the count is in counts\.csv:3, the pledgers are in pledges\.csv/,
    );
  });

  it('bring amounts, and refuse one that can be read in two ways or has no unit', async () => {
    const imported = async (amountsIn: string) => {
      const folder = folderWith({
        'story.yaml': `${mapping}
  pledges:
    - id: aid
      title: Aid
      unit: { en: { one: town, other: towns } }
      asOf: { precision: unknown }
      ${amountsIn}
      citations: [{ source: minutes }]
tables: { pledges.csv: { set: { kind: organisation, source: minutes } } }
`,
        'pledges.csv': 'name,amount\nAbo,1200000\nBab,0.5\nCam,\nDol,"1,200"\n',
      });
      const result = await run(command, folder);
      const { pledges } = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Story;
      return { ...result, amounts: pledges[0]?.pledgers?.map(({ party, amount }) => [party, amount]) };
    };
    const { amounts, err } = await imported('amountsIn: EUR');
    assert.deepEqual(amounts, [
      ['abo', 1_200_000],
      ['bab', 0.5],
      ['cam', undefined],
    ]);
    assert.match(err, /pledges\.csv:5 amount: "1,200" is no number in digits/);
    const without = await imported('');
    assert.match(without.err, /pledges\.csv amount: needs amountsIn of the pledge in the mapping/);
    assert.deepEqual(without.amounts, [['cam', undefined]]);
  });
});

describe('a file that is not as it should be', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  const row = `${head}S\xe3o Tom\xe9,person,yes,minutes,3\n`;
  const cases: readonly (readonly [name: string, table: string | Uint8Array, says: RegExp, map?: string])[] =
    [
      ['Windows-1252', bytes(row), /positions\.csv is not UTF-8\. It looks like .*say --encoding/],
      ['UTF-16', utf16(row), /looks like utf-16le\. Save it as UTF-8, or say --encoding utf-16le/],
      ['a lost letter', row.replace('\xe3', '\uFFFD'), /positions\.csv:2 has a replacement character/],
      ['an empty file', '', /positions\.csv is empty/],
      ['only blank lines', '\n\r\n,,\n', /positions\.csv is empty/],
      ['repeated headings', 'name,kind,name\nA,person,B\n', /heading "name" in columns 1 and 3/],
      ['other headings', 'a,b\n1,2\n', /has none of the columns question, side, .*It has "a", "b"/],
      ['an open quotation mark', `${head}"Ada,person\n`, /quotation mark that is not closed/],
      ['no mapping', head, /story\.yaml.* is not YAML/, 'story: [\n'],
      [
        'an unknown field in the mapping',
        head,
        /story\.yaml: date is no field of a mapping/,
        `${mapping}date: dmy\n`,
      ],
      ['a wrong order', head, /dates should be one of iso, dmy, mdy, ymd/, `${mapping}dates: german\n`],
      [
        'a missing column',
        head,
        /has no column "country", which the mapping names for name/,
        `${mapping}tables: { positions.csv: { columns: { name: country } } }\n`,
      ],
      [
        'a missing table',
        head,
        /There is no votes\.csv in/,
        `${mapping}tables: { votes.csv: { as: positions } }\n`,
      ],
      [
        'a mapping without a title',
        `${head}Ada,person,yes,minutes,3\n`,
        /title: got nothing; expected a text/,
        mapping.replace(/ {2}title:.*\n/, ''),
      ],
      [
        'a question that is no list',
        head,
        /story\.questions should be a list/,
        mapping.replace(/questions:[^]*/, 'questions: 7\n'),
      ],
    ];
  for (const [name, table, says, map] of cases)
    it(`is refused in words, and nothing is written: ${name}`, async () => {
      const result = await importing(table, map);
      assert.equal(result.code, 2, all(result));
      assert.match(all(result), says);
      assert.doesNotMatch(all(result), /\n\s+at /);
      assert.deepEqual(readdirSync(result.folder).sort(), ['positions.csv', 'story.yaml']);
    });

  it('is read in the encoding that the desk declares', async () => {
    for (const [table, encoding] of [
      [bytes(row), 'windows-1252'],
      [utf16(row), 'utf-16le'],
    ] as const) {
      const { story, code } = await importing(table, mapping, '--encoding', encoding);
      assert.equal(code, 0);
      assert.equal(story!.parties[0]!.name, 'São Tomé');
    }
    const { story } = await importing(`\uFEFF${row}`, mapping, '--encoding', 'windows-1252');
    assert.equal(story!.parties[0]!.name, 'São Tomé');
    assert.match(
      (await importing(bytes(row), mapping, '--encoding', 'klingon')).err,
      /no encoding "klingon"/,
    );
  });

  it('is refused in words if it is a folder, or if there is none', async () => {
    const folder = folderWith({ 'story.yaml': mapping, 'positions.csv/x': '', file: '' });
    for (const [args, says] of [
      [[folder], /positions\.csv is a folder/],
      [[join(folder, 'none')], /There is no file or folder .*none/],
      [
        [join(folder, 'none.csv'), '--map', join(folder, 'story.yaml')],
        /There is no file or folder .*none\.csv/,
      ],
      [[], /Name the folder or the files/],
      [['a.csv', 'b.csv'], /Name the mapping/],
      [[folder, '--made-up'], /--made-up/],
    ] as const) {
      const result = await run(command, ...args);
      assert.equal(result.code, 2);
      assert.match(result.err, says);
      assert.doesNotMatch(result.err, /\n\s+at /);
    }
  });

  it('leaves nothing behind if the story cannot be written', async () => {
    const folder = folderWith({
      'story.yaml': mapping,
      'positions.csv': `${head}Ada,person,yes,minutes,3\n`,
      file: '',
    });
    for (const out of [join(folder, 'file', 'story.json'), folder]) {
      const before = readdirSync(folder).sort();
      const result = await run(command, folder, '--out', out);
      assert.equal(result.code, 2, all(result));
      assert.match(result.err, /is not a folder|is a folder/);
      assert.deepEqual(readdirSync(folder).sort(), before);
    }
  });
});

describe('the vote of the General Assembly on resolution ES-11/1', () => {
  it('is imported from its CSV file: 193 states, 141 to 5, 35 abstentions, 12 that did not vote', async () => {
    const folder = fileURLToPath(new URL('../fixtures/un-es-11-1/', import.meta.url));
    const own = folderWith({
      'story.yaml': readFileSync(join(folder, 'story.yaml')),
      'positions.csv': readFileSync(join(folder, 'positions.csv')),
    });
    const result = await run(command, own);
    assert.equal(result.err, '');
    assert.equal(result.code, 0);
    const story = JSON.parse(readFileSync(join(own, 'story.json'), 'utf8')) as Story;
    const { stances } = story.questions[0]!;
    const count = (category: string) => stances.filter((stance) => stance.category === category).length;
    assert.equal(stances.length, 193);
    assert.deepEqual(['yes', 'no', 'abstention', 'absent'].map(count), [141, 5, 35, 12]);
    const codes = story.parties.map(({ code }) => code);
    assert.equal(new Set(codes).size, 193);
    assert.ok(!codes.includes(undefined));
    const view = stanceList(withLists(story), 'aggression-against-ukraine', '', '')!;
    assert.match(view.sentence, /141/);
  });
});
