import { css } from 'lit';

/** The tile map, and the tiles of parties that are not on the map. */
export const tiles = css`
  /* Tiles have a minimum size, so that a finger can tap them. A map that is wider than the page scrolls. */
  .map {
    display: grid;
    grid-template-columns: minmax(max-content, 100%);
    margin-block-start: 0.9em;
    font-size: 0.88em;
    overflow-x: auto;
    /*
     * West is left in every script, so the map is laid out from left to right. In a map that scrolls from the right, WebKit
     * also ignores sticky positions.
     */
    direction: ltr;
  }
  /* Text stays visible while the map scrolls. */
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
    /* The tile contains its visually hidden text, which would make the page wider. */
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
  /* The outline is inside the tile, because the map clips whatever is outside its edge. */
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
  /* A silence has no colour of its own, so that it does not stand out more than a statement. */
  .tile.cx {
    --_c: var(--_muted);
  }
  @media screen {
    :host(:not([static])) .map ~ section {
      display: none;
    }
  }
  /* Paper does not scroll and needs no size for fingers. The rows are listed below the map. */
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
