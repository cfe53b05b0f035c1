import { html, nothing, type TemplateResult } from 'lit';
import type { ControlsView, GroupView, RowView, StanceListView } from '../../model/views.js';
import { category } from '../shared/mark.js';
import { sourcesNote, words } from '../shared/sources.js';
import { quoted, rowBody } from './stance-row.js';
import { renderRows, type Layout } from './stance-rows.js';

type Sort = ControlsView['sorted']['by'];

/** The rows as a table, with a body for each group. It scrolls in its own frame where the page is too narrow. */
export const renderTable = (layout: Layout, sort: (by: Sort) => void): TemplateResult => {
  const { question, columns, groups, controls } = layout.view;
  const heads: Partial<Record<string, Sort>> = { party: 'name', category: 'category', date: 'date' };
  return html`<div class="frame" tabindex="0" role="region" aria-label=${question.text}>
    <table>
      <thead>
        <tr>
          ${Object.entries(columns).map(([id, label]) => renderHead(label, heads[id], layout, controls, sort))}
        </tr>
      </thead>
      ${groups.map((group) => renderBody(layout, group))}
    </table>
  </div>`;
};

/** A column's name: where the rows can be put in its order, a button that does, and does the contrary when it has. */
function renderHead(
  label: string,
  by: Sort | undefined,
  { open }: Layout,
  controls: ControlsView | undefined,
  sort: (by: Sort) => void,
) {
  if (!by || !controls || open) return html`<th scope="col">${label}</th>`;
  const way = controls.sorted.by === by ? controls.sorted.way : undefined;
  return html`<th scope="col" aria-sort=${way ?? 'none'}>
    <button type="button" class="sort" data-sort=${by} @click=${() => sort(by)}>
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
    ? html`<tr>
        <th class="label" colspan="5" scope="rowgroup">
          ${words(label)} <span class="count">${count}</span>
          ${note ? html`<div class="meta">${words(note)}</div>` : nothing}
        </th>
      </tr>`
    : nothing;

const renderCells = (row: RowView, labels: StanceListView['labels'], hidden: boolean, open: boolean) =>
  html`<tr part="row" ?hidden=${hidden}>
    <th scope="row">${words(row.name)}</th>
    <td>${category(row.category)}</td>
    <td>
      ${rowBody(row, labels, open)}
      <div class="meta">
        ${row.voice ? html`<span>${row.voice}</span>` : nothing}
        ${row.quote ? quoted(row.quote, labels.quote, open) : nothing}
      </div>
    </td>
    <td>${row.date}</td>
    <td>${sourcesNote(row.sources, open)}</td>
  </tr>`;
