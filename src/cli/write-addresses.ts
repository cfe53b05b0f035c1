/**
 * Writes the widgets' own pages and oEmbed answers into dist/, for the site at `ONRECORD_BASE`. `npm run build` runs it
 * last. The heights of the frames in the answers come from `npm run heights`, which measures them.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressFiles, LOCAL, type StoryState } from '../node/addresses.js';
import type { Heights } from '../node/frame-height.js';
import { readText } from '../node/text-file.js';
import { styleFiles } from '../node/page-styles.js';
import { listVersions, parse, storyFile } from '../node/versions.js';

const FOLDER = 'dist';
const given = process.env.ONRECORD_BASE ?? '';
const base = given ? new URL(given.replace(/\/?$/, '/')) : undefined;
if (base && !/^https?:$/.test(base.protocol))
  throw new Error(`ONRECORD_BASE must be an http or https address, and is ${given}`);

// Each locale registers itself when it is imported.
const languages = resolve(FOLDER, 'locales');
const locales = readdirSync(languages).map((file) => file.replace(/\.js$/, ''));
for (const each of locales) await import(pathToFileURL(join(languages, `${each}.js`)).href);

const today: StoryState = { story: parse(readText(storyFile)) };
const heights = JSON.parse(readText('scripts/build/heights.json')) as Heights;
const files = addressFiles([today, ...listVersions()], { base, locales, heights });
for (const [path, text] of [...(await styleFiles()), ...files]) {
  const file = join(FOLDER, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(
  base
    ? `Wrote the widgets' pages and oEmbed answers for ${base.href}`
    : `ONRECORD_BASE is not set. The oEmbed answers are for ${LOCAL.href}, and the widgets' pages use relative addresses.`,
);
