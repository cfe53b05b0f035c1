import type { Entry } from './entry.js';
import type { Reader } from '../language/reader.js';
import type { StanceEntry } from './stance-row.js';
import type { CategoryView, PlacedTileView, SplitView, TileMapView, TileView } from '../views.js';

/**
 * The world in equal tiles, by ISO 3166-1 alpha-2 code. Rows run from north to south and are separated by slashes. In a row,
 * codes run from west to east, and a number stands for that many free tiles. Most neighbours have adjacent tiles.
 */
const world =
  '7GL2IS3NOSEFI/16EE/11IEGB1DK1LVRU/2CA10NLDEPLLTBY/12BELUCZSKUA4KZ2MN/11FRCHLIATHUROMD3UZKG1CNKP1JP/2US6PTESADMCITSIHRRSBG1GE1TMTJ2KR/13SMVABAXKMKTRAMAZ5TW/1MX2BS10MEALGR1SYIQIRAFNPBTHK/1GTBZCUHTDOKNAG6MT2CYLBJOKWBHPKINBDMMLAVN/1SVHN1JM2DM3MADZTNLYEG2ILPSSAQAAE2THKH1PHPWFMMH/2NI4LC2EHMRMLNETDSDERDJ2YEOMMVLK1MYSGBN2NRKI/2CRPA1TTGDVCCVGMSNBFBJNGCFSSETSO8IDTLPGSBTVWS/3COVEGYSRBB1GWGNGHTGCMCGCDUGKE11VUFJTO/3ECPEBR3SLLRCISTGQGARWBITZ1SC7AU/4BOPY8AOZMMW1KM10NZ/3CLARUY8NABWZWMZMGMU/15ZALSSZ';

/** The column and row of each country's tile. */
const places = new Map<string, readonly [column: number, row: number]>();

function squareOf(code: string) {
  if (!places.size) {
    world.split('/').forEach((line, row) => {
      let column = 0;
      for (const [token] of line.matchAll(/\d+|[A-Z]{2}/g)) {
        if (Number(token)) column += Number(token);
        else places.set(token, [column++, row]);
      }
    });
  }
  return places.get(code);
}

/** A map of fewer countries says no more about where they lie than a list does. */
const FEWEST = 12;

/** A country and its position on the map of the whole world. */
interface Placed {
  readonly entry: StanceEntry;
  readonly column: number;
  readonly row: number;
}

/**
 * Maps each column (or row) of the world map to its place in a smaller map. Empty lines are left out, and two adjacent
 * lines are merged if no tile would cover another. The order from west to east and from north to south never changes.
 */
function closeUp(placed: readonly Placed[], line: 'column' | 'row', across: 'column' | 'row') {
  const places = new Map<number, number>();
  let count = 0;
  let joins = NaN;
  let taken: readonly number[] = [];
  for (const each of [...new Set(placed.map((one) => one[line]))].sort((a, b) => a - b)) {
    const own = placed.filter((one) => one[line] === each).map((one) => one[across]);
    if (each === joins && !own.some((place) => taken.includes(place))) joins = NaN;
    else {
      count++;
      joins = each + 1;
      taken = own;
    }
    places.set(each, count - 1);
  }
  return { count, of: (one: Placed) => places.get(one[line])! };
}

/** Whether enough of the parties are countries that a map is worth its room. */
export const isMappable = (entries: readonly StanceEntry[]): boolean =>
  new Set(entries.flatMap(({ party: { code } }) => (code && squareOf(code) ? code : []))).size >= FEWEST;

/** A map with a tile for each party that is a country. It is as small as possible, so that it fits on a narrow page. */
export function tiles(
  reader: Reader,
  byName: readonly StanceEntry[],
  shown: ReadonlySet<Entry>,
  { parts, silences }: SplitView,
): TileMapView {
  const { messages } = reader;
  const placed = new Map<string, Placed>();
  const beside: TileView[] = [];
  const tile = (entry: StanceEntry): TileView => ({
    id: entry.party.id,
    code: entry.party.code ?? '',
    name: entry.name,
    category: entry.category,
    position: { ...entry.category.label, text: messages.between.colon + entry.category.label.text },
    shown: shown.has(entry),
    get row() {
      return entry.row;
    },
  });
  for (const entry of byName) {
    const code = entry.party.code ?? '';
    const [column, row] = squareOf(code) ?? [];
    if (row === undefined || placed.has(code)) beside.push(tile(entry));
    else placed.set(code, { entry, column: column!, row });
  }
  const apart = [...placed.values()];
  const columns = closeUp(apart, 'column', 'row');
  const narrow = apart.map((one) => ({ ...one, column: columns.of(one) }));
  const rows = closeUp(narrow, 'row', 'column');
  const groups = new Map<string, { category: CategoryView; rank: number; tiles: PlacedTileView[] }>();
  for (const one of narrow) {
    const { category, rank } = one.entry;
    const group = groups.get(category.id) ?? { category, rank, tiles: [] };
    group.tiles.push(Object.assign(tile(one.entry), { column: one.column, line: rows.of(one) }));
    groups.set(category.id, group);
  }
  const explained = new Set([...parts, ...silences].map(({ id }) => id));
  return {
    label: messages.map,
    hint: messages.mapHint,
    columns: columns.count,
    groups: [...groups.values()].sort((a, b) => a.rank - b.rank),
    key: [...new Map(byName.map(({ category }) => [category.id, category])).values()].filter(
      ({ id }) => !explained.has(id),
    ),
    beside: beside.length ? { label: messages.beside, tiles: beside } : undefined,
  };
}
