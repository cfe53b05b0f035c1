import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { pledgeCounter } from '../../model/pledge-counter/pledge-counter.js';
import type { HistoryView, PledgeCounterView, PledgerView, Section, WhoView } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { base } from '../parts/base.styles.js';
import { sources } from '../parts/sources.styles.js';
import { controls } from '../parts/controls.styles.js';
import { change, foot, isOwnCorrection } from '../parts/foot.js';
import { heading } from '../parts/heading.js';
import { OnrecordElement } from '../base/onrecord-element.js';
import { factText, folded, inOrder, words } from '../parts/sources.js';
import { table } from '../parts/table.styles.js';
import type { Wanted } from '../../page/warn.js';
import { renderLine } from './history-line.js';
import { styles } from './pledge-counter.styles.js';

// The types of the events, for code that listens to them.
export type { StoryChangeEvent, StoryErrorEvent } from '../base/story-events.js';

/** A class for the length of a number: long numbers are smaller, so that they stay on one line. */
const lengthOf = ({ length }: string): string =>
  length > 11 ? 'longest' : length > 7 ? 'longer' : length > 4 ? 'long' : '';

/**
 * Whether the key to the marks is behind the disclosure. The line below the number tells what the marks are, except where
 * each stands for several.
 */
const isKeyFolded = ({ chart, foldedLabel }: PledgeCounterView) => chart.standsFor === 1 && !!foldedLabel;
const renderKey = ({ chart }: PledgeCounterView) =>
  html`<div class="meta" aria-hidden="true">${chart.caption}</div>`;

/**
 * How many have pledged: the number with its unit and qualifier, of how many, as of when, said by whom; a mark for each
 * pledge; where, on what conditions, and what counts; who they are, or that they have not been named.
 *
 * @summary How many have pledged, as of when, said by whom.
 * @tag pledge-counter
 * @slot - The fallback. It is shown until the widget is there, and if there is nothing to show.
 * @fires {StoryChangeEvent} onrecord-story-change - A story came from its address, and this embed shows it.
 * @fires {StoryErrorEvent} onrecord-story-error - A story did not come from its address, or was none.
 * @csspart root - Everything that is shown.
 * @csspart heading - The pledge's title.
 * @csspart number - The number.
 * @csspart chart - The marks, one for each pledge; or the line of earlier counts.
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
 * @cssprop [--onrecord-mark-color=currentColor] - The colour of the marks, and of the line.
 */
export class PledgeCounterElement extends OnrecordElement<PledgeCounterView> {
  static override styles: CSSResultGroup = [base, sources, controls, table, styles];

  /** The id of a pledge. Without one the fallback stays. If the story lacks it, its retraction is shown, or else the fallback. */
  @property() pledge = '';

  /**
   * `figure`: the number leads. `dots`: the marks lead. `history`: the counts over time lead, where there are earlier
   * ones. Anything else is `figure`. Default `figure`.
   */
  @property({ reflect: true, useDefault: true }) view: 'figure' | 'dots' | 'history' = 'figure';

  protected override read(story: Story, language: string, today: string): PledgeCounterView | undefined {
    return pledgeCounter(story, this.pledge, language, today);
  }

  protected override wanted(): Wanted {
    return { list: 'pledges', field: 'pledge', id: this.pledge };
  }

  protected override layout(view: PledgeCounterView): TemplateResult {
    const { title, of, condition, unnamed, history, foldedLabel } = view;
    if (view.retracted) return this.#renderRetracted(view);
    const asHistory = this.view === 'history' && !!history;
    return html`${this.plain ? nothing : heading(title, this.headingLevel)}
      <div class="lead">
        <div class="figure">
          ${view.lead ? html`<span class="unit">${words(view.lead)}</span>` : nothing}
          ${view.qualifier ? html`<span class="qualifier">${view.qualifier}</span>` : nothing}
          <span class="number ${lengthOf(view.value)}" part="number">${view.value}</span>
          <span class="unit">${words(view.unit)}</span>
        </div>
        ${of ? html`<div class="of">${factText(of)}</div>` : nothing}
        ${view.foot.changes.filter(isOwnCorrection).map(change)}
      </div>
      ${asHistory ? this.#renderLines(history, view.dir) : this.#renderChart(view)}
      <div class="news">
        ${condition ? factText(condition) : nothing} ${unnamed ? words(unnamed) : nothing}
      </div>
      ${foldedLabel ? folded(foldedLabel, () => this.#renderDetails(view), this.disclosure) : nothing}
      ${foot(view.foot, this.disclosure, {
        stated: factText(view.stated),
        speaker: view.speaker,
        ownAbove: true,
      })}`;
  }

