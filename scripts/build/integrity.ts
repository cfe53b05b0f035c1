/** Writes dist/integrity.json: the hashes of the scripts and style sheets that a page loads, for the attribute `integrity`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { integrityList } from '../../src/node/integrity.js';

const FOLDERS = ['', 'locales/', 'themes/'];
/** Only servers import this script. */
const SERVER = 'server.js';

/** The builds that write these files must have run. */
export function writeIntegrity(): void {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(`dist/${folder}`)
      .filter((name) => /\.(js|css)$/.test(name) && name !== SERVER)
      .map((name) => folder + name),
  );
  writeFileSync(
    'dist/integrity.json',
    integrityList(paths.map((path) => [path, readFileSync(`dist/${path}`)])),
  );
}
