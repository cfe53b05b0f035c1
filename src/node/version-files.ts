/** The files that a site serves of a story: today's story, its published versions, the page of changes and the feed. */
import { pageOf, pageStyles } from './change-page.js';
import { feedOf } from './feed.js';
import type { PublishedVersion } from './versions.js';

/**
 * The files by their paths in the folder that is served.
 *
 * @param today the text of the story file
 * @param base the address of the site; links are relative if it is not given
 */
export function versionFiles(
  today: string,
  versions: readonly PublishedVersion[],
  base?: string,
): Map<string, string> {
  const files = new Map([['story.json', today]]);
  for (const { version, text } of versions) files.set(`v/${version}/story.json`, text);
  if (!versions.length) return files;
  const index = versions.map(({ version, sha256, published }) => ({
    version,
    published,
    sha256,
    story: `${version}/story.json`,
  }));
  return files
    .set('v/index.json', `${JSON.stringify(index, null, 2)}\n`)
    .set('changes/index.html', pageOf(versions, base))
    .set('changes/changes.css', pageStyles)
    .set('changes.atom', feedOf(versions, base));
}
