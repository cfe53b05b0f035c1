import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { oneSide } from '../../model/stance-list/one-side.js';
import { idsIn, questionsView } from '../../model/stance-list/questions.js';
import { haveSameRows, type Arrangement, type GroupBy, type Sort } from '../../model/stance-list/grouping.js';
import type { CategoryView, ControlsView, StanceListView } from '../../model/views.js';
import { find } from '../../story/find.js';
import type { Story } from '../../story/types.js';
import { base } from '../parts/base.styles.js';
import { sources } from '../parts/sources.styles.js';
import { categories } from '../parts/category.styles.js';
import { foot } from '../parts/foot.js';
import { heading } from '../parts/heading.js';
import { OnrecordElement } from '../base/onrecord-element.js';
import { limit } from '../parts/limit.styles.js';
import { table } from '../parts/table.styles.js';
import { missing, warn, type Wanted } from '../../page/warn.js';
import { ChunkQueue } from './chunk-queue.js';
import { longList } from './long-list.styles.js';
import { OpenDetails } from './open-details.js';
import { ReaderChoices } from './reader-choices.js';
import { renderControls, renderLegend } from './stance-controls.js';
import { renderMatrix, renderQuestions } from './stance-matrix.js';
import { matrix as matrixStyles } from './stance-matrix.styles.js';
import { names } from './stance-names.styles.js';
import { styles } from './stance-list.styles.js';
import { rows } from './stance-row.styles.js';
import { renderBar } from './split-bar.js';
import { renderGroup } from './stance-group.js';
import type { ListContext } from './stance-rows.js';
import { renderTable } from './stance-table.js';
import { renderTiles } from './stance-tiles.js';
import { tiles } from './stance-tiles.styles.js';
import { tileMap } from './tile-map.styles.js';

// The types of the events, for code that listens to them.
export type { OnrecordFilterEvent, OnrecordSortEvent } from './events.js';
export type { StoryChangeEvent, StoryErrorEvent } from '../base/story-events.js';

/** The attributes that say what the list is about. If one changes, the reader's choices are cleared. */
const identity = ['question', 'party', 'questions'] as const;

/**
 * Where each side stands: the question, how the sides are split at one glance, and each side with its position, what it
 * said or did, the date and the source. Silences and groups of parties stand apart and are counted in nothing.
 *
 * @summary Where each side stands on a question.
 * @tag stance-list
 * @slot - The fallback. It is shown until the widget is there, and if there is nothing to show.
 * @fires {OnrecordFilterEvent} onrecord-filter - A reader has narrowed the rows, by category or by a search, or gone back to all.
 * @fires {OnrecordSortEvent} onrecord-sort - A reader has put the rows in another order.
 * @fires {StoryChangeEvent} onrecord-story-change - A story came from its address, and this embed shows it.
 * @fires {StoryErrorEvent} onrecord-story-error - A story did not come from its address, or was none.
 * @csspart root - Everything that is shown.
 * @csspart heading - The question.
 * @csspart split - The bar of the split, with its legend. For several questions: their list, with the numbers of each.
 * @csspart controls - The search field and the order of the rows.
 * @csspart map - The map of tiles.
 * @csspart tile - A side on the map.
 * @csspart group - Rows under one heading.
 * @csspart row - A side and its position.
 * @csspart earlier - Where a side stood before, step by step to where it stands.
 * @csspart category - A category: its mark and its label.
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
 * @cssprop [--onrecord-category-1] - The colour of the first category of a scale without tones, and of the first category with the tone "for".
 * @cssprop [--onrecord-category-2] - The colour of the second category of a scale without tones, and of the second category with the tone "for".
 * @cssprop [--onrecord-category-3] - The colour of the third category of a scale without tones, and of the first category with the tone "partly".
 * @cssprop [--onrecord-category-4] - The colour of the fourth category of a scale without tones, and of the first category with the tone "undecided".
 * @cssprop [--onrecord-category-5] - The colour of the fifth category of a scale without tones, and of the first category with the tone "against".
 * @cssprop [--onrecord-category-6] - The colour of the sixth category of a scale without tones, and of the second category with the tone "against".
 * @cssprop [--onrecord-category-7] - The colour of the seventh category of a scale without tones, and of the second category with the tone "partly".
 * @cssprop [--onrecord-category-8] - The colour of the eighth category of a scale without tones, and of the second category with the tone "undecided".
 */
