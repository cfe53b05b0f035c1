/** Reads the paragraphs of a DOCX file, as Word, LibreOffice and Google Docs write it. Its notes follow the text. */
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { Paragraph } from './article.js';

/** The parts with text: the article itself, and then the notes below its pages. */
const parts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];
/** A DOCX file is compressed. This is the most that a part may hold, so that a small file cannot fill the memory. */
const MOST_BYTES = 50_000_000;

/** An element as the parser gives it: its children under its name, its attributes under `:@`. */
type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  // Without this, the parser leaves numbers such as &#8220; as they are.
  htmlEntities: true,
});

const nameOf = (node: Node) => Object.keys(node).find((key) => key !== ':@') ?? '';
const childrenOf = (node: Node) => {
  const inside = node[nameOf(node)];
  return Array.isArray(inside) ? (inside as Node[]) : [];
};
const attribute = (node: Node, name: string) =>
  (node[':@'] as Readonly<Record<string, string>> | undefined)?.[`@_${name}`];

/** Text that is no part of the article: words that a change has deleted, and codes of fields. */
const skipped = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:pPr', 'w:rPr', 'mc:Fallback']);

/** The text inside an element. Another paragraph inside it, such as one in a text box, is not part of it. */
function textIn(node: Node): string {
  const name = nameOf(node);
  if (skipped.has(name) || name === 'w:p') return '';
  if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') return ' ';
  if (name === 'w:noBreakHyphen') return '\u2011';
  if (name === 'w:t')
    return childrenOf(node)
      .map((child) => (child['#text'] as string | undefined) ?? '')
      .join('');
  return childrenOf(node).map(textIn).join('');
}

/** Word's own styles for a quotation that stands apart. Their ids differ by language, and these are the usual ones. */
const isQuoteStyle = (style: string | undefined) =>
  /^(intense)?(quote|zitat|citation|cita)/i.test(style ?? '');

function paragraphsIn(node: Node): Paragraph[] {
  const name = nameOf(node);
  if (skipped.has(name)) return [];
  const children = childrenOf(node);
  const inner = children.flatMap(paragraphsIn);
  if (name !== 'w:p') return inner;
  const text = children.map(textIn).join('').replace(/\s+/g, ' ').trim();
  const style = children
    .filter((child) => nameOf(child) === 'w:pPr')
    .flatMap(childrenOf)
    .find((child) => nameOf(child) === 'w:pStyle');
  return text ? [{ text, isQuoted: isQuoteStyle(style && attribute(style, 'w:val')) }, ...inner] : inner;
}

/** @throws if the file is no DOCX; the message names it */
export function docxParagraphs(bytes: Uint8Array, name: string): Paragraph[] {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: (file) => parts.includes(file.name) && file.originalSize <= MOST_BYTES,
    });
  } catch {
    throw new Error(`${name} is no DOCX file. If it is a DOC file, save it as DOCX.`);
  }
  if (!files[parts[0]!])
    throw new Error(`${name} is no DOCX file: it has no ${parts[0]}, or one that is too large.`);
  return parts.flatMap((part) => {
    const content = files[part];
    return content ? (parser.parse(strFromU8(content)) as Node[]).flatMap(paragraphsIn) : [];
  });
}
