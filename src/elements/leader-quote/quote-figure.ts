import { html, nothing, type TemplateResult } from 'lit';
import type { Fact, Phrase, QuoteView, Run, Section, WordingView } from '../../model/views.js';
import { factText, folded, inOrder, marks, words, type Disclosure } from '../parts/sources.js';

/** How a quote is rendered, beside its own facts. */
interface QuoteOptions {
  /** Who said it. Nothing if a heading says so. */
  readonly by: unknown;
  readonly disclosure: Disclosure;
  /** Whether the original is shown in place of the translation. */
  readonly isOriginal: boolean;
  readonly showOriginal: (isOriginal: boolean) => void;
}

/** The accessible name of a control. */
export const nameOf = ({ comma, subject }: QuoteView, label: string): string => label + comma + subject;

/** A quote: the words with their caption, then other wordings. */
export function renderQuote(view: QuoteView, options: QuoteOptions): TemplateResult {
  const { kind, mark, words: said, original, context, verdict, wordings, lang } = view;
  const { by, isOriginal, disclosure } = options;
  const isStatic = disclosure === 'open';
  // A fragment alone says nothing, so the context leads and the fragment follows in the same size.
  const lead = kind === 'partial' ? context : undefined;
  return html`<figure class=${kind}>
      ${mark ? html`<div class="mark" part="mark">${mark}</div>` : nothing}
      ${original && !isStatic ? renderSwitch(view, options) : nothing}
      ${lead ? html`<div class="lead">${factText(lead)}</div>` : nothing}
      ${said ? renderWords(said, lang, !!original && isOriginal && !isStatic) : html`<div class="mark">${view.retracted}</div>`}
      ${
        original
          ? html`<div class="original">${original.label}</div>
              ${renderWords(original, lang, !isOriginal && !isStatic)}`
          : nothing
      }
      <figcaption>
        ${by}
        <div class="meta">${renderOccasion(view)}</div>
        ${context && !lead ? html`<div class="meta">${factText(context)}</div>` : nothing}
        ${verdict ? html`<div class="verdict"><b>${verdict.label}</b>${factText(verdict)}</div>` : nothing}
      </figcaption>
    </figure>
    ${wordings ? renderWordings(wordings, view, disclosure) : nothing}`;
}

/** Translation and original take turns; without controls, and on paper, both are there. */
function renderSwitch(view: QuoteView, { isOriginal, showOriginal }: QuoteOptions) {
  const { labels, original } = view;
  const button = (label: string, isOther: boolean) =>
    html`<button
      aria-pressed=${isOriginal === isOther}
      aria-label=${nameOf(view, label)}
      @click=${() => showOriginal(isOther)}
    >
      ${label}
    </button>`;
  return html`<div class="controls">
    ${button(labels.translation, false)}${button(original!.label, true)}
  </div>`;
}

const renderWords = ({ text, lang }: Phrase, language: string, isHidden: boolean) =>
  html`<blockquote part="words" lang=${lang ?? language} dir="auto" ?hidden=${isHidden}>${text}</blockquote>`;

function renderOccasion({ said, dated, comma, occasion, sources }: QuoteView) {
  // The day and the words often have different sources.
  const isApart = said.sources.name !== sources.name;
  // One phrase, so its parts have no gap of items between them.
  return html`<span
    >${dated}${occasion ? comma.trimEnd() : nothing}${isApart ? marks(said.sources) : nothing}
    ${occasion ? words(occasion) : nothing}${marks(sources)}</span
  >`;
}

function renderWordings(
  { label, facts }: Section<WordingView>,
  { lang: language, labels, sources }: QuoteView,
  disclosure: Disclosure,
) {
  const side = (runs: readonly Run[], { lang, sources }: Pick<Fact, 'lang' | 'sources'>, by?: string) =>
    html`<div>
      <div lang=${lang ?? language} dir="auto">
        ${runs.map(({ text, own }) => (own ? html`<mark data-note=${labels.onlyHere}>${text}</mark>` : text))}
      </div>
      <div class="meta">${by ? html`<bdi>${by}</bdi>` : nothing}${marks(sources)}</div>
    </div>`;
  const pairs = () =>
    inOrder(
      facts,
      (each) =>
        html`<div class="pair">
          ${each.ours ? side(each.ours, { lang: each.lang, sources }) : nothing}
          ${side(each.runs, each, each.by)}
        </div>`,
    );
  return html`<div class="wordings">
    ${disclosure === 'open' ? html`<div class="mark">${label}</div>` : nothing}
    ${folded(label, pairs, disclosure)}
  </div>`;
}
