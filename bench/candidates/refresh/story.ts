/** A story of many quotes, and a newer version in which some of them have changed, as a server would send it. */
import { story as bundled } from '../../../src/story/bundled.js';
import type { Story } from '../../../src/story/types.js';

export const storyOf = (quotes: number, changed = 0): Story =>
  JSON.parse(
    JSON.stringify({
      ...bundled,
      version: changed ? 2 : 1,
      quotes: Array.from({ length: quotes }, (_, i) => ({
        ...bundled.quotes[i % bundled.quotes.length]!,
        id: `quote-${i}`,
        ...(i < changed && { occasion: 'Said again, in the afternoon' }),
      })),
      pledges: [],
      questions: [],
    }),
  ) as Story;
