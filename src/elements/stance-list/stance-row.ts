import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { EarlierView, Fact, RowView, SourcesView, StanceListView } from '../../model/views.js';
import { category } from '../parts/category-mark.js';
import { factText, inOrder, sourcesNote, words } from '../parts/sources.js';
import { ariaHidden, hiddenAs, type RowState } from './chunks.js';
import type { OpenDetails } from './open-details.js';

/** What the content of a row is rendered with. */
export interface RowContext {
  readonly labels: StanceListView['labels'];
  /** Whether the list has no controls and shows everything that a control would open. */
  readonly isStatic: boolean;
  readonly details: OpenDetails;
}

/** A party and its position, as a row of the list. */
export const renderRow = (id: string, state: RowState, content: unknown): TemplateResult =>
  html`<li part="row" class="row" data-row=${id} hidden=${hiddenAs(state)} aria-hidden=${ariaHidden(state)}>
    ${content}
  </li>`;

/**
 * The content of a row of the list. A list may have thousands of rows, so what every row has is in one template, and what
 * few rows have costs the others nothing.
 *
 * @param isNamed whether the row names its category, because no heading above it does
 */
export const renderContent = (row: RowView, context: RowContext, isNamed: boolean): TemplateResult =>
  html`<div class="party">
      <b><bdi lang=${ifDefined(row.name.lang)}>${row.name.text}</bdi></b>
    </div>
    <div>
      ${isNamed ? html`<div>${category(row.category)}</div>` : nothing}
      <div ?hidden=${!row.summary}>
        <bdi lang=${ifDefined(row.summary?.lang)}>${row.summary?.text}</bdi>
      </div>
      ${renderMore(row, context)}
      <div class="meta">
        <span ?hidden=${!row.byline}>${row.byline}</span>
        ${row.quote ? renderQuote(row, context) : nothing} ${renderSources(row, context)}
      </div>
    </div>`;

/** What a party said or did: the summary, what it depends on, the reply, and the party's earlier stances. */
export const renderSaid = (row: RowView, context: RowContext) =>
  html`${row.summary ? html`<div>${words(row.summary)}</div>` : nothing} ${renderMore(row, context)}`;

function renderMore(row: RowView, context: RowContext) {
  const { condition, context: background, reply, earlier } = row;
  const { labels } = context;
  return condition || background || reply || earlier.length
    ? html`${condition ? html`<div><b>${labels.condition}</b> ${words(condition)}</div>` : nothing}
      ${background ? html`<div data-fact="context">${renderFact(row, 'context', background, context)}</div>` : nothing}
      ${reply ? html`<div data-fact="reply"><b>${labels.reply}</b> ${renderFact(row, 'reply', reply, context)}</div>` : nothing}
      ${earlier.length ? renderEarlier(row, context) : nothing}`
    : nothing;
}

/** The sources of a row. Those of a silence are the sources that were searched. */
export const renderSources = (row: RowView, context: RowContext) => {
  const { sources, searched } = row;
  const note = (each: SourcesView) =>
    sourcesNote(each, context.isStatic, isOpen(row, '', each.name, context));
  return searched ? html`${note(sources)} ${note(searched)}` : note(sources);
};

/** The words that a stance rests on. They open in place. */
export const renderQuote = (row: RowView, context: RowContext) => {
  const quote = row.quote!;
  const label = context.labels.quote;
  return html`<details class="quote" ?open=${isOpen(row, '', label, context)}>
    <summary>${label}</summary>
    <blockquote>${words(quote)}</blockquote>
    ${quote.by}
  </details>`;
};

/** The party's stances one after another, a line each, up to the present one. */
const renderEarlier = (row: RowView, context: RowContext) =>
  html`<ol class="then" part="earlier" aria-label=${context.labels.earlier}>
    ${inOrder(
      row.earlier,
      (point) => html`<li data-fact=${nameOf(point)}>${renderPoint(row, point, context)}</li>`,
      nameOf,
    )}
    <li><b>${row.date ?? context.labels.now}</b> ${category(row.category)}</li>
  </ol>`;

const renderPoint = (row: RowView, point: EarlierView, context: RowContext) =>
  html`<b>${point.date}</b> ${category(point.category)}
    <span class="meta">${renderFact(row, nameOf(point), point, context)}</span>`;

const nameOf = ({ date, text }: EarlierView) => date + text;

const renderFact = (row: RowView, name: string, fact: Fact, context: RowContext) =>
  factText(fact, context.isStatic, isOpen(row, name, fact.sources.name, context));

/** Whether the details with this label are open in a row, at one of its facts or at the row itself. */
const isOpen = ({ id }: RowView, fact: string, label: string, { isStatic, details }: RowContext): boolean =>
  isStatic || details.has(id, fact, label);
