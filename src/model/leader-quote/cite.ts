import { find } from '../../story/find.js';
import type { PartialDate, Story } from '../../story/types.js';
import { date } from '../language/format.js';
import { leaderQuote } from './leader-quote.js';
import { fill, pickAny, readerOf } from '../language/reader.js';
import type { ExportView, QuoteView } from '../views.js';
import { join, stop } from '../language/wording.js';

/** The text on one line, without the isolates of a sentence. */
const clean = (text: string, spaces = /\s+/g): string =>
  text
    .replace(/[\u2068\u2069]/g, '')
    .replace(spaces, ' ')
    .trim();
/** All spaces but the no-break ones, which a text that people read keeps. */
const breaking = /[^\S\u00A0\u202F]+/g;

/** Characters that BibTeX needs a command for. It counts a brace even after a backslash. */
const commands: Readonly<Record<string, string>> = {
  '\\': 'textbackslash',
  '{': 'textbraceleft',
  '}': 'textbraceright',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
};
const escaped = (text: string): string =>
  clean(text).replace(/[\\{}~^&%$#_]/g, (mark) => (commands[mark] ? `\\${commands[mark]}{}` : `\\${mark}`));

const field = (name: string, value: string | number | undefined): string =>
  value ? `  ${name} = {${value}},\n` : '';

/**
 * The text that "copy" copies: the words with speaker, date, source and link.
 *
 * @param link the address of the quote on the page; by default that of its first source
 */
export const attributed = ({ sentence, sources }: QuoteView, link: string | undefined): string =>
  join(
    '\n',
    sentence,
    ...new Set(sources.items.map(({ text }) => text)),
    link ?? sources.items.find(({ href }) => href)?.href,
  );

/**
 * A quote as a reference, in each format that reference managers read.
 *
 * @param id the id of a quote of the story
 * @param language BCP 47; empty for the story's own
 * @param link the address of the quote on the page, for a source without an address
 * @returns plain text, BibTeX and CSL-JSON, each citing the quote's first source. Empty if the story has no such quote,
 *   if the quote was retracted, or if the story lacks its source.
 */
export function exportsOf(story: Story, id: string, language: string, link?: string): ExportView[] {
  const quote = find(story.quotes, id);
  const view = leaderQuote(story, id, language, '');
  const [source] = view?.sources.items ?? [];
  if (!quote || !view?.words || !source) return [];
  const reader = readerOf(story, language);
  const { messages } = reader;
  const { said } = quote;
  const { comma } = messages.between;
  const occasion = pickAny(reader, quote.occasion)?.text;
  const publisher = pickAny(reader, find(story.sources, source.source)?.publisher)?.text;
  const speaker = clean(view.speaker.text);
  const title = clean(view.words.text);
  const when = date(reader, said);
  const url = source.href ?? link;
  const mark = join(messages.between.semicolon, view.mark, view.statedBy);
  const [year, month, day] = exact(said) ? numbers(said) : [];
  const csl = {
    id,
    type: 'document',
    author: [{ literal: speaker }],
    title,
    issued: issued(said, when),
    'event-title': occasion && clean(occasion),
    'container-title': clean(source.title.text),
    publisher: publisher && clean(publisher),
    URL: url,
    language: quote.language ?? story.language,
    note: clean(join(messages.between.semicolon, mark, source.details.slice(comma.length))) || undefined,
  };
  const texts = {
    text: [
      messages.plain,
      clean(
        join(
          ' ',
          stop(join(comma, speaker, view.role?.text, title, when)),
          mark && stop(mark),
          stop(source.text),
          url,
        ),
        breaking,
      ),
    ],
    bibtex: [
      'BibTeX',
      `@misc{${id},\n${field('author', `{${escaped(speaker)}}`)}${field('title', `{${escaped(title)}}`)}${
        field('year', year) + field('month', month) + field('day', day)
      }${field('howpublished', escaped(source.text))}${field('url', url?.replace(/[{}\\]/g, encodeURIComponent))}${field(
        'note',
        escaped(join(messages.between.semicolon, mark, !year && when)),
      )}}`,
    ],
    'csl-json': ['CSL-JSON', JSON.stringify([csl], null, 1)],
  } as const;
  return (Object.keys(texts) as ExportView['format'][]).map((format) => ({
    format,
    label: fill(reader, messages.copyAs, { format: texts[format][0] }),
    text: texts[format][1],
  }));
}

const numbers = ({ date }: PartialDate): number[] => date?.split('-').map(Number) ?? [];
const exact = ({ precision }: PartialDate): boolean => /day|month|year/.test(precision);

/** The date for CSL. A bound is not a date, so "before 4 September" stays in words. An unknown date is left out. */
const issued = (said: PartialDate, when: string) =>
  said.precision === 'unknown'
    ? undefined
    : said.precision === 'before'
      ? { literal: clean(when) }
      : { 'date-parts': [numbers(said)], circa: said.precision === 'around' || undefined };
