import { css } from 'lit';

/**
 * One colour for each category. The hue is fixed. The lightness depends on the page's background, so that the contrast is
 * at least 4.5:1. CSS cannot read the background, so the text colour decides: `--_seen` is the text colour, mixed with
 * 25 % of black if the used `color-scheme` is light, or of white if it is dark. In a light scheme only text lighter than 72 % means a dark
 * background, so that muted text such as #999 does not. In a dark scheme text lighter than 39 % means a dark background.
 *
 * Browsers without relative colours (https://drafts.csswg.org/css-color-5/#relative-colors) show all categories in the
 * colour of the text. The colours were computed, so that those of different tones stay apart for colour-blind readers. A
 * mark and a word carry the meaning.
 */
export const categories = css`
  @supports (color: oklch(from light-dark(red, red) l c h)) {
    .root {
      --_seen: oklch(from color-mix(in oklab, light-dark(#000, #fff) 25%, currentColor) l c h / 1);
    }
    .c0 {
      --_c: var(
        --onrecord-category-1,
        oklch(from var(--_seen) calc(0.53 + 0.27 * clamp(0, 99 * l - 53, 1)) 0.186 270)
      );
    }
    .c1 {
      --_c: var(
        --onrecord-category-2,
        oklch(from var(--_seen) calc(0.524 + 0.376 * clamp(0, 99 * l - 53, 1)) 0.091 215)
      );
    }
    .c2 {
      --_c: var(
        --onrecord-category-3,
        oklch(from var(--_seen) calc(0.489 + 0.349 * clamp(0, 99 * l - 53, 1)) 0.106 50)
      );
    }
    .c3 {
      --_c: var(
        --onrecord-category-4,
        oklch(from var(--_seen) calc(0.44 + 0.3 * clamp(0, 99 * l - 53, 1)) 0 0)
      );
    }
    .c4 {
      --_c: var(
        --onrecord-category-5,
        oklch(from var(--_seen) calc(0.293 + 0.367 * clamp(0, 99 * l - 53, 1)) 0.2 337)
      );
    }
    .c5 {
      --_c: var(
        --onrecord-category-6,
        oklch(from var(--_seen) calc(0.4 + 0.26 * clamp(0, 99 * l - 53, 1)) 0.22 310)
      );
    }
    .c6 {
      --_c: var(
        --onrecord-category-7,
        oklch(from var(--_seen) calc(0.523 + 0.303 * clamp(0, 99 * l - 53, 1)) 0.126 102)
      );
    }
    .c7 {
      --_c: var(
        --onrecord-category-8,
        oklch(from var(--_seen) calc(0.345 + 0.315 * clamp(0, 99 * l - 53, 1)) 0.01 260)
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
