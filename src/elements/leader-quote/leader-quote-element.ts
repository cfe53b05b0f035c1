import { html, nothing, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { attributed, exportsOf } from '../../model/leader-quote/cite.js';
import { quotesHeld, leaderQuote, quotesOf } from '../../model/leader-quote/leader-quote.js';
import type { ExportView, LeaderQuoteView, QuoteListView, QuoteView } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { base } from '../parts/base.styles.js';
import { sources } from '../parts/sources.styles.js';
import { controls } from '../parts/controls.styles.js';
import { foot } from '../parts/foot.js';
import { heading } from '../parts/heading.js';
import { limit as limited } from '../parts/limit.styles.js';
import { OnrecordElement } from '../base/onrecord-element.js';
import { addressOf } from '../../page/widget-address.js';
import { base as baseAddress } from '../../page/base-address.js';
import { words } from '../parts/sources.js';
import { folderOf } from '../../page/held.js';
import { attempt, warn, type Wanted } from '../../page/warn.js';
import { copy } from './copy.js';
import { QuoteCopyEvent, QuoteShareEvent } from './events.js';
import { styles } from './leader-quote.styles.js';
import { nameOf, renderQuote } from './quote-figure.js';

// The types of the events, for code that listens to them.
export type { QuoteCopyEvent, QuoteShareEvent } from './events.js';
export type { StoryChangeEvent, StoryErrorEvent } from '../base/story-events.js';

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
 * @csspart heading - The name of the speaker, above a list of quotes.
 * @csspart mark - The kind of the words, such as a paraphrase or a translation. A whole quotation has none.
 * @csspart words - The words.
 * @csspart speaker - The speaker's name, below a quote.
 * @csspart source - The numbered mark of a source, beside a fact. It opens the list of sources at the entry of that source.
 * @csspart sources - The numbered list of sources, behind its label in the last line.
 * @csspart change - A correction, clarification or retraction.
 * @csspart foot - The last line: as of when, and the sources.
 * @cssprop [--onrecord-font-size=max(17px, 1.0625rem)] - The size of the text. All else is in proportion. The default on
 *   paper is 10pt.
 * @cssprop [--onrecord-margin=0] - The margin around the element. A `margin` that the page sets on the element wins.
 * @cssprop [--onrecord-inline-size=auto] - The width of the element. A `width` that the page sets on the element wins.
 * @cssprop [--onrecord-muted-color] - The colour of secondary text. By default the page's text colour, lighter.
 * @cssprop [--onrecord-rule-color] - The colour of the hairlines. By default the page's text colour, much lighter.
 */
export class LeaderQuoteElement extends OnrecordElement<LeaderQuoteView> {
  static override styles: CSSResultGroup = [base, sources, controls, limited, styles];

  /** The id of a quote. Without one `speaker` decides. If the story lacks it, its retraction is shown, or else the fallback. */
  @property() quote = '';

  /**
   * The id of a speaker of the story: their latest quote, or all of them with `all`. Used if there is no `quote`. If none of
   * several quotes has a date, the last one in the story is shown, and a warning says so.
   */
  @property() speaker = '';

  /** Lists all quotes of the `speaker`, the latest first. Those whose date is unknown come last. Default false. */
  @property({ type: Boolean }) all = false;

  /** How many quotes a list shows before the reader asks for all: a whole number, 1 or more; anything else is all. Default 5. */
  @property({ type: Number, useDefault: true }) limit = 5;

  /** The id of the quote or the speaker that is shown. When it changes, the fields below are reset, except `#whole`. */
  #id = '';
  /** The id of the speaker whose quotes the reader has asked to see without the limit. */
  #whole = '';
  /** The ids of the quotes whose original is shown in place of the translation. */
  readonly #originals = new Set<string>();
  /** The id of the quote whose references are open. */
  #citing = '';
  /** The id of the quote that the reader last copied or shared. */
  #used = '';
  /** The format that the page did not let the reader copy. */
  #blocked: CopyFormat | undefined;
  /** The result of the reader's last action, in words: copied, or why not. */
  #outcome = '';
  /** Returns the address of a quote's own page, if the site has one and its base address is known. */
  #linkTo: (id: string) => string | undefined = () => undefined;
  /** The references to a quote: made when a reader asks for them. */
  #exports: (quote: QuoteView) => readonly ExportView[] = () => [];

  protected override read(story: Story, language: string, today: string): LeaderQuoteView | undefined {
    const { quote, speaker } = this;
    const limit = this.static || this.#whole === speaker ? undefined : this.limit;
    const view =
      this.all && !quote
        ? quotesOf(story, speaker, language, today, limit)
        : leaderQuote(story, quote || this.#latestOf(story), language, today);
    const folder = folderOf(story);
    this.#linkTo = (id) => {
      const site = folder && baseAddress();
      return site && addressOf(new URL(folder, site), { tag: 'leader-quote', id });
    };
    this.#exports = ({ id }) => exportsOf(story, id, language, this.#linkTo(id));
    this.#outcome = '';
    if (view && view.id !== this.#id) {
      this.#id = view.id;
      this.#originals.clear();
      this.#citing = this.#used = '';
    }
    return view;
  }

  /** The id of the speaker's latest quote. Without a date it may not be the latest, so a warning says so. */
  #latestOf(story: Story): string {
    const [latest, other] = quotesHeld(story, this.speaker);
    if (other && !latest!.said.date) warn(this, NO_DATES);
    return latest?.id ?? '';
  }

  protected override wanted(): Wanted {
    return !this.quote && this.speaker
      ? { list: 'speakers', field: 'speaker', id: this.speaker }
      : { list: 'quotes', field: 'quote', id: this.quote };
  }

  protected override layout(view: LeaderQuoteView): unknown {
    const { list, speaker, role, comma } = view;
    if (list) return this.#renderList(list, view);
    const by = html`<div>
      <b part="speaker">${words(speaker)}</b>${role ? [comma, words(role)] : nothing}
    </div>`;
    return [
      this.#renderQuote(view, by),
      foot(view.foot, this.disclosure, { stated: nothing, controls: this.#renderUses(view) }),
      this.#renderExports(view),
    ];
  }

  /** All quotes of a speaker. The heading names the speaker; a quote names only a role that the latest quote does not have. */
  #renderList({ quotes, shown, more }: QuoteListView, { speaker, role, foot: ending }: LeaderQuoteView) {
    return html`${
        this.plain
          ? nothing
          : html`${heading(speaker, this.headingLevel)}${role ? html`<div class="meta">${words(role)}</div>` : nothing}`
      }
      <ul class="quotes" @beforematch=${this.#handleAll}>
        ${repeat(
          quotes,
          ({ id }) => id,
          (quote, i) => {
            const isAfter = i >= shown;
            const other = quote.role?.text !== role?.text && quote.role;
            return html`<li
              hidden=${isAfter ? 'until-found' : nothing}
              aria-hidden=${isAfter ? 'true' : nothing}
            >
              ${this.#renderQuote(quote, other ? html`<div>${words(other)}</div>` : nothing)}
              ${this.#renderUses(quote)} ${this.#renderExports(quote)}
            </li>`;
          },
        )}
      </ul>
      ${more ? html`<button type="button" class="more" @click=${this.#handleMore}>${more}</button>` : nothing}
      ${foot(ending, this.disclosure)}`;
  }

  /** @param by who said it, unless a heading says so */
  #renderQuote(view: QuoteView, by: unknown) {
    const { id } = view;
    return renderQuote(view, {
      by,
      disclosure: this.disclosure,
      isOriginal: this.#originals.has(id),
      showOriginal: (isOriginal) => this.#handleSwitch(id, isOriginal),
    });
  }

  #renderUses(view: QuoteView) {
    const { id, labels } = view;
    if (!view.words || this.static) return nothing;
    const link = this.#linkTo(id);
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
        aria-expanded=${this.#citing === id}
        aria-label=${nameOf(view, labels.cite)}
        @click=${() => this.#handleCite(id)}
      >
        ${labels.cite}
      </button>
      <span role="status">${this.#used === id ? this.#outcome : nothing}</span>
    </div>`;
  }

  /**
   * Renders the reference in words and a copy button for each format, which "Cite" opens. If the page blocks copying, the
   * format is shown as text, so that a reader can select it.
   */
  #renderExports(view: QuoteView) {
    if (!view.words || this.#citing !== view.id || this.static) return nothing;
    const exports = this.#exports(view);
    const blocked = this.#used === view.id && this.#blocked;
    const shown = exports.filter(({ format }) => format === 'text' || format === blocked);
    return html`${shown.map(({ format, text }) =>
        format === 'text'
          ? html`<div class="reference" dir="auto">${text}</div>`
          : html`<pre dir="auto">${text}</pre>`,
      )}
      <div class="controls">
        ${exports.map(({ format, label, text }) => this.#renderCopy(view, label, format, () => text))}
      </div>`;
  }

  #renderCopy(view: QuoteView, label: string, format: CopyFormat, text: () => string) {
    return html`<button
      aria-label=${nameOf(view, label)}
      @click=${(event: Event) => this.#handleCopy(event.currentTarget, view, format, text)}
    >
      ${label}
    </button>`;
  }

  #handleSwitch(id: string, original: boolean) {
    if (original) this.#originals.add(id);
    else this.#originals.delete(id);
    this.requestLayout();
  }

  #handleCite(id: string) {
    this.#citing = this.#citing === id ? '' : id;
    this.requestLayout();
  }

  /** Shows the quotes after the limit too. */
  #handleAll() {
    const before = this.#whole;
    this.#whole = this.speaker;
    // The name tells the element that its view changes.
    this.requestUpdate('whole', before);
  }

  /** Handles the button that shows all quotes. The button disappears, so the focus goes to the first quote that it has shown. */
  async #handleMore() {
    const next = this.renderRoot.querySelector<HTMLElement>('.quotes > [hidden]');
    this.#handleAll();
    await this.updateComplete;
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
  }

  async #handleCopy(
    button: EventTarget | null,
    { id, labels }: QuoteView,
    format: CopyFormat,
    makeText: () => string,
  ) {
    const text = attempt(this, makeText);
    const isDone = text !== undefined && (await copy(text, this.renderRoot));
    (button as HTMLElement).focus({ preventScroll: true });
    this.#used = id;
    this.#outcome = isDone ? labels.copied : labels.notCopied;
    this.#blocked = isDone ? undefined : format;
    this.requestLayout();
    if (!isDone) return;
    /** @internal */
    this.dispatchEvent(new QuoteCopyEvent(id, format, text));
  }

  async #handleShare(button: EventTarget | null, view: QuoteView, link: string | undefined) {
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

const NO_DATES = 'no quote of this speaker has a date; set quote to choose one';

type CopyFormat = QuoteCopyEvent['format'];
