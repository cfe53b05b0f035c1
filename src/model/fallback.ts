import type { Story } from '../story/types.js';
import { dated } from './language/format.js';
import { isolate, readerOf, type Reader } from './language/reader.js';
import { join, stop } from './language/wording.js';
import { contextOf, speakerAndRole } from './leader-quote/sentence.js';
import { titleOf } from './title.js';
import type { LeaderQuoteView, Phrase, View } from './views.js';

/** The text of a placeholder, which a page shows without our script. Its link leads to the widget's own page. */
export interface Fallback {
  /** A short title for a frame that holds the widget. */
  readonly title: string;
  /** The words of a quote, for a block quotation. Not set for a paraphrase, or for other widgets. */
  readonly quotation?: Phrase | undefined;
  /** The text before the link. */
  readonly before: string;
  /** The text of the link: a date, because this text does not follow updates of the story. */
  readonly link: string;
  /** The text after the link. */
  readonly after: string;
}

/** The most characters of a fallback. Our script never replaces a paragraph of over 1,200, which may be part of an article. */
const MOST = 1000;

/**
 * The fallback for a view. A text that would be too long is cut down to the title and the date.
 *
 * @param story the story that the view was made from
 */
export function fallback(story: Story, view: View): Fallback {
  const reader = readerOf(story, view.sentenceLang ?? view.lang);
  const isShort = ({ quotation, before, link, after }: Fallback) =>
    [quotation?.text, before, link, after].join('').length <= MOST;
  return wholeOf(reader, view).find(isShort) ?? sentenceOf(reader, view, titleOf(view));
}

/** The complete texts for a view, the fullest first. A list of quotes has all of them, or else the latest. */
function wholeOf(reader: Reader, view: View): Fallback[] {
  if (view.tag !== 'leader-quote') return [sentenceOf(reader, view)];
  if (view.list) {
    const all = view.list.quotes.map(({ sentence }) => stop(sentence)).join(' ');
    return [sentenceOf(reader, view, all), sentenceOf(reader, view)];
  }
  return [isQuotation(view) ? quotationOf(reader, view) : sentenceOf(reader, view)];
}

const isQuotation = ({ words, kind }: LeaderQuoteView): boolean => !!words && kind !== 'paraphrase';

const sentenceOf = (reader: Reader, view: View, sentence = view.sentence): Fallback => ({
  title: titleOf(view),
  before: `${stop(sentence)} `,
  link: asOf(reader),
  after: '',
});

function quotationOf(reader: Reader, view: LeaderQuoteView): Fallback {
  const { words, mark, statedBy, occasion, said } = view;
  const { comma, semicolon } = reader.messages.between;
  const about = join(semicolon, mark, statedBy, occasion && isolate(reader, occasion.text));
  return {
    title: titleOf(view),
    quotation: words,
    before: `— ${speakerAndRole(reader, view)}${comma}`,
    link: said.text,
    after: (about && ` (${about})`) + contextOf(reader, view),
  };
}

function asOf(reader: Reader): string {
  const { messages, story } = reader;
  return story.asOf ? dated(reader, messages.asOf, story.asOf) : messages.asOfUnknown;
}
