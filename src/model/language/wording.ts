import type { Count, PluralText } from '../../story/types.js';
import { number, unit } from './format.js';
import { isolate, type Reader } from './reader.js';
import type { ChangeView, Fact, FootView, Section, SourcesView } from '../views.js';

/** The same as a sentence: with a full stop, where it has no mark of its own. */
export const stop = (text: string): string => (/[.!?…؟。]$/.test(text) ? text : `${text}.`);

/** What is there of it, in a row. */
export const join = (between: string, ...parts: readonly (string | false | 0 | undefined)[]): string =>
  parts.filter(Boolean).join(between);

/** "about 30 nations". */
export const counted = (reader: Reader, { qualifier, value }: Count, forms: PluralText): string =>
  join(' ', reader.messages.qualifier[qualifier], number(reader, value), unit(reader, forms, value).text);

/** The places in the sources as plain text, each once. */
export const places = ({ messages }: Reader, items: SourcesView['items']): string =>
  [...new Set(items.map(({ text }) => text))].join(messages.between.semicolon);

/** A fact as plain text: what it says, whose account it is, and its sources. */
export const cited = (reader: Reader, { text, by, sources }: Fact): string =>
  join(
    ' ',
    isolate(reader, text),
    `(${join(reader.messages.between.semicolon, by, places(reader, sources.items))})`,
  );

/** A correction, or another change, as plain text. */
export function changeLine(reader: Reader, { label, note, was, now, labels }: ChangeView): string {
  return join(
    ' ',
    label,
    isolate(reader, stop(note.text)),
    was && labels.was + isolate(reader, was.text),
    now && labels.now + isolate(reader, now.text),
  );
}

/** A widget as plain text, for an e-mail or a page without scripts: what it says, its sources, and as of when. */
export const plainText = (
  reader: Reader,
  lines: readonly (string | undefined)[],
  sections: readonly (Section | undefined)[],
  { text, changes }: FootView,
): string =>
  join(
    '\n',
    ...lines,
    ...sections.flatMap((section) =>
      section?.facts.map((fact) => section.label + reader.messages.between.colon + cited(reader, fact)),
    ),
    text,
    ...changes.map((each) => changeLine(reader, each)),
  );
