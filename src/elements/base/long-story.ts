import type { Story } from '../../story/types.js';

/** A story with a longer list than this takes so long to open and to show that each step is a task of its own. */
const MOST_IN_ONE_TASK = 1000;

const isLong = ({ questions }: Story): boolean =>
  questions.some(({ stances }) => stances.length > MOST_IN_ONE_TASK);

/** Resolves in a later task, so that the browser can handle input and paint before that. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Divides the update with a new long story: opening the story, making its view, and laying it out are tasks of their own.
 *
 * @param open opens the story of the element. It may throw, because the update opens it again and reports that.
 * @param last the story that the element shows
 * @param makeView makes and keeps the view
 * @returns resolves in the task of the layout; nothing if the update need not wait
 */
export function inTasks(
  open: () => Story | undefined,
  last: Story | undefined,
  makeView: () => void,
): Promise<void> | undefined {
  try {
    const story = open();
    if (!story || story === last || !isLong(story)) return undefined;
  } catch {
    return undefined;
  }
  return nextTask().then(makeView).then(nextTask);
}
