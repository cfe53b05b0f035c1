import { html, nothing, type TemplateResult } from 'lit';
import type { SourceEntryView, SourceListView } from '../../model/views.js';
import { words, type Disclosure } from './sources.js';

/**
 * The numbered list of sources that ends an embed, behind its label.
 *
 * @param dates the dates of the story that the line above leaves out
 */
export const sourceList = (
  { label, entries, back }: SourceListView,
  disclosure: Disclosure,
  dates: () => unknown,
): TemplateResult | typeof nothing =>
  entries.length
    ? html`<details class="sources" part="sources" ?open=${disclosure === 'open'}>
        <summary>${label}</summary>
        ${
          disclosure === 'empty'
            ? nothing
            : html`<section role="doc-endnotes" aria-label=${label}>
                <ol>
                  ${entries.map((each) => entry(each, back))}
                </ol>
                ${dates()}
              </section>`
        }
      </details>`
    : nothing;

// The minifier removes a space at the start or end of a template, so each space stands between two expressions.
const entry = (
  { source, number, title, href, details, passages, address, archived }: SourceEntryView,
  back: string,
) =>
  html`<li data-entry=${source} data-address=${address ?? nothing} tabindex="-1">
    <span class="nth">${number}</span>
    <span>
      ${href ? html`<a href=${href}>${words(title)}</a>` : words(title)}${details}${passages.map(
        ({ href, ...passage }, i) =>
          html`${i ? '; ' : ': '}${href ? html`<a href=${href}>${words(passage)}</a>` : words(passage)}`,
      )}
      ${archived ? html`<a href=${archived.href}>${archived.label}</a>` : nothing}
      <a class="back" role="doc-backlink" href="#source-${number}" data-back=${source} aria-label=${back}
        >↑</a
      >
    </span>
  </li>`;
