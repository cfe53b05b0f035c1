import { html, type TemplateResult } from 'lit';
import type { RemovedView, View } from '../../model/views.js';
import { foot } from './foot.js';
import type { Disclosure } from './sources.js';

/** The retraction of an item that the story no longer holds: a line in its place, the reason, and the last line. */
export const removal = (view: View | RemovedView, disclosure: Disclosure): TemplateResult | undefined =>
  'removed' in view
    ? html`<div class="mark">${view.removed}</div>
        ${foot(view.foot, disclosure)}`
    : undefined;
