import { html, nothing, type TemplateResult } from 'lit';
import type { Sort } from '../../model/stance-list/grouping.js';
import type { CategoryView, ControlsView, SplitView } from '../../model/views.js';
import { category } from '../parts/category-mark.js';
import { words } from '../parts/sources.js';
import type { ReaderChoices } from './reader-choices.js';

/**
 * The categories with their marks and counts. If the list has controls, each category is a switch that filters.
 *
 * @param uncounted categories that the split does not count, and that have marks on a map
 */
export const renderLegend = (
  { parts, silences }: SplitView,
  uncounted: readonly CategoryView[],
  controls: ControlsView | undefined,
  choices: ReaderChoices,
): TemplateResult =>
  html`<ul class="legend" aria-label=${controls?.filter ?? nothing}>
    ${[...parts, ...silences].map((part) => {
      const entry = html`${category(part)} <b>${part.count}</b>`;
      return controls ? renderSwitch(part.id, entry, controls, choices) : html`<li>${entry}</li>`;
    })}
    ${uncounted.map((each) => html`<li>${category(each)}</li>`)}
  </ul>`;

/** A switch that filters by a category, or by a value of an attribute. */
const renderSwitch = (id: string, content: unknown, controls: ControlsView, choices: ReaderChoices) =>
  html`<li>
    <button
      type="button"
      class="switch"
      aria-pressed=${controls.categories.has(id) ? 'true' : 'false'}
      @click=${() => choices.toggle(id, controls)}
    >
      ${content}
    </button>
  </li>`;

/**
 * Switches for the values of an attribute, the search field, the choice of an order, and the result in words.
 *
 * @param search the words of the search; undefined if the list has no search
 * @param sortable whether the order is chosen here, and not in the heads of a table
 */
export const renderControls = (
  controls: ControlsView,
  search: string | undefined,
  sortable: boolean,
  choices: ReaderChoices,
): TemplateResult =>
  html`${
      controls.values
        ? html`<ul class="legend" aria-label=${controls.values.label}>
            ${controls.values.items.map(({ id, label, count }) =>
              renderSwitch(id, html`${words(label)} <b>${count}</b>`, controls, choices),
            )}
          </ul>`
        : nothing
    }
    <div
      class="controls"
      part="controls"
      @keydown=${keepTypingInside}
      @keypress=${keepTypingInside}
      @keyup=${keepTypingInside}
    >
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
                @input=${({ target }: Event) => choices.search((target as HTMLInputElement).value)}
            /></label>`
      }
      ${
        sortable
          ? html`<label
              >${controls.sort}
              <select
                .value=${controls.sorted.by}
                @change=${({ target }: Event) =>
                  choices.sort((target as HTMLSelectElement).value as Sort, controls)}
              >
                ${controls.sorts.map(
                  ({ id, label }) =>
                    html`<option value=${id} ?selected=${controls.sorted.by === id}>${label}</option>`,
                )}
              </select></label
            >`
          : nothing
      }
    </div>
    <div class="result">
      <span role="status" class="meta">${choices.status(controls)}</span>
      ${
        controls.narrowed
          ? html`<button type="button" class="clear" @click=${choices.clear}>${controls.clear}</button>`
          : nothing
      }
    </div>`;

/** Keys that a page may need wherever the focus is: to close a dialog, or to keep the focus inside one. */
const pageKeys = /^(Escape|Tab|F\d+)$/;

/**
 * Keeps typed keys from the page. To a page that has one-key shortcuts the target of a key is our element, which is no
 * field, so the page would run the shortcut and cancel the key. Keys with a modifier still reach the page.
 */
function keepTypingInside(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  // On some keyboards AltGr, which browsers on Windows report as Ctrl and Alt, types characters.
  const isShortcut = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph');
  if (!isShortcut && !pageKeys.test(key)) event.stopPropagation();
}
