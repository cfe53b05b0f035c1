/** The five forms of a code, as text in one line. */
import { EMBED } from '../page/widget-address.js';
import type { Fallback } from '../model/fallback.js';
import type { Tag } from '../model/views.js';
import { escapePasted, escapeMarkdown } from './escape.js';

/** The forms of a code, those that survive most first. */
export type Form = 'placeholder' | 'element' | 'address' | 'iframe' | 'markdown';

/** What a code is made of. */
export interface Parts {
  readonly tag: Tag;
  /** Those of the element: what it shows, and how. A flag is `true`. */
  readonly attributes: readonly (readonly [name: string, value: string | number | true])[];
  /** The address of the widget. */
  readonly page: string;
  readonly words: Fallback;
  /** The language of the words, where it may not be the page's. */
  readonly language?: { readonly lang: string; readonly dir: string } | undefined;
  /** The height of the frame until its page says its own, in pixels. */
  readonly height: number;
  /** The address of what a quotation is from. */
  readonly cite?: string | undefined;
}

export const forms: Readonly<Record<Form, (parts: Parts) => string>> = {
  placeholder(parts) {
    const { tag, words, cite, language } = parts;
    const data = parts.attributes.map(
      ([name, value]) => [`data-${name}`, value === true ? '' : value] as const,
    );
    const attributes = written([['class', tag], ['data-widget', tag], ...data, ...spoken(language)]);
    const { quotation } = words;
    if (!quotation) return `<p${attributes}>${linked(parts)}</p>`;
    const said = `<p${written(quotation.lang ? [['lang', quotation.lang]] : [])}>${escapePasted(quotation.text)}</p>`;
    return `<blockquote${attributes}${written(cite ? [['cite', cite]] : [])}>${said}<p>${linked(parts)}</p></blockquote>`;
  },

  element(parts) {
    const { tag, attributes, words, language } = parts;
    const direction = spoken(language).filter(([name]) => name === 'dir');
    const said = words.quotation ? `${escapePasted(words.quotation.text)} ` : '';
    return `<${tag}${written([...attributes, ...direction])}>${said}${linked(parts)}</${tag}>`;
  },

  /** For oEmbed, and for what makes a link of an address. */
  address: ({ page }) => page + EMBED,

  /** What is in a frame shows only where the frame has been taken away. */
  iframe({ page, words, height }) {
    const attributes = written([
      ['src', page],
      ['title', words.title],
      ['loading', 'lazy'],
      ['width', '100%'],
      ['height', height],
      ['frameborder', '0'],
    ]);
    return `<iframe${attributes}>${escapePasted(plain(words))}</iframe>`;
  },

  markdown({ page, words: { quotation, before, link, after } }) {
    const said = quotation ? `> ${escapeMarkdown(quotation.text)} ` : '';
    // Parentheses would end the address; an address of ours has others only in its base.
    const address = (page + EMBED).replace(/[()]/g, encodeParenthesis);
    return `${said}${escapeMarkdown(before)}[${escapeMarkdown(link)}](${address})${escapeMarkdown(after)}`;
  },
};

const encodeParenthesis = (character: string) => (character === '(' ? '%28' : '%29');

const plain = ({ quotation, before, link, after }: Fallback) =>
  `${quotation ? `${quotation.text} ` : ''}${before}${link}${after}`;

const linked = ({ words: { before, link, after }, page }: Parts) =>
  `${escapePasted(before)}<a${written([['href', page + EMBED]])}>${escapePasted(link)}</a>${escapePasted(after)}`;

const spoken = (language: Parts['language']) =>
  language
    ? ([
        ['lang', language.lang],
        ['dir', language.dir],
      ] as const)
    : [];

const written = (attributes: readonly (readonly [name: string, value: string | number | true])[]) =>
  attributes
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapePasted(String(value))}"`))
    .join('');
