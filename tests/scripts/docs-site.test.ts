/** The docs site shows every page of the docs, and its links lead to pages. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { inProject, readText } from '../../scripts/project.js';
import config from '../../docs/.vitepress/config.js';
import { linkOnSite, pageOf } from '../../docs/.vitepress/pages.js';
import { byTag, tags } from '../../src/model/by-tag.js';
import { story } from '../../src/story/bundled.js';

const root = inProject('.');
const files = [
  ...['README.md', 'CONTRIBUTING.md', 'CODE_OF_CONDUCT.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(inProject('docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

interface Item {
  readonly link?: string;
  readonly items?: readonly Item[];
}
const linksIn = (items: readonly Item[]): string[] =>
  items.flatMap(({ link, items = [] }) => [...(link ? [link] : []), ...linksIn(items)]);

describe('the docs site', () => {
  const { sidebar, nav } = config.themeConfig as { sidebar: Item[]; nav: Item[] };
  const pages = files.map((file) => `/${pageOf(file)!.replace(/(index)?\.md$/, '')}`);

  test('has every page in its sidebar, except the reports', () => {
    const listed = linksIn(sidebar);
    assert.deepEqual(
      pages.filter((page) => !listed.includes(page) && !page.startsWith('/reports/')),
      ['/changelog'],
      'the changelog is in the head of each page',
    );
    assert.deepEqual(
      [...listed, ...linksIn(nav)].filter((link) => !pages.includes(link)),
      [],
    );
  });

  test('links to pages by their address on the site, and to other files not at all', () => {
    const from = (file: string, link: string) => linkOnSite(root, inProject(file), link);
    assert.equal(from('README.md', 'docs/guides/embed.md#in-your-system'), '/guides/embed.md#in-your-system');
    assert.equal(from('docs/guides/embed.md', '../../SECURITY.md'), '/security.md');
    assert.equal(from('docs/guides/embed.md', '#for-editors'), '#for-editors');
    assert.equal(from('docs/README.md', 'https://lit.dev/'), 'https://lit.dev/');
    assert.equal(from('README.md', 'LICENSE'), undefined);
    assert.throws(() => from('README.md', 'docs/nowhere.md'), /README\.md links to docs\/nowhere\.md/);
  });

  for (const tag of tags)
    test(`shows items of the bundled story on the page of <${tag}>`, () => {
      const examples = [...readText(`docs/elements/${tag}.md`).matchAll(/```html live\n([^]*?)```/g)];
      assert.ok(examples.length > 2);
      const ids = [...byTag[tag].itemsOf(story), ...story.speakers].map(({ id }) => id);
      for (const [, html = ''] of examples) {
        const [, id] = new RegExp(`^<${tag} (?:pledge|quote|speaker|question)="([^"]+)"`).exec(html)!;
        assert.ok(ids.includes(id!), html);
      }
    });
});
