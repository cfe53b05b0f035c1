import type { Story } from '../../story/types.js';

/** A story with a longer list than this takes so long to open and to show that each step is a task of its own. */
const MOST_IN_ONE_TASK = 1000;

const isLong = ({ questions }: Story): boolean =>
  questions.some(({ stances }) => stances.length > MOST_IN_ONE_TASK);

/** Resolves in a later task, so that the browser can handle input and paint before. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Divides the first update with a long story: opening the story, making its view, and laying it out are tasks of their own. */
export class LongStory {
  /** The last long story whose update was divided. */
  #story: Story | undefined;

  /**
   * @param open opens the story of the element. It may throw, because the update opens it again and reports that.
   * @param makeView makes and keeps the view
   * @returns resolves in the task of the layout; nothing if the update need not wait
   */
  before(open: () => Story | undefined, makeView: () => void): Promise<void> | undefined {
    try {
      const story = open();
      if (!story || story === this.#story || !isLong(story)) return undefined;
      this.#story = story;
    } catch {
      return undefined;
    }
    return nextTask().then(makeView).then(nextTask);
  }
}
