import { html, nothing, type TemplateResult } from 'lit';
import type { Sort } from '../../model/stance-list/grouping.js';
import type { ControlsView, SplitView } from '../../model/views.js';
import { category } from '../parts/category-mark.js';
import type { Reading } from './reader-choices.js';

/** What each category is drawn as, and how many hold it; where there are controls, each a switch. */
export const renderLegend = (
  { parts }: SplitView,
  controls: ControlsView | undefined,
  reading: Reading,
): TemplateResult =>
  html`<ul class="legend" aria-label=${controls?.filter ?? nothing}>
    ${parts.map((part) => {
      const entry = html`${category(part)} <b>${part.count}</b>`;
      return controls
        ? html`<li>
            <button
              type="button"
              class="switch"
              aria-pressed=${controls.categories.has(part.id) ? 'true' : 'false'}
              @click=${() => reading.toggle(part.id, controls)}
            >
              ${entry}
            </button>
          </li>`
        : html`<li>${entry}</li>`;
    })}
  </ul>`;

/** What a reader finds a side by, and, but for a table or a map, what puts the rows in order. */
export const renderControls = (
  controls: ControlsView,
  search: string | undefined,
  sortable: boolean,
  reading: Reading,
): TemplateResult =>
  html`<div class="controls" part="controls">
      ${
        search === undefined
          ? nothing
          : html`<label
              >${controls.search}
              <input
                type="search"
                autocomplete="off"
                spellcheck="false"
                .value=${search}
                @input=${({ target }: Event) => reading.search((target as HTMLInputElement).value)}
            /></label>`
      }
      ${
        sortable
          ? html`<label
              >${controls.sort}
              <select
                @change=${({ target }: Event) =>
                  reading.sort((target as HTMLSelectElement).value as Sort, controls)}
              >
                ${controls.sorts.map(
                  ({ id, label }) =>
                    html`<option value=${id} .selected=${controls.sorted.by === id}>${label}</option>`,
                )}
              </select></label
            >`
          : nothing
      }
    </div>
    <div class="result">
      <span role="status" class="meta">${reading.status(controls)}</span>
      ${
        controls.narrowed
          ? html`<button type="button" class="clear" @click=${reading.clear}>${controls.clear}</button>`
          : nothing
      }
    </div>`;
