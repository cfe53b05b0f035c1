/** The style sheets of the widgets' own pages. They are the same for every story, so the package brings them ready-made. */
import { transform } from 'esbuild';
import { tags } from '../model/by-tag.js';
import { pageStyles } from './address-page.js';
import { stylesOf } from './prerender.js';

/** The style sheets, by their paths in the folder that is served. */
export async function styleFiles(): Promise<Map<string, string>> {
  const files = new Map([['e/page.css', pageStyles]]);
  for (const tag of tags) {
    const { code } = await transform(stylesOf(tag), { loader: 'css', minify: true });
    files.set(`e/${tag}.css`, code);
  }
  return files;
}
