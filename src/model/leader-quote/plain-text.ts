import { isolate, type Locale } from '../language/reader.js';
import { cited, places } from '../language/wording.js';
import type { Content } from '../text-content.js';
import type { QuoteView } from '../views.js';
import { quoteLine } from './sentence.js';

/** A quote as plain text: the words, the original, the context, the sources, and the other wordings. */
export function quoteText(locale: Locale, view: QuoteView): Content {
  const { original, context, verdict, sources, said, wordings } = view;
  const { source, columns, between } = locale.messages;
  // The date has sources of its own.
  const isDated = said.sources.name !== sources.name;
  return {
    lines: [
      // Context and verdict have lines of their own.
      quoteLine(locale, view),
      original && `${original.label}${between.colon}${isolate(locale, original.text)}`,
      context && cited(locale, context),
      verdict && verdict.label + cited(locale, verdict),
      `${source}${between.colon}${places(locale, sources.items)}`,
      isDated ? `${columns.date}${between.colon}${cited(locale, said)}` : undefined,
    ],
    sections: [wordings],
  };
}
