/**
 * What a field's text must look like. Valibot's schema, the JSON Schema and the compact check in the drop-in
 * all read these, so that they cannot disagree.
 */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** ISO 8601 calendar date. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** ISO 8601 date of reduced precision: a day, a month or a year. */
export const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/**
 * Anything but http and https is not a link: `javascript:` and `data:` never reach a page. No user name before the
 * host, which would hide where a link goes.
 */
export const URL = /^[hH][tT][tT][pP][sS]?:\/\/[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*(:\d{1,5})?([/?#]\S*)?$/u;
/** BCP 47: language, script, region, variant. Narrow enough that `Intl`, which throws on any other, takes them all. */
export const LANGUAGE =
  /^[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-([a-zA-Z]{2}|\d{3}))?(-([a-zA-Z0-9]{5,8}|\d[a-zA-Z0-9]{3}))?$/;
/** ISO 3166-1 alpha-2. */
export const COUNTRY = /^[A-Z]{2}$/;
/** Where a change happened: `quotes/ID`, `questions/ID`, `questions/ID/PARTY` … */
export const ITEM = /^(sources|parties|speakers|pledges|quotes|questions)\/[a-z0-9-]+(\/[a-z0-9-]+)?$/;
/** Something other than white space. */
export const WORDS = /\S/;
/** A passage is a pointer into a source, not a copy of it. */
export const PASSAGE = /^(?=[\s\S]*\S)[\s\S]{1,300}$/u;
