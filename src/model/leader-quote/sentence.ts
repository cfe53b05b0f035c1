import { fill, isolate, type Locale } from '../language/reader.js';
import { join } from '../language/wording.js';
import type { QuoteView } from '../views.js';

/** "Emmanuel Macron, President of France", each part isolated if it runs against the sentence. */
export const speakerAndRole = (
  locale: Locale,
  { speaker, role }: Pick<QuoteView, 'speaker' | 'role'>,
): string =>
  join(locale.messages.between.comma, isolate(locale, speaker.text), role && isolate(locale, role.text));

/** The words with speaker, occasion and date, in one line. */
export function quoteLine(
  locale: Locale,
  view: Pick<
    QuoteView,
    'words' | 'retracted' | 'speaker' | 'role' | 'mark' | 'statedBy' | 'occasion' | 'said'
  >,
): string {
  const { words, retracted, mark, statedBy, occasion, said } = view;
  const { saidBy, between } = locale.messages;
  const line = fill(locale, saidBy, {
    speaker: speakerAndRole(locale, view),
    words: words?.text ?? retracted,
  });
  const when = join(between.comma, occasion && isolate(locale, occasion.text), said.text);
  return `${line} (${join(between.semicolon, mark, statedBy, when)})`;
}

/** The context of a fragment, which says little, and may mislead, without what it was part of. Else empty. */
export const contextOf = (locale: Locale, { kind, context }: Pick<QuoteView, 'kind' | 'context'>): string =>
  kind === 'partial' && context
    ? `. ${join(' ', isolate(locale, context.text), context.by && `(${context.by})`)}`
    : '';

/** The verdict on the words, which must not travel without it. Empty without a verdict. */
export const verdictOf = (locale: Locale, { verdict }: Pick<QuoteView, 'verdict'>): string =>
  verdict
    ? `. ${join(' ', verdict.label + isolate(locale, verdict.text), verdict.by && `(${verdict.by})`)}`
    : '';
