import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeView, FootView } from '../../model/views.js';
import { sourcesNote, words } from './sources.js';

/** The line that ends every embed: as of when, its sources, whether it is still kept, and what was changed. */
export const foot = (
  { text, supersededBy, sources, note, changes }: FootView,
  open: boolean,
): TemplateResult =>
  html`${note ? html`<div class="change" part="change">${note}</div>` : nothing}${changes.map(change)}
    <div class="foot" part="foot">
      <span>${text}</span>
      ${supersededBy ? html`<a href=${supersededBy.href}>${supersededBy.label}</a>` : nothing}
      ${sourcesNote(sources, open)}
    </div>`;

const change = ({ label, was, now, note, labels }: ChangeView) =>
  html`<div class="change" part="change">
    <strong>${label}</strong> ${words(note)}
    ${was ? html`<span>${labels.was}<s>${words(was)}</s></span>` : nothing}
    ${now ? html`<span>${labels.now}${words(now)}</span>` : nothing}
  </div>`;
