import { unsafeCSS } from 'lit';

/** The whole world has 31 columns. */
const MOST = 33;

/** The places on the map are classes, because a strict page allows no inline style. */
const places = Array.from(
  { length: MOST },
  (_, i) => `.x${i}{grid-column:${i + 1}}.y${i}{grid-row:${i + 1}}`,
).join('');

/** The rules that make one map of the tiles of all categories. The key explains the colours, so the headings go. */
const asMap = (size: string) =>
  `.${size}{display:grid}.${size} :is(.scope,.tiles){display:contents}.${size} .label{display:none}` +
  `.${size} .tile{inline-size:auto;block-size:auto;aspect-ratio:1}.${size} .out{display:grid}`;

/**
 * The map, on a page that is wide enough for tiles of 24 px. Fingers need 44 px, so on a touch screen only a small map stays
 * a map. Otherwise the tiles of each category stand under its heading.
 */
export const tileMap = unsafeCSS(
  `${places}${asMap('small')}@media not (pointer:coarse){` +
    `@container (min-width:34em){${asMap('medium')}}@container (min-width:51em){${asMap('large')}}}`,
);
