import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../project.js';

interface Licence {
  /** The package and its version. */
  readonly title: string;
  /** The name of the licence, as an SPDX identifier. */
  readonly license: string;
  readonly text: string;
}

/** Packages without a licence file, and the package of the same project and licence that has one. */
const SIBLINGS: Readonly<Record<string, string>> = {
  '@lit-labs/ssr-dom-shim': 'lit',
  '@nodable/entities': 'fast-xml-parser',
  '@parse5/tools': 'parse5',
};

const read = (folder: string): Licence => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const title = `${name} ${version}`;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file) return { title, license, text: readFileSync(join(folder, file), 'utf8').trim() };
  if (!SIBLINGS[name]) throw new Error(`${name} is in the bundle and has no licence file.`);
  return { title, license, text: read(inProject(`node_modules/${SIBLINGS[name]}`)).text };
};

/**
 * The licence notices that a bundle must carry for the packages it contains.
 * @param modules the paths of the bundled modules
 * @returns a comment for the top of the bundle, and the full texts
 */
export function licencesOf(modules: readonly string[]): { banner: string; texts: string } {
  const folders = modules.flatMap(
    (id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? [],
  );
  const byText = new Map<string, { titles: string[]; license: string }>();
  for (const folder of [inProject('.'), ...new Set(folders)]) {
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
}
