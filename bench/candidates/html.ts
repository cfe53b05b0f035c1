/** Escapes and joins markup for the hand-written candidates. */
import type { Fact, SourceListView, SourcesView } from '../../src/model/views.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text: string): string => text.replace(/[&<>"]/g, (each) => entities[each]!);

/** The numbered marks of a fact. */
export const marks = ({ marks }: SourcesView): string =>
  `<sup>${marks
    .map(
      ({ number, name, href }) =>
        `<a role="doc-noteref" href="${escape(href ?? '#')}" aria-label="${escape(name)}">${number}</a>`,
    )
    .join(' ')}</sup>`;

/** The list of sources at the end. */
export const sourceList = ({ label, entries }: SourceListView): string => {
  const items = entries.map(
    ({ title, href, details, passages }) =>
      `<li>${href ? `<a href="${escape(href)}">${escape(title.text)}</a>` : escape(title.text)}${escape(details)} ${escape(passages.map(({ text }) => text).join('; '))}</li>`,
  );
  return `<details><summary>${escape(label)}</summary><ol>${items.join('')}</ol></details>`;
};

export const fact = ({ text, sources }: Fact): string => escape(text) + marks(sources);
