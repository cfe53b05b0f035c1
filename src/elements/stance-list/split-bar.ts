import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SplitPart, StanceListView } from '../../model/views.js';
import { categoryClass } from '../parts/category-mark.js';

/**
 * The share of the bar, in percent, that a part needs to hold its number. The narrowest embed is 240 px wide. There, a
 * digit takes about 9 px, and the space at both sides of a number about 6 px.
 */
const roomFor = ({ count }: SplitPart) => (100 * (9 * count.length + 6)) / 240;

/** The bar of the split. The headings and the legend say the same in words, so screen readers skip the bar. */
export const renderBar = ({ parts }: StanceListView['split'], dir: StanceListView['dir']): TemplateResult =>
  html`<svg class="bar" aria-hidden="true" width="100%" height="26">
    ${parts.map((part) => {
      const { start, size, count } = part;
      const x = dir === 'rtl' ? 100 - start - size : start;
      // The end tag is written out, because the minifier of templates drops the slash of "/>".
      return svg`<rect class=${categoryClass(part)} x="${x}%" width="${size}%" height="26"></rect>${
        size < roomFor(part) ? nothing : svg`<text x="${x + size / 2}%" y="18">${count}</text>`
      }`;
    })}
  </svg>`;
