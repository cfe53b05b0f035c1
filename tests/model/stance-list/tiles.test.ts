import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stanceList } from '../../../src/model/index.js';
import type { Arrangement } from '../../../src/model/stance-list/grouping.js';
import { must, party, question, retraction, silence, stance, story, today, words } from '../helpers.js';

const country = (code: string) => party(code.toLowerCase(), { code });

/** The list of these sides. */
function listOf(parties: readonly ReturnType<typeof party>[], arrangement: Arrangement = {}) {
  const stances = parties.map(({ id }) => stance(id));
  const given = story({ parties: [...parties], questions: [question(stances)] });
  return must(stanceList(given, 'share', 'en', today, { view: 'tiles', ...arrangement }));
}
const mapOf = (...given: Parameters<typeof listOf>) => must(listOf(...given).map, 'a map');
type Map = ReturnType<typeof mapOf>;
const tilesOf = ({ groups }: Map) => groups.flatMap(({ tiles }) => tiles);
/** The lines of the map as text, with two dots for a place without a tile. */
function drawn(map: Map): string[] {
  const tiles = tilesOf(map);
  const lines = Math.max(...tiles.map(({ line }) => line)) + 1;
  const grid = Array.from({ length: lines }, () => Array<string>(map.columns).fill('··'));
  for (const { line, column, code } of tiles) grid[line]![column] = code;
  return grid.map((line) => line.join(' '));
}
const codes = (parties: readonly ReturnType<typeof party>[]) => drawn(mapOf(parties));

/** Every member state of the United Nations. */
const members =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM ' +
  'CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS ' +
  'IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD ' +
  'MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN ' +
  'RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN ' +
  'YE ZM ZW';

const dozen = 'AT BE CZ DE DK EE FI FR GR HU IE IT'.split(' ').map(country);

describe('the map of tiles', () => {
  it('is made only for the view "tiles"', () => {
    const given = story({ questions: [question([])] });
    assert.equal(must(stanceList(given, 'share', 'en', today)).map, undefined);
  });

  it('is the list if fewer than twelve of the sides have a place on it', () => {
    const many = members.split(' ').slice(0, 12).map(country);
    const few = [...many.slice(1), party('bloc', { kind: 'bloc' }), party('nowhere', { code: 'XX' })];
    assert.equal(tilesOf(mapOf(many)).length, 12);
    assert.equal(listOf(few).map, undefined);
    const limited = (parties: typeof many) => listOf(parties, { limit: 3 }).groups[0]!.shown;
    assert.deepEqual([limited(few), limited(many)], [3, 12], 'only the list obeys the limit');
  });

  it('puts neighbours side by side, without empty lines and columns, and merges those that fit into one', () => {
    assert.deepEqual(codes('CA US MX GB FR DE IT RU UA AU NZ JP'.split(' ').map(country)), [
      'CA GB DE RU ·· ··',
      '·· FR ·· UA JP ··',
      'US ·· IT ·· ·· ··',
      'MX ·· ·· ·· ·· ··',
      '·· ·· ·· ·· AU NZ',
    ]);
  });

  it('keeps directions: a country west or north of another is never east or south of it', () => {
    const place = (of: readonly ReturnType<typeof party>[]) =>
      new Map(tilesOf(mapOf(of)).map(({ code, column, line }) => [code, { x: column, y: line }]));
    const whole = place(members.split(' ').map(country));
    const some = place(
      members
        .split(' ')
        .filter((_, index) => index % 5 === 0)
        .map(country),
    );
    for (const [one, { x, y }] of some) {
      for (const [other, at] of some) {
        const [from, to] = [whole.get(one)!, whole.get(other)!];
        if (from.x < to.x) assert.ok(x <= at.x, `${one} is west of ${other}`);
        if (from.y < to.y) assert.ok(y <= at.y, `${one} is north of ${other}`);
      }
    }
  });

  it('has a place of its own for every country', () => {
    const map = mapOf(members.split(' ').map(country));
    const tiles = tilesOf(map);
    assert.equal(map.beside, undefined);
    assert.deepEqual(tiles.map(({ code }) => code).toSorted(), members.split(' ').toSorted());
    assert.equal(new Set(tiles.map(({ column, line }) => `${column} ${line}`)).size, tiles.length);
    assert.ok(tiles.every(({ column }) => column < map.columns));
  });

  it('lists sides without a place beside it, by name: groups, blocs, and codes that are taken or unknown', () => {
    const map = mapOf([
      ...dozen,
      party('france-too', { code: 'FR' }),
      party('nowhere', { code: 'XX' }),
      party('bloc', { kind: 'bloc' }),
      party('a-group', { kind: 'group' }),
    ]);
    assert.equal(tilesOf(map).length, dozen.length);
    assert.equal(map.beside?.label, words.beside);
    assert.deepEqual(
      map.beside?.tiles.map(({ id }) => id),
      ['a-group', 'bloc', 'france-too', 'nowhere'],
    );
  });

  it('has the tiles of each category by name, in the order of the scale, with the row of each side', () => {
    const given = story({
      parties: [...dozen, party('towns', { kind: 'group' })],
      questions: [
        question([
          silence('de'),
          ...dozen
            .filter(({ id }) => id !== 'de')
            .map(({ id }) => stance(id, { category: id < 'f' ? 'opposed' : 'committed' })),
          stance('towns', { category: 'undecided' }),
        ]),
      ],
    });
    const map = must(must(stanceList(given, 'share', 'en', today, { view: 'tiles' })).map);
    assert.deepEqual(
      map.groups.map(({ category, tiles }) => [category.label.text, tiles.map(({ id }) => id).join(' ')]),
      [
        [words.scale['committed'], 'fi fr gr hu ie it'],
        [words.scale['opposed'], 'at be cz dk ee'],
        [words.scale['no-statement-found'], 'de'],
      ],
    );
    for (const { id, row } of tilesOf(map)) assert.equal(row.id, id);
    assert.deepEqual(
      map.key.map(({ id }) => id),
      ['undecided'],
      'the key explains the mark of a group that the split does not count',
    );
  });

  it('shows a retracted stance without its category and its colour, and explains its mark', () => {
    const given = story({
      parties: dozen,
      questions: [question(dozen.map(({ id }) => stance(id)))],
      changes: [retraction('questions/share/it')],
    });
    const map = must(must(stanceList(given, 'share', 'en', today, { view: 'tiles' })).map);
    const { category } = must(tilesOf(map).find(({ id }) => id === 'it'));
    assert.deepEqual([category.label.text, category.index], [words.retractedEntry, undefined]);
    assert.deepEqual(map.key, [category]);
  });

  it('keeps its shape if rows are left out, and marks the tiles that are not shown', () => {
    const narrowed = mapOf(dozen, { search: 'fr' });
    assert.deepEqual(drawn(narrowed), drawn(mapOf(dozen)));
    assert.deepEqual(
      tilesOf(narrowed).flatMap(({ code, shown }) => (shown ? [code] : [])),
      ['FR'],
    );
  });
});
