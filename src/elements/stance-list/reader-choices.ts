import type { LitElement, PropertyValues, ReactiveController } from 'lit';
import type { Sort } from '../../model/stance-list/grouping.js';
import type { ControlsView } from '../../model/views.js';
import { readAddress, writeAddress, type Choice } from './deep-link.js';
import { OnrecordFilterEvent, OnrecordSortEvent } from './events.js';

/** Milliseconds without a key after which the reader has finished typing. */
const TYPING_PAUSE = 150;

/** The reader's choices that an attribute overrules when the page sets it. */
const overruled: readonly (readonly [name: 'sort' | 'filter' | 'limit', undone: Choice])[] = [
  ['sort', { sort: undefined, reverse: undefined }],
  ['filter', { categories: undefined }],
  ['limit', { all: undefined }],
];

interface Host extends LitElement {
  readonly question: string;
  readonly party: string;
  readonly questions: string;
  readonly deepLink: boolean;
  readonly filter: string | undefined;
}

/** The ids of what a list is about: they begin the names of its parameters in the page's address. */
const subjectOf = ({ party, question, questions }: Host): string => party || question || questions;

/**
 * The reader's choices in a list: search, filter, order, what is shown and opened. Only this controller changes them. It
 * renders the host, tells the page by events, and writes the choices into the page's address if the page asks for that.
 */
export class ReaderChoices implements ReactiveController {
  /** The id of the party whose tile the Tab key leads to. */
  tabStop = '';
  #value: Choice = {};
  /** The reader's last action. A screen reader is told about it. */
  #lastAction: 'filter' | 'sort' | undefined;
  #status = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The present choices. They win over the attributes of the host. */
  get value(): Choice {
    return this.#value;
  }

  /** Whether the reader has chosen anything. */
  get isAny(): boolean {
    return Object.values(this.#value).some(Boolean);
  }

  hostDisconnected(): void {
    this.#endTyping();
  }

  /** Starts again for another question: with the choices in the page's address, or with none. */
  begin(): void {
    this.#lastAction = undefined;
    this.tabStop = '';
    this.#value = this.#host.deepLink ? readAddress(subjectOf(this.#host)) : {};
  }

  /** Drops the choices that would hide an attribute that the page has set. */
  overrule(changed: PropertyValues): void {
    for (const [name, undone] of overruled)
      if (changed.has(name)) this.#value = { ...this.#value, ...undone };
  }

  /** One sentence about the result of what the reader did. It changes when the reader pauses, not at each key. */
  status({ sorted, narrowed, found }: ControlsView): string {
    if (!this.#typing) {
      this.#status = this.#lastAction === 'sort' ? sorted.text : narrowed || this.#lastAction ? found : '';
    }
    return this.#status;
  }

  readonly sort = (by: Sort, { sorted }: ControlsView): void => {
    const reverse = sorted.by === by && !this.#value.reverse;
    this.#lastAction = 'sort';
    this.#choose({ sort: by, reverse });
    /** @internal */
    this.#host.dispatchEvent(
      new OnrecordSortEvent(by, (by === 'date') === reverse ? 'ascending' : 'descending'),
    );
  };

  readonly toggle = (id: string, controls: ControlsView): void => {
    const categories = new Set(this.#value.categories ?? controls.categories);
    if (!categories.delete(id)) categories.add(id);
    this.#filter({ categories: [...categories] });
  };

  readonly clear = (): void => {
    const { renderRoot } = this.#host;
    this.#filter({ categories: [], search: '' });
    // The button disappears, so the focus goes to the first control that filters.
    const control =
      renderRoot.querySelector<HTMLElement>('input') ?? renderRoot.querySelector<HTMLElement>('.switch');
    control?.focus();
  };

  readonly search = (search: string): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(this.#settle, TYPING_PAUSE);
    this.#filter({ search });
  };

  /** Shows the rows after the limit too. */
  readonly revealAll = (): void => this.#choose({ all: true });

  /** Handles the button that shows all rows. The button disappears, so the focus goes to the first row that it has shown. */
  readonly showAll = async (): Promise<void> => {
    const host = this.#host;
    const find = (rows: string) => [...host.renderRoot.querySelectorAll<HTMLElement>(rows)];
    const isSeen = (row: HTMLElement) => !row.closest('[hidden]') && targetIn(row).checkVisibility();
    const asked = find('[part=row][hidden], [hidden] [part=row]');
    this.revealAll();
    await host.updateComplete;
    // If the first new row is still to be rendered, the focus goes to the last row before it.
    const next = asked.find(isSeen) ?? find('[part=row]').findLast(isSeen);
    if (!next) return;
    const target = targetIn(next);
    if (target === next) next.tabIndex = -1;
    target.focus();
  };

  readonly openTile = (id: string): void => {
    this.tabStop = id;
    this.#choose({ open: this.#value.open === id ? '' : id });
  };

  readonly focusTile = (id: string): void => {
    this.tabStop = id;
    this.#host.requestUpdate();
  };

  #filter(choice: Choice): void {
    this.#lastAction = 'filter';
    this.#choose(choice);
    const { categories = [], search = '' } = this.#value;
    /** @internal */
    this.#host.dispatchEvent(new OnrecordFilterEvent(categories, search));
  }

  #choose(choice: Choice): void {
    const before = this.#value;
    this.#value = { ...before, ...choice };
    // The name tells the host that its view changes. An update without a name lays out the same view again.
    this.#host.requestUpdate('choices', before);
    if (!this.#typing) this.#settle();
  }

  readonly #settle = (): void => {
    this.#endTyping();
    const { deepLink, filter } = this.#host;
    if (deepLink) writeAddress(subjectOf(this.#host), this.#value, filter);
    this.#host.requestUpdate();
  };

  #endTyping(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
  }
}

/** Returns the element that gets the focus of a row. In a paragraph of names the row has no box, so its name gets it. */
const targetIn = (row: HTMLElement): HTMLElement => row.querySelector<HTMLElement>('.names summary') ?? row;
