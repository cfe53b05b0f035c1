/** Escapes and joins markup for the hand-written candidates. */
import type { Fact, SourcesView } from '../../src/model/views.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text: string): string => text.replace(/[&<>"]/g, (each) => entities[each]!);

export const sources = ({ label, items }: SourcesView): string => {
  const [first, ...others] = items;
  if (first?.href && !others.length && !first.passage)
    return `<a class="source" href="${escape(first.href)}">${escape(label)}</a>`;
  const entries = items.map(
    ({ title, href, details, passage }) =>
      `<li>${href ? `<a href="${escape(href)}">${escape(title.text)}</a>` : escape(title.text)}, ${escape(details)} ${escape(passage?.text ?? '')}</li>`,
  );
  return `<details class="source"><summary>${escape(label)}</summary><ul>${entries.join('')}</ul></details>`;
};

export const fact = ({ text, sources: from }: Fact): string => `${escape(text)} ${sources(from)}`;
