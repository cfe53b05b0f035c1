/**
 * Sanitizers, minifiers and Markdown converters that content management systems use, with their own settings and with those
 * of docs/guides/embed.md. These run in Node; systems that need a page are in `page-systems.ts`.
 */
import { readFileSync } from 'node:fs';
import minifyHtml from '@minify-html/node';
import { minify } from 'html-minifier-terser';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown, { type Options } from 'react-markdown';
import rehypeParse from 'rehype-parse';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';
import xss from 'xss';
import { recipe } from './recipes.js';

export interface System {
  /** The name of the package. */
  readonly name: string;
  readonly settings: string;
  /** Whether it takes Markdown. */
  readonly markdown?: boolean;
  readonly run: (text: string) => string | Promise<string>;
}

const docs = readFileSync(new URL('../../docs/guides/embed.md', import.meta.url), 'utf8');

const react = (rehypePlugins?: Options['rehypePlugins']) => (text: string) =>
  renderToStaticMarkup(createElement(Markdown, { rehypePlugins, children: text }));

/** Converts a Markdown link for systems that take HTML. */
export const fromMarkdown = (text: string): string => marked.parse(text, { async: false });

export const systems: readonly System[] = [
  { name: 'sanitize-html', settings: 'its own', run: (html) => sanitizeHtml(html) },
  { name: 'sanitize-html', settings: 'the recipe', run: recipe(docs, 'sanitize-html', { sanitizeHtml }) },
  {
    name: 'rehype-sanitize',
    settings: 'its own',
    run: async (html) =>
      String(
        await unified()
          .use(rehypeParse, { fragment: true })
          .use(rehypeSanitize)
          .use(rehypeStringify)
          .process(html),
      ),
  },
  {
    name: 'rehype-sanitize',
    settings: 'the recipe',
    run: recipe(docs, 'rehype-sanitize', {
      unified,
      rehypeParse,
      rehypeSanitize,
      rehypeStringify,
      defaultSchema,
    }),
  },
  { name: 'xss', settings: 'its own', run: (html) => xss(html) },
  { name: 'markdown-it', settings: 'its own', markdown: true, run: (text) => new MarkdownIt().render(text) },
  {
    name: 'markdown-it',
    settings: '`html: true`',
    markdown: true,
    run: (text) => new MarkdownIt({ html: true }).render(text),
  },
  {
    name: 'markdown-it',
    settings: '`html: true`, then sanitize-html',
    markdown: true,
    run: (text) => sanitizeHtml(new MarkdownIt({ html: true }).render(text)),
  },
  { name: 'marked', settings: 'its own', markdown: true, run: fromMarkdown },
  { name: 'react-markdown', settings: 'its own', markdown: true, run: react() },
  { name: 'react-markdown', settings: 'with rehype-raw', markdown: true, run: react([rehypeRaw]) },
  {
    name: 'react-markdown',
    settings: 'with rehype-raw and rehype-sanitize',
    markdown: true,
    run: react([rehypeRaw, rehypeSanitize]),
  },
  {
    name: 'html-minifier-terser',
    settings: 'white space and comments',
    run: (html) => minify(html, { collapseWhitespace: true, removeComments: true }),
  },
  {
    name: 'html-minifier-terser',
    settings: 'all that it has',
    run: (html) =>
      minify(html, {
        collapseBooleanAttributes: true,
        collapseWhitespace: true,
        decodeEntities: true,
        removeAttributeQuotes: true,
        removeComments: true,
        removeEmptyAttributes: true,
        removeEmptyElements: true,
        removeOptionalTags: true,
        removeRedundantAttributes: true,
        sortAttributes: true,
        sortClassName: true,
      }),
  },
  {
    name: '@minify-html/node',
    settings: 'its own',
    run: (html) => minifyHtml.minify(Buffer.from(html), {}).toString(),
  },
];
