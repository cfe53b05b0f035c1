import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { latestQuote, leaderQuote } from '../../model/leader-quote.js';
import type { LeaderQuoteView, Section } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { base } from '../shared/base.styles.js';
import { foot } from '../shared/foot.js';
import { OnrecordElement } from '../shared/onrecord-element.js';
import { factText, sourcesNote, words } from '../shared/sources.js';
import type { Wanted } from '../shared/warn.js';
import { styles } from './leader-quote.styles.js';

/**
 * Who said what: the words, or a paraphrase marked as one; the speaker and role at the time; the date, the occasion and
 * the source.
 *
 * @summary What a speaker said, when, and where it is from.
 * @tag leader-quote
 * @slot - The fallback: shown until the widget is, and where there is nothing to show.
 * @fires {StoryChangeEvent} onrecord-story-change - A story came from its address, and this embed shows it.
 * @fires {StoryErrorEvent} onrecord-story-error - A story did not come from its address, or was none.
 * @csspart root - Everything that is shown.
 * @csspart mark - What the words are, where they are not a whole quotation: a paraphrase, a translation.
 * @csspart words - The words.
 * @csspart speaker - The speaker's name.
 * @csspart source - Where a fact is from.
 * @csspart change - A correction, clarification or retraction.
 * @csspart foot - The last line: as of when, and the sources.
 * @cssprop [--onrecord-font-size=17px] - The size of the text; all else is in proportion.
 * @cssprop [--onrecord-margin=0] - The margin around the element.
 * @cssprop [--onrecord-inline-size=auto] - The width of the element.
 * @cssprop [--onrecord-muted-color] - The colour of secondary text. By default the page's text colour, lighter.
 * @cssprop [--onrecord-rule-color] - The colour of the hairlines. By default the page's text colour, much lighter.
 */
export class LeaderQuoteElement extends OnrecordElement<LeaderQuoteView> {
  static override styles: CSSResultGroup = [base, styles];

  /** The id of a quote of the story. Without one `speaker` decides; with one that the story lacks the fallback stays. */
  @property() quote = '';

  /** The id of a speaker of the story: their latest quote. Used where there is no `quote`. */
  @property() speaker = '';

  protected override read(story: Story, language: string, today: string): LeaderQuoteView | undefined {
    const id = this.quote || latestQuote(story, this.speaker);
    return id ? leaderQuote(story, id, language, today) : undefined;
  }

  protected override wanted(): Wanted {
    return !this.quote && this.speaker
      ? { list: 'speakers', field: 'speaker', id: this.speaker }
      : { list: 'quotes', field: 'quote', id: this.quote };
  }

  protected override layout(view: LeaderQuoteView): TemplateResult {
    const { kind, mark, words: said, original, speaker, role, context, wordings } = view;
    return html`<figure class=${kind}>
        ${mark ? html`<div class="mark" part="mark">${mark}</div>` : nothing}
        ${
          said
            ? html`<blockquote part="words" lang=${said.lang ?? view.lang} dir="auto">
                ${said.text}
              </blockquote>`
            : html`<div class="mark">${view.retracted}</div>`
        }
        ${original ? html`<div class="original">${original.label}: ${words(original)}</div>` : nothing}
        <figcaption>
          <div><b part="speaker">${words(speaker)}</b>${role ? html`, ${words(role)}` : nothing}</div>
          <div class="meta">${this.#renderOccasion(view)}</div>
        </figcaption>
      </figure>
      ${context ? html`<p>${factText(context, this.static)}</p>` : nothing}
      ${wordings ? this.#renderWordings(wordings) : nothing} ${foot(view.foot, this.static)}`;
  }

  #renderOccasion({ said, statedBy, occasion, sources }: LeaderQuoteView) {
    // What reports a day is often not what reports the words.
    const dated = said.sources.name === sources.name ? nothing : sourcesNote(said.sources, this.static);
    return html`<span>${said.text}${statedBy ? html`, <bdi>${statedBy}</bdi>` : nothing}.</span> ${dated}
      ${occasion ? html`<span>${words(occasion)}</span>` : nothing} ${sourcesNote(sources, this.static)}`;
  }

  #renderWordings({ label, facts }: Section) {
    return html`<div class="wordings">
      <div class="label">${label}</div>
      <ul>
        ${facts.map((each) => html`<li>${factText(each, this.static)}</li>`)}
      </ul>
    </div>`;
  }
}
