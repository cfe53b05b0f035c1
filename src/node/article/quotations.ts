/** Finds the quotations of an article. */
import { quotationsIn } from '../verbatim.js';
import type { Paragraph } from './article.js';

export interface Quotation {
  readonly text: string;
  /** The number of its paragraph in the article, counted from 1. */
  readonly paragraph: number;
}

/**
 * The outermost quotations of an article, in their order. A mark that is opened again at the start of the next paragraph
 * continues the quotation, as many languages write it: each paragraph of it is a quotation here.
 */
export function quotationsOf(paragraphs: readonly Paragraph[]): Quotation[] {
  return paragraphs.flatMap(({ text, isQuoted }, i) => {
    const { closed, open } = quotationsIn(text);
    const next = paragraphs[i + 1]?.text[0];
    const continued = open.find(({ mark }) => mark === next);
    const all = continued ? [...closed, { from: continued.from, to: text.length }] : closed;
    const outermost = all.filter(
      (one) => !all.some((other) => other !== one && other.from <= one.from && one.to <= other.to),
    );
    const found = outermost.sort((a, b) => a.from - b.from).map(({ from, to }) => text.slice(from, to));
    const words = isQuoted && !found.length ? [text] : found;
    return words.map((each) => ({ text: each.trim(), paragraph: i + 1 })).filter((each) => each.text);
  });
}
