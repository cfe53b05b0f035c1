import type { Story } from '../story/types.js';
import { dated } from './language/format.js';
import { isolate, readerOf, type Reader } from './language/reader.js';
import type { LeaderQuoteView, Phrase, PledgeCounterView, StanceListView } from './views.js';
import { join, stop } from './language/wording.js';

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

type AnyView = PledgeCounterView | LeaderQuoteView | StanceListView;

/** A paragraph of more than 1,200 characters may be an article, and is never replaced. */
const MOST = 1000;

/**
 * The words for a page, from the view of a widget.
 *
 * @param story the story that it is a view of
 */
export function fallback(story: Story, view: AnyView): Fallback {
  const reader = readerOf(story, view.lang);
  const whole = 'said' in view && isQuotation(view) ? quotationOf(reader, view) : sentenceOf(reader, view);
  const { quotation, before, link, after } = whole;
  return [quotation?.text, before, link, after].join('').length > MOST
    ? sentenceOf(reader, view, titleOf(reader, view))
    : whole;
}

const isQuotation = ({ words, kind }: LeaderQuoteView): boolean => !!words && kind !== 'paraphrase';

const sentenceOf = (reader: Reader, view: AnyView, sentence = view.sentence): Fallback => ({
  title: titleOf(reader, view),
  before: `${stop(sentence)} `,
  link: asOf(reader),
  after: '',
});

function quotationOf(reader: Reader, view: LeaderQuoteView): Fallback {
  const { kind, words, speaker, role, mark, statedBy, occasion, said, context } = view;
  const { comma, semicolon } = reader.messages.between;
  const about = join(semicolon, mark, statedBy, occasion && isolate(reader, occasion.text));
  const who = join(comma, isolate(reader, speaker.text), role && isolate(reader, role.text));
  // A fragment says little, and may mislead, without what it was part of.
  const around =
    kind === 'partial' && context
      ? `. ${join(' ', isolate(reader, context.text), context.by && `(${context.by})`)}`
      : '';
  return {
    title: titleOf(reader, view),
    quotation: words,
    before: `— ${who}${comma}`,
    link: said.text,
    after: (about && ` (${about})`) + around,
  };
}

function titleOf(reader: Reader, view: AnyView): string {
  if ('said' in view) return join(reader.messages.between.comma, view.speaker.text, view.said.text);
  return 'question' in view ? view.question.text : view.title.text;
}

function asOf(reader: Reader): string {
  const { messages, story } = reader;
  return story.asOf ? dated(reader, messages.asOf, story.asOf) : messages.asOfUnknown;
}