export class StanceListElement extends OnrecordElement<StanceListView> {
  static override styles: CSSResultGroup = [
    base,
    sources,
    categories,
    table,
    limit,
    rows,
    styles,
    longList,
    names,
    tiles,
    tileMap,
    matrixStyles,
  ];

  /** The id of a question. Without one the fallback stays. If the story lacks it, its retraction is shown, or else the fallback. */
  @property() question = '';

  /**
   * The id of a party of the story: a list of its positions, with a row for each question. It wins over `question`. `view`,
   * `group-by`, `filter` and `search` do not apply. If the party has no position, the retractions of its positions are shown,
   * or else the fallback.
   */
  @property({ reflect: true, useDefault: true }) party = '';

  /**
   * The ids of the questions to show, in order, with a space or a comma between. With `party`: the questions of its rows;
   * empty for all of the story. Without `party` and `question`: a table with a row for each side and a mark for each of up
   * to 50 questions, or the list of a question if it is the only one. `view`, `rows` and categories in `filter` do not apply
   * to the table. The console names an id that the story lacks.
   */
  @property() questions = '';

  /**
   * `list`: rows in groups. `table`: one table. `tiles`: a map of the countries, or the list if they are fewer than twelve.
   * Anything else is `list`. Default `list`.
   */
  @property({ reflect: true, useDefault: true }) view: 'list' | 'table' | 'tiles' = 'list';

  /**
   * How much a closed row shows. `summary`: its name and its summary. `names`: its name, in a paragraph of names. Anything
   * else is `summary` for up to twelve rows, and `names` for more. A table and a static list always show everything. Default
   * undefined.
   */
  @property() rows: 'summary' | 'names' | undefined;

  /**
   * Groups the rows by `category`, by `kind` (of party), not at all (`none`), or by an attribute of the parties, by its id
   * in the story. Anything else is `category`. If the list has controls, a reader can filter by the values of the attribute.
   */
  @property({ attribute: 'group-by' }) groupBy: GroupBy = 'category';

  /** The order within a group: by `name`, `date` (latest first) or `category`. Anything else is `name`. */
  @property() sort: Sort = 'name';

  /**
   * The ids of the categories to show, with a space or a comma between; empty for all. `state=texas` shows only the parties
   * with that value of an attribute, by their ids in the story. If `filter` is set, even to nothing, the list has controls.
   * Otherwise a list of up to twelve sides has none.
   */
  @property() filter: string | undefined;

  /** Lets the reader search by name, in any language of the story, by country code, and by attribute. Default false. */
  @property({ type: Boolean }) search = false;

  /** How many rows are shown before the reader asks for all: a whole number, 1 or more; anything else is all. */
  @property({ type: Number }) limit: number | undefined;

