import { html, type TemplateResult } from 'lit';
import type { CategoryView } from '../../model/views.js';
import { words } from './sources.js';

/** Shapes that differ without colour. The word beside a shape gives its meaning. */
const shapes = [
  'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1',
  'M1 1h10v10H1z',
  'M6 0l6 6-6 6-6-6z',
  'M6 1 12 11H0z',
  'M0 3 3 0l3 3 3-3 3 3-3 3 3 3-3 3-3-3-3 3-3-3 3-3z',
  'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1m0 3a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  'M1 1h10v10H1zm3 3v4h4V4z',
  'M0 0h12L6 12z',
  // A side that a question of a matrix does not list. Not the dash of a silence, which says that someone has looked or asked.
  'M4 4h4v4H4z',
];
/** The shape of a silence, or of a category that is not on the scale. */
const none = 'M0 5h12v2H0z';

/** The class that gives a category its colour. */
export const categoryClass = ({ index }: CategoryView): string => `c${index ?? 'x'}`;

/** The mark of a category without its label. The caller must render the label near the mark. */
export const mark = ({ index }: CategoryView): TemplateResult =>
  html`<svg viewBox="0 0 12 12" aria-hidden="true">
    <path fill-rule="evenodd" d=${index === undefined ? none : shapes[index]!} />
  </svg>`;

/** A category: its mark and its label. */
export const category = (view: CategoryView): TemplateResult =>
  html`<span class="category ${categoryClass(view)}" part="category"
    >${mark(view)}${words(view.label)}</span
  >`;
