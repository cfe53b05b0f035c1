import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeView, FootView } from '../../model/views.js';
import { sourceList } from './source-list.js';
import { words } from './sources.js';

/** What an element puts into the last line. */
interface Extra {
  /**
   * Replaces the story's date, which then moves into the list of sources: who stated the fact and when, or nothing if the
   * embed says so elsewhere.
   */
  readonly stated?: unknown;
  /** Controls. */
  readonly controls?: unknown;
}

/**
 * The end of every embed: changes, then one line with the date, the status and the sources.
 *
 * @param open whether the list of sources is open because the embed has no controls
 */
export const foot = (
  { text, notice, supersededBy, sources, note, changes }: FootView,
  open: boolean,
  { stated, controls = nothing }: Extra = {},
): TemplateResult =>
  html`${note ? html`<div class="change" part="change">${note}</div>` : nothing}${changes.map(change)}
    <div class="foot" part="foot">
      <span class="state">${stated === undefined ? text : html`${stated} ${notice}`}</span>
      ${supersededBy ? html`<a href=${supersededBy.href}>${supersededBy.label}</a>` : nothing} ${controls}
      ${sourceList(sources, open, stated === undefined ? '' : text)}
    </div>`;

const change = ({ label, was, now, note, labels }: ChangeView) =>
  html`<div class="change" part="change">
    <strong>${label}</strong> ${words(note)}
    ${was ? html`<span>${labels.was}<s>${words(was)}</s></span>` : nothing}
    ${now ? html`<span>${labels.now}${words(now)}</span>` : nothing}
  </div>`;
