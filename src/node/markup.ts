/** Builds HTML and XML in which every value is text, so that no value can become markup by mistake. */
import { escapeHtml } from '../embed/escape.js';

/** A piece of finished markup. Only `markup` and `trusted` make one. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Markup | readonly Markup[];

/** XML 1.0 has no place for these characters, not even escaped. HTML reads them as errors. */
// eslint-disable-next-line no-control-regex -- control characters are what it removes
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

const textOf = (value: Value): string =>
  value instanceof Markup
    ? value.text
    : typeof value === 'object'
      ? value.map(({ text }) => text).join('')
      : escapeHtml(String(value).replace(forbidden, ''));

/** A template tag for markup. It escapes each value that isn't markup or a list of markup. */
export const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(parts.reduce((before, part, i) => before + textOf(values[i - 1]!) + part));

/** Marks a string as markup, for example what Lit has rendered. */
export const trusted = (text: string): Markup => new Markup(text);

/** No markup at all. */
export const none = trusted('');
