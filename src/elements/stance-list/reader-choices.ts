import type { LitElement, ReactiveController } from 'lit';
import type { Sort } from '../../model/stance-list/grouping.js';
import type { ControlsView } from '../../model/views.js';
import { readAddress, writeAddress, type Choice } from './deep-link.js';
import { OnrecordFilterEvent, OnrecordSortEvent } from './events.js';
import type { Slices } from './slices.js';

/** Milliseconds without a key after which a reader has typed what there was to type. */
const PAUSE = 150;

interface Host extends LitElement {
  readonly question: string;
  readonly deepLink: boolean;
  readonly filter: string | undefined;
  choice: Choice;
}

/** What a reader does with a list, said to the page by events and, where the page asks for it, in its address. */
export class Reading implements ReactiveController {
  /** The side whose tile Tab leads to. */
  stop = '';
  /** What the reader did last, to be said in words. */
  #did: 'filter' | 'sort' | undefined;
  #status = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #host: Host;
  readonly #slices: Slices;

  constructor(host: Host, slices: Slices) {
    this.#host = host;
    this.#slices = slices;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
  }

  /** A list that nobody has touched, but for what the page's address says of it. */
  begin(): void {
    const { question, deepLink } = this.#host;
    this.#did = undefined;
    this.stop = '';
    this.#host.choice = deepLink ? readAddress(question) : {};
  }

  /** One sentence on what came of it, when the reader has come to a pause, and not at each key. */
  status({ sorted, narrowed, found }: ControlsView): string {
    if (!this.#typing) this.#status = this.#did === 'sort' ? sorted.text : narrowed || this.#did ? found : '';
    return this.#status;
  }

  readonly sort = (by: Sort, { sorted }: ControlsView): void => {
    const reverse = sorted.by === by && !this.#host.choice.reverse;
    this.#did = 'sort';
    this.#choose({ sort: by, reverse });
    /** @internal */
    this.#host.dispatchEvent(
      new OnrecordSortEvent(by, (by === 'date') === reverse ? 'ascending' : 'descending'),
    );
  };

  readonly toggle = (id: string, controls: ControlsView): void => {
    const categories = new Set(this.#host.choice.categories ?? controls.categories);
    if (!categories.delete(id)) categories.add(id);
    this.#filter({ categories: [...categories] });
  };

  readonly clear = (): void => {
    const { renderRoot } = this.#host;
    this.#filter({ categories: [], search: '' });
    // The button goes: a keyboard goes on from where the rows are narrowed.
    const place =
      renderRoot.querySelector<HTMLElement>('input') ?? renderRoot.querySelector<HTMLElement>('.switch');
    place?.focus();
  };

  readonly search = (search: string): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(this.#settle, PAUSE);
    this.#slices.wait(PAUSE);
    this.#filter({ search });
  };

  readonly showAll = async (): Promise<void> => {
    const host = this.#host;
    const find = (rows: string) => [...host.renderRoot.querySelectorAll<HTMLElement>(rows)];
    const isSeen = (row: Element) => row.checkVisibility();
    const asked = find('[part=row][hidden], [hidden] [part=row]');
    this.#choose({ all: true });
    await host.updateComplete;
    // The button is gone: a keyboard goes on from the first of the rows that were asked for; where these are still to be
    // drawn, from the last before them.
    const next = asked.find(isSeen) ?? find('[part=row]').findLast(isSeen);
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
  };

  readonly openTile = (id: string): void => {
    this.stop = id;
    this.#choose({ open: this.#host.choice.open === id ? '' : id });
  };

  readonly reach = (id: string): void => {
    this.stop = id;
    this.#host.requestUpdate();
  };

  #filter(choice: Choice): void {
    this.#did = 'filter';
    this.#choose(choice);
    const { categories = [], search = '' } = this.#host.choice;
    /** @internal */
    this.#host.dispatchEvent(new OnrecordFilterEvent(categories, search));
  }

  #choose(choice: Choice): void {
    this.#host.choice = { ...this.#host.choice, ...choice };
    if (!this.#typing) this.#settle();
  }

  readonly #settle = (): void => {
    this.hostDisconnected();
    const { deepLink, question, choice, filter } = this.#host;
    if (deepLink) writeAddress(question, choice, filter);
    this.#host.requestUpdate();
  };
}
