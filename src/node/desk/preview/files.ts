/** The files that the preview serves for one state of the story. */
import { readFileSync } from 'node:fs';
import { titleOfStory } from '../../story-title.js';
import { versionFiles } from '../../version-files.js';
import { codesFiles } from '../codes-page.js';
import { engineFiles, locales } from '../engine.js';
import { inPackage } from '../package-folder.js';
import type { Files } from '../site-stories.js';
import { siteFiles } from '../site.js';
import { articlePage } from './article-page.js';
import type { DeskState } from './desk-state.js';
import { previewStyles, shellPage } from './shell-page.js';

export interface PreviewFiles {
  /** Finds the file at a path. A folder has the file `index.html` in it. */
  readonly find: (path: string) => Promise<readonly [name: string, content: string | Uint8Array] | undefined>;
}

export function previewFiles(state: DeskState, base: URL, makeSite = siteFiles): PreviewFiles {
  const { text, story } = state;
  const files: Files = new Map<string, string | Uint8Array>([
    ['index.html', shellPage()],
    ['article/index.html', articlePage(state, locales())],
    ['preview.css', previewStyles],
    ['preview.js', readFileSync(inPackage('engine', 'preview.js'))],
    ...(text !== undefined && story ? [...engineFiles([story]), ...versionFiles(text, [])] : []),
    ...codesFiles({ title: story ? titleOfStory(story) : '', engine: '../', isApart: false }),
  ]);
  // The widgets' own pages take much longer to write than all the rest, and few look at them.
  let site: Promise<Files> | undefined;
  const inSite = async (path: string) =>
    text !== undefined && story ? (await (site ??= made(text))).get(path) : undefined;
  const made = (text: string) =>
    makeSite({ stories: [{ text, versions: [] }], base }).catch((error: unknown) => {
      // The next request tries again, because the cause may be gone by then.
      site = undefined;
      throw error;
    });
  return {
    async find(path) {
      for (const name of [path, `${path.replace(/\/?$/, '/')}index.html`.replace(/^\//, '')]) {
        const content = files.get(name) ?? (await inSite(name));
        if (content !== undefined) return [name, content];
      }
      return undefined;
    },
  };
}
