import { css } from 'lit';

/**
 * One colour for each category. Its hue is fixed, and its lightness fits the ground that the page seems to have, so that it
 * stands out at 4.5:1. CSS cannot read the ground. `--_seen` is the text colour, moved a quarter of the way to what the used
 * `color-scheme` would make of it. Where the scheme is light, only text lighter than 72 % means a dark ground, so that muted
 * text (#999) does not; where the scheme is dark, text lighter than 39 % does.
 *
 * Where a colour cannot be made from another (CSS Color 5, 4.1), all categories have the colour of the text. Grey and plum,
 * blue and brown stay apart for colour-blind eyes, and none is red against green. A mark and a word carry the meaning.
 */
export const categories = css`
  @supports (color: oklch(from light-dark(red, red) l c h)) {
    .root {
      --_seen: oklch(from color-mix(in oklab, light-dark(#000, #fff) 25%, currentColor) l c h / 1);
    }
    .c0 {
      --_c: var(
        --onrecord-category-1,
        oklch(from var(--_seen) calc(0.53 + 0.19 * clamp(0, 99 * l - 53, 1)) 0.19 259)
      );
    }
    .c1 {
      --_c: var(
        --onrecord-category-2,
        oklch(from var(--_seen) calc(0.5 + 0.34 * clamp(0, 99 * l - 53, 1)) 0.09 195)
      );
    }
    .c2 {
      --_c: var(
        --onrecord-category-3,
        oklch(from var(--_seen) calc(0.49 + 0.3 * clamp(0, 99 * l - 53, 1)) 0.12 58)
      );
    }
    .c3 {
      --_c: var(
        --onrecord-category-4,
        oklch(from var(--_seen) calc(0.5 + 0.26 * clamp(0, 99 * l - 53, 1)) 0.006 250)
      );
    }
    .c4 {
      --_c: var(
        --onrecord-category-5,
        oklch(from var(--_seen) calc(0.27 + 0.63 * clamp(0, 99 * l - 53, 1)) 0.07 325)
      );
    }
    .c5 {
      --_c: var(
        --onrecord-category-6,
        oklch(from var(--_seen) calc(0.45 + 0.25 * clamp(0, 99 * l - 53, 1)) 0.17 318)
      );
    }
    .c6 {
      --_c: var(
        --onrecord-category-7,
        oklch(from var(--_seen) calc(0.47 + 0.41 * clamp(0, 99 * l - 53, 1)) 0.11 115)
      );
    }
    .c7 {
      --_c: var(
        --onrecord-category-8,
        oklch(from var(--_seen) calc(0.34 + 0.32 * clamp(0, 99 * l - 53, 1)) 0.09 250)
      );
    }
  }
  /* No line ends between a mark and its word, however long the word is. */
  .category {
    white-space: nowrap;
  }
  .category bdi {
    white-space: normal;
  }
  .category svg {
    inline-size: 0.72em;
    block-size: 0.72em;
    margin-inline-end: 0.45em;
  }
  /* Set on each path. If it were inherited, Firefox would compute another colour. */
  .category path {
    fill: var(--_c, currentColor);
  }
  @media (forced-colors: active) {
    .category path {
      fill: CanvasText;
    }
  }
`;
