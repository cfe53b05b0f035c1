/** Writes tables in Markdown, for the generated pages. */

/** Escapes a text for a cell of a table. */
export const cell = (text = '') => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

/** The same, marked as code. Without a text, the cell is empty. */
export const codeCell = (text: string | undefined) => (text ? `\`${cell(text)}\`` : '');

/** @param texts the number of columns that hold texts. The columns after them hold numbers, which are aligned to the right. */
export const table = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  texts = heads.length,
): string =>
  [heads, heads.map((_, i) => (i < texts ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
