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
import { pageOf, pageStyles } from '../node/change-page.js';
import { feedOf } from '../node/feed.js';
import { readText } from '../node/text-file.js';
import { faultsOf, listVersions, publish, storyFile } from '../node/versions.js';

const { values } = parseArgs({ options: { publish: { type: 'boolean' }, out: { type: 'string' } } });
const today = readText(storyFile);
const faults = faultsOf(today);
for (const fault of faults) console.error(fault);
if (faults.length) process.exitCode = 1;
else {
  if (values.publish) {
    const { version, sha256 } = publish(today, new Date().toISOString().slice(0, 10));
    console.log(`Version ${version} is published: ${sha256}`);
  }
  if (values.out) writeTo(values.out);
}

function writeTo(folder: string): void {
  const { ONRECORD_BASE } = process.env;
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const versions = listVersions();
  write('story.json', today);
  for (const { version, text } of versions) write(`v/${version}/story.json`, text);
  if (!versions.length) return;
  const index = versions.map(({ version, sha256, published }) => ({
    version,
    published,
    sha256,
    story: `${version}/story.json`,
  }));
  write('v/index.json', `${JSON.stringify(index, null, 2)}\n`);
  write('changes/index.html', pageOf(versions, ONRECORD_BASE));
  write('changes/changes.css', pageStyles);
  write('changes.atom', feedOf(versions, ONRECORD_BASE));
}
