import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../model/stance-list/entry.js';
import type { GroupView } from '../../model/views.js';
import { category } from '../parts/category-mark.js';
import { words } from '../parts/sources.js';
import { ariaHidden, hiddenAs, type Chunk } from './chunks.js';
import type { ReaderChoices } from './reader-choices.js';
import { renderContent, renderRow, textRow, type RowOptions } from './stance-row.js';
import { renderRows, type ListContext } from './stance-rows.js';

/**
 * Rows under one heading.
 *
 * @param level the level of the heading
 */
export function renderGroup(
  group: GroupView,
  context: ListContext,
  choices: ReaderChoices,
  level: number,
): TemplateResult {
  const { label, note, category: own, count, subtotals, size, shown } = group;
  const { isNames, isStatic } = context;
  const optionsFor = (entry: Entry): RowOptions => (own && entry.category.id === own.id ? under : beside);
  const under = { ...context, isNamed: false };
  const beside = { ...context, isNamed: true, note: own ? undefined : note };
  const rows = renderRows(context, group, 'list', renderChunk, {
    renderRow: (entry, state, content) => renderRow(entry, state, content, optionsFor(entry)),
    renderContent: (entry) => renderContent(entry.row, optionsFor(entry)),
    textRow: (entry, row) => textRow(entry, optionsFor(entry), row),
  });
  const state = shown ? 'shown' : size ? 'after-limit' : 'left-out';
  return html`<section
    part="group"
    class=${isNames ? 'names' : ''}
    hidden=${hiddenAs(state)}
    @beforematch=${choices.revealAll}
  >
    ${
      label
        ? html`<div class="label" role="heading" aria-level=${level}>
            ${own ? category(own) : words(label)} <span class="count">${count}</span>
          </div>`
        : nothing
    }
    ${subtotals ? html`<div class="meta">${subtotals}</div>` : nothing}
    ${note && isStatic ? html`<div class="meta">${words(note)}</div>` : nothing} ${rows}
  </section>`;
}

const renderChunk = ({ state, shown, isSkippable }: Chunk, rows: unknown, isStale: boolean) =>
  html`<ul
    class="tens-${Math.round(shown / 10)} ${isSkippable ? 'skippable' : ''} ${isStale ? 'stale' : ''}"
    hidden=${hiddenAs(state)}
    aria-hidden=${ariaHidden(state)}
  >
    ${rows}
  </ul>`;