  /** The content of the disclosure: conditions, the rule of the count, who has pledged, and earlier counts. */
  #renderDetails(view: PledgeCounterView) {
    const { folded, who, unnamed, history } = view;
    return html`${isKeyFolded(view) ? renderKey(view) : nothing}
      <dl>
        ${folded.map((section) => this.#renderSection(section))}
        ${who.known || who.rows.length ? this.#renderWho(who, !unnamed) : nothing}
        ${history ? this.#renderHistory(history) : nothing}
      </dl>`;
  }

  /** A plain embed has no heading, so its sentence names the pledge. */
  #renderRetracted({ title, sentence, retracted, foot: ending }: PledgeCounterView) {
    return html`${this.plain ? nothing : heading(title, this.headingLevel)}
      <div>${this.plain ? sentence : retracted}</div>
      ${foot(ending, this.disclosure)}`;
  }

  #renderChart(view: PledgeCounterView) {
    const { chart, groups } = view;
    const { pledged, rest, disputed } = chart;
    const marks = (kind: string, count: number) => Array.from({ length: count }, () => kind);
    // In fives, so that a reader can count them.
    const row = (...kinds: readonly string[]) =>
      html`<div class="chart" part="chart" aria-hidden="true">
        ${kinds.map((_, i) =>
          i % 5
            ? nothing
            : html`<span>${kinds.slice(i, i + 5).map((kind) => html`<i class=${kind}></i>`)}</span>`,
        )}
      </div>`;
    return html`${groups.map(
      (group) =>
        html`<div class="group">
          ${row(...marks('pledged', group.pledged))}<span class="meta">${group.label}</span>
        </div>`,
    )}
    ${row(...marks('pledged', groups.length ? 0 : pledged), ...marks('rest', rest), ...marks('disputed', disputed))}
    ${isKeyFolded(view) ? nothing : renderKey(view)}`;
  }

  #renderLines({ lines, unlined }: HistoryView, dir: PledgeCounterView['dir']) {
    return html`${unlined ? html`<div class="meta">${unlined}</div>` : nothing}${inOrder(
      lines,
      (line) =>
        html`<div class="meta rule">${factText(line)}</div>
          ${renderLine(line, dir)}`,
    )}`;
  }

  #renderSection({ label, facts }: Section) {
    return this.#renderTerm(
      label,
      inOrder(facts, (fact) => html`<div>${factText(fact)}</div>`),
    );
  }

  #renderTerm(label: string, content: unknown) {
    return html`<div>
      <dt>${label}</dt>
      <dd>${content}</dd>
    </div>`;
  }

  #renderWho({ label, note, known, rows }: WhoView, isNoted: boolean) {
    return this.#renderTerm(
      label,
      html`${isNoted ? html`<div>${words(note)}</div>` : nothing}
        ${known ? html`<div>${factText(known)}</div>` : nothing}
        <ul>
          ${inOrder(rows, this.#renderPledger, ({ name }) => name.text)}
        </ul>`,
    );
  }

  /** Without a text, no space stands before the mark: a mark that began a line would reach out of the embed. */
  readonly #renderPledger = (row: PledgerView) =>
    html`<li><b>${words(row.name)}</b>${row.pledged}${row.text && ' '}${factText(row)}</li>`;

  #renderHistory({ label, points, columns }: HistoryView) {
    const content = html`<table role="table" aria-label=${label}>
      <thead>
        <tr role="row">
          ${[columns.date, columns.count, columns.rule].map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${inOrder(
          points,
          (point) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${point.date}</th>
              <td role="cell">${words(point.count)}</td>
              <td role="cell">${factText(point)}</td>
            </tr>`,
          ({ date, text }) => date + text,
        )}
      </tbody>
    </table>`;
    return this.#renderTerm(label, content);
  }
}
