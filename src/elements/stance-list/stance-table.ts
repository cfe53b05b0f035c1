import { html, nothing, type TemplateResult } from 'lit';
import type { Sort } from '../../model/stance-list/grouping.js';
import type { ControlsView, GroupView, RowHead, RowView } from '../../model/views.js';
import { category } from '../parts/category-mark.js';
import { words } from '../parts/sources.js';
import { ariaHidden, hiddenAs, type RowState } from './chunks.js';
import type { RowRenderers } from './chunk-rows.js';
import type { ReaderChoices } from './reader-choices.js';
import { renderQuote, renderSaid, renderSources, type RowContext } from './stance-row.js';
import { renderRows, type ListContext } from './stance-rows.js';

/** The rows as a table. If the page is too narrow for columns, each row is a block. */
export const renderTable = (context: ListContext, choices: ReaderChoices): TemplateResult => {
  const { question, columns, controls } = context.view;
  const sorts: Partial<Record<string, Sort>> = { party: 'name', category: 'category', date: 'date' };
  return html`<table role="table" aria-label=${question.text} @beforematch=${choices.revealAll}>
    <thead>
      <tr role="row">
        ${Object.entries(columns).map(([id, label]) =>
          renderHead(label, sorts[id], context.isStatic ? undefined : controls, choices),
        )}
      </tr>
    </thead>
    ${renderBodies(context, 'table', 5, { renderRow, renderContent: ({ row }) => renderCells(row, context) })}
  </table>`;
};

/** The heading of a column. If the rows can be sorted by the column, it is a button; a second press reverses the order. */
function renderHead(
  label: string,
  by: Sort | undefined,
  controls: ControlsView | undefined,
  choices: ReaderChoices,
) {
  if (!by || !controls) return html`<th role="columnheader" scope="col">${label}</th>`;
  const way = controls.sorted.by === by ? controls.sorted.way : undefined;
  return html`<th role="columnheader" scope="col" aria-sort=${way ?? 'none'}>
    <button type="button" class="sort" data-sort=${by} @click=${() => choices.sort(by, controls)}>
      ${label}<span class="way" aria-hidden="true"></span>
    </button>
  </th>`;
}

/**
 * The rows of all groups, in the bodies of a table.
 *
 * @param columns the number of columns
 */
export const renderBodies = (
  context: ListContext,
  kind: 'table' | 'matrix',
  columns: number,
  renderers: Pick<RowRenderers, 'renderRow' | 'renderContent'>,
): unknown =>
  context.view.groups.map((group) =>
    renderRows(
      context,
      group,
      kind,
      ({ state }, rows, isStale, isFirst) =>
        html`<tbody class=${isStale ? 'stale' : ''} hidden=${hiddenAs(state)}>
          ${isFirst ? renderGroupHead(group, columns) : nothing}${rows}
        </tbody>`,
      renderers,
    ),
  );

const renderGroupHead = ({ label, note, count, subtotals }: GroupView, columns: number) =>
  label
    ? html`<tr role="row">
        <th role="rowheader" class="label" colspan=${columns} scope="rowgroup">
          ${words(label)} <span class="count">${count}</span>
          ${subtotals ? html`<div class="meta">${subtotals}</div>` : nothing}
          ${note ? html`<div class="meta">${words(note)}</div>` : nothing}
        </th>
      </tr>`
    : nothing;

const renderRow = ({ id }: RowHead, state: RowState, content: unknown) =>
  html`<tr role="row" part="row" data-row=${id} hidden=${hiddenAs(state)} aria-hidden=${ariaHidden(state)}>
    ${content}
  </tr>`;

const renderCells = (row: RowView, context: RowContext) =>
  html`<th role="rowheader" scope="row">${words(row.name)}</th>
    <td role="cell">${category(row.category)}</td>
    <td role="cell">
      ${renderSaid(row, context.labels)}
      <div class="meta">
        ${row.voice ? html`<span>${row.voice}</span>` : nothing}
        ${row.quote ? renderFoldedQuote(row, context) : nothing}
      </div>
    </td>
    <td role="cell">${row.date}</td>
    <td role="cell">${renderSources(row)}</td>`;

const renderFoldedQuote = (row: RowView, { details, isStatic }: RowContext) =>
  html`<details class="quote" ?open=${isStatic || details.has(row.id)}>
    <summary aria-label=${row.quote!.name}><span aria-hidden="true">${row.quote!.label}</span></summary>
    ${renderQuote(row)}
  </details>`;
