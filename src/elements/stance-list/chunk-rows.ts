import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import type { StanceEntry } from '../../model/stance-list/stance-row.js';
import type { RowView } from '../../model/views.js';
import { forget } from '../../page/near.js';
import { sameItems } from '../../story/share.js';
import type { ChunkQueue, RenderedChunk } from './chunk-queue.js';
import type { RowState } from './chunks.js';
import { farRows, setStates } from './far-rows.js';

/** How rows in full are rendered. */
interface RowRenderers {
  readonly renderRow: (id: string, state: RowState, content: unknown) => unknown;
  readonly renderContent: (row: RowView) => unknown;
}

/** The rows of a chunk, in full or without what opens. They are rendered again only if the queue gives another object. */
class ChunkRows extends AsyncDirective {
  #rendered: RenderedChunk | undefined;
  /** The entries whose rows in full are in the page, as they are now. */
  #made: ReadonlySet<StanceEntry> = new Set();
  #queue: ChunkQueue | undefined;
  #list: Element | undefined;

  override render(
    rendered: RenderedChunk,
    _queue: ChunkQueue,
    _headed: string | undefined,
    renderers: RowRenderers,
  ): unknown {
    return this.#renderInFull(rendered, renderers);
  }

  override update(
    part: ChildPart,
    [rendered, queue, headed, renderers]: Parameters<this['render']>,
  ): unknown {
    if (rendered === this.#rendered) return noChange;
    this.#list = part.parentNode as Element;
    this.#queue = queue;
    const rows = rendered.isFar ? this.#renderFar(rendered, headed) : this.#renderInFull(rendered, renderers);
    this.#rendered = rendered;
    this.reconnected();
    return rows;
  }

  #renderFar({ chunk }: RenderedChunk, headed: string | undefined): unknown {
    const last = this.#rendered;
    this.#made = new Set();
    if (!last?.isFar || !sameItems(last.chunk.entries, chunk.entries)) return farRows(chunk, headed);
    // The words are the same, so a search only shows and hides rows.
    setStates(this.#list!, chunk);
    return noChange;
  }

  /**
   * Makes only the content that has changed, and none for rows that a search leaves out of a long list: nobody sees them,
   * and the next key may leave out others. All content is made before the page changes, because making it may throw.
   */
  #renderInFull({ chunk, options }: RenderedChunk, { renderRow, renderContent }: RowRenderers): unknown {
    const { entries, states, isSliced } = chunk;
    const isKept = !!this.#rendered && sameItems(this.#rendered.options, options);
    const made = new Set<StanceEntry>();
    const contents = entries.map((entry, i) => {
      const isMade = isKept && this.#made.has(entry);
      if (!isMade && isSliced && states[i] === 'left-out') return noChange;
      made.add(entry);
      return isMade ? noChange : renderContent(entry.row);
    });
    this.#made = made;
    return repeat(
      entries,
      ({ id }) => id,
      ({ id }, i) => renderRow(id, states[i]!, contents[i]),
    );
  }

  protected override disconnected(): void {
    if (this.#list) forget(this.#list);
  }

  protected override reconnected(): void {
    // A story that throws may have left the chunk without rows.
    if (!this.#rendered) return;
    const { isFar, chunk } = this.#rendered;
    // Hidden chunks have no height, so all of them would be near.
    if (isFar && chunk.shown) this.#queue!.watch(this.#list!, this.#rendered);
    else forget(this.#list!);
  }
}

export const chunkRows = directive(ChunkRows);
