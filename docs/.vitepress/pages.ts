/** The Markdown files that the site shows, and the links between them. */
import { existsSync } from 'node:fs';
import { posix, relative } from 'node:path';

/** Files outside docs/, and the page that each becomes. */
const ROOT_FILES: Readonly<Record<string, string>> = {
  'README.md': 'about.md',
  'CONTRIBUTING.md': 'contributing.md',
  'CODE_OF_CONDUCT.md': 'code-of-conduct.md',
  'SECURITY.md': 'security.md',
  'CHANGELOG.md': 'changelog.md',
};

/** The page of a file, or nothing if the site does not show the file. Both paths are relative to their roots. */
export function pageOf(file: string): string | undefined {
  if (file === 'docs/README.md') return 'index.md';
  return ROOT_FILES[file] ?? /^docs\/((?:[\w-]+\/)*[\w-]+\.md)$/.exec(file)?.[1];
}

/**
 * The address of a link as the site needs it. The Markdown files link to each other by their places in the project, so that
 * the links work in an editor and in a package too.
 *
 * @param root the folder of the project
 * @param from the path of the file that has the link
 * @returns nothing for a file that the site does not show
 */
export function linkOnSite(root: string, from: string, link: string): string | undefined {
  if (/^([a-z]+:|#|\/)/.test(link)) return link;
  const [path = '', fragment] = link.split('#');
  const file = posix.join(posix.dirname(relative(root, from)), path);
  if (!existsSync(posix.join(root, file))) throw new Error(`${from} links to ${link}, which does not exist`);
  const page = pageOf(file);
  return page && `/${page}${fragment ? `#${fragment}` : ''}`;
}
