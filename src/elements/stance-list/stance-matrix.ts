import { html, type TemplateResult } from 'lit';
import type { Entry } from '../../model/stance-list/entry.js';
import type { CategoryView, ColumnView } from '../../model/views.js';
import { categoryClass, mark } from '../parts/category-mark.js';
import { folded, words } from '../parts/sources.js';
import { ariaHidden, hiddenAs, type RowState } from './chunks.js';
import type { ReaderChoices } from './reader-choices.js';
import { renderLegend } from './stance-controls.js';
import { renderContent, renderMore, renderRow } from './stance-row.js';
import type { ListContext } from './stance-rows.js';
import { renderBodies } from './stance-table.js';

/**
 * Several questions as a table: a row for each side, and a numbered mark for each question. The list above the table says
 * which question has which number. The texts of the questions would be too long for the heads of columns.
 */
export const renderMatrix = (
  context: ListContext,
  questions: readonly ColumnView[],
  choices: ReaderChoices,
): TemplateResult => {
  const { question, columns } = context.view;
  return html`<table
    class="matrix"
    role="table"
    aria-label=${question.text}
    @beforematch=${choices.revealAll}
  >
    <thead class="unseen">
      <tr role="row">
        ${[{ text: columns.party }, ...questions.map(({ question }) => question), { text: columns.said }].map(
          (head) => html`<th role="columnheader" scope="col">${words(head)}</th>`,
        )}
      </tr>
    </thead>
    ${renderBodies(context, 'matrix', questions.length + 2, {
      renderRow: (entry, state, content) => renderSide(entry, state, content, context),
      renderContent: (entry) => renderStances(entry, context),
    })}
  </table>`;
};

/** A longer list of questions is folded, because it would push the rows off the screen of a phone. */
const MOST_UNFOLDED = 6;

/** The questions by number, with their totals. */
export function renderQuestions(
  questions: readonly ColumnView[],
  { labels, disclosure }: ListContext,
  choices: ReaderChoices,
): unknown {
  const list = () =>
    html`<ol class="questions" part="split">
      ${questions.map(
        ({ question, split }) =>
          html`<li>${words(question)}${renderLegend(split, [], undefined, choices)}</li>`,
      )}
    </ol>`;
  return folded(labels.questions, list, questions.length <= MOST_UNFOLDED ? 'open' : disclosure);
}

/** A row: the name, the marks, and the stances that it opens to. The control that opens the row covers the row. */
const renderSide = (
  { id, name, cells = [] }: Entry,
  state: RowState,
  content: unknown,
  { isStatic, details }: ListContext,
) =>
  html`<tr role="row" part="row" data-row=${id} hidden=${hiddenAs(state)} aria-hidden=${ariaHidden(state)}>
    <th role="rowheader" scope="row">${words(name)}</th>
    ${cells.map(renderCell)}
    <td role="cell">
      ${
        isStatic
          ? content
          : html`<details class="entry" ?open=${details.has(id)}>
              <summary aria-label=${name.text}></summary>
              <div class="stances">${content}</div>
            </details>`
      }
    </td>
  </tr>`;

const renderCell = (category: CategoryView) =>
  html`<td role="cell" class="category ${categoryClass(category)}">
    ${mark(category)}<span class="unseen">${words(category.label)}</span>
  </td>`;

/** The facts about the side, and its stances in full. */
function renderStances({ row }: Entry, context: ListContext) {
  const options = { ...context, isStatic: true, isNames: false, isNamed: true };
  return html`${renderMore(row, context.labels)}
    <ul>
      ${row.stances!.map((each) => renderRow(each, 'shown', renderContent(each, options), options))}
    </ul>`;
}
