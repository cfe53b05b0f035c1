import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stanceList } from '../../../src/model/index.js';
import type { Arrangement } from '../../../src/model/stance-list/grouping.js';
import { must, party, question, silence, stance, story, today, words } from '../helpers.js';

const country = (code: string) => party(code.toLowerCase(), { code });

/** The map of these sides. */
function mapOf(parties: readonly ReturnType<typeof party>[], arrangement: Arrangement = {}) {
  const stances = parties.map(({ id }) => stance(id));
  const given = story({ parties: [...parties], questions: [question(stances)] });
  return must(must(stanceList(given, 'share', 'en', today, { view: 'tiles', ...arrangement })).map, 'a map');
}
const codes = (parties: readonly ReturnType<typeof party>[]) =>
  mapOf(parties).rows.map((row) => row.map((tile) => tile?.code ?? '··').join(' '));

/** Every member state of the United Nations. */
const members =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM ' +
  'CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS ' +
  'IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD ' +
  'MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN ' +
  'RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN ' +
  'YE ZM ZW';

describe('the map of tiles', () => {
  it('is made only for the view "tiles"', () => {
    const given = story({ questions: [question([])] });
    assert.equal(must(stanceList(given, 'share', 'en', today)).map, undefined);
  });

  it('puts neighbours side by side, without empty rows and columns between them', () => {
    assert.deepEqual(codes(['NL', 'DE', 'BE', 'LU', 'CA', 'AU', 'NZ'].map(country)), [
      'CA ·· NL DE ·· ··',
      '·· BE LU ·· ·· ··',
      '·· ·· ·· ·· AU NZ',
    ]);
    assert.deepEqual(codes([country('NZ')]), ['NZ']);
  });

  it('merges adjacent rows or columns if no tile covers another', () => {
    assert.deepEqual(codes(['FR', 'DE', 'IT', 'RU', 'UA', 'GB', 'US'].map(country)), [
      '·· GB DE RU',
      '·· FR ·· UA',
      'US ·· IT ··',
    ]);
    assert.deepEqual(codes(['EE', 'LV', 'LT'].map(country)), ['EE', 'LV', 'LT']);
  });

  it('keeps directions: a country west or north of another is never east or south of it', () => {
    const place = (of: readonly ReturnType<typeof party>[]) =>
      new Map(
        mapOf(of).rows.flatMap((row, y) => row.flatMap((tile, x) => (tile ? [[tile.code, { x, y }]] : []))),
      );
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
    const { rows, beside } = mapOf(members.split(' ').map(country));
    const tiles = rows.flat().flatMap((tile) => tile?.code ?? []);
    assert.equal(beside, undefined);
    assert.deepEqual(tiles.toSorted(), members.split(' ').toSorted());
    assert.equal(new Set(rows.map((row) => row.length)).size, 1, 'all rows are as wide');
  });

  it('lists sides without a place beside it, by name: groups, blocs, and codes that are taken or unknown', () => {
    const { rows, beside } = mapOf([
      country('FR'),
      party('france-too', { code: 'FR' }),
      party('nowhere', { code: 'XX' }),
      party('bloc', { kind: 'bloc' }),
      party('a-group', { kind: 'group' }),
    ]);
    assert.deepEqual(
      rows.flat().map((tile) => tile?.id),
      ['fr'],
    );
    assert.equal(beside?.label, words.beside);
    assert.deepEqual(
      beside?.tiles.map(({ id }) => id),
      ['a-group', 'bloc', 'france-too', 'nowhere'],
    );
  });

  it('has the name, the category and the row of each side', () => {
    const given = story({
      parties: [country('FR'), country('DE')],
      questions: [question([stance('fr'), silence('de')])],
    });
    const view = must(stanceList(given, 'share', 'en', today, { view: 'tiles' }));
    const tiles = must(view.map)
      .rows.flat()
      .flatMap((tile) => tile ?? []);
    assert.deepEqual(
      tiles.map(({ name, category }) => [name.text, category.label.text]),
      [
        ['De', words.scale['no-statement-found']],
        ['Fr', words.scale['committed']],
      ],
    );
    for (const { id, row } of tiles) assert.equal(row.id, id);
  });

  it('keeps its shape if rows are left out, and marks the tiles that are not shown', () => {
    const parties = ['FR', 'DE'].map(country);
    const whole = mapOf(parties);
    const narrowed = mapOf(parties, { search: 'fr' });
    const shape = ({ rows }: typeof whole) => rows.map((row) => row.map((tile) => tile?.code));
    assert.deepEqual(shape(narrowed), shape(whole));
    assert.deepEqual(
      narrowed.rows.flat().flatMap((tile) => (tile ? [[tile.code, tile.shown]] : [])),
      [
        ['DE', false],
        ['FR', true],
      ],
    );
  });
});
