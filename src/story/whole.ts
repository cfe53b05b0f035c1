/** The stories that programs pass to functions of the package. The stories of a page have been checked, and need none of this. */
import { lists } from './trusted.js';
import type { Story, StoryFile } from './types.js';

/** The completed stories by the stories that were given. Views are kept by story, so a story must give the same object each time. */
const completed = new WeakMap<StoryFile, Story>();

/**
 * A story with all its lists. A list that was left out is empty, as in a story file.
 *
 * @returns the given story itself if it has all its lists
 * @throws if the value is not a story
 */
export function wholeStory(given: StoryFile): Story {
  const fields: Partial<Record<string, unknown>> = { ...given };
  const missing = lists.filter((list) => !Array.isArray(fields[list]));
  const broken = typeof fields['language'] === 'string' ? missing.find((list) => fields[list]) : 'language';
  if (broken)
    throw new TypeError(
      `Read the story with parseStory() of onrecord/check.js first: it is of type ${typeof given}, and its "${broken}" is missing or broken.`,
    );
  if (!missing.length) return given as Story;
  let story = completed.get(given);
  if (!story) {
    for (const list of missing) fields[list] = [];
    completed.set(given, (story = fields as unknown as Story));
  }
  return story;
}
