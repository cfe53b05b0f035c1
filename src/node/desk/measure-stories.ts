/** Measures the heights of the stories of a site in a browser, each in a page that has only this story. */
import { withBrowser } from './browser.js';
import { engineFiles } from './engine.js';
import { measureHeights } from './measure.js';
import type { PlacedStory } from './site-stories.js';

/**
 * @param style the styles of the page
 * @throws if there is no browser; the message says what is missing
 */
export const measureStories = (stories: readonly PlacedStory[], style: string): Promise<PlacedStory[]> =>
  withBrowser(async (browser) => {
    const measured: PlacedStory[] = [];
    for (const each of stories) {
      const { story } = each;
      const files = engineFiles([story]);
      const fileOf = (path: string) => files.get(path);
      measured.push({ ...each, measured: await measureHeights(browser, { story, style, fileOf }) });
    }
    return measured;
  });
