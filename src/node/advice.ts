/** Advice from `npm run check` only: unknown country codes, and warnings about values that are valid but probably mistakes. */
import { quoted } from '../model/language/quotation.js';
import { isWayToGroup } from '../model/stance-list/attributes.js';
import type { Keys } from '../story/check.js';
import type { Story } from '../story/types.js';
import { isCountry } from './countries.js';

export interface Advice {
  readonly keys: Keys;
  /** A sentence for the editor. */
  readonly text: string;
}

/** Codes of the right form that no country has. */
export const wrongCodes = ({ parties }: Story): Advice[] =>
  parties.flatMap(({ code }, i) =>
    code && !isCountry(code) && !isPrivate(code)
      ? [
          {
            keys: ['parties', i, 'code'],
            text: `got "${code}"; expected a country code of ISO 3166-1, or no code`,
          },
        ]
      : [],
  );

/** Attributes that `group-by` can't name, because their ids are those of its own ways to group. */
export const wrongAttributes = ({ attributes = [] }: Story): Advice[] =>
  attributes.flatMap(({ id }, i) =>
    isWayToGroup(id)
      ? [
          {
            keys: ['attributes', i, 'id'],
            text: `got "${id}"; expected an id other than category, kind and none, which group-by has already`,
          },
        ]
      : [],
  );

/** ISO 3166-1 leaves these codes to users. An invented country may have one. */
const isPrivate = (code: string) => /^(AA|Q[M-Z]|X[A-Z])$/.test(code);

/** Values that are valid, but probably mistakes. */
export const warnings = (story: Story): Advice[] => [
  ...sharedCodes(story),
  ...blanks(story, []),
  ...nestedMarks(story),
  ...unknownDates(story),
];

function sharedCodes({ parties }: Story): Advice[] {
  const first = new Map<string, string>();
  return parties.flatMap(({ id, code }, i) => {
    if (!code) return [];
    const other = first.get(code);
    if (other === undefined) first.set(code, id);
    return other === undefined
      ? []
      : [{ keys: ['parties', i, 'code'], text: `"${code}" is also the code of the party "${other}"` }];
  });
}

/** Texts that begin or end with a space, which would show inside the quotation marks. */
function blanks(value: unknown, keys: Keys): Advice[] {
  if (typeof value === 'string')
    return value === value.trim() ? [] : [{ keys, text: 'the text begins or ends with a space' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    blanks(each, [...keys, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Quotes that contain the same marks that are shown around them. The words themselves are never changed. */
function nestedMarks({ quotes, language: own }: Story): Advice[] {
  return quotes.flatMap(({ kind, text, language = own }, i) => {
    if (kind === 'paraphrase' || typeof text !== 'string') return [];
    const marks = quoted('', language).trim();
    const [open, close] = [marks[0]!, marks.at(-1)!];
    return text.includes(open) || text.includes(close)
      ? [
          {
            keys: ['quotes', i, 'text'],
            text: `the quote holds ${open} or ${close}, and readers see it between the same marks; a quotation inside a quotation usually has other marks`,
          },
        ]
      : [];
  });
}

/** An embed of a speaker shows the latest quote. If no date is known, it shows the last quote of the list. */
function unknownDates({ quotes }: Story): Advice[] {
  const dated = new Set(quotes.flatMap(({ speaker, said }) => (said.date ? speaker : [])));
  const seen = new Map<string, number>();
  return quotes.flatMap(({ speaker }, i) => {
    const count = (seen.get(speaker) ?? 0) + 1;
    seen.set(speaker, count);
    return count === 2 && !dated.has(speaker)
      ? [
          {
            keys: ['quotes', i, 'said'],
            text: `"${speaker}" has several quotes and none has a known date; an embed with speaker="${speaker}" shows the last one`,
          },
        ]
      : [];
  });
}
