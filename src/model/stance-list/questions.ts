import type { Story } from '../../story/types.js';
import type { StanceListView } from '../views.js';
import type { Arrangement } from './grouping.js';
import { matrix } from './matrix.js';
import { stanceList } from './stance-list.js';

/** The ids in an attribute that is a list of ids, with a space or a comma between. An attribute that is not set has none. */
export const idsIn = (list: string | null | undefined): string[] =>
  (list ?? '').split(/[\s,]+/).filter(Boolean);

/**
 * Makes the view of `<stance-list questions="…">`: a table of the questions, or a list if there is only one question.
 *
 * @param ids the ids of questions of the story, in order
 * @param last the list that this view replaces, if it is known. A table does not use it.
 * @returns the view, or undefined if the story has none of these questions
 */
export const questionsView = (
  story: Story,
  ids: readonly string[],
  language: string,
  today: string,
  wanted: Arrangement = {},
  last?: StanceListView,
): StanceListView | undefined =>
  ids.length > 1
    ? matrix(story, ids, language, today, wanted)
    : stanceList(story, ids[0] ?? '', language, today, wanted, last);
