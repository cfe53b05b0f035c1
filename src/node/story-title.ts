import { pick, readerOf } from '../model/language/reader.js';
import type { Story } from '../story/types.js';

/** The title of a story in its own language. */
export const titleOfStory = (story: Story): string => pick(readerOf(story, ''), story.title).text;
