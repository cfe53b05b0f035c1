import { html, nothing, type TemplateResult } from 'lit';
import type { ControlsView, SplitView } from '../../model/views.js';
import { category } from '../shared/mark.js';

type Sort = ControlsView['sorted']['by'];

/** What each category is drawn as, and how many hold it; where there are controls, each a switch. */
export const renderLegend = (
  { parts }: SplitView,
  controls: ControlsView | undefined,
  toggle: (id: string) => void,
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
              @click=${() => toggle(part.id)}
            >
              ${entry}
            </button>
          </li>`
        : html`<li>${entry}</li>`;
    })}
  </ul>`;

export interface Handlers {
  readonly search: (words: string) => void;
  readonly sort: (by: Sort) => void;
  readonly clear: () => void;
}

/** What a reader finds a side by, and, but for a table or a map, what puts the rows in order. */
export const renderControls = (
  controls: ControlsView,
  { search, status, sortable }: { search: string | undefined; status: string; sortable: boolean },
  handlers: Handlers,
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
                @input=${({ target }: Event) => handlers.search((target as HTMLInputElement).value)}
            /></label>`
      }
      ${
        sortable
          ? html`<label
              >${controls.sort}
              <select
                @change=${({ target }: Event) => handlers.sort((target as HTMLSelectElement).value as Sort)}
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
      <span role="status" class="meta">${status}</span>
      ${
        controls.narrowed
          ? html`<button type="button" class="clear" @click=${handlers.clear}>${controls.clear}</button>`
          : nothing
      }
    </div>`;
