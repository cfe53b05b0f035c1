/** Writes the code for one widget in each of its five forms. Each form is one line of text. */
import { EMBED } from '../page/widget-address.js';
import type { Fallback } from '../model/fallback.js';
import type { Tag } from '../model/views.js';
import { escapePasted, escapeMarkdown } from './escape.js';
import { iframeCode } from './iframe-code.js';

/** The forms of a code. They are listed from the one that survives the most content management systems to the least. */
export type Form = 'placeholder' | 'element' | 'address' | 'iframe' | 'markdown';

/** The parts that a code is made from. */
export interface Parts {
  readonly tag: Tag;
  /** The attributes of the element: the item it shows, and how. The value of a flag is `true`. */
  readonly attributes: readonly (readonly [name: string, value: string | number | true])[];
  /** The address of the widget's own page. */
  readonly page: string;
  /** The settings that an address carries after `#embed`, each with a slash before it. Empty if there are none. */
  readonly settings: string;
  readonly words: Fallback;
  /** The language of the words, if it may differ from the language of the page. */
  readonly language?: { readonly lang: string; readonly dir: string } | undefined;
  /** The height of the frame in pixels, until the page inside reports its own. */
  readonly height: number;
  /** The address of the source of a quotation. */
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

  /** A bare address, for systems that support oEmbed or turn addresses into links. */
  address: addressWithSettings,

  iframe: (parts) => {
    const { page, settings, words, height } = parts;
    const address = settings ? addressWithSettings(parts) : page;
    return iframeCode({ address, title: words.title, height, words: plain(words) });
  },

  markdown(parts) {
    const { quotation, before, link, after } = parts.words;
    const said = quotation ? `> ${escapeMarkdown(quotation.text)} ` : '';
    // A closing parenthesis would end the link. Only the site's own part of the address can contain any.
    const address = addressWithSettings(parts).replace(/[()]/g, encodeParenthesis);
    return `${said}${escapeMarkdown(before)}[${escapeMarkdown(link)}](${address})${escapeMarkdown(after)}`;
  },
};

function addressWithSettings({ page, settings }: Parts): string {
  return page + EMBED + settings;
}

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
