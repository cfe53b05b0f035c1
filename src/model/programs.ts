/**
 * The functions of `onrecord/model.js` that take a story. They complete a story from a file, and say what is wrong with a value
 * that is not a story. The elements use the functions below these, because their stories have been checked.
 */
import type { StoryFile } from '../story/types.js';
import { wholeStory } from '../story/whole.js';
import * as changes from './facts/changes.js';
import type { Standing as WholeStanding } from './facts/changes.js';
import * as quotes from './leader-quote/leader-quote.js';
import * as counter from './pledge-counter/pledge-counter.js';
import type { Arrangement } from './stance-list/grouping.js';
import * as table from './stance-list/matrix.js';
import * as side from './stance-list/one-side.js';
import * as list from './stance-list/stance-list.js';
import type { BaseView, LeaderQuoteView, PledgeCounterView, StanceListView } from './views.js';

/** @throws if ids were given as one string, whose characters would count as ids */
function checkIds(name: string, given: unknown): void {
  if (given !== undefined && !Array.isArray(given))
    throw new TypeError(
      `Write "${name}" as a list of ids, such as ["a", "b"]: it is ${JSON.stringify(given)}.`,
    );
}

/**
 * The view of a pledge, for `<pledge-counter>`.
 *
 * @param story a story without faults
 * @param id the id of a pledge of the story
 * @param language BCP 47; empty for the story's own. Without a registered locale for it, the view is in English.
 * @param today the reader's day, YYYY-MM-DD: decides whether the foot calls the story stale
 * @returns the view, or `undefined` if the story has no such pledge
 */
export const pledgeCounter = (
  story: StoryFile,
  id: string,
  language: string,
  today: string,
): PledgeCounterView | undefined => counter.pledgeCounter(wholeStory(story), id, language, today);

/**
 * The view of a quote, for `<leader-quote>`.
 *
 * @param story a story without faults
 * @param id the id of a quote of the story
 * @param language BCP 47; empty for the story's own. Without a registered locale for it, the view is in English.
 * @param today the reader's day, YYYY-MM-DD: decides whether the foot calls the story stale
 * @returns the view, or `undefined` if the story has no such quote
 */
export const leaderQuote = (
  story: StoryFile,
  id: string,
  language: string,
  today: string,
): LeaderQuoteView | undefined => quotes.leaderQuote(wholeStory(story), id, language, today);

/**
 * Finds the latest quote of a speaker by its date. Of several with the same date, it is the last in the story's order.
 * Retracted quotes are skipped.
 *
 * @param speaker the id of a speaker of the story
 * @returns the id of the quote, or `undefined` if the story has none of this speaker
 */
export const latestQuote = (story: StoryFile, speaker: string): string | undefined =>
  quotes.latestQuote(wholeStory(story), speaker);

/**
 * All quotes of a speaker, the latest first, for `<leader-quote speaker="…" all>`.
 *
 * @param speaker the id of a speaker of the story
 * @param language BCP 47; empty for the story's own
 * @param today the reader's day, YYYY-MM-DD
 * @param limit how many quotes are shown until the reader asks for all: 1 or more; anything else is all
 * @returns the view, or `undefined` if the story has no quote of this speaker
 */
export const quotesOf = (
  story: StoryFile,
  speaker: string,
  language: string,
  today: string,
  limit?: number,
): LeaderQuoteView | undefined => quotes.quotesOf(wholeStory(story), speaker, language, today, limit);

/**
 * A question as `<stance-list>` shows it.
 *
 * @param id the id of a question of the story
 * @param language BCP 47; empty for the story's own
 * @param today the reader's day, YYYY-MM-DD
 * @param last the view that this one replaces. Unchanged parts of it are reused. If all are unchanged, it is returned itself.
 * @returns the view, or undefined if the story has no such question
 */
export function stanceList(
  story: StoryFile,
  id: string,
  language: string,
  today: string,
  arrangement?: Arrangement,
  last?: StanceListView,
): StanceListView | undefined {
  checkIds('filter', arrangement?.filter);
  return list.stanceList(wholeStory(story), id, language, today, arrangement, last);
}

/**
 * Several questions in one table, for `<stance-list questions="…">`: a row for each side that has a stance on one of them,
 * and a column for each question.
 *
 * @param questions the ids of questions of the story, in order. The first 50 are shown. Unknown ids are left out.
 * @param language BCP 47; empty for the story's own
 * @param today the reader's day, YYYY-MM-DD
 * @returns the view, or undefined if the story has none of these questions
 */
export function matrix(
  story: StoryFile,
  questions: readonly string[],
  language: string,
  today: string,
  arrangement?: Arrangement,
): StanceListView | undefined {
  checkIds('questions', questions);
  checkIds('filter', arrangement?.filter);
  return table.matrix(wholeStory(story), questions, language, today, arrangement);
}

/**
 * One party across questions, for `<stance-list party="…">`. The rows are those of a list, named by their questions.
 *
 * @param party the id of a party of the story
 * @param language BCP 47; empty for the story's own
 * @param today the reader's day, YYYY-MM-DD
 * @param questions the ids of the questions, in order; by default all questions of the story
 * @param arrangement the order and the limit of the rows
 * @returns the view, or undefined if the story has no position of this party on these questions
 */
export function oneSide(
  story: StoryFile,
  party: string,
  language: string,
  today: string,
  questions?: readonly string[],
  arrangement?: Arrangement,
): StanceListView | undefined {
  checkIds('questions', questions);
  return side.oneSide(wholeStory(story), party, language, today, questions, arrangement);
}

/** How an embed stands to newer versions of its story: frozen, or pinned to the version that its page was written with. */
export interface Standing extends Omit<WholeStanding, 'newer'> {
  /** The newest version of the story, if an embed that is frozen has seen one. */
  readonly newer?: StoryFile | undefined;
}

/**
 * Adds the note and the changes that depend on the version. A frozen embed tells the corrections and retractions since
 * its version, and the status of the newer story. A pinned embed tells what has changed for its item since the page was
 * written.
 *
 * @param story the story that the view was made from
 * @param language the language that the view was asked for in
 * @returns the view itself if there is nothing to add
 */
export function withStanding<V extends Pick<BaseView, 'foot'>>(
  view: V,
  story: StoryFile,
  language: string,
  { newer, ...standing }: Standing,
): V {
  const whole = newer && wholeStory(newer);
  return changes.withStanding(view, wholeStory(story), language, { ...standing, newer: whole });
}
