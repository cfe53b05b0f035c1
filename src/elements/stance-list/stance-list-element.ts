import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { stanceList } from '../../model/stance-list.js';
import type { GroupView, SplitView, StanceListView } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { base } from '../shared/base.styles.js';
import { categories } from '../shared/category.styles.js';
import { foot } from '../shared/foot.js';
import { heading } from '../shared/heading.js';
import { category, categoryClass } from '../shared/mark.js';
import { OnrecordElement } from '../shared/onrecord-element.js';
import { words } from '../shared/sources.js';
import type { Wanted } from '../shared/warn.js';
import { idOf, renderRow } from './stance-row.js';
import { renderTable } from './stance-table.js';
import { styles } from './stance-list.styles.js';

/**
 * Where each side stands: the question, how the sides are split at one glance, and each side with its position, what it
 * said or did, the date and the source. Silences and groups of parties stand apart and are counted in nothing.
 *
 * @summary Where each side stands on a question.
 * @tag stance-list
 * @slot - The fallback: shown until the widget is, and where there is nothing to show.
 * @fires {StoryChangeEvent} onrecord-story-change - A story came from its address, and this embed shows it.
 * @fires {StoryErrorEvent} onrecord-story-error - A story did not come from its address, or was none.
 * @csspart root - Everything that is shown.
 * @csspart heading - The question.
 * @csspart split - The bar of the split, with its legend.
 * @csspart group - Rows under one heading.
 * @csspart row - A side and its position.
 * @csspart category - A category: its mark and its label.
 * @csspart source - Where a fact is from.
 * @csspart change - A correction, clarification or retraction.
 * @csspart foot - The last line: as of when, and the sources.
 * @cssprop [--onrecord-font-size=17px] - The size of the text; all else is in proportion.
 * @cssprop [--onrecord-margin=0] - The margin around the element.
 * @cssprop [--onrecord-inline-size=auto] - The width of the element.
 * @cssprop [--onrecord-muted-color] - The colour of secondary text. By default the page's text colour, lighter.
 * @cssprop [--onrecord-rule-color] - The colour of the hairlines. By default the page's text colour, much lighter.
 * @cssprop [--onrecord-category-1] - The colour of the first category of the scale.
 * @cssprop [--onrecord-category-2] - The colour of the second category of the scale.
 * @cssprop [--onrecord-category-3] - The colour of the third category of the scale.
 * @cssprop [--onrecord-category-4] - The colour of the fourth category of the scale.
 * @cssprop [--onrecord-category-5] - The colour of the fifth category of the scale.
 * @cssprop [--onrecord-category-6] - The colour of the sixth category of the scale.
 * @cssprop [--onrecord-category-7] - The colour of the seventh category of the scale.
 * @cssprop [--onrecord-category-8] - The colour of the eighth category of the scale.
 */
export class StanceListElement extends OnrecordElement<StanceListView> {
  static override styles: CSSResultGroup = [base, categories, styles];

  /** The id of a question of the story. Without one, or with one that the story lacks, the fallback stays. */
  @property() question = '';

  /** `list`: rows in groups. `table`: one table. Anything else is `list`. Default `list`. */
  @property({ reflect: true, useDefault: true }) view: 'list' | 'table' = 'list';

  /** What the rows are put under: `category`, `kind` (of party) or `none`. Anything else is `category`. */
  @property({ attribute: 'group-by' }) groupBy: 'category' | 'kind' | 'none' = 'category';

  /** The order within a group: by `name`, `date` (latest first) or `category`. Anything else is `name`. */
  @property() sort: 'name' | 'date' | 'category' = 'name';

  /** How many rows are shown before the reader asks for all: a whole number, 1 or more; anything else is all. */
  @property({ type: Number }) limit: number | undefined;

  @state() private expanded = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('question')) this.expanded = false;
    super.willUpdate(changed);
  }

  protected override read(story: Story, language: string, today: string): StanceListView | undefined {
    return stanceList(story, this.question, language, today, this);
  }

  protected override wanted(): Wanted {
    return { list: 'questions', field: 'question', id: this.question };
  }

  protected override layout(view: StanceListView): TemplateResult {
    const { question, split, groups, more } = view;
    const all = this.expanded || this.static;
    return html`${this.plain ? nothing : heading(question, this.headingLevel)}
    ${split.parts.length ? this.#renderSplit(split) : nothing}
    ${this.view === 'table' ? renderTable(view, all, this.static) : repeat(groups, idOf, (each) => this.#renderGroup(view, each, all))}
    ${more && !all ? html`<button type="button" @click=${this.#handleMore}>${more}</button>` : nothing}
    ${foot(view.foot, this.static)}`;
  }

  #renderSplit({ parts, note }: SplitView) {
    return html`<div part="split">
      <svg class="bar" aria-hidden="true" width="100%" height="14">
        ${parts.map(
          (part) =>
            svg`<rect class=${categoryClass(part)} x="${part.start}%" width="${part.size}%" height="14" />`,
        )}
      </svg>
      <ul class="legend">
        ${parts.map((part) => html`<li>${category(part)} <b>${part.count}</b></li>`)}
      </ul>
      <div class="meta">${note}</div>
    </div>`;
  }

  #renderGroup(
    view: StanceListView,
    { label, note, category: own, count, rows, shown }: GroupView,
    all: boolean,
  ) {
    return html`<section part="group" ?hidden=${!all && !shown}>
      ${
        label
          ? html`<div class="label" role="heading" aria-level=${this.subheadingLevel}>
              ${own ? category(own) : words(label)} <span class="count">${count}</span>
            </div>`
          : nothing
      }
      ${note ? html`<div class="meta">${words(note)}</div>` : nothing}
      <ul>
        ${repeat(rows, idOf, (row, i) =>
          renderRow(row, view.labels, {
            hidden: !all && i >= shown,
            named: row.category.id !== own?.id,
            open: this.static,
          }),
        )}
      </ul>
    </section>`;
  }

  async #handleMore(): Promise<void> {
    const next = this.renderRoot.querySelector<HTMLElement>('[part=row][hidden]');
    this.expanded = true;
    await this.updateComplete;
    // The button is gone: a keyboard goes on from the first of the rows that were asked for.
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
  }
}
