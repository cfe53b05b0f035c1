import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { EarlierView, QuotedView, RowView, StanceListView } from '../../model/views.js';
import { category } from '../parts/category-mark.js';
import { factText, inOrder, sourcesNote, words } from '../parts/sources.js';

export interface RowLayout {
  /** After the limit. */
  readonly hidden: boolean;
  /** Whether the category is named in the row, where no heading above it does. */
  readonly named: boolean;
  /** Whether what a control would open is open. */
  readonly open: boolean;
}

/** A row that moves when the story changes takes with it what a reader has opened in it, and the focus. */
export const idOf = ({ id }: { readonly id: string }): string => id;

type Labels = StanceListView['labels'];

/**
 * A side and its position, as a row of the list. There may be thousands: what every row has is in one template, and what
 * most of them lack costs none.
 */
export const renderRow = (row: RowView, labels: Labels, { hidden, named, open }: RowLayout): TemplateResult =>
  html`<li part="row" class="row" ?hidden=${hidden}>
    <div class="party">
      <b><bdi lang=${ifDefined(row.name.lang)}>${row.name.text}</bdi></b>
    </div>
    <div>
      ${named ? html`<div>${category(row.category)}</div>` : nothing}
      <div ?hidden=${!row.summary}>
        <bdi lang=${ifDefined(row.summary?.lang)}>${row.summary?.text}</bdi>
      </div>
      ${more(row, labels, open)}
      <div class="meta">
        <span ?hidden=${!row.byline}>${row.byline}</span>
        ${row.quote ? quoted(row.quote, labels.quote, open) : nothing} ${sources(row, open)}
      </div>
    </div>
  </li>`;

/** What a side said or did: the summary, what it depends on, the reply, and where it stood before. */
export const rowBody = (row: RowView, labels: Labels, open: boolean) =>
  html`${row.summary ? html`<div>${words(row.summary)}</div>` : nothing} ${more(row, labels, open)}`;

const more = (row: RowView, labels: Labels, open: boolean) =>
  row.condition || row.context || row.reply || row.earlier.length
    ? html`${row.condition ? html`<div><b>${labels.condition}</b> ${words(row.condition)}</div>` : nothing}
      ${row.context ? html`<div>${factText(row.context, open)}</div>` : nothing}
      ${row.reply ? html`<div><b>${labels.reply}</b> ${factText(row.reply, open)}</div>` : nothing}
      ${row.earlier.length ? thenAndNow(row, labels, open) : nothing}`
    : nothing;

/** What it rests on, and, of a silence, where a statement was looked for. */
export const sources = ({ sources, searched }: RowView, open: boolean) =>
  searched ? html`${sourcesNote(sources, open)} ${sourcesNote(searched, open)}` : sourcesNote(sources, open);

/** The words that a stance rests on, opened in place. */
export const quoted = (quote: QuotedView, label: string, open: boolean) =>
  html`<details class="quote" ?open=${open}>
    <summary>${label}</summary>
    <blockquote>${words(quote)}</blockquote>
    ${quote.by}
  </details>`;

/** The way from where a side stood to where it stands, a step a line. */
const thenAndNow = ({ earlier, category: held, date }: RowView, labels: Labels, open: boolean) =>
  html`<ol class="then" part="earlier" aria-label=${labels.earlier}>
    ${inOrder(
      earlier,
      (point) => html`<li>${step(point, open)}</li>`,
      ({ date, text }) => date + text,
    )}
    <li><b>${date ?? labels.now}</b> ${category(held)}</li>
  </ol>`;

const step = (point: EarlierView, open: boolean) =>
  html`<b>${point.date}</b> ${category(point.category)} <span class="meta">${factText(point, open)}</span>`;
