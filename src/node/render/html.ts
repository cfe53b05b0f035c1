/** Writes blocks as static HTML: semantic elements without a script, a style or an id. The page brings the styles. */
import type { View } from '../../model/views.js';
import { markup, none, trusted, type Markup } from '../markup.js';
import type { Block, Line, Span } from './blocks.js';

/** Returns the further attributes of each element with this name, such as the inline styles of a mail. */
export type ExtraAttributes = (name: string) => Readonly<Record<string, string>>;

const attributesOf = (attributes: Readonly<Record<string, string | undefined>>): Markup[] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [markup` ${trusted(name)}="${value}"`],
  );

/** Returns a function that writes a view, in which each element has the further attributes for its name. */
export function htmlWriter(extra: ExtraAttributes) {
  const element = (
    name: string,
    content: readonly Markup[],
    attributes: Readonly<Record<string, string | undefined>> = {},
  ): Markup =>
    markup`<${trusted(name)}${attributesOf({ ...extra(name), ...attributes })}>${content}</${trusted(name)}>`;

  function span({ text, lang, href, strong }: Span): Markup {
    const bare = markup`${text}`;
    const linked = href
      ? element('a', [bare], { href, lang })
      : lang
        ? element('span', [bare], { lang })
        : bare;
    return strong && text ? element('b', [linked]) : linked;
  }
  const spans = (line: Line): Markup[] => line.map(span);

  function block(each: Block, level: number): Markup {
    switch (each.kind) {
      case 'heading':
        return element(`h${level}`, spans(each.line));
      case 'subheading':
        return element(`h${level + 1}`, spans(each.line));
      case 'paragraph':
        return element('p', spans(each.line));
      case 'small':
        return element('p', [element('small', spans(each.line))]);
      case 'quotation':
        return element('blockquote', [element('p', spans(each.line))]);
      case 'list':
      case 'numbered':
        return element(
          each.kind === 'list' ? 'ul' : 'ol',
          each.lines.map((line) => element('li', spans(line))),
        );
      case 'table':
        return element('table', [
          element('thead', [
            element(
              'tr',
              each.head.map((label) => element('th', [markup`${label}`], { scope: 'col' })),
            ),
          ]),
          element(
            'tbody',
            each.rows.map(([first = [], ...rest]) => {
              const cells = rest.map((cell) => element('td', spans(cell)));
              return markup`\n${element('tr', [element('th', spans(first), { scope: 'row' }), ...cells])}`;
            }),
          ),
        ]);
    }
  }

  return (view: View, blocks: readonly Block[], level: number): Markup =>
    element(
      'section',
      blocks.map((each) => markup`\n${block(each, level)}`).concat(blocks.length ? [markup`\n`] : [none]),
      { lang: view.lang, dir: view.dir },
    );
}

/**
 * A view as static HTML.
 *
 * @param level the level of its heading, from 1 to 5
 */
export const staticHtml = (view: View, blocks: readonly Block[], level: number): string =>
  htmlWriter(() => ({}))(view, blocks, level).text;
