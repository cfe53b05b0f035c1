import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Packages without a licence file, and the package of the same project and licence that has one. @type {Record<string, string>} */
const SIBLINGS = { '@lit-labs/ssr-dom-shim': 'lit', '@parse5/tools': 'parse5' };

/** @type {(folder: string) => { title: string, license: string, text: string }} */
const read = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${name} ${version}`;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file) return { title, license, text: readFileSync(join(folder, file), 'utf8').trim() };
  if (!SIBLINGS[name]) throw new Error(`${name} is in the bundle and has no licence file.`);
  return { title, license, text: read(join(projectFolder, 'node_modules', SIBLINGS[name])).text };
};

/**
 * The licence notices that a bundle must carry for the packages it contains.
 * @param {string[]} modules the paths of the bundled modules
 * @returns {{ banner: string, texts: string }} a comment for the top of the bundle, and the full texts
 */
export const licencesOf = (modules) => {
  const folders = modules.flatMap(
    (id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? [],
  );
  /** @type {Map<string, { titles: string[], license: string }>} */
  const byText = new Map();
  for (const folder of [projectFolder, ...new Set(folders)]) {
    const { title, license, text } = read(folder);
    const group = byText.get(text) ?? { titles: [], license };
    group.titles.push(title);
    byText.set(text, group);
  }
  const groups = [...byText].map(([text, { titles, license }]) => ({
    text,
    license,
    title: titles.join(', '),
  }));
  const notices = groups.map(
    ({ text, license, title }) => ` * ${title} | ${license} | ${/^Copyright[^.\n]*/m.exec(text)?.[0] ?? ''}`,
  );
  return {
    banner: ['/*!', ...notices, ' */'].join('\n'),
    texts: groups.map(({ title, text }) => `${title}\n\n${text}\n`).join('\n\n'),
  };
};
