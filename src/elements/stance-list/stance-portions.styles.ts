import { css } from 'lit';

/** A long list, in portions of which a browser lays out those that are near. */
export const portions = css`
  /* How many rows there are in a portion, in tens: the first of a long group are 25. */
  .tens-0 {
    --_rows: 3;
  }
  .tens-1 {
    --_rows: 10;
  }
  .tens-2 {
    --_rows: 20;
  }
  .tens-3 {
    --_rows: 26;
  }
  .tens-4 {
    --_rows: 40;
  }
  .long {
    content-visibility: auto;
    /* About what so many rows come to, until they have been seen. */
    contain-intrinsic-block-size: auto calc(var(--_rows, 50) * 7em);
    /* What is contained is cut off at the edge, and with it the line around what has the focus. */
    padding-inline: 4px;
    margin-inline: -4px;
  }
  /* Put away with all that was worked out of it, where the browser can. */
  .away {
    content-visibility: hidden;
  }
  @supports not (content-visibility: hidden) {
    .away {
      display: none;
    }
  }
  /* What stands for a row until a reader comes near looks much like it. */
  .text {
    white-space: pre-line;
  }
  .text b {
    display: block;
  }
  @container (min-width: 34em) {
    .long {
      contain-intrinsic-block-size: auto calc(var(--_rows, 50) * 4.75em);
    }
  }
  @media print {
    .long {
      content-visibility: visible;
    }
  }
`;
