/** Reads an article as paragraphs of text: Markdown, HTML or plain text. */
import type { ElementContent, RootContent } from 'hast';
import { marked } from 'marked';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

export interface Paragraph {
  readonly text: string;
  /** Whether the paragraph is in a block quotation, which needs no quotation marks. */
  readonly isQuoted: boolean;
}

export type Format = 'markdown' | 'html' | 'text';

const skipped = new Set(['script', 'style', 'template', 'noscript', 'code', 'pre', 'head']);
/** Inside a block quotation these name its speaker, and are no part of the words. */
const credits = new Set(['cite', 'footer', 'figcaption']);
const blocks = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** A text ends its block if it has a dash first: the speaker below a block quotation. */
const isCredit = (text: string) => /^\p{Pd}/u.test(text);

function fromHtml(html: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let text = '';
  const flush = (isQuoted: boolean) => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words) paragraphs.push({ text: words, isQuoted: isQuoted && !isCredit(words) });
    text = '';
  };
  const walk = (node: RootContent | ElementContent, isQuoted: boolean) => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element' || skipped.has(node.tagName)) return;
    const { tagName, children } = node;
    const isBlock = blocks.has(tagName) || (isQuoted && credits.has(tagName));
    const inside = !credits.has(tagName) && (isQuoted || tagName === 'blockquote');
    if (isBlock) flush(isQuoted);
    if (tagName === 'br') text += ' ';
    if (tagName === 'q') text += '“';
    for (const child of children) walk(child, inside);
    if (tagName === 'q') text += '”';
    if (isBlock) flush(inside);
  };
  for (const child of unified().use(rehypeParse).parse(html).children) walk(child, false);
  flush(false);
  return paragraphs;
}

export function paragraphsOf(text: string, format: Format): Paragraph[] {
  if (format === 'html') return fromHtml(text);
  if (format === 'markdown') return fromHtml(marked.parse(text, { async: false }));
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => ({ text: line, isQuoted: false }));
}
