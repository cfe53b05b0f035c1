import { css } from 'lit';

/** The tile map, and the tiles beside it of sides that have no place on a map. */
export const tiles = css`
  /* No tile is smaller than a finger: a map with more of them than the page is wide scrolls by itself. */
  .map {
    display: grid;
    grid-template-columns: minmax(max-content, 100%);
    margin-block-start: 0.9em;
    font-size: 0.88em;
    overflow-x: auto;
    /* West is left, whichever way the text runs: and so it scrolls, since from the right WebKit lets nothing stick. */
    direction: ltr;
  }
  /* What is read stays in sight, however far the map is scrolled. */
  .map > :not(.line) {
    position: sticky;
    inset-inline: 0;
    inline-size: 100cqi;
  }
  .map > :not(.line):dir(rtl) {
    direction: rtl;
  }
  .line,
  .beside {
    display: flex;
    gap: 2px;
    margin-block-end: 2px;
  }
  .line:dir(rtl) {
    justify-content: end;
  }
  .beside {
    flex-wrap: wrap;
    margin-block: 0.35em 0.8em;
  }
  .line > * {
    flex: 1 1 44px;
    min-inline-size: max(44px, 2.5em);
    max-inline-size: 5.2em;
  }
  .tile {
    container-type: inline-size;
    /* What is only heard stays in it, and the page as wide as it is. */
    position: relative;
    display: grid;
    place-content: center;
    justify-items: center;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 2px;
    border: 0;
    line-height: 1.2;
    text-align: center;
    background: color-mix(in oklab, var(--_c, currentColor) 16%, transparent);
    border-block-start: 4px solid var(--_c, currentColor);
  }
  .map > .meta {
    margin-block-start: 0.9em;
  }
  .line .tile {
    aspect-ratio: 1;
  }
  .beside .tile {
    container-type: normal;
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-inline-size: 44px;
    padding-inline: 0.6em;
  }
  .tile.out {
    color: var(--_muted);
    background: none;
    border: 1px dotted var(--_rule);
  }
  .tile[aria-expanded='true'] {
    outline: 2px solid;
    outline-offset: -2px;
  }
  /* Within: the map is cut off at its edge, and an embed may be as wide as the page. */
  .tile:focus-visible {
    outline: 3px solid;
    outline-offset: -5px;
  }
  .tile.category svg {
    margin: 0 0 2px;
  }
  .beside .tile.category svg {
    margin: 0;
  }
  .code {
    font-weight: 700;
  }
  .name {
    font-size: 0.8em;
    hyphens: auto;
  }
  @container (max-width: 4.4em) {
    .tile .name {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
  }
  .opened {
    border-block: 1px solid;
    margin-block: 0.4em 0.7em;
    font-size: 1.136em;
  }
  /* Nothing was found of a silence: no colour, and no louder than what was said. */
  .tile.cx {
    --_c: var(--_muted);
  }
  @media screen {
    :host(:not([static])) .map ~ section {
      display: none;
    }
  }
  /* On paper nothing scrolls or is tapped, and the rows are listed below the map. */
  @media print {
    .map {
      grid-template-columns: 100%;
    }
    .line > * {
      min-inline-size: 0;
    }
    .opened {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .tile {
      border: 1px solid;
    }
  }
`;
