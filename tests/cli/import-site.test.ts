/**
 * `onrecord import --from`: the JSON of vote sites. The fixtures have the fields that the sites publish, as their source code
 * or their specification describes them, and invented people.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { command as exports_ } from '../../src/cli/commands/export.js';
import { command } from '../../src/cli/commands/import.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import { withLists } from '../../src/story/trusted.js';
import type { Story } from '../../src/story/types.js';
import { folderWith, run } from './run.js';

const group = (label: string) => ({ code: 'X', label, short_label: null });
/** ISO 3166 leaves codes that begin with X to their users. */
const country = (label: string) => ({ code: 'XAA', iso_alpha_2: 'XA', label });
const mep = (id: number, first: string, last: string, position: string, of: string | null = 'Lamps') => ({
  member: {
    id,
    first_name: first,
    last_name: last,
    full_name: `${first} ${last.toUpperCase()}`,
    country: country('Aldermere'),
    group: of && group(of),
    photo_url: `https://x.example/${id}.jpg`,
  },
  position,
});
const howtheyvote = {
  id: 157420,
  is_main: true,
  timestamp: '2023-07-12T12:44:14',
  display_title: 'The harbour lamps',
  reference: 'A9-0001/2023',
  description: 'Proposal of the harbour master',
  result: 'ADOPTED',
  member_votes: [
    mep(1, 'Ada', 'Wick', 'FOR'),
    mep(2, 'Bo', 'Wick', 'AGAINST'),
    mep(3, 'Cy', 'Lumen', 'ABSTENTION', null),
    mep(4, 'Di', 'Lumen', 'DID_NOT_VOTE'),
  ],
  sources: [{ name: 'Results', url: 'https://x.example/rcv.xml', accessed_at: '2023-07-13T00:00:00' }],
};
const mp = (id: number, first: string, last: string, vote: string) => ({
  person: {
    person_id: id,
    first_name: first,
    last_name: last,
    nice_name: `${first} ${last}`,
    party: 'Lamps',
    name: `${first} ${last} (Lamps)`,
  },
  membership_id: id,
  vote,
  diff_from_party_average: 0,
});
const theyworkforyou = {
  chamber: { slug: 'commons', member_name: 'MPs', name: 'House of Commons' },
  date: '2024-03-01',
  division_number: 12,
  details: {
    division_name: 'Harbour Lamps Bill',
    source_url: 'https://x.example/',
    motion: 'That the Bill be read.',
  },
  votes: [
    mp(1, 'Ada', 'Wick', 'aye'),
    mp(2, 'Bo', 'Wick', 'tellno'),
    mp(3, 'Cy', 'Lumen', 'abstention'),
    mp(4, 'Di', 'Lumen', 'absent'),
  ],
};
const mandate = (id: number, name: string, vote: string) => ({
  id,
  entity_type: 'vote',
  mandate: { id, entity_type: 'candidacy_mandate', label: `${name} (Bundestag 2021 - 2025)` },
  fraction: { id: 5, entity_type: 'fraction', label: 'Die Lampen (Bundestag 2021 - 2025)' },
  vote,
  reason_no_show: null,
});
const abgeordnetenwatch = {
  meta: { status: 'ok' },
  data: {
    id: 4217,
    label: 'Mehr Hafen\u00ADlampen',
    abgeordnetenwatch_url: 'https://www.abgeordnetenwatch.de/bundestag/20/abstimmungen/x',
    field_poll_date: '2024-02-01',
    related_data: {
      votes: [
        mandate(1, 'Ada Wick', 'yes'),
        mandate(2, 'Bo Wick', 'no'),
        mandate(3, 'Cy Lumen', 'abstain'),
        mandate(4, 'Di Lumen', 'no_show'),
      ],
    },
  },
};
const voter = (name: string, option: string) => ({
  voter: { id: name, name },
  option,
  group: { name: 'Lamps' },
});
const popolo = {
  id: 'harbour-council/42',
  organization: { name: 'Harbour council' },
  motion: { text: 'That the pier be lit.' },
  start_date: '2024-01-09T18:53:09Z',
  votes: [
    voter('Ada Wick', 'yes'),
    voter('Bo Wick', 'no'),
    voter('Cy Lumen', 'abstain'),
    voter('Di Lumen', 'absent'),
  ],
};

async function importing(from: string, json: unknown, map?: string) {
  const folder = folderWith({ 'vote.json': JSON.stringify(json), ...(map && { 'map.yaml': map }) });
  const out = join(folder, 'story.json');
  const more = map ? ['--map', join(folder, 'map.yaml')] : [];
  const result = await run(command, join(folder, 'vote.json'), '--from', from, '--out', out, ...more);
  const story = existsSync(out) ? (JSON.parse(readFileSync(out, 'utf8')) as Story) : undefined;
  return { ...result, folder, story };
}

