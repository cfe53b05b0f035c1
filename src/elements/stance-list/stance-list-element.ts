import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { stanceList } from '../../model/stance-list/stance-list.js';
import { haveSameRows, type Arrangement, type Sort } from '../../model/stance-list/grouping.js';
import type { ControlsView, GroupView, SplitView, StanceListView } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { base } from '../parts/base.styles.js';
import { categories } from '../parts/category.styles.js';
import { foot } from '../parts/foot.js';
import { heading } from '../parts/heading.js';
import { category, categoryClass } from '../parts/category-mark.js';
import { OnrecordElement } from '../base/onrecord-element.js';
import { words } from '../parts/sources.js';
import { table } from '../parts/table.styles.js';
import type { Wanted } from '../../page/warn.js';
import type { Choice } from './deep-link.js';
import { DrawnRows } from './drawn-rows.js';
import { isLong } from './portions.js';
import { Reading } from './reader-choices.js';
import { Slices } from './slices.js';
import { renderControls, renderLegend } from './stance-controls.js';
import { styles } from './stance-list.styles.js';
import { portions } from './stance-portions.styles.js';
import { idOf, renderRow } from './stance-row.js';
import { renderRows, rowsOf, type Layout } from './stance-rows.js';
import { renderTable } from './stance-table.js';
import { renderTiles } from './stance-tiles.js';
import { tiles } from './stance-tiles.styles.js';

// With these come the types of its events, for whoever listens.
export type { OnrecordFilterEvent, OnrecordSortEvent } from './events.js';
export type { StoryChangeEvent, StoryErrorEvent } from '../base/story-events.js';

/** What of a reader's choice each attribute is about. */
const overruled: readonly (readonly [name: 'sort' | 'filter' | 'limit', undone: Choice])[] = [
  ['sort', { sort: undefined, reverse: undefined }],
  ['filter', { categories: undefined }],
  ['limit', { all: undefined }],
];

