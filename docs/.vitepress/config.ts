/** The docs site: `npm run docs:site` builds it from the Markdown files in docs/ and in the project's root. */
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitepress';
import { siteLinks } from './links.js';
import { literalCode, liveExamples } from './code.js';
import { pageOf } from './pages.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** The examples run the drop-in itself. */
const DROP_IN = ['onrecord.js', 'elsewhere.js', 'locales', 'themes'];

export default defineConfig({
  title: 'Onrecord',
  description:
    'Web components for the news: how many have pledged, who said what, and where each side stands.',
  lang: 'en',
  base: '/docs/',
  srcDir: '..',
  srcExclude: ['{bench,coverage,demo,dist,examples,node_modules,scripts,src,tests,sources}/**'],
  outDir: join(ROOT, 'dist/docs'),
  cacheDir: join(ROOT, 'node_modules/.cache/vitepress'),
  rewrites: (file) => pageOf(file) ?? file,
  head: ['onrecord.js', 'locales/de.js'].map((file) => ['script', { type: 'module', src: `/docs/${file}` }]),
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } },
  markdown: {
    config: (markdown) => {
      markdown.use(siteLinks(ROOT)).use(liveExamples).use(literalCode);
    },
  },
  buildEnd({ outDir }) {
    for (const name of DROP_IN) cpSync(join(ROOT, 'dist', name), join(outDir, name), { recursive: true });
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Start', link: '/guides/start' },
      { text: 'Elements', link: '/elements/pledge-counter' },
      { text: 'Story format', link: '/reference/story-format' },
      { text: 'Changelog', link: '/changelog' },
    ],
    sidebar: [
      {
        text: 'Begin',
        items: [
          { text: 'Start in a minute', link: '/guides/start' },
          { text: 'All pages, by reader', link: '/' },
          { text: 'About Onrecord', link: '/about' },
        ],
      },
      {
        text: 'Elements',
        items: [
          { text: 'Pledge counter', link: '/elements/pledge-counter' },
          { text: 'Leader quote', link: '/elements/leader-quote' },
          { text: 'Stance list', link: '/elements/stance-list' },
          { text: 'All attributes and events', link: '/reference/elements' },
          { text: 'The views in pictures', link: '/reference/views' },
          { text: 'Theming', link: '/guides/theming' },
          { text: 'Languages', link: '/guides/languages' },
        ],
      },
      {
        text: 'In your site',
        items: [
          { text: 'Embedding, by CMS', link: '/guides/embed' },
          { text: 'Living stories', link: '/guides/living' },
          { text: 'Hosting', link: '/guides/hosting' },
          { text: 'Reserve the space', link: '/guides/space' },
          { text: 'Addresses and frames', link: '/guides/frames' },
          { text: 'From npm', link: '/guides/npm' },
          { text: 'Frameworks', link: '/guides/frameworks' },
          { text: 'Testing', link: '/guides/testing' },
          { text: 'Upgrading', link: '/guides/upgrading' },
        ],
      },
      {
        text: 'Your own story',
        items: [
          { text: 'From a spreadsheet', link: '/guides/desk' },
          { text: 'Written by hand', link: '/guides/story' },
          { text: 'The story format', link: '/reference/story-format' },
          { text: 'Check quotations', link: '/guides/quotes' },
        ],
      },
      {
        text: 'Reference',
        items: [
          { text: 'Views from a program', link: '/reference/model' },
          { text: 'Warnings', link: '/reference/warnings' },
          { text: 'Accessibility', link: '/guides/accessibility' },
          { text: 'Privacy', link: '/guides/privacy' },
          { text: 'Security', link: '/security' },
          { text: 'Decisions', link: '/decisions' },
          { text: 'Contributing', link: '/contributing' },
          { text: 'Code of conduct', link: '/code-of-conduct' },
        ],
      },
    ],
  },
});
