import { html, nothing, type TemplateResult } from 'lit';
import type { CategoryView, TileMapView, TileView } from '../../model/views.js';
import { categoryClass, mark } from '../parts/category-mark.js';
import { words } from '../parts/sources.js';
import type { ReaderChoices } from './reader-choices.js';
import { renderContent, renderRow, type RowContext } from './stance-row.js';

/** A map of the parties, one tile each. A tile opens the row of its party below the tile's line. */
export function renderTiles(map: TileMapView, context: RowContext, choices: ReaderChoices): TemplateResult {
  const { beside } = map;
  const { isStatic } = context;
  const shown = [...map.rows.flat(), ...(beside?.tiles ?? [])].filter((tile) => tile?.shown);
  const opened = isStatic ? undefined : choices.value.open;
  const stop = shown.some((tile) => tile!.id === choices.tabStop) ? choices.tabStop : shown[0]?.id;
  const line = (each: readonly (TileView | undefined)[], kind: string) =>
    html`<div class=${kind}>
        ${each.map((tile) =>
          tile
            ? isStatic || !tile.shown
              ? renderStill(tile)
              : renderButton(tile, choices, tile.id === opened, tile.id === stop)
            : html`<i></i>`,
        )}
      </div>
      ${renderOpened(
        each.find((tile) => tile?.shown && tile.id === opened),
        context,
      )}`;
  return html`<div
    class="map"
    part="map"
    role="group"
    tabindex=${isStatic ? '0' : '-1'}
    aria-label=${map.label}
    @keydown=${(event: KeyboardEvent) => moveFocus(event, choices)}
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

const tileClass = (view: CategoryView) => `tile category ${categoryClass(view)}`;

const renderLabel = ({ code, name, category, position }: TileView) =>
  html`${mark(category)}${code ? html`<span class="code">${code}</span>` : nothing}
    <span class=${code ? 'name' : ''}>${words(name)}</span><span class="unseen">${words(position)}</span>`;

/** A tile without a control. A tile that is filtered out shows only its name and is hidden from screen readers. */
const renderStill = (tile: TileView) =>
  tile.shown
    ? html`<span class=${tileClass(tile.category)} part="tile">${renderLabel(tile)}</span>`
    : html`<span class="tile out" aria-hidden="true">${tile.code || tile.name.text}</span>`;

const renderButton = (tile: TileView, choices: ReaderChoices, isOpen: boolean, isTabStop: boolean) =>
  html`<button
    type="button"
    class=${tileClass(tile.category)}
    part="tile"
    aria-expanded=${isOpen ? 'true' : 'false'}
    tabindex=${isTabStop ? 0 : -1}
    data-side=${tile.id}
    @click=${() => choices.openTile(tile.id)}
    @focus=${scrollIntoMap}
  >
    ${renderLabel(tile)}
  </button>`;

const renderOpened = (tile: TileView | undefined, context: RowContext) =>
  tile
    ? html`<ul class="opened">
        ${renderRow(tile.id, 'shown', renderContent(tile.row, tile.row, context, true, undefined, true))}
      </ul>`
    : nothing;

/** Scrolls a focused tile into view. Browsers leave a tile that is partly visible at the edge of the map as it is. */
function scrollIntoMap({ target }: Event): void {
  (target as Element).scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the focus: an arrow key to the nearest tile in its direction, Home and End to the first and the last tile. */
function moveFocus(event: KeyboardEvent, { focusTile }: ReaderChoices): void {
  const from = event.target as HTMLElement;
  if (!from.matches('.tile') || event.altKey || event.ctrlKey || event.metaKey) return;
  const tiles = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button.tile')];
  const step = steps[event.key];
  const to = step ? nearest(from, tiles, step) : { Home: tiles[0], End: tiles.at(-1) }[event.key];
  if (!to) return;
  event.preventDefault();
  to.focus();
  focusTile(to.dataset['side']!);
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
    // A tile in the same line counts as nearer than one in the next line.
    const distance = ahead + 3 * Math.abs(across * y + along * x);
    if (ahead > 1 && distance < least) [found, least] = [tile, distance];
  }
  return found;
}
