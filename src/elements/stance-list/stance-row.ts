import { html, nothing, render, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { EarlierView, Phrase, RowHead, RowView, StanceListView } from '../../model/views.js';
import { category, categoryClass, mark } from '../parts/category-mark.js';
import { factText, inOrder, marks, words } from '../parts/sources.js';
import { ariaHidden, hiddenAs, type RowState } from './chunks.js';
import type { OpenDetails } from './open-details.js';

/** The inputs that all rows of a list share. */
export interface RowContext {
  readonly labels: StanceListView['labels'];
  /** Whether the list has no controls and shows everything that a control would open. */
  readonly isStatic: boolean;
  readonly details: OpenDetails;
  /** Whether a row that is closed shows only its name. */
  readonly isNames: boolean;
}

/** How a row of the list is rendered, beside its own facts. */
export interface RowOptions extends RowContext {
  /** Whether the row names its category, because no heading above it does. */
  readonly isNamed: boolean;
  /** About the group of the row, such as why it is not counted. */
  readonly note?: Phrase | undefined;
}

/**
 * A row of the list. The name and the summary are visible, or the name alone; the row opens to its content. Without controls
 * everything is visible, and the content takes the place of a missing summary.
 *
 * @param content of `renderContent`; nothing if it is made later
 * @param isOpen whether the row is open from the start; by default as the reader left it
 */
export const renderRow = (
  head: RowHead,
  state: RowState,
  content: unknown,
  { isStatic, isNames, isNamed, details }: RowOptions,
  isOpen = details.has(head.id),
): TemplateResult =>
  html`<li
    part="row"
    class="row"
    data-row=${head.id}
    hidden=${hiddenAs(state)}
    aria-hidden=${ariaHidden(state)}
  >
    ${
      isStatic
        ? head.summary || isNamed
          ? html`<div class="entry">${renderHead(head, isNamed)}</div>
              <div class="rest">${content}</div>`
          : html`<div class="entry">
              ${renderParty(head.name)}
              <div class="said">${content}</div>
            </div>`
        : html`<details class="entry" ?open=${isOpen}>
            ${renderSummary(head, isNames, isNamed)}
            <div class="rest">
              ${isNames && head.summary ? html`<div>${words(head.summary)}</div>` : nothing}${content}
            </div>
          </details>`
    }
  </li>`;

/** Renders the part of a row that is hidden until the row opens: the date, the condition, the quote and the sources. */
export const renderContent = (
  row: RowView,
  { labels, isStatic, isNamed, note }: RowOptions,
): TemplateResult =>
  html`${isNamed || !isStatic ? renderMeaning(row) : nothing}
  ${note && !isStatic ? html`<div class="meta">${words(note)}</div>` : nothing} ${renderRest(row, labels)}`;

let pattern: HTMLElement | undefined;

/**
 * A row as text, for a long list: its name and its summary, with nothing to open. It looks like a closed row. Cloning an
 * element takes half the time and the memory of a template.
 *
 * @param row the text of another row, to be replaced
 */
export function textRow(
  { id, name, summary, category }: RowHead,
  { isNamed }: RowOptions,
  row = (pattern ??= makePattern()).cloneNode(true) as HTMLElement,
): HTMLElement {
  row.dataset['row'] = id;
  const label = isNamed ? `${category.label.text}. ` : '';
  const texts = [name, { lang: summary?.lang, text: label + (summary?.text ?? '') }];
  texts.forEach(({ text, lang = '' }, i) => {
    const element = row.children[i] as HTMLElement;
    (element.firstChild as Text).data = text;
    if (element.lang !== lang) element.lang = lang;
  });
  return row;
}

function makePattern(): HTMLElement {
  const made = new DocumentFragment();
  render(html`<li part="row" class="row entry"><b class="party"></b><span class="said"></span></li>`, made);
  const row = made.firstElementChild as HTMLElement;
  for (const each of row.children) each.textContent = '-';
  return row;
}

/** The most characters of a summary that screen readers should announce as a part of the row's name. */
const MAX_SPOKEN = 80;

/**
 * Renders the control that opens the row. Screen readers announce all its content as its name, so a long summary is a
 * description instead, which they let a reader skip.
 */
const renderSummary = (head: RowHead, isNames: boolean, isNamed: boolean) =>
  isNames || (head.summary?.text.length ?? 0) <= MAX_SPOKEN
    ? html`<summary>${isNames ? renderName(head, isNamed) : renderHead(head, isNamed)}</summary>`
    : html`<summary aria-describedby="said-${head.id}">
        ${renderHead(head, isNamed, `said-${head.id}`)}
      </summary>`;

/** The description of the row's category. In a list without controls, the heading of the category shows it once instead. */
const renderMeaning = ({ category: { description } }: RowHead) =>
  description ? html`<div class="meta">${words(description)}</div>` : nothing;

/** The name alone. The mark stands for the category, whose label only screen readers need. */
const renderName = ({ name, category: held }: RowHead, isNamed: boolean) =>
  html`${
    isNamed
      ? html`<span class="category ${categoryClass(held)}">${mark(held)}</span
          ><span class="unseen">${words(held.label)}</span> `
      : nothing
  }${renderParty(name)}`;

const renderParty = ({ lang, text }: Phrase) => html`<b class="party" lang=${ifDefined(lang)}>${text}</b>`;

/** @param described the id of what describes the row. Screen readers skip it as content, because they read it as a description. */
const renderHead = (row: RowHead, isNamed: boolean, described?: string) =>
  html`${renderParty(row.name)}
    <span class="said" id=${ifDefined(described)} aria-hidden=${described ? 'true' : nothing}>
      ${isNamed ? html`<span class="held">${category(row.category)}</span>` : nothing}
      ${row.summary ? words(row.summary) : nothing}
    </span>`;

const renderRest = (row: RowView, labels: StanceListView['labels']) =>
  html`${renderMore(row, labels)}
    ${row.quote?.isReported ? html`<div class="meta">${row.quote.label}</div>` : nothing} ${renderQuote(row)}
    <div class="meta">${row.byline ? html`<span>${row.byline}</span>` : nothing}${renderSources(row)}</div>`;

/** The summary of a stance, its condition, the reply, and the party's earlier stances. */
export const renderSaid = (row: RowView, labels: StanceListView['labels']) =>
  html`${row.summary ? html`<div>${words(row.summary)}</div>` : nothing} ${renderMore(row, labels)}`;

/** The condition, the reply, the facts about the party and its earlier stances. */
export const renderMore = (
  { condition, context, reply, attributes, earlier, date, category: held }: RowView,
  labels: StanceListView['labels'],
) =>
  html`${condition ? html`<div><b>${labels.condition}</b> ${words(condition)}</div>` : nothing}
  ${context ? html`<div>${factText(context)}</div>` : nothing}
  ${reply ? html`<div><b>${labels.reply}</b> ${factText(reply)}</div>` : nothing}
  ${attributes.map(({ label, value }) => html`<div class="meta">${words(label)}${words(value)}</div>`)}
  ${
    earlier.length
      ? html`<ol class="then" part="earlier" aria-label=${labels.earlier}>
          ${inOrder(earlier, renderPoint, ({ date, text }) => date + text)}
          <li><b>${date ?? labels.now}</b> ${category(held)}</li>
        </ol>`
      : nothing
  }`;

/** An earlier stance of the party. */
const renderPoint = (point: EarlierView) =>
  html`<li>
    <b>${point.date}</b> ${category(point.category)}
    <span class="meta">${point.text ? factText(point) : marks(point.sources)}</span>
  </li>`;

const contextOf = ({ context }: NonNullable<RowView['quote']>) =>
  context ? html`<div>${factText(context)}</div>` : nothing;

/** The words that a stance rests on, with their context. */
export const renderQuote = ({ quote }: RowView) =>
  quote
    ? html`<figure class="quote ${quote.isPartial ? 'partial' : ''}">
        ${quote.isPartial ? contextOf(quote) : nothing}
        <blockquote>${words(quote)}</blockquote>
        <figcaption>
          <div class="meta">${quote.by}</div>
          ${quote.isPartial ? nothing : contextOf(quote)}
        </figcaption>
      </figure>`
    : nothing;

/** The sources of a row. Those of a silence are the sources that were searched. */
export const renderSources = ({ sources, searched }: RowView) =>
  searched ? html`${marks(sources)} <span>${searched.label}</span>${marks(searched)}` : marks(sources);
