import type { Reader } from '../language/reader.js';
import type { StanceEntry } from './stance-row.js';
import type { TileMapView, TileView } from '../views.js';

/**
 * The world in equal tiles, by ISO 3166-1 alpha-2 code. Rows run from north to south and are separated by slashes. In a row,
 * codes run from west to east, and a number stands for that many free tiles. Most neighbours have adjacent tiles.
 */
const world =
  '7GL2IS3NOSEFI/16EE/11IEGB1DK1LVRU/2CA10NLDEPLLTBY/12BELUCZSKUA4KZ2MN/11FRCHLIATHUROMD3UZKG1CNKP1JP/2US6PTESADMCITSIHRRSBG1GE1TMTJ2KR/13SMVABAXKMKTRAMAZ5TW/1MX2BS10MEALGR1SYIQIRAFNPBTHK/1GTBZCUHTDOKNAG6MT2CYLBJOKWBHPKINBDMMLAVN/1SVHN1JM2DM3MADZTNLYEG2ILPSSAQAAE2THKH1PHPWFMMH/2NI4LC2EHMRMLNETDSDERDJ2YEOMMVLK1MYSGBN2NRKI/2CRPA1TTGDVCCVGMSNBFBJNGCFSSETSO8IDTLPGSBTVWS/3COVEGYSRBB1GWGNGHTGCMCGCDUGKE11VUFJTO/3ECPEBR3SLLRCISTGQGARWBITZ1SC7AU/4BOPY8AOZMMW1KM10NZ/3CLARUY8NABWZWMZMGMU/15ZALSSZ';

/** The column and row of each country's tile. */
const places = new Map<string, readonly [column: number, row: number]>();

function placeOf(code: string) {
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

/** A tile and its position on the map of the whole world. */
interface Placed {
  readonly tile: TileView;
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

/** A map with a tile for each party that is a country. It is as small as possible, so that it fits on a phone. */
export function tiles(
  reader: Reader,
  byName: readonly StanceEntry[],
  shown: ReadonlySet<StanceEntry>,
): TileMapView {
  const { messages } = reader;
  const placed = new Map<string, Placed>();
  const beside: TileView[] = [];
  for (const entry of byName) {
    const { party, name, category } = entry;
    const code = party.code ?? '';
    const tile: TileView = {
      id: party.id,
      code,
      name,
      category,
      position: { ...category.label, text: messages.between.colon + category.label.text },
      shown: shown.has(entry),
      get row() {
        return entry.row;
      },
    };
    const [column, row] = placeOf(code) ?? [];
    if (row === undefined || placed.has(code)) beside.push(tile);
    else placed.set(code, { tile, column: column!, row });
  }
  const apart = [...placed.values()];
  const columns = closeUp(apart, 'column', 'row');
  const narrow = apart.map((one) => ({ ...one, column: columns.of(one) }));
  const rows = closeUp(narrow, 'row', 'column');
  const grid = Array.from({ length: rows.count }, () =>
    Array<TileView | undefined>(columns.count).fill(undefined),
  );
  for (const one of narrow) grid[rows.of(one)]![one.column] = one.tile;
  return {
    label: messages.map,
    rows: grid,
    beside: beside.length ? { label: messages.beside, tiles: beside } : undefined,
  };
}
