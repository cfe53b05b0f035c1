import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { GroupView, RowView, StanceListView } from '../../model/views.js';
import { category } from '../shared/mark.js';
import { sourcesNote, words } from '../shared/sources.js';
import { idOf, quoted, rowBody } from './stance-row.js';

/** The rows as a table, with a body for each group. It scrolls in its own frame where the page is too narrow. */
export const renderTable = (view: StanceListView, all: boolean, open: boolean): TemplateResult =>
  html`<div class="frame" tabindex="0" role="region" aria-label=${view.question.text}>
    <table>
      <thead>
        <tr>
          ${Object.values(view.columns).map((label) => html`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      ${repeat(view.groups, idOf, (group) => renderBody(view, group, all, open))}
    </table>
  </div>`;

const renderBody = (
  { labels }: StanceListView,
  { label, note, category: own, count, rows, shown }: GroupView,
  all: boolean,
  open: boolean,
) =>
  html`<tbody ?hidden=${!all && !shown}>
    ${
      label && !own
        ? html`<tr>
            <th class="label" colspan="5" scope="rowgroup">
              ${words(label)} <span class="count">${count}</span>
              ${note ? html`<div class="meta">${words(note)}</div>` : nothing}
            </th>
          </tr>`
        : nothing
    }
    ${repeat(rows, idOf, (row, i) => renderCells(row, labels, !all && i >= shown, open))}
  </tbody>`;

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
