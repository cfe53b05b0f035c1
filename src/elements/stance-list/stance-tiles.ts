import { html, nothing, type TemplateResult } from 'lit';
import type { StanceListView, TileMapView, TileView } from '../../model/views.js';
import { categoryClass, mark } from '../parts/category-mark.js';
import { words } from '../parts/sources.js';
import type { Reading } from './reader-choices.js';
import { renderRow } from './stance-row.js';

export interface Tiles {
  /** The id of the side whose row is open. */
  readonly opened: string | undefined;
  readonly static: boolean;
  readonly reading: Reading;
}

/** The sides as a map of tiles. A tile opens its side's row, below the line that it stands in. */
export function renderTiles(
  map: TileMapView,
  labels: StanceListView['labels'],
  tiles: Tiles,
): TemplateResult {
  const { beside } = map;
  const shown = [...map.rows.flat(), ...(beside?.tiles ?? [])].filter((tile) => tile?.shown);
  const { reading } = tiles;
  const stop = shown.some((tile) => tile!.id === reading.stop) ? reading.stop : shown[0]?.id;
  const line = (each: readonly (TileView | undefined)[], kind: string) =>
    html`<div class=${kind}>
        ${each.map((tile) => (tile ? renderTile(tile, tiles, tile.id === stop) : html`<i></i>`))}
      </div>
      ${renderOpened(each, labels, tiles)}`;
  return html`<div
    class="map"
    part="map"
    role="group"
    tabindex=${tiles.static ? '0' : '-1'}
    aria-label=${map.label}
    @keydown=${(event: KeyboardEvent) => moveFocus(event, reading)}
  >
    ${map.rows.map((each) => line(each, 'line'))}
    ${
      beside
        ? html`${map.rows.length ? html`<div class="meta">${beside.label}</div>` : nothing}
          ${line(beside.tiles, 'beside')}`
        : nothing
    }
  </div>`;
}

function renderTile(tile: TileView, { opened, static: still, reading }: Tiles, stop: boolean) {
  const { id, code, name, category, position } = tile;
  const content = html`${mark(category)}${code ? html`<span class="code">${code}</span>` : nothing}
    <span class=${code ? 'name' : ''}>${words(name)}</span><span class="unseen">${words(position)}</span>`;
  const look = `tile category ${categoryClass(category)}`;
  if (!tile.shown) return html`<span class="tile out" aria-hidden="true">${code || name.text}</span>`;
  return still
    ? html`<span class=${look} part="tile">${content}</span>`
    : html`<button
        type="button"
        class=${look}
        part="tile"
        aria-expanded=${opened === id ? 'true' : 'false'}
        tabindex=${stop ? 0 : -1}
        data-side=${id}
        @click=${() => reading.openTile(id)}
        @focus=${showWhole}
      >
        ${content}
      </button>`;
}

function renderOpened(
  line: readonly (TileView | undefined)[],
  labels: StanceListView['labels'],
  { opened, static: still }: Tiles,
) {
  const tile = still ? undefined : line.find((each) => each?.shown && each.id === opened);
  return tile
    ? html`<ul class="opened">
        ${renderRow(tile.row, labels, { hidden: false, named: true, open: false })}
      </ul>`
    : nothing;
}

/** A tile that is cut off at the edge of the map comes whole into sight: engines leave it where it is. */
function showWhole({ target }: Event): void {
  (target as Element).scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows lead to the nearest tile in their direction, as the eye finds it; Home and End to the first and the last. */
function moveFocus(event: KeyboardEvent, { reach }: Reading): void {
  const from = event.target as HTMLElement;
  if (!from.matches('.tile') || event.altKey || event.ctrlKey || event.metaKey) return;
  const tiles = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button.tile')];
  const step = steps[event.key];
  const to = step ? nearest(from, tiles, step) : { Home: tiles[0], End: tiles.at(-1) }[event.key];
  if (!to) return;
  event.preventDefault();
  to.focus();
  reach(to.dataset['side']!);
}

function nearest(from: HTMLElement, tiles: readonly HTMLElement[], [x, y]: readonly [number, number]) {
  const centre = (tile: HTMLElement) => {
    const { left, top, width, height } = tile.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as const;
  };
  const [left, top] = centre(from);
  let found: HTMLElement | undefined;
  let least = Infinity;
  for (const tile of tiles) {
    const [right, down] = centre(tile);
    const [across, along] = [right - left, down - top];
    const ahead = across * x + along * y;
    // What lies in the same line is nearer than what lies beside it.
    const distance = ahead + 3 * Math.abs(across * y + along * x);
    if (ahead > 1 && distance < least) [found, least] = [tile, distance];
  }
  return found;
}
