/**
 * Writes blocks as HTML for a mail. Mail programs drop style sheets, and some know no modern layout, so each element has its
 * styles on it, and the outermost element is a table of one cell.
 */
import type { View } from '../../model/views.js';
import { markup } from '../markup.js';
import type { Block } from './blocks.js';
import { htmlWriter, type ExtraAttributes } from './html.js';

const font = (size: number, lineHeight: number) =>
  `font-family:Georgia,serif;color:#1a1a1a;font-size:${size}px;line-height:${lineHeight}px;`;
const CELL = 'padding:6px 8px;border-bottom:1px solid #d8d5cf;vertical-align:top;';

const styles: Readonly<Record<string, string>> = {
  h2: `${font(20, 26)}margin:0 0 8px;`,
  h3: `${font(16, 24)}margin:16px 0 4px;`,
  p: `${font(16, 24)}margin:0 0 8px;`,
  small: 'font-size:13px;line-height:18px;color:#5c5c5c;',
  blockquote: 'margin:0 0 8px;padding:0;',
  ul: `${font(16, 24)}margin:0 0 8px;padding:0;`,
  ol: `${font(13, 18)}margin:0 0 8px;padding:0;`,
  li: 'margin:0 0 4px;',
  table: `${font(14, 20)}border-collapse:collapse;margin:0 0 8px;`,
  th: `${CELL}font-weight:bold;`,
  td: CELL,
  a: 'color:#0b5394;',
};

/** The styles of one side are written with left or right, because mail programs ignore `start` and `end`. */
const sided = (name: string, start: 'left' | 'right'): string =>
  name === 'th' || name === 'td'
    ? `text-align:${start};`
    : name === 'blockquote'
      ? `border-${start}:3px solid #5c5c5c;padding-${start}:12px;`
      : name === 'ul' || name === 'ol'
        ? `padding-${start}:20px;`
        : '';

const attributesFor =
  (start: 'left' | 'right'): ExtraAttributes =>
  (name) => ({
    ...(styles[name] && { style: styles[name] + sided(name, start) }),
    // Old mail programs read these attributes and ignore the styles.
    ...(name === 'table' && { width: '100%', cellpadding: '0', cellspacing: '0', border: '0' }),
  });

/** A view as a part of a mail, 600 pixels wide at most. */
export const email = (view: View, blocks: readonly Block[]): string =>
  markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;"><tr><td style="padding:16px;">
${htmlWriter(attributesFor(view.dir === 'rtl' ? 'right' : 'left'))(view, blocks, 2)}
</td></tr></table>`.text;
