import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeView, FootView } from '../../model/views.js';
import { sourceList } from './source-list.js';
import { folded, words, type Disclosure } from './sources.js';

/** The parts of the last line that an element provides. */
interface Extra {
  /**
   * Replaces the story's date, which then moves into the list of sources: who stated the fact and when, or nothing if the
   * embed says so elsewhere.
   */
  readonly stated?: unknown;
  /** Who stated it, with their role. It precedes the story's date in the list of sources. */
  readonly speaker?: string | undefined;
  /** Whether the embed shows the corrections of its own item beside what was corrected. */
  readonly ownAbove?: boolean;
  /** Controls. */
  readonly controls?: unknown;
}

/** The end of every embed: changes, then one line with the date, the status and the sources. */
export const foot = (
  { asOf, checked, notice, supersededBy, sources, note, changes, updatesLabel }: FootView,
  disclosure: Disclosure,
  { stated, speaker, ownAbove, controls = nothing }: Extra = {},
): TemplateResult => {
  const isFolded = ({ type }: ChangeView) => !!updatesLabel && type === 'update';
  const outright = changes.filter((each) => !isFolded(each) && !(ownAbove && isOwnCorrection(each)));
  const hasList = sources.entries.length > 0;
  const dates = stated === undefined ? checked : `${asOf} ${checked}`;
  const isEmpty = stated === nothing && !notice && hasList;
  return html`${note ? html`<div class="change" part="change">${note}</div>` : nothing}${outright.map(change)}
    ${updatesLabel ? folded(updatesLabel, () => changes.filter(isFolded).map(change), disclosure) : nothing}
    <div class="foot" part="foot">
      ${
        isEmpty
          ? nothing
          : html`<span class="state">${stated ?? asOf} ${notice} ${hasList ? nothing : dates}</span>`
      }
      ${supersededBy ? html`<a href=${supersededBy.href}>${supersededBy.label}</a>` : nothing}
      ${sourceList(
        sources,
        disclosure,
        () =>
          html`${speaker ? html`<div>${speaker}</div>` : nothing}
            <div>${dates}</div>`,
      )}
      ${controls}
    </div>`;
};

/** Whether a change corrected the item of the embed. */
export const isOwnCorrection = ({ isOwn, type }: ChangeView): boolean => isOwn && type === 'correction';

/** A correction, an update or another change: its date, the reason, and the words before and after. */
export const change = ({ label, was, now, note, labels }: ChangeView) =>
  html`<div class="change" part="change">
    <strong>${label}</strong> ${words(note)}
    ${was ? html`<span>${labels.was}<s>${words(was)}</s></span>` : nothing}
    ${now ? html`<span>${labels.now}${words(now)}</span>` : nothing}
  </div>`;
