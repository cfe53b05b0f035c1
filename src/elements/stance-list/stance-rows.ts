import { nothing } from 'lit';
import { sameItems } from '../../story/share.js';
import type { GroupView, StanceListView } from '../../model/views.js';
import type { Disclosure } from '../parts/sources.js';
import type { ChunkQueue } from './chunk-queue.js';
import { chunkRows, type RowRenderers } from './chunk-rows.js';
import { chunksOf, hasSameIds, type Chunk } from './chunks.js';
import type { RowContext } from './stance-row.js';

/** Everything that rendering the rows of a list needs. */
export interface ListContext extends RowContext {
  readonly view: StanceListView;
  readonly queue: ChunkQueue;
  /** In a list of more than 100 rows, the content of a row is made when the row opens. */
  readonly disclosure: Disclosure;
}

/**
 * The rows of a group, chunk by chunk.
 *
 * @param renderChunk renders the element around the rows of a chunk; `isStale` says that its rows have to be replaced
 * @param renderers render a row, and its content only if the content has changed
 */
export function renderRows(
  { view, labels, isStatic, disclosure, queue, details }: ListContext,
  group: GroupView,
  kind: 'list' | 'table' | 'matrix',
  renderChunk: (chunk: Chunk, rows: unknown, isStale: boolean, isFirst: boolean) => unknown,
  renderers: Omit<RowRenderers, 'watch'>,
): unknown {
  const options = [labels, isStatic, view.isNamesOnly];
  const isFull = kind === 'table' || isStatic || queue.isWhole;
  return chunksOf(group, view.groups).map((chunk, i) => {
    const place = `${kind} ${view.id} ${group.id} ${i}`;
    const rendered = queue.take(
      place,
      { chunk, options },
      details.among(chunk.entries),
      isFull || (!chunk.isSliced && disclosure !== 'empty'),
      !!renderers.textRow,
    );
    if (!rendered) return nothing;
    const watch = (element: Element) => queue.watch(element, place);
    const rows = chunkRows(rendered, { ...renderers, watch });
    return renderChunk(chunk, rows, isStale(rendered.chunk, chunk), !i);
  });
}

/** Whether a chunk shows other rows than it should. Rows whose words have changed stay until they are rendered again. */
const isStale = (rendered: Chunk, wanted: Chunk): boolean =>
  rendered !== wanted && (!hasSameIds(rendered, wanted) || !sameItems(rendered.states, wanted.states));
