/**
 * Patterns for the texts of fields, which also limit their length. Valibot's schema, the JSON Schema and the compact check
 * in the drop-in all read these patterns, so they cannot disagree. Each takes time in proportion to the text.
 */
export const ID = /^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/;
/** ISO 8601 calendar date. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** ISO 8601 date of reduced precision: a day, a month or a year. */
export const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/**
 * Only http and https addresses are links, so `javascript:` and `data:` never reach a page. A user name before the host
 * is refused, because it hides where a link goes. `link.ts` also asks the browser whether it can open the address. A host
 * may have any character beyond ASCII. Classes such as `\p{L}` would take a browser a millisecond to compile.
 */
export const URL =
  /^(?=\S{1,2000}$)[hH][tT][tT][pP][sS]?:\/\/[a-zA-Z0-9\u{A1}-\u{10FFFF}][\w.\u{A1}-\u{10FFFF}-]*(:\d{1,5})?([/?#]\S*)?$/u;
/** BCP 47: language, script, region, variant. `Intl` throws on some other tags, and on none of these. */
export const LANGUAGE =
  /^[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-([a-zA-Z]{2}|\d{3}))?(-([a-zA-Z0-9]{5,8}|\d[a-zA-Z0-9]{3}))?$/;
/** The form of ISO 3166-1 alpha-2. `npm run check` also knows which codes exist. */
export const COUNTRY = /^[A-Z]{2}$/;
/** The form of ISO 4217. `npm run check` also knows which currencies exist. */
export const CURRENCY = /^[A-Z]{3}$/;
/** The item that a change is about: `quotes/ID`, `questions/ID`, `questions/ID/PARTY` … */
export const ITEM =
  /^(sources|parties|speakers|pledges|quotes|questions)\/[a-z0-9-]{1,100}(\/[a-z0-9-]{1,100})?$/;
/** A text that is not only white space. */
export const WORDS = /^(?=\s*\S)[\s\S]{1,5000}$/u;
/** A passage points into a source and is no copy of it, so it is short. */
export const PASSAGE = /^(?=\s*\S)[\s\S]{1,300}$/u;
