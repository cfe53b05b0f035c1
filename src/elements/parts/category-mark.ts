import { html, type TemplateResult } from 'lit';
import { shapeOf } from '../../model/stance-list/mark-shapes.js';
import type { CategoryView } from '../../model/views.js';
import { words } from './sources.js';

/** The class that gives a category its colour. */
export const categoryClass = ({ index }: CategoryView): string => `c${index ?? 'x'}`;

/** The mark of a category without its label. The caller must render the label near the mark. */
export const mark = (category: CategoryView): TemplateResult =>
  html`<svg viewBox="0 0 12 12" aria-hidden="true">
    <path fill-rule="evenodd" d=${shapeOf(category)} />
  </svg>`;

/** A category: its mark and its label. */
export const category = (view: CategoryView): TemplateResult =>
  html`<span class="category ${categoryClass(view)}" part="category"
    >${mark(view)}${words(view.label)}</span
  >`;
