import { html, nothing, type TemplateResult } from 'lit';
import type { Sort } from '../../model/stance-list/grouping.js';
import type { ControlsView, GroupView, RowView, StanceListView } from '../../model/views.js';
import { category } from '../parts/category-mark.js';
import { words } from '../parts/sources.js';
import type { Reading } from './reader-choices.js';
import { quoted, rowBody, sources } from './stance-row.js';
import { renderRows, type Layout } from './stance-rows.js';

/** The rows as a table: of columns, or, where the page is too narrow, of blocks. */
export const renderTable = (layout: Layout, sort: Reading['sort']): TemplateResult => {
  const { question, columns, groups, controls } = layout.view;
  const heads: Partial<Record<string, Sort>> = { party: 'name', category: 'category', date: 'date' };
  return html`<table role="table" aria-label=${question.text}>
    <thead>
      <tr role="row">
        ${Object.entries(columns).map(([id, label]) => renderHead(label, heads[id], layout, controls, sort))}
      </tr>
    </thead>
    ${groups.map((group) => renderBody(layout, group))}
  </table>`;
};

/** A column's name: where the rows can be put in its order, a button that does, and does the contrary when it has. */
function renderHead(
  label: string,
  by: Sort | undefined,
  { open }: Layout,
  controls: ControlsView | undefined,
  sort: Reading['sort'],
) {
  if (!by || !controls || open) return html`<th role="columnheader" scope="col">${label}</th>`;
  const way = controls.sorted.by === by ? controls.sorted.way : undefined;
  return html`<th role="columnheader" scope="col" aria-sort=${way ?? 'none'}>
    <button type="button" class="sort" data-sort=${by} @click=${() => sort(by, controls)}>
      ${label}<span class="way" aria-hidden="true"></span>
    </button>
  </th>`;
}

const renderBody = (layout: Layout, group: GroupView) =>
  renderRows(
    layout,
    group,
    (place, content, first) =>
      html`<tbody class=${place} ?hidden=${place !== 'shown'}>
        ${first ? renderGroupHead(group) : nothing}${content}
      </tbody>`,
    (row, hidden) => renderCells(row, layout.view.labels, hidden, layout.open),
  );

const renderGroupHead = ({ label, note, category: own, count }: GroupView) =>
  label && !own
    ? html`<tr role="row">
        <th role="rowheader" class="label" colspan="5" scope="rowgroup">
          ${words(label)} <span class="count">${count}</span>
          ${note ? html`<div class="meta">${words(note)}</div>` : nothing}
        </th>
      </tr>`
    : nothing;

const renderCells = (row: RowView, labels: StanceListView['labels'], hidden: boolean, open: boolean) =>
  html`<tr role="row" part="row" ?hidden=${hidden}>
    <th role="rowheader" scope="row">${words(row.name)}</th>
    <td role="cell">${category(row.category)}</td>
    <td role="cell">
      ${rowBody(row, labels, open)}
      <div class="meta">
        ${row.voice ? html`<span>${row.voice}</span>` : nothing}
        ${row.quote ? quoted(row.quote, labels.quote, open) : nothing}
      </div>
    </td>
    <td role="cell">${row.date}</td>
    <td role="cell">${sources(row, open)}</td>
  </tr>`;
