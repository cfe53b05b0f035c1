import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CitationView, Fact, Phrase, SourcesView } from '../../model/views.js';

/** A string in its own language, and in a direction of its own, whatever is in it. */
export const words = ({ text, lang }: Phrase): TemplateResult =>
  lang ? html`<bdi lang=${lang}>${text}</bdi>` : html`<bdi>${text}</bdi>`;

/**
 * Where a fact is from, in one tap: a link where the source has an address, else a note opened in place.
 *
 * @param open whether the note is open and has no control that closes it
 * @param isOpened whether the note is open
 */
export function sourcesNote(
  { label, name, items }: SourcesView,
  open: boolean,
  isOpened = open,
): TemplateResult | typeof nothing {
  const [first, ...others] = items;
  if (!first) return nothing;
  if (first.href && !others.length && !first.passage && !first.archived) {
    return html`<a
      class="source"
      part="source"
      href=${first.href}
      data-address=${first.address ?? nothing}
      aria-label=${name}
      >${label}</a
    >`;
  }
  /* eslint-disable lit-a11y/aria-attr-valid-value -- without a description, Chromium has the label read again as one */
  return html`<details class="source" part="source" ?open=${isOpened}>
    <summary aria-label=${name} aria-description="">${label}</summary>
    <ul aria-label=${open ? label : nothing}>
      ${items.map((item) => html`<li data-address=${item.address ?? nothing}>${citation(item)}</li>`)}
    </ul>
  </details>`;
  /* eslint-enable lit-a11y/aria-attr-valid-value */
}

// A space that begins or ends a template is taken out of the drop-in, so each stands between two others.
const citation = ({ title, href, details, passage, archived }: CitationView) =>
  html`${href ? html`<a href=${href}>${words(title)}</a>` : words(title)}${details}
  ${passage ? words(passage) : nothing}
  ${archived ? html`<a href=${archived.href}>${archived.label}</a>` : nothing}`;

/** A fact with its source beside it. */
export const factText = (fact: Fact, open: boolean, isOpened = open): TemplateResult =>
  html`${words(fact)} ${fact.by ? html`<bdi class="by">(${fact.by})</bdi>` : nothing}
  ${sourcesNote(fact.sources, open, isOpened)}`;

/**
 * Facts one after another, each by its words: where the story changes, what a reader has opened stays with its fact,
 * and does not go over to the one that comes to its place.
 */
export const inOrder = <F extends Phrase>(
  facts: readonly F[],
  render: (fact: F) => unknown,
  name: (fact: F) => string = ({ text }) => text,
): unknown => repeat(facts, name, render);

/** What a label opens in place: closed until a reader asks, and open, without the label, where there are no controls. */
export const folded = (label: string, content: unknown, open: boolean): unknown =>
  open
    ? content
    : html`<details class="fold">
        <summary>${label}</summary>
        ${content}
      </details>`;
