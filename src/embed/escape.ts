const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text in HTML, or the value of an attribute in double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (each) => escapes[each]!);

/** A blank line ends a paragraph in many editors, and with it the code. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * Text in HTML that is pasted elsewhere. Brackets and braces as well: to a content management system they may be a
 * shortcode or a template, and in JSX they are code.
 */
export const escapePasted = (text: string): string =>
  oneLine(text).replace(/[&<>"[\]{}]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Text at the beginning of a line of Markdown: a backslash before any punctuation makes it just that. */
export const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>#~|!&$^]/g, '\\$&')
    // Else a list, a rule or a heading.
    .replace(/^[+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
