/** The style sheets of the widgets' own pages. They are the same for every story, so the package brings them ready-made. */
import { transform } from 'esbuild';
import { tags } from '../model/by-tag.js';
import type { Tag } from '../model/views.js';
import { pageStyles } from './address-page.js';
import { elements } from './prerender.js';
import { prerenderedStyles } from './prerendered-styles.js';

/** The style sheet of an element's prerendered roots. */
async function stylesOf(tag: Tag): Promise<string> {
  const css = elements[tag].elementStyles
    .map((sheet) => ('cssText' in sheet ? sheet.cssText : ''))
    .join('\n');
  const { code } = await transform(prerenderedStyles(css), { loader: 'css', minify: true });
  return code;
}

/** The style sheets, by their paths in the folder that is served. */
export async function styleFiles(): Promise<Map<string, string>> {
  const files = new Map([['e/page.css', pageStyles]]);
  for (const tag of tags) files.set(`e/${tag}.css`, await stylesOf(tag));
  return files;
}
