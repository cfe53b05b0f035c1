import { render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ChildPart } from 'lit/directive.js';
import { sameItems } from '../../story/share.js';
import { forget, whenNear } from '../../page/near.js';
import { attempt } from '../../page/warn.js';

/** Whoever has a row's element now, and is told when it goes elsewhere. */
export interface Holder {
  lose(): void;
  /** A reader has come near rows for which text stands. */
  comeNear(): void;
}

/** A row as an element. It is drawn once, and moved to where it belongs, with all that a reader has opened in it. */
class DrawnRow {
  element: HTMLElement | undefined;
  holder: Holder | undefined;
  /** What it is rendered by, so that of a change only what differs is rendered again. */
  #source: DocumentFragment | undefined;
  #of: readonly unknown[] = [];

  /** @param isFar whether text may stand for it, as long as it has not been drawn */
  draw({ of, isHidden, name, text, template }: RowToDraw, isFar: boolean): HTMLElement {
    const { element } = this;
    const wasText = !!element && !this.#source;
    const mayBeText = isFar && !this.#source;
    if (element && mayBeText === wasText && sameItems(of, this.#of)) return element;
    this.#of = of;
    const words = mayBeText ? text() : undefined;
    if (words !== undefined) {
      const made = element ?? blank();
      (made.firstChild!.firstChild as Text).data = name;
      (made.lastChild as Text).data = words;
      if (element || isHidden) made.hidden = isHidden;
      return (this.element = made);
    }
    const source = (this.#source ??= new DocumentFragment());
    render(template(), source);
    // None where it is the same, with what has changed.
    let made = source.firstElementChild as HTMLElement | null;
    if (made && wasText && made.localName === element.localName) {
      // In the same element: it may have the focus.
      element.className = made.className;
      element.replaceChildren(...made.childNodes);
      made.remove();
      made = null;
    }
    if (!made) {
      element!.hidden = isHidden;
      return element!;
    }
    element?.replaceWith(made);
    return (this.element = made);
  }
}

let pattern: HTMLElement | undefined;

/** A row of a list, before anything is in it. */
function blank(): HTMLElement {
  if (!pattern) {
    pattern = document.createElement('li');
    pattern.className = 'row text';
    pattern.setAttribute('part', 'row');
    pattern.append(document.createElement('b'), '');
    pattern.firstChild!.appendChild(document.createTextNode(''));
  }
  return pattern.cloneNode(true) as HTMLElement;
}

/** What is drawn of one row. */
export interface RowToDraw {
  /** Unlike that of any other row of the list. */
  readonly id: string;
  /** It is drawn again only if one of these is another. */
  readonly of: readonly unknown[];
  /** Whether it is after the limit. */
  readonly isHidden: boolean;
  readonly template: () => TemplateResult;
  readonly name: string;
  /** What it says beside the name, as plain text, where text can say it: that costs a tenth of the template. */
  readonly text: () => string | undefined;
}

interface Host extends ReactiveControllerHost, Element {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The rows of an element, wherever in it they are now. */
export class DrawnRows implements ReactiveController {
  readonly #rows = new Map<string, DrawnRow>();
  readonly #host: Host;
  /** Where text stands for rows, and whose they are. */
  readonly #far = new Map<Element, Holder>();
  #focused: Element | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Lets go of all: what comes now are the rows of another list. */
  clear(): void {
    this.#rows.clear();
  }

  hostConnected(): void {
    this.#watchAll();
  }

  hostDisconnected(): void {
    this.#watchAll();
  }

  hostUpdate(): void {
    this.#focused = (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    // What is moved loses the focus.
    if (this.#focused !== (renderRoot as ShadowRoot).activeElement && renderRoot.contains(this.#focused))
      (this.#focused as HTMLElement).focus({ preventScroll: true });
    this.#watchAll();
    for (const place of this.#far.keys()) if (!renderRoot.contains(place)) this.#far.delete(place);
  }

  /**
   * Puts rows into a part of a template.
   *
   * @param before the ids of those that are there
   * @param areFar whether text may stand for those that have not been drawn
   */
  place(
    { parentNode, startNode, endNode }: ChildPart,
    holder: Holder,
    rows: readonly RowToDraw[],
    before: readonly string[],
    areFar: boolean,
  ): void {
    const ids = new Set(rows.map(({ id }) => id));
    for (const id of before) {
      const row = this.#rows.get(id);
      if (row?.holder !== holder || ids.has(id)) continue;
      row.element!.remove();
      row.holder = undefined;
    }
    let next = startNode!.nextSibling;
    for (const toDraw of rows) {
      let row = this.#rows.get(toDraw.id);
      if (!row) this.#rows.set(toDraw.id, (row = new DrawnRow()));
      const isNext = row.element && row.element === next;
      const element = row.draw(toDraw, areFar);
      if (row.holder !== holder) row.holder?.lose();
      row.holder = holder;
      if (isNext) next = element.nextSibling;
      else parentNode.insertBefore(element, next ?? endNode);
    }
    if (areFar) this.#far.set(parentNode as Element, holder);
  }

  /** Draws rows where they are. */
  redraw(holder: Holder, rows: readonly RowToDraw[]): void {
    for (const toDraw of rows) {
      const row = this.#rows.get(toDraw.id);
      if (row?.holder === holder) row.draw(toDraw, false);
    }
  }

  /** Waits for a reader to come near, wherever there is something to read: not out of the page, nor where it is put away. */
  #watchAll(): void {
    const { renderRoot } = this.#host;
    for (const place of this.#far.keys()) {
      if (renderRoot.isConnected && renderRoot.contains(place) && !place.closest('.away')) this.#watch(place);
      else forget(place);
    }
  }

  #watch(place: Element): void {
    const comeNear = () => {
      const holder = this.#far.get(place);
      this.#far.delete(place);
      attempt(this.#host, () => holder?.comeNear());
    };
    whenNear(place, comeNear, () => {}, true);
  }
}
