import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { pledgeCounter } from '../../model/pledge-counter.js';
import type { Fact, PledgeCounterView, PledgerView, Section } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { base } from '../shared/base.styles.js';
import { foot } from '../shared/foot.js';
import { heading } from '../shared/heading.js';
import { OnrecordElement } from '../shared/onrecord-element.js';
import { factText, words } from '../shared/sources.js';
import type { Wanted } from '../shared/warn.js';
import { styles } from './pledge-counter.styles.js';

/**
 * How many have pledged: the number with its unit and qualifier, of how many, as of when, said by whom; a mark for each
 * pledge; where, on what conditions, and what counts; who they are, or that they have not been named.
 *
 * @summary How many have pledged, as of when, said by whom.
 * @tag pledge-counter
 * @slot - The fallback: shown until the widget is, and where there is nothing to show.
 * @fires {StoryChangeEvent} onrecord-story-change - A story came from its address, and this embed shows it.
 * @fires {StoryErrorEvent} onrecord-story-error - A story did not come from its address, or was none.
 * @csspart root - Everything that is shown.
 * @csspart heading - The pledge's title.
 * @csspart number - The number.
 * @csspart chart - The marks, one for each pledge.
 * @csspart source - Where a fact is from.
 * @csspart change - A correction, clarification or retraction.
 * @csspart foot - The last line: as of when, and the sources.
 * @cssprop [--onrecord-font-size=17px] - The size of the text; all else is in proportion.
 * @cssprop [--onrecord-margin=0] - The margin around the element.
 * @cssprop [--onrecord-inline-size=auto] - The width of the element.
 * @cssprop [--onrecord-muted-color] - The colour of secondary text. By default the page's text colour, lighter.
 * @cssprop [--onrecord-rule-color] - The colour of the hairlines. By default the page's text colour, much lighter.
 * @cssprop [--onrecord-mark-color=currentColor] - The colour of the marks.
 */
export class PledgeCounterElement extends OnrecordElement<PledgeCounterView> {
  static override styles: CSSResultGroup = [base, styles];

  /** The id of a pledge of the story. Without one, or with one that the story lacks, the fallback stays. */
  @property() pledge = '';

  /** `figure`: the number leads. `dots`: the marks lead. Anything else is `figure`. Default `figure`. */
  @property({ reflect: true, useDefault: true }) view: 'figure' | 'dots' = 'figure';

  protected override read(story: Story, language: string, today: string): PledgeCounterView | undefined {
    return pledgeCounter(story, this.pledge, language, today);
  }

  protected override wanted(): Wanted {
    return { list: 'pledges', field: 'pledge', id: this.pledge };
  }

  protected override layout(view: PledgeCounterView): TemplateResult {
    const { title, of, stated, domains, conditions, rule, history } = view;
    return html`${this.plain ? nothing : heading(title, this.headingLevel)}
      <div class="lead">
        <div class="figure">
          ${view.qualifier ? html`<span class="qualifier">${view.qualifier}</span>` : nothing}
          <span class="number" part="number">${view.value}</span>
          <span class="unit">${words(view.unit)}</span>
        </div>
        ${of ? html`<div class="of">${factText(of, this.static)}</div>` : nothing}
      </div>
      ${this.#renderChart(view)}
      <div class="meta">${factText(stated, this.static)}</div>
      <dl>
        ${this.#renderSection(domains)} ${this.#renderSection(conditions)} ${this.#renderSection(rule)}
        ${this.#renderWho(view)} ${history ? this.#renderHistory(history) : nothing}
      </dl>
      ${foot(view.foot, this.static)}`;
  }

  #renderChart({ chart: { pledged, rest, disputed, caption } }: PledgeCounterView) {
    const marks = (kind: string, count: number) =>
      Array.from({ length: count }, () => html`<i class=${kind}></i>`);
    return html`<div class="chart" part="chart" aria-hidden="true">
        ${marks('pledged', pledged)}${marks('rest', rest)}${marks('disputed', disputed)}
      </div>
      <div class="meta">${caption}</div>`;
  }

  #renderSection(section: Section | undefined) {
    return section ? this.#renderTerm(section.label, section.facts.map(this.#renderFact)) : nothing;
  }

  #renderTerm(label: string, items: readonly TemplateResult[]) {
    return html`<div>
      <dt>${label}</dt>
      <dd>${items.map((item) => html`<div>${item}</div>`)}</dd>
    </div>`;
  }

  readonly #renderFact = (fact: Fact) => factText(fact, this.static);

  #renderWho({ who: { label, note, known, rows } }: PledgeCounterView) {
    return this.#renderTerm(label, [
      html`${words(note)}`,
      ...(known ? [this.#renderFact(known)] : []),
      ...rows.map((row) => this.#renderPledger(row)),
    ]);
  }

  #renderPledger(row: PledgerView) {
    return html`<b>${words(row.name)}</b
      >${row.domains ? ` · ${row.domains}` : nothing}${row.text ? ' · ' : ' '} ${this.#renderFact(row)}`;
  }

  #renderHistory({ label, points }: NonNullable<PledgeCounterView['history']>) {
    return this.#renderTerm(
      label,
      points.map((point) => html`<b>${point.count}</b>, ${point.date}. ${this.#renderFact(point)}`),
    );
  }
}
