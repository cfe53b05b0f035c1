import { noChange, nothing } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Entry } from '../../model/stance-list/entry.js';
import { sameItems } from '../../story/share.js';
import type { RenderedChunk } from './chunk-queue.js';
import { hide, type RowState } from './chunks.js';

/** How the rows of a chunk are rendered. */
export interface RowRenderers {
  /** @param content what the row opens to, or the cells of a row of a table */
  readonly renderRow: (entry: Entry, state: RowState, content: unknown) => unknown;
  readonly renderContent: (entry: Entry) => unknown;
  /** A row as text, far from the viewport. A table and a matrix have none. */
  readonly textRow?: (entry: Entry, row?: HTMLElement) => HTMLElement;
  /** Called with the element around rows that are text. */
  readonly watch: (element: Element) => void;
}

/** The rows of a chunk. They are rendered again only if the queue gives another object. */
class ChunkRows extends Directive {
  #rendered: RenderedChunk | undefined;
  /** The entries whose rows are in the page, and whether they have their content. */
  #made: ReadonlyMap<Entry, boolean> = new Map();
  /** The same rows as text. */
  #text: readonly HTMLElement[] = [];

  override update(part: ChildPart, [rendered, renderers]: Parameters<this['render']>): unknown {
    if (rendered.detail !== 'text') return this.render(rendered, renderers);
    const { entries, states } = rendered.chunk;
    const last = this.#rendered?.detail === 'text' ? this.#rendered : undefined;
    const isSame = last && sameItems(last.options, rendered.options);
    const isKept = last?.chunk.entries.length === entries.length;
    this.#rendered = rendered;
    this.#made = new Map();
    renderers.watch(part.parentNode as Element);
    this.#text = entries.map((entry, i) => {
      const before = isKept ? this.#text[i] : undefined;
      const row =
        isSame && before && last.chunk.entries[i] === entry ? before : renderers.textRow!(entry, before);
      if (states[i] !== (before ? last!.chunk.states[i] : 'shown')) hide(row, states[i]!);
      return row;
    });
    if (isKept) return noChange;
    const content = new DocumentFragment();
    content.append(...this.#text);
    return content;
  }

  /**
   * Makes only the content that has changed, and no rows that a search leaves out of a long list: nobody sees them, and the
   * next key may leave out others. All content is made before the page changes, because making it may throw.
   */
  override render(rendered: RenderedChunk, { renderRow, renderContent }: RowRenderers): unknown {
    if (rendered === this.#rendered) return noChange;
    const { chunk, options, detail } = rendered;
    const { states, isSliced } = chunk;
    const isKept = !!this.#rendered && sameItems(this.#rendered.options, options);
    const last = isKept ? this.#made : new Map<Entry, boolean>();
    const made = new Map<Entry, boolean>();
    const rows = chunk.entries.flatMap((entry, i) => {
      const state = states[i]!;
      if (state === 'left-out' && isSliced && !last.has(entry)) return [];
      const isFull = detail === 'all' || (detail as ReadonlySet<string>).has(entry.id);
      made.set(entry, isFull);
      const content = last.get(entry) === isFull ? noChange : isFull ? renderContent(entry) : nothing;
      return { id: entry.id, row: renderRow(entry, state, content) };
    });
    this.#made = made;
    this.#rendered = rendered;
    return repeat(
      rows,
      ({ id }) => id,
      ({ row }) => row,
    );
  }
}

export const chunkRows = directive(ChunkRows);
