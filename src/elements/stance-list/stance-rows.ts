import { nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { GroupView, RowView, StanceListView } from '../../model/views.js';
import type { ChunkQueue } from './chunk-queue.js';
import { chunksOf, type Chunk, type RowState } from './chunks.js';
import type { RowContext } from './stance-row.js';

/** What the rows of a list are rendered with. */
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
  const chunks = chunksOf(group, view.groups);
  return chunks.map((chunk, i) => {
    const rendered = queue.take(`${kind} ${view.id} ${group.id} ${i}`, { chunk, options });
    if (!rendered) return nothing;
    const rows = guard([rendered], () =>
      repeat(
        rendered.chunk.entries,
        ({ id }) => id,
        (entry, j) =>
          renderRow(
            entry.id,
            rendered.chunk.states[j]!,
            // A guard costs more than it saves in a short list.
            chunk.isSliced
              ? guard([entry, ...rendered.options], () => renderContent(entry.row))
              : renderContent(entry.row),
          ),
      ),
    );
    return renderChunk(chunk, rows, isStale(rendered.chunk, chunk), !i);
  });
}

/** Whether a chunk shows other rows than it should. Rows whose words have changed stay until they are rendered again. */
const isStale = (rendered: Chunk, wanted: Chunk): boolean =>
  rendered !== wanted &&
  !(
    rendered.entries.length === wanted.entries.length &&
    wanted.entries.every(
      ({ id }, i) => id === rendered.entries[i]!.id && wanted.states[i] === rendered.states[i],
    )
  );
