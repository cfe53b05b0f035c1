import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { attributed, exportsOf } from '../../model/leader-quote/cite.js';
import { latestQuote, leaderQuote } from '../../model/leader-quote/leader-quote.js';
import type {
  ExportView,
  Fact,
  LeaderQuoteView,
  Phrase,
  Run,
  Section,
  WordingView,
} from '../../model/views.js';
import { story as bundled } from '../../story/bundled.js';
import type { Story } from '../../story/types.js';
import { base } from '../parts/base.styles.js';
import { sources } from '../parts/sources.styles.js';
import { controls } from '../parts/controls.styles.js';
import { foot } from '../parts/foot.js';
import { OnrecordElement } from '../base/onrecord-element.js';
import { addressOf } from '../../page/widget-address.js';
import { base as baseAddress } from '../../page/base-address.js';
import { factText, folded, inOrder, marks, words } from '../parts/sources.js';
import { attempt, type Wanted } from '../../page/warn.js';
import { copy } from './copy.js';
import { QuoteCopyEvent, QuoteShareEvent } from './events.js';
import { styles } from './leader-quote.styles.js';

// The types of the events, for code that listens to them.
export type { QuoteCopyEvent, QuoteShareEvent } from './events.js';
export type { StoryChangeEvent, StoryErrorEvent } from '../base/story-events.js';

/** The accessible name of a control: a page may show several quotes, so it names the speaker too. */
const nameOf = ({ comma, speaker }: LeaderQuoteView, label: string) => label + comma + speaker.text;

/**
 * Who said what: the words, or a paraphrase marked as one; the speaker and role at the time; the date, the occasion and
 * the source. A reader can compare it with the original and with other reports, copy, share and cite it.
 *
 * @summary What a speaker said, when, and where it is from.
 * @tag leader-quote
 * @slot - The fallback. It is shown until the widget is there, and if there is nothing to show.
 * @fires {QuoteCopyEvent} onrecord-copy - A reader has copied the quote, or a reference to it.
 * @fires {QuoteShareEvent} onrecord-share - A reader has shared the quote.
 * @fires {StoryChangeEvent} onrecord-story-change - A story came from its address, and this embed shows it.
 * @fires {StoryErrorEvent} onrecord-story-error - A story did not come from its address, or was none.
 * @csspart root - Everything that is shown.
 * @csspart mark - The kind of the words, such as a paraphrase or a translation. A whole quotation has none.
 * @csspart words - The words.
 * @csspart speaker - The speaker's name.
 * @csspart source - The numbered mark of a source, beside a fact. It opens the list of sources at the entry of that source.
 * @csspart sources - The numbered list of sources, behind its label in the last line.
 * @csspart change - A correction, clarification or retraction.
 * @csspart foot - The last line: as of when, and the sources.
 * @cssprop [--onrecord-font-size=max(17px, 1.0625rem)] - The size of the text; all else is in proportion.
 * @cssprop [--onrecord-margin=0] - The margin around the element. A `margin` that the page sets on the element wins.
 * @cssprop [--onrecord-inline-size=auto] - The width of the element. A `width` that the page sets on the element wins.
 * @cssprop [--onrecord-muted-color] - The colour of secondary text. By default the page's text colour, lighter.
 * @cssprop [--onrecord-rule-color] - The colour of the hairlines. By default the page's text colour, much lighter.
 */
export class LeaderQuoteElement extends OnrecordElement<LeaderQuoteView> {
  static override styles: CSSResultGroup = [base, sources, controls, styles];

  /** The id of a quote of the story. Without one `speaker` decides; with one that the story lacks the fallback stays. */
  @property() quote = '';

  /** The id of a speaker of the story: their latest quote. Used where there is no `quote`. */
  @property() speaker = '';

  /** The id of the quote that is shown. The fields below belong to it and are reset when it changes. */
  #id = '';
  #originalShown = false;
  #citing = false;
  /** The format that the page did not let the reader copy. */
  #blocked: CopyFormat | undefined;
  /** The result of the reader's last action, in words: copied, or why not. */
  #outcome = '';
  /** Whether the quote is of the story that the pages at BASE are made from. */
  #hasPage = false;
  /** The references to the quote that is shown: made when a reader asks for them. */
  #exports: () => readonly ExportView[] = () => [];

