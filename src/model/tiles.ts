import type { Reader } from './reader.js';
import type { Entry } from './stance-row.js';
import type { TileMapView, TileView } from './views.js';

/**
 * The world in equal tiles, by ISO 3166-1 alpha-2 code: rows from north to south, in each from west to east, a number
 * where so many tiles are left free. Neighbours are neighbours as far as squares can be.
 */
const world =
  '7GL2IS3NOSEFI/16EE/11IEGB1DK1LVRU/2CA10NLDEPLLTBY/12BELUCZSKUA4KZ2MN/11FRCHLIATHUROMD3UZKG1CNKP1JP/2US6PTESADMCITSIHRRSBG1GE1TMTJ2KR/13SMVABAXKMKTRAMAZ5TW/1MX2BS10MEALGR1SYIQIRAFNPBTHK/1GTBZCUHTDOKNAG6MT2CYLBJOKWBHPKINBDMMLAVN/1SVHN1JM2DM3MADZTNLYEG2ILPSSAQAAE2THKH1PHPWFMMH/2NI4LC2EHMRMLNETDSDERDJ2YEOMMVLK1MYSGBN2NRKI/2CRPA1TTGDVCCVGMSNBFBJNGCFSSETSO8IDTLPGSBTVWS/3COVEGYSRBB1GWGNGHTGCMCGCDUGKE11VUFJTO/3ECPEBR3SLLRCISTGQGARWBITZ1SC7AU/4BOPY8AOZMMW1KM10NZ/3CLARUY8NABWZWMZMGMU/15ZALSSZ';

/** Where each country's tile is: its column and row. */
const places = new Map<string, readonly [column: number, row: number]>();

function placeOf(code: string | undefined) {
  if (!places.size) {
    world.split('/').forEach((line, row) => {
      let column = 0;
      for (const [token] of line.matchAll(/\d+|[A-Z]{2}/g)) {
        if (Number(token)) column += Number(token);
        else places.set(token, [column++, row]);
      }
    });
  }
  return code === undefined ? undefined : places.get(code);
}

/**
 * A map of the sides that are countries, one tile each. Columns and rows where nobody is are left out, so that a few
 * sides still fill the page; groups, and sides without a country's code, stand beside it.
 */
export function tiles(reader: Reader, byName: readonly Entry[], shown: ReadonlySet<Entry>): TileMapView {
  const { messages } = reader;
  const grid = new Map<number, Map<number, TileView>>();
  const columns = new Set<number>();
  const beside: TileView[] = [];
  for (const entry of byName) {
    const { party, name, category } = entry;
    const tile: TileView = {
      id: party.id,
      code: party.code ?? '',
      name,
      category,
      position: { ...category.label, text: messages.between.colon + category.label.text },
      shown: shown.has(entry),
      get row() {
        return entry.row;
      },
    };
    const [column, row] = placeOf(party.code) ?? [];
    const line = row === undefined ? undefined : (grid.get(row) ?? new Map<number, TileView>());
    if (!line || line.has(column!)) beside.push(tile);
    else {
      grid.set(row!, line.set(column!, tile));
      columns.add(column!);
    }
  }
  const ascending = (a: number, b: number) => a - b;
  const across = [...columns].sort(ascending);
  return {
    label: messages.map,
    rows: [...grid.keys()].sort(ascending).map((row) => across.map((column) => grid.get(row)!.get(column))),
    beside: beside.length ? { label: messages.beside, tiles: beside } : undefined,
  };
}
