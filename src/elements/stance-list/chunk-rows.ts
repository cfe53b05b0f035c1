import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import type { StanceEntry } from '../../model/stance-list/stance-row.js';
import { sameItems } from '../../story/share.js';
import type { RenderedChunk } from './chunk-queue.js';
import type { RowState } from './chunks.js';

/** How the rows of a chunk are rendered. */
export interface RowRenderers {
  readonly renderRow: (id: string, state: RowState, content: unknown) => unknown;
  /** @param isFull whether the row has everything that it can open to, and not only its name and summary */
  readonly renderContent: (entry: StanceEntry, isFull: boolean) => unknown;
}

/** The rows of a chunk. They are rendered again only if the queue gives another object. */
class ChunkRows extends Directive {
  #rendered: RenderedChunk | undefined;
  /** The entries whose content is in the page, and whether it is in full. */
  #made: ReadonlyMap<StanceEntry, boolean> = new Map();

  /**
   * Makes only the content that has changed, and none for rows that a search leaves out of a long list: nobody sees them,
   * and the next key may leave out others. All content is made before the page changes, because making it may throw.
   */
  override render(rendered: RenderedChunk, { renderRow, renderContent }: RowRenderers): unknown {
    if (rendered === this.#rendered) return noChange;
    const { chunk, options, full } = rendered;
    const { entries, states, isSliced } = chunk;
    const isKept = !!this.#rendered && sameItems(this.#rendered.options, options);
    const made = new Map<StanceEntry, boolean>();
    const contents = entries.map((entry, i) => {
      const isFull = full === 'all' || full.has(entry.id);
      const isMade = isKept && this.#made.get(entry) === isFull;
      if (!isMade && isSliced && states[i] === 'left-out') return noChange;
      made.set(entry, isFull);
      return isMade ? noChange : renderContent(entry, isFull);
    });
    this.#made = made;
    this.#rendered = rendered;
    return repeat(
      entries,
      ({ id }) => id,
      ({ id }, i) => renderRow(id, states[i]!, contents[i]),
    );
  }
}

export const chunkRows = directive(ChunkRows);
