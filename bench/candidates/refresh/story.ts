/** A story of so many quotes, and the same after so many of them have changed, as it would come from a server. */
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
