import type { MarkdownRenderer } from 'vitepress';

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('{', '&#123;');

/** Turns a code block marked `live`, as in "```html live", into an example that a reader can edit. */
export function liveExamples({ renderer }: MarkdownRenderer): void {
  const { fence } = renderer.rules;
  renderer.rules.fence = (tokens, index, ...rest) => {
    const { info, content } = tokens[index]!;
    if (info.trim() !== 'html live') return fence!(tokens, index, ...rest);
    return `<LiveExample code="${attribute(content.trim())}" />\n`;
  };
}

/** Stops Vue, which renders the pages, from reading two braces in code as an expression. */
export function literalCode({ renderer }: MarkdownRenderer): void {
  const { code_inline } = renderer.rules;
  renderer.rules.code_inline = (tokens, index, ...rest) => {
    tokens[index]!.attrSet('v-pre', '');
    return code_inline!(tokens, index, ...rest);
  };
}
