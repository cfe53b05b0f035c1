/** Reads the engine from the package: the script without a story, its languages, themes and style sheets. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { tags } from '../../model/by-tag.js';
import type { Tag } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { primary } from '../../model/language/reader.js';
import { nameOfChoice } from './choice.js';
import { inPackage } from './package-folder.js';

/** The expression that a story replaces. The build of the package puts it into the script. */
export const STORY = '"__ONRECORD_STORY__"';

/** The languages that have a file of their own beside the script. */
export const locales = (): string[] =>
  readdirSync(inPackage('locales'))
    .map((file) => file.replace(/\.js$/, ''))
    .sort();

/**
 * The languages that get a file on a site: those that are wanted, and those of its stories, whose pages need them.
 *
 * @param wanted the default is all
 * @throws if a language is not known
 */
export function chosenLocales(
  wanted: readonly string[] | undefined,
  stories: readonly Pick<Story, 'language'>[],
): string[] {
  const known = locales();
  // English is in the script itself.
  const unknown = wanted?.find((language) => language !== 'en' && !known.includes(language));
  if (unknown !== undefined)
    throw new Error(`There is no language "${unknown}". The languages are en, ${known.join(', ')}.`);
  const own = stories.map(({ language }) => primary(language));
  return known.filter((language) => !wanted || wanted.includes(language) || own.includes(language));
}

/** The comments at the start of a script, which must stay there: one of them tells Chromium when to compile the functions. */
const COMMENTS = /^(\/\*[^]*?\*\/\s*|\/\/.*\n)*/;

/** The value as JSON in a string of JavaScript in ASCII. A script is read in the encoding of the page that it is in. */
function jsonLiteral(value: unknown): string {
  const json = JSON.stringify(value).replace(/[\\']/g, '\\$&');
  const ascii = json.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${ascii}'`;
}

/**
 * A statement that gives the other stories to the elements, as `src/page/held.ts` reads them. It runs before the elements are
 * defined, so that none of them requests its story. The first script of a page wins, as with the bundled story.
 */
function heldStatement(others: readonly Story[]): string {
  if (!others.length) return '';
  const entries = others.map((story) => `'${story.id}/story.json':${jsonLiteral(story)}`);
  return `(e=>{if(e.bundled)return;const s={__proto__:null,${entries.join()}};e.held=(p,t)=>typeof s[p]=='string'?s[p]=t(JSON.parse(s[p])):s[p]})(globalThis[Symbol.for('onrecord')]??={});\n`;
}

const SCRIPTS = ['onrecord.js', 'onrecord.classic.js'] as const;

/** The scripts of an engine, each without its story. */
type Scripts = Readonly<Record<(typeof SCRIPTS)[number], string>>;

/**
 * Returns the scripts with these elements. All scripts that lack an element are in one file, which compresses well because they
 * share most of their code.
 */
function scriptsOf(elements: readonly Tag[]): Scripts {
  if (elements.length < tags.length) {
    const compressed = readFileSync(inPackage('engine', 'elements.json.br'));
    const choices = JSON.parse(brotliDecompressSync(compressed).toString()) as Record<string, Scripts>;
    return choices[nameOfChoice(elements)]!;
  }
  const read = (name: string) => readFileSync(inPackage('engine', name), 'utf8');
  return { 'onrecord.js': read('onrecord.js'), 'onrecord.classic.js': read('onrecord.classic.js') };
}

export interface EngineOptions {
  /** Whether pages load their story from its address. The module then loads `elsewhere.js` together with itself. Default false. */
  readonly isApart?: boolean;
  /** The languages that get a file. The default is all. */
  readonly locales?: readonly string[];
  /** The tags of the elements in the scripts. The default is all. */
  readonly elements?: readonly Tag[];
}

/**
 * The files of the engine, by their paths in the folder that is served.
 *
 * @param stories the stories inside the script, which need no request to be shown. The first is that of pages that name none.
 */
export function engineFiles(
  [first, ...others]: readonly Story[],
  { isApart = false, locales: languages = locales(), elements = tags }: EngineOptions = {},
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const scripts = scriptsOf(elements);
  for (const name of SCRIPTS) {
    const code = scripts[name]
      .replace(STORY, () => `JSON.parse(${jsonLiteral(first)})`)
      .replace(COMMENTS, (comments) => comments + heldStatement(others));
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
  const leftOut = tags.filter((tag) => !elements.includes(tag)).map((tag) => `${tag}.css`);
  for (const name of readdirSync(inPackage('engine', 'styles')).sort())
    if (!leftOut.includes(name)) copy(`engine/styles/${name}`, `e/${name}`);
  for (const language of languages) copy(`locales/${language}.js`, `locales/${language}.js`);
  for (const name of readdirSync(inPackage('themes')).sort()) copy(`themes/${name}`, `themes/${name}`);
  return files;
}
