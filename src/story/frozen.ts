/**
 * Reads the version from the address of a published version, `v/<version>/story.json`. The file at such an address never
 * changes, so an embed with this `src` is frozen.
 *
 * @returns the version, or undefined for any other address
 */
export function versionIn(address: string): number | undefined {
  const [, version] = /\/v\/(\d+)\/[^/?#]+$/.exec(address.split(/[?#]/)[0]!) ?? [];
  return version ? Number(version) : undefined;
}
