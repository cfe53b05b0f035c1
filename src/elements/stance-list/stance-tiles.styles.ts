import { css } from 'lit';

/** The parties as tiles. Without the rules of the map, each category has its tiles under its heading. */
export const tiles = css`
  .hint {
    margin-block-start: 0.6em;
  }
  .map {
    font-size: 0.88em;
    --_page: oklch(from var(--_seen) calc(1 - 0.85 * clamp(0, 99 * l - 53, 1)) 0 0);
  }
  /* West is left in every script, so the map runs from left to right. */
  .world {
    direction: ltr;
    grid-auto-columns: minmax(0, 5.2em);
    gap: 1px;
    margin-block-start: 0.7em;
  }
  [dir='rtl'] .world {
    justify-content: end;
  }
  [dir='rtl'] .scope {
    direction: rtl;
  }
  .scope > .label {
    border: 0;
    padding-block: 0.5em 0.3em;
  }
  .tiles {
    display: flex;
    flex-wrap: wrap;
    gap: 1px;
  }
  .tile {
    container-type: inline-size;
    /* The tile contains its visually hidden text, which would make the page wider. */
    position: relative;
    display: grid;
    place-content: center;
    justify-items: center;
    box-sizing: border-box;
    inline-size: 44px;
    block-size: 44px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    line-height: 1.15;
    text-align: center;
    background: var(--_c, currentColor);
  }
  /* The text has the colour of the page's background, as in the bar. */
  .tile > * {
    color: Canvas;
    color: var(--_page);
  }
  .map .tile path {
    fill: currentColor;
  }
  /* A silence has no fill, so that it does not stand out more than a statement. */
  .tile.cx,
  .out {
    background: none;
    border: 1px solid var(--_muted);
  }
  .tile:is(.cx, .out) > * {
    color: inherit;
  }
  .out {
    display: none;
    color: var(--_muted);
    border-style: dotted;
  }
  .tile svg,
  .tile.category svg {
    inline-size: min(0.72em, 30cqi);
    block-size: min(0.72em, 30cqi);
    margin: 0 0 1px;
  }
  .code {
    font-weight: 700;
    font-size: clamp(9px, 36cqi, 1em);
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
  .beside {
    margin-block: 0.35em 0.8em;
  }
  .map > .meta {
    margin-block-start: 0.9em;
  }
  .beside .tile {
    container-type: normal;
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    inline-size: auto;
    block-size: auto;
    min-block-size: 44px;
    padding-inline: 0.6em;
  }
  .beside .tile svg {
    inline-size: 0.72em;
    block-size: 0.72em;
    margin: 0;
  }
  .tile[aria-expanded='true'] {
    box-shadow: inset 0 0 0 3px var(--_page);
    outline: 2px solid;
    outline-offset: -1px;
  }
  .tile:focus-visible {
    z-index: 1;
    outline: 3px solid;
    outline-offset: 0;
  }
  .opened {
    margin-block: 0.7em;
    border-block: 1px solid;
    background: Canvas;
    background: oklch(from var(--_seen) calc(1 - 0.85 * clamp(0, 99 * l - 53, 1)) 0 0);
  }
  /* The row stands below the tiles. Until the reader gets there, it stays at the end of the window, beside what they chose. */
  @media screen and (min-height: 500px) {
    .opened {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
    }
  }
  @media screen {
    :host(:not([static])) .map ~ section {
      display: none;
    }
  }
  @media not (pointer: coarse) {
    .tile {
      inline-size: 32px;
      block-size: 32px;
    }
  }
  @media print {
    .tile {
      print-color-adjust: exact;
    }
    .hint,
    .opened {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .tile {
      background: Canvas;
      border: 1px solid;
    }
    .tile > * {
      color: CanvasText;
    }
  }
`;