  /** Keeps what the reader searches, shows, opens and sorts by in the page's address, in parameters of its own. Default false. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;

  readonly #queue = new ChunkQueue(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #details = new OpenDetails(this);
  readonly #choices = new ReaderChoices(this);
  /** Whether the page has changed which question or side the list shows since the last view. */
  #isOther = false;
  /** The last view. The next one is made from what is still right in it. */
  #last: StanceListView | undefined;

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (identity.some((name) => changed.has(name)) || (this.deepLink && changed.has('deepLink'))) {
      this.#choices.begin();
      this.#isOther = true;
    }
    if (this.hasUpdated) this.#choices.overrule(changed);
    return super.shouldUpdate(changed);
  }

  protected override get hasChoices(): boolean {
    return this.#choices.isAny;
  }

  /** Waits for all rows of a list of up to 100, which may be rendered in several tasks. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#queue.isFilled;
    return isDone;
  }

  protected override read(story: Story, language: string, today: string): StanceListView | undefined {
    const { party, question } = this;
    const questions = idsIn(this.questions);
    const make = (last?: StanceListView) =>
      party
        ? oneSide(story, party, language, today, questions, this.#arrangement)
        : questionsView(story, question ? [question] : questions, language, today, this.#arrangement, last);
    let view: StanceListView | undefined;
    try {
      view = make(this.#last);
    } catch {
      // The last view may read a story that throws.
      view = make();
    }
    const unknown = (party || !question) && questions.find((id) => !find(story.questions, id));
    if (view && unknown) warn(this, missing(story, { list: 'questions', field: 'questions', id: unknown }));
    if (view && (this.#isOther || view.id !== this.#last?.id)) {
      this.#details.reset(this.#choices.value.open);
      this.#isOther = false;
    }
    return (this.#last = view ?? this.#last) && view;
  }

  protected override isSame(a: StanceListView, b: StanceListView): boolean {
    // A retraction in place of the list has no groups.
    return super.isSame(a, b) && (a.groups === b.groups || haveSameRows(a.groups, b.groups));
  }

  protected override wanted(): Wanted {
    const field = this.party ? 'party' : this.question || !this.questions ? 'question' : 'questions';
    return { list: this.party ? 'parties' : 'questions', field, id: this[field] };
  }

  protected override layout(view: StanceListView): TemplateResult {
    this.#queue.begin();
    const { question, split, groups, more, controls, map, matrix, labels } = view;
    const context: ListContext = {
      view,
      labels,
      isStatic: this.static,
      disclosure: this.disclosure,
      queue: this.#queue,
      details: this.#details,
      isNames: view.isNamesOnly && !map,
    };
    return html`${this.plain ? nothing : heading(question, this.headingLevel)}
    ${matrix ? renderQuestions(matrix, context, this.#choices) : split.parts.length ? this.#renderSplit(view) : nothing}
    ${controls ? this.#renderControls(controls) : nothing}
    ${map ? renderTiles(map, context, this.#choices, this.subheadingLevel) : nothing}
    ${
      matrix
        ? renderMatrix(context, matrix, this.#choices)
        : this.view === 'table' && !this.party
          ? renderTable(context, this.#choices)
          : repeat(
              groups,
              ({ id }) => id,
              (each) => renderGroup(each, context, this.#choices, this.subheadingLevel),
            )
    }
    ${
      more
        ? html`<button type="button" class="more" @click=${this.#choices.showAll}>${more}</button>`
        : nothing
    }
    ${foot(view.foot, this.disclosure)}`;
  }

  get #arrangement(): Arrangement {
    const { groupBy, view } = this;
    const { sort, reverse, categories, search, all } = this.#choices.value;
    return {
      groupBy,
      rows: this.static ? 'summary' : this.rows,
      sort: sort ?? this.sort,
      reverse,
      isReaderSort: !!sort,
      filter: categories ?? idsIn(this.filter),
      search: this.search ? search : '',
      limit: all || this.static ? undefined : this.limit,
      controls: !this.static && (this.search || typeof this.filter === 'string'),
      view,
    };
  }

  #renderSplit({ split, controls, groups, map, dir }: StanceListView) {
    const switches = this.static ? undefined : controls;
    const isHeading = (part: CategoryView) =>
      groups.some(({ category, shown }) => shown && category?.id === part.id);
    return html`<div part="split">
      ${renderBar(split, dir)}
      ${
        // Headings that show each category and its number make the legend superfluous.
        switches || map || ![...split.parts, ...split.silences].every(isHeading)
          ? renderLegend(split, map?.key ?? [], switches, this.#choices)
          : nothing
      }
      <div class="meta">${split.note}</div>
    </div>`;
  }

  #renderControls(controls: ControlsView) {
    const { narrowed, found } = controls;
    if (this.static) return narrowed ? html`<div class="meta">${found}</div>` : nothing;
    const search = this.search ? (this.#choices.value.search ?? '') : undefined;
    const { map, matrix } = this.#last!;
    return renderControls(controls, search, !map && (!!matrix || this.view !== 'table'), this.#choices);
  }
}
