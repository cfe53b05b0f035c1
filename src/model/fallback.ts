import type { Story } from '../story/types.js';
import { dated } from './language/format.js';
import { isolate, readerOf, type Reader } from './language/reader.js';
import { join, stop } from './language/wording.js';
import { contextOf, speakerAndRole } from './leader-quote/sentence.js';
import { titleOf } from './title.js';
import type { LeaderQuoteView, Phrase, View } from './views.js';

/** A widget in the words of a page that may never show it, a part of which leads to it. */
export interface Fallback {
  /** In a few words: what a frame that holds it is called. */
  readonly title: string;
  /** What stands in a quotation of its own. A paraphrase never does. */
  readonly quotation?: Phrase | undefined;
  readonly before: string;
  /** The text of the link: a date, since these words stay as they are when the story moves on. */
  readonly link: string;
  readonly after: string;
}

/** A paragraph of more than 1,200 characters may be an article, and is never replaced. */
const MOST = 1000;

/**
 * The words for a page, from the view of a widget.
 *
 * @param story the story that it is a view of
 */
export function fallback(story: Story, view: View): Fallback {
  const reader = readerOf(story, view.lang);
  const whole =
    view.tag === 'leader-quote' && isQuotation(view) ? quotationOf(reader, view) : sentenceOf(reader, view);
  const { quotation, before, link, after } = whole;
  return [quotation?.text, before, link, after].join('').length > MOST
    ? sentenceOf(reader, view, titleOf(view))
    : whole;
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
