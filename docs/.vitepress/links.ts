import type { MarkdownRenderer } from 'vitepress';
import { linkOnSite } from './pages.js';

/** Rewrites the links of each page to the addresses of the site. A link to a file that the site lacks becomes plain text. */
export const siteLinks =
  (root: string) =>
  ({ core }: MarkdownRenderer): void => {
    core.ruler.push('site-links', ({ tokens, env }) => {
      // The index of the search renders the pages too, and gives only `path`. For a page, `path` is its place on the site.
      const { path, realPath = path } = env as { path: string; realPath?: string };
      for (const { children } of tokens)
        children?.forEach((token, i) => {
          const link = token.type === 'link_open' ? token.attrGet('href') : null;
          if (link === null) return;
          const onSite = linkOnSite(root, realPath, decodeURI(link));
          if (onSite !== undefined) return token.attrSet('href', onSite);
          const end = children.findIndex(({ type }, at) => at > i && type === 'link_close');
          for (const each of [token, children[end]!])
            Object.assign(each, { type: 'text', tag: '', content: '' });
        });
    });
  };
