/**
 * The stories that the script holds besides the bundled one. The build of a desk's site puts them there, and has the files of each in a
 * folder of its id.
 */
import { trust } from '../story/trusted.js';
import type { Story } from '../story/types.js';
import { base } from './base-address.js';
import { page } from './page.js';

/** The story of a file on the site, if the script holds it. @param address may also be a path below the base address */
export const heldAt = (address: string): Story | undefined =>
  page.held?.(address.replace(`${base()?.href}`, ''), trust);

/** The path of a story on the site. */
export const pathOf = (id: string): string => `${id}/story.json`;

/** The folder of a story's files, below the base address of the site. Not set if the site has no files of the story. */
export const folderOf = ({ id }: Story): string | undefined =>
  id === page.bundled?.id ? '.' : heldAt(pathOf(id)) && `${id}/`;
