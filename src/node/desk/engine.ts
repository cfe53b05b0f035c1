/** Reads the engine from the package: the script without a story, its languages, themes and style sheets. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Story } from '../../story/types.js';
import { inPackage } from './package-folder.js';

/** The expression that a story replaces. The build of the package puts it into the script. */
export const STORY = '"__ONRECORD_STORY__"';

/** The languages that have a file of their own beside the script. */
export const locales = (): string[] =>
  readdirSync(inPackage('locales')).map((file) => file.replace(/\.js$/, ''));

/** The value as an expression of JavaScript in ASCII. A script is read in the encoding of the page that it is in. */
function expressionOf(value: unknown): string {
  const json = JSON.stringify(value).replace(/[\\']/g, '\\$&');
  const ascii = json.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `JSON.parse('${ascii}')`;
}

/**
 * The files of the engine, by their paths in the folder that is served.
 *
 * @param story the story inside the script, which needs no request to be shown
 * @param isApart whether pages load their story from its address. The module then loads `elsewhere.js` together with itself.
 */
export function engineFiles(story: Story, isApart = false): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const name of ['onrecord.js', 'onrecord.classic.js']) {
    const engine = readFileSync(inPackage('engine', name), 'utf8');
    const code = engine.replace(STORY, () => expressionOf(story));
    files.set(name, isApart && name === 'onrecord.js' ? `${code}import"./elsewhere.js";\n` : code);
  }
  const copy = (from: string, to: string) => files.set(to, readFileSync(inPackage(from)));
  for (const name of [
    'elsewhere.js',
    'frame.js',
    'frame.licenses.txt',
    'onrecord.licenses.txt',
    'schema.json',
  ])
    copy(name, name);
  for (const name of readdirSync(inPackage('engine', 'styles')).sort())
    copy(`engine/styles/${name}`, `e/${name}`);
  for (const sub of ['locales', 'themes'])
    for (const name of readdirSync(inPackage(sub)).sort()) copy(`${sub}/${name}`, `${sub}/${name}`);
  return files;
}