  protected override read(story: Story, language: string, today: string): LeaderQuoteView | undefined {
    const id = this.quote || latestQuote(story, this.speaker);
    const view = id ? leaderQuote(story, id, language, today) : undefined;
    this.#hasPage = story.id === bundled.id;
    if (view) this.#exports = () => exportsOf(story, view.id, language, this.#linkTo(view));
    this.#outcome = '';
    if (view && view.id !== this.#id) {
      this.#id = view.id;
      this.#originalShown = this.#citing = false;
    }
    return view;
  }

  protected override wanted(): Wanted {
    return !this.quote && this.speaker
      ? { list: 'speakers', field: 'speaker', id: this.speaker }
      : { list: 'quotes', field: 'quote', id: this.quote };
  }

  protected override layout(view: LeaderQuoteView): TemplateResult {
    const { kind, mark, words: said, original, speaker, role, context, verdict, wordings } = view;
    // A fragment alone says nothing, so the context leads and the fragment follows in the same size.
    const lead = kind === 'partial' ? context : undefined;
    return html`<figure class=${kind}>
        ${mark ? html`<div class="mark" part="mark">${mark}</div>` : nothing}
        ${original ? this.#renderSwitch(view) : nothing}
        ${lead ? html`<div class="lead">${factText(lead)}</div>` : nothing}
        ${said ? this.#renderWords(said, view, !!original && this.#originalShown) : html`<div class="mark">${view.retracted}</div>`}
        ${
          original
            ? html`<div class="original">${original.label}</div>
                ${this.#renderWords(original, view, !this.#originalShown)}`
            : nothing
        }
        <figcaption>
          <div>
            <b part="speaker">${words(speaker)}</b>${role ? html`${view.comma}${words(role)}` : nothing}
          </div>
          <div class="meta">${this.#renderOccasion(view)}</div>
          ${context && !lead ? html`<div class="meta">${factText(context)}</div>` : nothing}
          ${verdict ? html`<div class="verdict"><b>${verdict.label}</b>${factText(verdict)}</div>` : nothing}
        </figcaption>
      </figure>
      ${wordings ? this.#renderWordings(wordings, view) : nothing}
      ${foot(view.foot, this.static, { stated: nothing, controls: said && !this.static ? this.#renderUses(view) : nothing })}
      ${said && this.#citing && !this.static ? this.#renderExports(view) : nothing}`;
  }

  /** Translation and original take turns; without controls, and on paper, both are there. */
  #renderSwitch(view: LeaderQuoteView) {
    const { labels, original } = view;
    const button = (label: string, original: boolean) =>
      html`<button
        aria-pressed=${this.#originalShown === original}
        aria-label=${nameOf(view, label)}
        @click=${() => this.#handleSwitch(original)}
      >
        ${label}
      </button>`;
    return this.static
      ? nothing
      : html`<div class="controls">
          ${button(labels.translation, false)}${button(original!.label, true)}
        </div>`;
  }

  #renderWords({ text, lang }: Phrase, view: LeaderQuoteView, off: boolean) {
    return html`<blockquote part="words" lang=${lang ?? view.lang} dir="auto" ?hidden=${off && !this.static}>
      ${text}
    </blockquote>`;
  }

  #renderOccasion({ said, dated, comma, occasion, sources }: LeaderQuoteView) {
    // The day and the words often have different sources.
    const isApart = said.sources.name !== sources.name;
    return html`<span>${dated}${occasion ? comma.trimEnd() : nothing}</span
      >${isApart ? marks(said.sources) : nothing} ${occasion ? words(occasion) : nothing}${marks(sources)}`;
  }

  #renderWordings({ label, facts }: Section<WordingView>, view: LeaderQuoteView) {
    const side = (runs: readonly Run[], { lang, sources }: Pick<Fact, 'lang' | 'sources'>, by?: string) =>
      html`<div>
        <div lang=${lang ?? view.lang} dir="auto">
          ${runs.map(({ text, own }) =>
            own ? html`<mark data-note=${view.labels.onlyHere}>${text}</mark>` : text,
          )}
        </div>
        <div class="meta">${by ? html`<bdi>${by}</bdi>` : nothing}${marks(sources)}</div>
      </div>`;
    const pairs = inOrder(
      facts,
      (each) =>
        html`<div class="pair">
          ${each.ours ? side(each.ours, { lang: each.lang, sources: view.sources }) : nothing}
          ${side(each.runs, each, each.by)}
        </div>`,
    );
    return html`<div class="wordings">
      ${this.static ? html`<div class="mark">${label}</div>` : nothing} ${folded(label, pairs, this.static)}
    </div>`;
  }

  #renderUses(view: LeaderQuoteView) {
    const { labels } = view;
    const link = this.#linkTo(view);
    const share = (globalThis.navigator as Partial<Navigator> | undefined)?.share;
    return html`<div class="controls">
      ${this.#renderCopy(view, labels.copy, 'quote', () => attributed(view, link))}
      ${
        share
          ? html`<button
              aria-label=${nameOf(view, labels.share)}
              @click=${(event: Event) => this.#handleShare(event.currentTarget, view, link)}
            >
              ${labels.share}
            </button>`
          : nothing
      }
      ${link ? html`<a href=${link} aria-label=${nameOf(view, labels.link)}>${labels.link}</a>` : nothing}
      <button
        aria-expanded=${this.#citing}
        aria-label=${nameOf(view, labels.cite)}
        @click=${this.#handleCite}
      >
        ${labels.cite}
      </button>
      <span role="status">${this.#outcome}</span>
    </div>`;
  }

  /**
   * Renders the reference in words and a copy button for each format, which "Cite" opens. If the page blocks copying, the
   * format is shown as text, so that a reader can select it.
   */
  #renderExports(view: LeaderQuoteView) {
    const exports = this.#exports();
    const shown = exports.filter(({ format }) => format === 'text' || format === this.#blocked);
    return html`${shown.map(({ format, text }) =>
        format === 'text'
          ? html`<div class="reference" dir="auto">${text}</div>`
          : html`<pre dir="auto">${text}</pre>`,
      )}
      <div class="controls">
        ${exports.map(({ format, label, text }) => this.#renderCopy(view, label, format, () => text))}
      </div>`;
  }

  #renderCopy(view: LeaderQuoteView, label: string, format: CopyFormat, text: () => string) {
    return html`<button
      aria-label=${nameOf(view, label)}
      @click=${(event: Event) => this.#handleCopy(event.currentTarget, view, format, text)}
    >
      ${label}
    </button>`;
  }

  /** The address of the quote, if it has one and the address of this project's files is known. */
  #linkTo({ id }: LeaderQuoteView): string | undefined {
    const known = this.#hasPage ? baseAddress() : undefined;
    return known && addressOf(known, { tag: 'leader-quote', id });
  }

