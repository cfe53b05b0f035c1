import { css } from 'lit';

/**
 * One colour for each category. The hue is fixed. The lightness depends on the page's background, so that the contrast is
 * at least 4.5:1. CSS cannot read the background, so the text colour decides: `--_seen` is the text colour, mixed with
 * 25 % of black if the used `color-scheme` is light, or of white if it is dark. In a light scheme only text lighter than 72 % means a dark
 * background, so that muted text such as #999 does not. In a dark scheme text lighter than 39 % means a dark background.
 *
 * Browsers without relative colours (https://drafts.csswg.org/css-color-5/#relative-colors) show all categories in the
 * colour of the text. Colour-blind readers can tell the hues apart: none is red beside green. A mark and a word carry the
 * meaning.
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
  /* Keeps the mark and the first word of the label in one line. */
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
  /* The colour is set on each path, because Firefox computes another colour if the paths inherit it. */
  .category path {
    fill: var(--_c, currentColor);
  }
  @media (forced-colors: active) {
    .category path {
      fill: CanvasText;
    }
  }
`;