const sites: readonly (readonly [from: string, json: object, id: string, date: string, attribute: string])[] =
  [
    ['howtheyvote', howtheyvote, 'howtheyvote-157420', '2023-07-12', 'group'],
    ['theyworkforyou', theyworkforyou, 'commons-2024-03-01-12', '2024-03-01', 'party'],
    ['abgeordnetenwatch', abgeordnetenwatch, 'abgeordnetenwatch-4217', '2024-02-01', 'group'],
    ['popolo', popolo, 'harbour-council-42', '2024-01-09', 'group'],
  ];

describe('the vote of a site', () => {
  for (const [from, json, id, date, attribute] of sites)
    it(`becomes a story: ${from}`, async () => {
      const { code, err, story, folder } = await importing(from, json);
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual([story!.id, story!.asOf], [id, date]);
      const [question] = story!.questions;
      assert.deepEqual(
        question!.stances.map(({ category }) => category),
        ['for', 'against', 'abstention', 'absent'],
      );
      assert.deepEqual(
        story!.parties.map(({ name }) => name),
        ['Ada Wick', 'Bo Wick', 'Cy Lumen', 'Di Lumen'],
      );
      assert.match(JSON.stringify(story!.parties[0]!.attributes![attribute]), /^"(Lamps|Die Lampen)"$/);
      assert.match(stanceList(withLists(story!), 'vote', 'en', '')!.sentence, /1/);
      // The desk may go on with tables.
      const tables = await run(exports_, join(folder, 'story.json'), '--out', join(folder, 'desk'));
      assert.equal(tables.code, 0, tables.err);
    });

  it('has each vote reported that the site has in words of its own, and nothing invented', async () => {
    const strange = [
      mep(5, 'Ed', 'Wick', 'PAIRED'),
      mep(6, '', '', 'FOR'),
      { member: null, position: 'FOR' },
    ];
    const { code, err, story } = await importing('howtheyvote', {
      ...howtheyvote,
      timestamp: '2023-07-12T12:44:14',
      member_votes: [...howtheyvote.member_votes, ...strange, mep(1, 'Ada', 'Wick', 'AGAINST')],
    });
    assert.equal(code, 1);
    assert.match(err, /vote\.json:5 position: "PAIRED" is none of for, against, abstention, absent/);
    assert.match(err, /vote\.json name: is empty \(2 rows: 6, 7\)/);
    assert.match(
      err,
      /vote\.json:1 is one of several rows for the same side or day, which differ: see row 8/,
    );
    assert.deepEqual(
      story!.questions[0]!.stances.map(({ party }) => party).sort(),
      ['mep-2', 'mep-3', 'mep-4'].sort(),
    );
  });

  it('without a date is no story until the desk gives the date', async () => {
    const undated = { ...popolo, start_date: null };
    const none = await importing('popolo', undated);
    assert.equal(none.code, 2);
    assert.match(none.err, /asOf: got nothing/);
    const given = await importing(
      'popolo',
      undated,
      'story: { asOf: 2024-01-09, title: The pier, language: de }\n',
    );
    assert.deepEqual([given.code, given.err], [0, '']);
    assert.deepEqual([given.story!.title, given.story!.language], ['The pier', 'de']);
    assert.ok(!('asOf' in given.story!.questions[0]!.defaults!));
  });

  it('is refused in words if it is of another site, or no JSON', async () => {
    for (const [from, json, says] of [
      ['howtheyvote', popolo, /vote\.json has no display_title\. Is it the right site\?/],
      ['theyworkforyou', { ...theyworkforyou, votes: {} }, /vote\.json has no list votes/],
      ['abgeordnetenwatch', [], /vote\.json has no data\.id/],
      ['popolo', null, /vote\.json has no motion\.text/],
      ['toString', {}, /There is no adapter "toString"\. There are abgeordnetenwatch, howtheyvote/],
    ] as const) {
      const { code, err, story } = await importing(from, json);
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.doesNotMatch(err, /\n\s+at /);
      assert.equal(story, undefined);
    }
    const folder = folderWith({ 'vote.json': '<html>' });
    const broken = await run(
      command,
      join(folder, 'vote.json'),
      '--from',
      'popolo',
      '--out',
      join(folder, 'x.json'),
    );
    assert.match(broken.err, /vote\.json is not JSON/);
    assert.match(
      (await run(command, 'x.json', '--from', 'popolo')).err,
      /name one file or address, and the story to write/,
    );
  });
});

describe('an address', () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/vote' ? 200 : 404;
    response.end(JSON.stringify(popolo));
  });
  after(() => server.close());

  it('is loaded, and its answer is imported', async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const out = join(folderWith(), 'vote.json');
    const good = await run(command, `${base}/vote`, '--from', 'popolo', '--out', out);
    assert.deepEqual([good.code, good.err], [0, '']);
    assert.ok(existsSync(join(out, '../vote.lock.json')));
    const gone = await run(command, `${base}/gone`, '--from', 'popolo', '--out', out);
    assert.equal(gone.code, 2);
    assert.match(gone.err, /\/gone cannot be loaded: the server has answered 404/);
    const none = await run(command, 'http://127.0.0.1:1/x', '--from', 'popolo', '--out', out);
    assert.equal(none.code, 2);
    assert.match(none.err, /cannot be loaded: /);
  });
});
