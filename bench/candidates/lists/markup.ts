/** The markup of a hand-written list. */
import { escape } from '../html.js';
import { grouped, type List, type Row } from './list.js';

export const rowMarkup = (row: Row): string => `<li class="row" data-id="${row.id}">
  <div><b>${escape(row.name)}</b></div>
  <div><div>${escape(row.summary)}</div>
    ${row.condition ? `<div><b>Condition:</b> ${escape(row.condition)}</div>` : ''}
    <div class="meta"><span>${row.date}</span> <a href="${escape(row.href)}">${escape(row.source)}</a></div></div>
</li>`;

export const rowsMarkup = (rows: readonly Row[]): string =>
  grouped(rows)
    .map(
      ([
        category,
        each,
      ]) => `<section><div class="label"><i class="mark c${each[0]!.place}"></i> ${escape(category)}
  <span>${each.length}</span></div><ul>${each.map(rowMarkup).join('')}</ul></section>`,
    )
    .join('');

export const headMarkup = ({ question, note, parts }: List): string => `<h3>${escape(question)}</h3>
<ul class="legend">${parts
  .map(
    ({ label, place, count }) => `<li><i class="mark c${place}"></i> ${escape(label)} <b>${count}</b></li>`,
  )
  .join('')}</ul>
<div class="meta">${escape(note)}</div>`;

export const controlsMarkup = `<label>Search by name <input type="search"></label>
<button type="button">Sort by date</button>`;

export const footMarkup = ({ foot }: List): string => `<div class="meta">${escape(foot)}</div>`;
