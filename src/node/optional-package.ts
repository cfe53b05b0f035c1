import { createRequire } from 'node:module';

/**
 * The path of a file of a package that only some commands need, and that a desk installs itself: beside its own files, or
 * beside this package.
 *
 * @param path the name of the package, or a file in it
 * @param needed the message if the package is not installed
 */
export function findOptional(
  path: string,
  needed: string,
  places: readonly (string | URL)[] = [`${process.cwd()}/package.json`, import.meta.url],
): string {
  for (const place of places) {
    try {
      return createRequire(place).resolve(path);
    } catch {
      // The next place may have it.
    }
  }
  throw new Error(needed);
}
