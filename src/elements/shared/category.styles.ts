import { css } from 'lit';

/**
 * A colour a category: its hue is fixed, its lightness follows that of the page's text, so that it stands out at 4.5:1
 * on a light ground and on a dark one, however a page switches between them. Where a colour can't be made from another
 * (CSS Color 5, 4.1), all have the colour of the text. Grey and plum, blue and brown stay apart for colour-blind eyes, and none is
 * red against green; a mark and a word carry the meaning.
 */
export const categories = css`
  @supports (color: oklch(from currentColor l c h)) {
    .c0 {
      --_c: var(--onrecord-category-1, oklch(from currentColor calc(.53 + .19 * clamp(0, 99 * l - 60, 1)) .19 259));
    }
    .c1 {
      --_c: var(--onrecord-category-2, oklch(from currentColor calc(.5 + .34 * clamp(0, 99 * l - 60, 1)) .09 195));
    }
    .c2 {
      --_c: var(--onrecord-category-3, oklch(from currentColor calc(.49 + .3 * clamp(0, 99 * l - 60, 1)) .12 58));
    }
    .c3 {
      --_c: var(--onrecord-category-4, oklch(from currentColor calc(.5 + .26 * clamp(0, 99 * l - 60, 1)) .006 250));
    }
    .c4 {
      --_c: var(--onrecord-category-5, oklch(from currentColor calc(.27 + .63 * clamp(0, 99 * l - 60, 1)) .07 325));
    }
    .c5 {
      --_c: var(--onrecord-category-6, oklch(from currentColor calc(.45 + .25 * clamp(0, 99 * l - 60, 1)) .17 318));
    }
    .c6 {
      --_c: var(--onrecord-category-7, oklch(from currentColor calc(.47 + .41 * clamp(0, 99 * l - 60, 1)) .11 115));
    }
    .c7 {
      --_c: var(--onrecord-category-8, oklch(from currentColor calc(.34 + .32 * clamp(0, 99 * l - 60, 1)) .09 250));
    }
  }
  .category svg {
    inline-size: 0.72em;
    block-size: 0.72em;
    margin-inline-end: 0.45em;
    fill: var(--_c, currentColor);
  }
  @media (forced-colors: active) {
    .category svg {
      fill: CanvasText;
    }
  }
`;
