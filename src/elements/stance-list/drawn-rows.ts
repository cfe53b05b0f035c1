import { render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ChildPart } from 'lit/directive.js';
import { sameItems } from '../../story/share.js';

/** Whoever has a row's element now, and is told when it goes elsewhere. */
export interface Holder {
  lose(): void;
}

/** A row as an element. It is drawn once, and moved to where it belongs, with all that a reader has opened in it. */
class DrawnRow {
  element: Element | undefined;
  holder: Holder | undefined;
  #source: DocumentFragment | undefined;
  #of: readonly unknown[] = [];
  #isOpen = false;

  /** @param isOneOfFew whether what it is rendered by is kept, so that of a change only what differs is drawn again */
  draw({ of, isOpen, template }: RowToDraw, isOneOfFew: boolean): Element {
    const { element } = this;
    const wasOpen = this.#isOpen;
    if (element && sameItems(of, this.#of)) return element;
    this.#of = of;
    this.#isOpen = isOpen;
    const source = this.#source ?? new DocumentFragment();
    // Of ten thousand rows that would be half of what they weigh.
    if (isOneOfFew) this.#source = source;
    render(template(), source);
    // None where it is the same, with what has changed.
    const made = source.firstElementChild;
    if (!made) return element!;
    if (!isOneOfFew) removeMarkers(made);
    if (element && !wasOpen) openAsIn(element, made);
    element?.replaceWith(made);
    return (this.element = made);
  }
}

/** Lit's comments mark where it would render again, and are a third of the nodes. */
function removeMarkers(row: Element): void {
  const comments = document.createTreeWalker(row, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) (comment as Comment).remove();
}

const nameOf = (details: HTMLDetailsElement) => details.textContent;

/** Opens what is open in another row, by its words. */
function openAsIn(row: Element, made: Element): void {
  const opened = [...row.querySelectorAll<HTMLDetailsElement>('details[open]')].map(nameOf);
  if (!opened.length) return;
  for (const details of made.querySelectorAll('details')) details.open ||= opened.includes(nameOf(details));
}

/** What is drawn of one row. */
export interface RowToDraw {
  /** Unlike that of any other row of the list. */
  readonly id: string;
  /** It is drawn again only if one of these is another. */
  readonly of: readonly unknown[];
  /** Whether all in it is open without a reader's doing. */
  readonly isOpen: boolean;
  readonly template: () => TemplateResult;
}

/** The rows of an element, wherever in it they are now. */
export class DrawnRows implements ReactiveController {
  readonly #rows = new Map<string, DrawnRow>();
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  #focused: Element | null = null;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    // What is moved loses the focus.
    if (this.#focused !== (renderRoot as ShadowRoot).activeElement && renderRoot.contains(this.#focused))
      (this.#focused as HTMLElement).focus({ preventScroll: true });
  }

  /**
   * Puts rows into a part of a template.
   *
   * @param before the ids of those that are there
   * @param areFew whether what they were rendered by is kept
   */
  place(
    { parentNode, startNode, endNode }: ChildPart,
    holder: Holder,
    rows: readonly RowToDraw[],
    before: readonly string[],
    areFew: boolean,
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
      const element = row.draw(toDraw, areFew);
      if (row.holder !== holder) row.holder?.lose();
      row.holder = holder;
      if (isNext) next = element.nextSibling;
      else parentNode.insertBefore(element, next ?? endNode);
    }
  }
}