/**
 * Where each side stands: the question, how the sides are split at one glance, and each side with its position, what it
 * said or did, the date and the source. Silences and groups of parties stand apart and are counted in nothing.
 *
 * @summary Where each side stands on a question.
 * @tag stance-list
 * @slot - The fallback: shown until the widget is, and where there is nothing to show.
 * @fires {OnrecordFilterEvent} onrecord-filter - A reader has narrowed the rows, by category or by a search, or gone back to all.
 * @fires {OnrecordSortEvent} onrecord-sort - A reader has put the rows in another order.
 * @fires {StoryChangeEvent} onrecord-story-change - A story came from its address, and this embed shows it.
 * @fires {StoryErrorEvent} onrecord-story-error - A story did not come from its address, or was none.
 * @csspart root - Everything that is shown.
 * @csspart heading - The question.
 * @csspart split - The bar of the split, with its legend.
 * @csspart controls - What the rows are searched and put in order by.
 * @csspart map - The map of tiles.
 * @csspart tile - A side on the map.
 * @csspart group - Rows under one heading.
 * @csspart row - A side and its position; of more than a hundred sides, as plain text until a reader comes near.
 * @csspart earlier - Where a side stood before, step by step to where it stands.
 * @csspart category - A category: its mark and its label.
 * @csspart source - Where a fact is from.
 * @csspart change - A correction, clarification or retraction.
 * @csspart foot - The last line: as of when, and the sources.
 * @cssprop [--onrecord-font-size=max(17px, 1.0625rem)] - The size of the text; all else is in proportion.
 * @cssprop [--onrecord-margin=0] - The margin around the element. A `margin` that the page sets on the element wins.
 * @cssprop [--onrecord-inline-size=auto] - The width of the element. A `width` that the page sets on the element wins.
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
  static override styles: CSSResultGroup = [base, categories, table, styles, portions, tiles];

  /** The id of a question of the story. Without one, or with one that the story lacks, the fallback stays. */
  @property() question = '';

  /** `list`: rows in groups. `table`: one table. `tiles`: a map of the countries. Anything else is `list`. Default `list`. */
  @property({ reflect: true, useDefault: true }) view: 'list' | 'table' | 'tiles' = 'list';

  /** What the rows are put under: `category`, `kind` (of party) or `none`. Anything else is `category`. */
  @property({ attribute: 'group-by' }) groupBy: 'category' | 'kind' | 'none' = 'category';

  /** The order within a group: by `name`, `date` (latest first) or `category`. Anything else is `name`. */
  @property() sort: Sort = 'name';

  /**
   * The ids of the categories to show, with a space or a comma between; empty for all. Where it is there, even empty, the
   * reader has the controls, which a list of up to twelve sides otherwise goes without.
   */
  @property() filter: string | undefined;

  /** Lets the reader search by name, in any language of the story, and by country code. Default false. */
  @property({ type: Boolean }) search = false;

  /** How many rows are shown before the reader asks for all: a whole number, 1 or more; anything else is all. */
  @property({ type: Number }) limit: number | undefined;

  /** Keeps what the reader searches, shows, opens and sorts by in the page's address, in parameters of its own. Default false. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;

  /**
   * What the reader has made of it. An attribute is the page's: it is never written, and wins when it is set anew.
   *
   * @private
   */
  @state() choice: Choice = {};

  readonly #slices = new Slices(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #rows = new DrawnRows(this);
  readonly #reading = new Reading(this, this.#slices);
  #last: StanceListView | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('question') || (this.deepLink && changed.has('deepLink'))) this.#reading.begin();
    // What the page sets anew wins over what the reader has made of it.
    if (this.hasUpdated) {
      for (const [name, undone] of overruled)
        if (changed.has(name)) this.choice = { ...this.choice, ...undone };
    }
    super.willUpdate(changed);
  }

  protected override read(story: Story, language: string, today: string): StanceListView | undefined {
    const view = stanceList(story, this.question, language, today, this.#arrangement, this.#last);
    if (view && view.id !== this.#last?.id) this.#rows.clear();
    return (this.#last = view ?? this.#last) && view;
  }

  protected override isSame(a: StanceListView, b: StanceListView): boolean {
    return super.isSame(a, b) && haveSameRows(a.groups, b.groups);
  }

  protected override wanted(): Wanted {
    return { list: 'questions', field: 'question', id: this.question };
  }

  protected override layout(view: StanceListView): TemplateResult {
    this.#slices.begin();
    const { question, split, groups, more, controls, map, labels } = view;
    const { choice, static: still } = this;
    const layout: Layout = { view, open: still, rows: this.#rows, slices: this.#slices };
    return html`${this.plain ? nothing : heading(question, this.headingLevel)}
    ${split.parts.length ? this.#renderSplit(split, controls) : nothing}
    ${controls ? this.#renderControls(controls) : nothing}
    ${map ? renderTiles(map, labels, { opened: choice.open, static: still, reading: this.#reading }) : nothing}
    ${
      this.view === 'table'
        ? renderTable(layout, this.#reading.sort)
        : repeat(groups, idOf, (each) => this.#renderGroup(layout, each))
    }
    ${
      more
        ? html`<button type="button" class="more" @click=${this.#reading.showAll}>${more}</button>`
        : nothing
    }
    ${foot(view.foot, still)}`;
  }

  get #arrangement(): Arrangement {
    const { choice, groupBy, view } = this;
    const { sort = this.sort, reverse, categories, search } = choice;
    return {
      // Rows that a reader puts in order are put in order across the categories, which a table doesn't head.
      groupBy: view === 'table' && choice.sort && groupBy !== 'kind' ? 'none' : groupBy,
      sort,
      reverse,
      filter: categories ?? this.filter?.split(/[\s,]+/),
      search: this.search ? search : '',
      // A map has no rows to leave out.
      limit: choice.all || this.static || view === 'tiles' ? undefined : this.limit,
      controls: !this.static && (this.search || this.filter !== undefined),
      view,
    };
  }

  #renderSplit(split: SplitView, controls: ControlsView | undefined) {
    return html`<div part="split">
      <svg class="bar" aria-hidden="true" width="100%" height="14">
        ${split.parts.map(
          (part) =>
            svg`<rect class=${categoryClass(part)} x="${part.start}%" width="${part.size}%" height="14" />`,
        )}
      </svg>
      ${renderLegend(split, this.static ? undefined : controls, this.#reading)}
      <div class="meta">${split.note}</div>
    </div>`;
  }

  #renderControls(controls: ControlsView) {
    const { narrowed, found } = controls;
    if (this.static) return narrowed ? html`<div class="meta">${found}</div>` : nothing;
    const search = this.search ? (this.choice.search ?? '') : undefined;
    return renderControls(controls, search, !this.#last!.map && this.view !== 'table', this.#reading);
  }

  #renderGroup(layout: Layout, group: GroupView) {
    const { view, open } = layout;
    const { label, note, category: own, count, size, shown } = group;
    const portion = (rows: number) => (isLong(rowsOf(view)) ? `long tens-${Math.round(rows / 10)}` : '');
    return html`<section part="group" class=${size ? 'after' : 'gone'} ?hidden=${!shown}>
      ${
        label
          ? html`<div class="label" role="heading" aria-level=${this.subheadingLevel}>
              ${own ? category(own) : words(label)} <span class="count">${count}</span>
            </div>`
          : nothing
      }
      ${note ? html`<div class="meta">${words(note)}</div>` : nothing}
      ${renderRows(
        layout,
        group,
        (place, content, _first, rows) =>
          html`<ul class="${portion(rows)} ${place}" ?hidden=${place !== 'shown'}>
            ${content}
          </ul>`,
        (row, hidden) => renderRow(row, view.labels, { hidden, named: row.category.id !== own?.id, open }),
        (isHidden, content) => html`<div class=${isHidden ? 'away' : ''}>${content}</div>`,
      )}
    </section>`;
  }
}
