/**
 * Builds the docs site into dist/docs: `npm run docs:site`, after a build. VitePress stops if a link leads to a page that does
 * not exist. This script fails if a page is not valid HTML.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatterFactory, HtmlValidate } from 'html-validate';
import { build } from 'vitepress';
import { inProject } from '../project.js';

const SITE = inProject('dist/docs');

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  // VitePress writes `<link rel="preload stylesheet" as="style">`, which is valid, and the rule knows only `rel="preload"`.
  rules: { 'attribute-misuse': 'off' },
});

await build(inProject('docs'));
const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);
const report = await validator.validateMultipleFiles(pages.map((page) => join(SITE, page)));
if (report.valid) console.log(`${pages.length} pages in dist/docs`);
else {
  console.error(formatterFactory('stylish')(report.results));
  process.exitCode = 1;
}
