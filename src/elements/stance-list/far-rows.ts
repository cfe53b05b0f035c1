import { html, nothing, render } from 'lit';
import type { StanceEntry } from '../../model/stance-list/stance-row.js';
import type { Phrase } from '../../model/views.js';
import { ariaHidden, hiddenAs, type Chunk, type RowState } from './chunks.js';

let pattern: HTMLElement | undefined;

/** Lit makes the pattern, because a page may require trusted types. */
function makePattern(): HTMLElement {
  const place = new DocumentFragment();
  render(
    html`<li part="row" class="row entry">
      <b class="party" dir="auto"></b>
      <span class="said" dir="auto"></span>
    </li>`,
    place,
  );
  const made = place.firstElementChild as HTMLElement;
  // Without the spaces of the template, which would be two nodes in each of thousands of rows.
  made.replaceChildren(...made.children);
  return made;
}

/**
 * Rows that no reader is near: the name and the summary, as in a row that is closed, without what opens. Plain nodes take
 * a tenth of the time and of the memory of a template.
 *
 * @param headed the id of the category that the heading above the rows names
 */
export function farRows({ entries, states }: Chunk, headed: string | undefined): DocumentFragment {
  const rows = new DocumentFragment();
  pattern ??= makePattern();
  entries.forEach((entry, i) => {
    const row = pattern!.cloneNode(true) as HTMLElement;
    row.dataset['row'] = entry.id;
    fill(row.firstChild as HTMLElement, entry.name);
    fill(row.lastChild as HTMLElement, saidIn(entry, headed));
    setState(row, states[i]!);
    rows.append(row);
  });
  return rows;
}

/** Shows and hides the rows that are in a list already. */
export function setStates(list: Element, { states }: Chunk): void {
  states.forEach((state, i) => setState(list.children[i]!, state));
}

function setState(row: Element, state: RowState): void {
  setAttribute(row, 'hidden', hiddenAs(state));
  setAttribute(row, 'aria-hidden', ariaHidden(state));
}

function setAttribute(element: Element, name: string, value: string | typeof nothing): void {
  if (value === nothing) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function saidIn({ category, summary }: StanceEntry, headed: string | undefined): Phrase {
  return category.id === headed
    ? (summary ?? { text: '' })
    : { ...summary, text: [category.label.text, summary?.text].filter(Boolean).join('. ') };
}

function fill(element: HTMLElement, { text, lang }: Phrase): void {
  element.textContent = text;
  if (lang) element.lang = lang;
}
