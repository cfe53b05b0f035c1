/**
 * Where the build puts published versions: `v/<version>/story.json`. Such an address never changes what it holds, so
 * that an embed of it is frozen.
 *
 * @returns the version that an address names, if it names one
 */
export function versionIn(address: string): number | undefined {
  const [, version] = /\/v\/(\d+)\/[^/?#]+$/.exec(address.split(/[?#]/)[0]!) ?? [];
  return version ? Number(version) : undefined;
}
