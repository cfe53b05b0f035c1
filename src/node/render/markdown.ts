/** Writes blocks as Markdown, with tables as GitHub and most content management systems read them. */
import { escapeMarkdown } from '../../embed/escape.js';
import type { Block, Line, Span } from './blocks.js';

/** An address in parentheses. Its own parentheses and spaces are encoded, because they would end the link. */
const address = (href: string): string =>
  href.replace(/[()\s<>]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);

function span({ text, href, strong }: Span): string {
  // Spaces at the edge of bold text or a link would undo it.
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
  if (!core) return text;
  const escaped = escapeMarkdown(core);
  const linked = href ? `[${escaped}](${address(href)})` : escaped;
  return before + (strong ? `**${linked}**` : linked) + after;
}

const line = (spans: Line): string => spans.map(span).join('');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function block(each: Block, level: number): string {
  switch (each.kind) {
    case 'heading':
      return `${'#'.repeat(level)} ${line(each.line)}`;
    case 'subheading':
      return `${'#'.repeat(level + 1)} ${line(each.line)}`;
    case 'paragraph':
    case 'small':
      return line(each.line);
    case 'quotation':
      return `> ${line(each.line)}`;
    case 'list':
      return each.lines.map((item) => `- ${line(item)}`).join('\n');
    case 'numbered':
      return each.lines.map((item, i) => `${i + 1}. ${line(item)}`).join('\n');
    case 'table':
      return [
        row(each.head.map(escapeMarkdown)),
        row(each.head.map(() => '---')),
        ...each.rows.map((cells) => row(cells.map(line))),
      ].join('\n');
  }
}

/** @param level the level of the heading, from 1 to 5 */
export const markdown = (blocks: readonly Block[], level: number): string =>
  blocks.map((each) => block(each, level)).join('\n\n');
