import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Fact, MarkView, Phrase, SourcesView } from '../../model/views.js';

/**
 * Renders a string so that the text around it does not change its direction. If the model has isolated names in a sentence
 * (U+2068), the sentence gets no `<bdi>` and keeps the direction of the text around it: `<bdi>` would take the direction of
 * the first letter, which may belong to a name.
 */
export const words = ({ text, lang }: Phrase): TemplateResult | string =>
  lang ? html`<bdi lang=${lang}>${text}</bdi>` : text.includes('\u2068') ? text : html`<bdi>${text}</bdi>`;

/** The numbered marks of a fact's sources. A mark leads to its entry in the list of sources that ends the embed. */
export const marks = ({ marks }: SourcesView): TemplateResult | typeof nothing =>
  marks.length ? html`<sup class="refs">${marks.map(markLink)}</sup>` : nothing;

// Without scripts the link leads to the source itself, because a fragment cannot lead into a shadow root.
const markLink = ({ source, number, name, href }: MarkView) =>
  html`<a
    class="ref"
    part="source"
    role="doc-noteref"
    href=${href ?? `#source-${number}`}
    data-source=${source}
    aria-label=${name}
    >${number}</a
  >`;

/** A fact with its account and the marks of its sources. */
export const factText = (fact: Fact): unknown => [
  words(fact),
  fact.by ? [' ', html`<bdi class="by">(${fact.by})</bdi>`] : nothing,
  marks(fact.sources),
];

/**
 * Facts in order, each keyed by its words. If the story changes, what a reader has opened stays with its fact and does not
 * move to the fact that takes its place.
 */
export const inOrder = <F extends Phrase>(
  facts: readonly F[],
  render: (fact: F) => unknown,
  name: (fact: F) => string = ({ text }) => text,
): unknown => repeat(facts, name, render);

/**
 * How an embed shows the content of its disclosures. `open`: all of it is visible, because the embed has no controls.
 * `closed`: a reader can open each disclosure. `empty`: the same, but the content is not made yet. `DisclosureContent` says
 * when it is.
 */
export type Disclosure = 'open' | 'closed' | 'empty';

/** Content behind a label: closed until a reader opens it. Without controls the content is shown without the label. */
export const folded = (label: string, content: () => unknown, disclosure: Disclosure): unknown =>
  disclosure === 'open'
    ? content()
    : html`<details class="fold">
        <summary>${label}</summary>
        ${disclosure === 'empty' ? nothing : content()}
      </details>`;