  #handleSwitch(original: boolean) {
    this.#originalShown = original;
    this.requestLayout();
  }

  #handleCite() {
    this.#citing = !this.#citing;
    this.requestLayout();
  }

  async #handleCopy(
    button: EventTarget | null,
    view: LeaderQuoteView,
    format: CopyFormat,
    makeText: () => string,
  ) {
    const text = attempt(this, makeText);
    const isDone = text !== undefined && (await copy(text, this.renderRoot));
    (button as HTMLElement).focus({ preventScroll: true });
    this.#outcome = isDone ? view.labels.copied : view.labels.notCopied;
    this.#blocked = isDone ? undefined : format;
    this.requestLayout();
    if (!isDone) return;
    /** @internal */
    this.dispatchEvent(new QuoteCopyEvent(view.id, format, text));
  }

  async #handleShare(button: EventTarget | null, view: LeaderQuoteView, link: string | undefined) {
    try {
      await navigator.share({ text: view.sentence, ...(link && { url: link }) });
    } catch (error) {
      // `AbortError`: the reader has cancelled. Otherwise the page does not allow it, as in a frame without the permission.
      // https://w3c.github.io/web-share/#share-method
      if ((error as Error).name === 'AbortError') return;
      return this.#handleCopy(button, view, 'quote', () => attributed(view, link));
    }
    /** @internal */
    this.dispatchEvent(new QuoteShareEvent(view.id));
  }
}

type CopyFormat = QuoteCopyEvent['format'];
