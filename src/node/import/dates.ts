/** Reads the dates of a table. The order of day and month is declared by the desk and never guessed. */
import { DATE } from '../../story/patterns.js';
import { isRealDate } from '../../story/real-date.js';
import type { PartialDate } from '../../story/types.js';
import { NotTaken } from './findings.js';
import type { DateOrder } from './mapping.js';

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const;
const parts = /^(\d{1,4})[./\- ](\d{1,4})(?:[./\- ](\d{1,4}))?\.?$/;
/** A day with a time of day, as spreadsheets and databases write it. The day counts as it is written. */
const withTime = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;

/** The date in ISO 8601, if the text is a date in this order. */
function iso(text: string, order: DateOrder): string | undefined {
  if (DATE.test(text)) return text;
  const timed = withTime.exec(text)?.[1];
  if (timed) return timed;
  const found = parts.exec(text);
  if (!found || order === 'iso') return undefined;
  const given = found.slice(1).filter(Boolean);
  // A date of two parts has no day: 03/2024, or 2024/03.
  const letters = [...order].filter((letter) => given.length === 3 || letter !== 'd');
  const part = (letter: string) => given[letters.indexOf(letter)];
  const [year, month, day] = [part('y'), part('m'), part('d')];
  if (year?.length !== 4) return undefined;
  return [year, month, day].flatMap((each) => each?.padStart(2, '0') ?? []).join('-');
}

/** The date in a cell, with its precision. `before` and `around` before a date are its precision. */
export function readDate(text: string, order: DateOrder, column = 'date'): PartialDate {
  const [, word, rest = text] = /^(before|around)\s+(.+)$/i.exec(text) ?? [];
  const date = iso(rest, order);
  if (date && isDate(date)) {
    const precision = word
      ? (word.toLowerCase() as 'before' | 'around')
      : precisions[date.length as keyof typeof precisions];
    return { precision, date };
  }
  throw new NotTaken(column, `"${text}"${reasonFor(rest, order)}`);
}

const isDate = (date: string): boolean => DATE.test(date) && isRealDate(date);

/** Why a text is no date. The order of its parts is the reason only if another order makes a date of it. */
function reasonFor(text: string, order: DateOrder): string {
  const orders = order === 'iso' ? (['iso', 'dmy', 'mdy', 'ymd'] as const) : [order];
  const dates = orders.flatMap((each) => iso(text, each) ?? []);
  const is = ` is no date ${order === 'iso' ? 'as YYYY-MM-DD' : `in the order ${order}`}`;
  if (dates.some(isDate)) return `${is}; say the order of its parts in the mapping, such as dates: dmy`;
  const [impossible] = dates.flatMap((each) => inWords(each) ?? []);
  return impossible ? `: there is no ${impossible}` : is;
}

/** "31 February 2024": the day of a month that does not have it. Undefined if the month does not exist either. */
function inWords(date: string): string | undefined {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day || month > 12 || day > 31) return undefined;
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1),
  );
  return `${day} ${name} ${year}`;
}
