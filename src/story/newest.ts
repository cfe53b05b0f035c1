import type { Story } from './types.js';

/** A story that a page has, and the address that it came from. The bundled story has no address. */
export interface Sourced {
  readonly story: Story;
  readonly address?: string | undefined;
}

/** Whether an address begins with one of these. Each ends with a slash, so `https://a.example/` does not match `https://a.example.evil/`. */
export const isWithin = (address: string, spaces: readonly string[]): boolean =>
  spaces.some((space) => address.startsWith(space));

/**
 * The newest state of a story, if it is newer than the given one.
 *
 * A page may load stories from anywhere, and any of them can claim this story's id and a higher version. A story therefore
 * counts only if it is bundled, or if its address is in one of the trusted spaces.
 *
 * @param trusted what a trusted address begins with, up to a slash
 */
export function newestOf(
  story: Story,
  known: readonly Sourced[],
  trusted: readonly string[],
): Story | undefined {
  let newest = story;
  for (const { story: each, address } of known) {
    const isTrusted = address === undefined || isWithin(address, trusted);
    if (isTrusted && each.id === story.id && each.version > newest.version) newest = each;
  }
  return newest === story ? undefined : newest;
}
