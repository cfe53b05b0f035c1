import { html, nothing, type TemplateResult } from 'lit';
import type { CategoryView, TileMapView, TileView } from '../../model/views.js';
import { category, categoryClass, mark } from '../parts/category-mark.js';
import { words } from '../parts/sources.js';
import type { ReaderChoices } from './reader-choices.js';
import { renderContent, renderRow, type RowContext } from './stance-row.js';

/** A tile needs 24 px in each direction (WCAG 2.2, 2.5.8), so a map of more columns needs a wider page. */
const sizeOf = ({ columns }: TileMapView): string =>
  columns > 20 ? 'large' : columns > 7 ? 'medium' : 'small';

/**
 * The parties as tiles: a map if the page is wide enough for its columns, else the tiles of each category under its
 * heading. A tile opens the row of its party below all tiles.
 */
export function renderTiles(
  map: TileMapView,
  context: RowContext,
  choices: ReaderChoices,
  headingLevel: number,
): TemplateResult {
  const { groups, beside } = map;
  const { isStatic } = context;
  const tiles: readonly TileView[] = [...groups, ...(beside ? [beside] : [])].flatMap(({ tiles }) => tiles);
  const shown = tiles.filter((tile) => tile.shown);
  const opened = isStatic ? undefined : choices.value.open;
  const stop = shown.some(({ id }) => id === choices.tabStop) ? choices.tabStop : shown[0]?.id;
  const renderTile = (tile: TileView, place = '') =>
    isStatic || !tile.shown
      ? renderStill(tile, place)
      : renderButton(tile, place, choices, tile.id === opened, tile.id === stop);
  return html`${isStatic ? nothing : html`<div class="hint meta">${map.hint}</div>`}
    <div
      class="map"
      part="map"
      role="group"
      aria-label=${map.label}
      @keydown=${(event: KeyboardEvent) => moveFocus(event, choices)}
    >
      <div class="world ${sizeOf(map)}">
        ${groups.map(
          (group) =>
            html`<div class="scope" ?hidden=${!group.tiles.some((tile) => tile.shown)}>
              <div class="label" role="heading" aria-level=${headingLevel}>${category(group.category)}</div>
              <div class="tiles">
                ${group.tiles.map((tile) => renderTile(tile, `x${tile.column} y${tile.line}`))}
              </div>
            </div>`,
        )}
      </div>
      ${
        beside
          ? html`<div class="meta">${beside.label}</div>
              <div class="beside tiles">${beside.tiles.map((tile) => renderTile(tile))}</div>`
          : nothing
      }
    </div>
    ${renderOpened(
      shown.find((tile) => tile.id === opened),
      context,
    )}`;
}

const tileClass = (view: CategoryView, place: string) => `tile category ${categoryClass(view)} ${place}`;

const renderLabel = ({ code, name, category, position }: TileView) =>
  html`${mark(category)}${code ? html`<span class="code">${code}</span>` : nothing}
    <span class=${code ? 'name' : ''}>${words(name)}</span><span class="unseen">${words(position)}</span>`;

/** A tile without a control. A tile that is filtered out shows only its name and is hidden from screen readers. */
const renderStill = (tile: TileView, place: string) =>
  tile.shown
    ? html`<span class=${tileClass(tile.category, place)} part="tile">${renderLabel(tile)}</span>`
    : html`<span class="tile out ${place}" aria-hidden="true"
        ><span class="code">${tile.code || tile.name.text}</span></span
      >`;

const renderButton = (
  tile: TileView,
  place: string,
  choices: ReaderChoices,
  isOpen: boolean,
  isTabStop: boolean,
) =>
  html`<button
    type="button"
    class=${tileClass(tile.category, place)}
    part="tile"
    aria-expanded=${isOpen ? 'true' : 'false'}
    tabindex=${isTabStop ? 0 : -1}
    data-side=${tile.id}
    @click=${() => choices.openTile(tile.id)}
  >
    ${renderLabel(tile)}
  </button>`;

const renderOpened = (tile: TileView | undefined, context: RowContext) => {
  if (!tile) return nothing;
  const options = { ...context, isNamed: true };
  return html`<ul class="opened">
    ${renderRow(tile.row, 'shown', renderContent(tile.row, options), options, true)}
  </ul>`;
};

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
