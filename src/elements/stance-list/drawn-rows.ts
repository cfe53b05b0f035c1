import { render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ChildPart } from 'lit/directive.js';

/** Whoever has a row's element now, and is told when it goes elsewhere. */
export interface Holder {
  lose(): void;
}

/** A row as an element. It is drawn once, and moved to where it belongs, with all that a reader has opened in it. */
class DrawnRow {
  element: Element | undefined;
  holder: Holder | undefined;
  /** Where the template is rendered, and from where its element is taken. */
  readonly #source = new DocumentFragment();
  #of: readonly unknown[] = [];

  draw(of: readonly unknown[], template: () => TemplateResult): Element {
    if (this.element && isSame(of, this.#of)) return this.element;
    this.#of = of;
    render(template(), this.#source);
    // The same as before, where it is drawn anew by the same template.
    const made = this.#source.firstElementChild;
    if (made) this.element?.replaceWith(made);
    return (this.element = made ?? this.element!);
  }
}

export const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/** What is drawn of one row. */
export interface RowToDraw {
  /** Unlike that of any other row of the list. */
  readonly id: string;
  /** It is drawn again only if one of these is another. */
  readonly of: readonly unknown[];
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
   */
  place(
    { parentNode, startNode, endNode }: ChildPart,
    holder: Holder,
    rows: readonly RowToDraw[],
    before: readonly string[],
  ): void {
    const ids = new Set(rows.map(({ id }) => id));
    for (const id of before) {
      const row = this.#rows.get(id);
      if (row?.holder !== holder || ids.has(id)) continue;
      row.element!.remove();
      row.holder = undefined;
    }
    let next = startNode!.nextSibling;
    for (const { id, of, template } of rows) {
      let row = this.#rows.get(id);
      if (!row) this.#rows.set(id, (row = new DrawnRow()));
      const isNext = row.element && row.element === next;
      const element = row.draw(of, template);
      if (row.holder !== holder) row.holder?.lose();
      row.holder = holder;
      if (isNext) next = element.nextSibling;
      else parentNode.insertBefore(element, next ?? endNode);
    }
  }
}
