import { nothing } from 'lit';
import { sameItems } from '../../story/share.js';
import type { GroupView, RowView, StanceListView } from '../../model/views.js';
import type { ChunkQueue } from './chunk-queue.js';
import { chunkRows } from './chunk-rows.js';
import { chunksOf, hasSameIds, type Chunk, type RowState } from './chunks.js';
import type { RowContext } from './stance-row.js';

/** Everything that rendering the rows of a list needs. */
export interface ListContext extends RowContext {
  readonly view: StanceListView;
  readonly queue: ChunkQueue;
}

/**
 * The rows of a group, chunk by chunk.
 *
 * @param renderChunk renders the element around the rows of a chunk; `isStale` says that its rows have to be replaced
 * @param renderRow renders a row around its content
 * @param renderContent renders the content of a row; it is called only if the row has changed
 */
export function renderRows(
  { view, labels, isStatic, queue }: ListContext,
  group: GroupView,
  kind: 'list' | 'table',
  renderChunk: (chunk: Chunk, rows: unknown, isStale: boolean, isFirst: boolean) => unknown,
  renderRow: (id: string, state: RowState, content: unknown) => unknown,
  renderContent: (row: RowView) => unknown,
): unknown {
  const options = [labels, isStatic];
  // A static list shows all that a row has.
  const mayBeFar = kind === 'list' && !isStatic;
  return chunksOf(group, view.groups).map((chunk, i) => {
    const rendered = queue.take(
      `${kind} ${view.id} ${group.id} ${i}`,
      chunk,
      options,
      mayBeFar && chunk.isSliced,
    );
    if (!rendered) return nothing;
    const rows = chunkRows(rendered, queue, group.category?.id, { renderRow, renderContent });
    return renderChunk(chunk, rows, isStale(rendered.chunk, chunk), !i);
  });
}

/** Whether a chunk shows other rows than it should. Rows whose words have changed stay until they are rendered again. */
const isStale = (rendered: Chunk, wanted: Chunk): boolean =>
  !hasSameIds(rendered, wanted) || !sameItems(rendered.states, wanted.states);
