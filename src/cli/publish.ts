/**
 *     npm run versions                 checks the published versions, and today's story as the next version
 *     npm run versions -- --publish    publishes today's story as a version that never changes
 *     npm run versions -- --out DIR    writes the files that a site serves: the versions, the change page and the feed
 *
 * `npm run build` runs the last one for dist/. Links are absolute if ONRECORD_BASE is set to the site's address.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { refuseDraftedNotes } from '../node/diff/draft.js';
import { readText } from '../node/text-file.js';
import { versionFiles } from '../node/version-files.js';
import { faultsOf, listVersions, parse, publish, storyFile } from '../node/versions.js';
import { localDay } from '../story/local-day.js';

const { values } = parseArgs({ options: { publish: { type: 'boolean' }, out: { type: 'string' } } });
const today = readText(storyFile);
const faults = faultsOf(today);
for (const fault of faults) console.error(fault);
if (faults.length) process.exitCode = 1;
else {
  if (values.publish) {
    refuseDraftedNotes(parse(today), listVersions().at(-1)?.story);
    const { version, sha256 } = publish(today, localDay());
    console.log(`Version ${version} is published: ${sha256}`);
  }
  if (values.out) writeTo(values.out);
}

function writeTo(folder: string): void {
  for (const [path, text] of versionFiles(today, listVersions(), process.env.ONRECORD_BASE)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
