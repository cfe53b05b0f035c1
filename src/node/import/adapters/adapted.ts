/** The parts that the adapters share. An adapter turns the JSON of a vote site into the start of a story and rows of positions. */
import { isObject } from '../../../story/check.js';
import { ImportError } from '../findings.js';

export interface Adapted {
  /** The fields of the story that the site gives. */
  readonly story: Readonly<Record<string, unknown>>;
  readonly positions: readonly Readonly<Record<string, string>>[];
}

/** Reads the JSON of a site. It takes only what is there: a vote that it does not know is left to be reported. */
export type Adapter = (json: unknown, file: string) => Adapted;

/** A text or a number as a text. Anything else, and an empty text, is no value. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'number'
    ? String(value)
    : typeof value === 'string' && value.trim()
      ? value.trim()
      : undefined;

type Fields = Readonly<Record<string, unknown>>;
export const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

/** The id of the category for a word of the site. A word that the adapter does not know stays as it is, to be reported. */
export function categoryOf(categories: Readonly<Record<string, string>>, word: unknown): string | undefined {
  const text = textOf(word);
  return text !== undefined && Object.hasOwn(categories, text) ? categories[text] : text;
}

/** The cells for the name of a person. Without a first and a last name, it is the whole name. */
export function nameCells(first: unknown, last: unknown, whole: unknown) {
  const [given, family] = [textOf(first), textOf(last)];
  return {
    name: [given, family].filter(Boolean).join(' ') || textOf(whole),
    sort_name: family && [family, given].filter(Boolean).join(', '),
  };
}

/** The objects of a list that the file must have. */
export function listOf(value: unknown, file: string, path: string): Fields[] {
  if (!Array.isArray(value)) throw new ImportError(`${file} has no list ${path}. Is it the right site?`);
  return value.map(fieldsOf);
}

export function need(value: unknown, file: string, path: string): string {
  const text = textOf(value);
  if (text === undefined) throw new ImportError(`${file} has no ${path}. Is it the right site?`);
  return text;
}

/** The day of a moment, if there is one. */
export const dayOf = (value: unknown): string | undefined =>
  /^\d{4}-\d{2}-\d{2}/.exec(textOf(value) ?? '')?.[0];

/** A row without the cells that have no value. Without a name it has no side either, because an id is no name for readers. */
export const rowOf = (cells: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).filter(
      (cell): cell is [string, string] => cell[1] !== undefined && (cell[0] !== 'side' || !!cells['name']),
    ),
  );

const category = (id: string, en: string, de: string, tone: string) => ({ id, label: { en, de }, tone });
/** The usual scale of a vote. Its ids are what the adapters translate the words of their sites into. */
const scale = [
  category('for', 'In favour', 'Dafür', 'for'),
  category('against', 'Against', 'Dagegen', 'against'),
  category('abstention', 'Abstained', 'Enthaltung', 'undecided'),
  {
    ...category('absent', 'Did not vote', 'Nicht abgestimmt', 'silent'),
    counted: false,
    says: {
      en: { one: '{count} did not vote', other: '{count} did not vote' },
      de: { one: '{count} hat nicht abgestimmt', other: '{count} haben nicht abgestimmt' },
    },
  },
];
const members = {
  en: { one: 'member', other: 'members' },
  de: { one: 'Mitglied', other: 'Mitglieder' },
};

export interface Vote {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** The day of the vote, if the site gives it. */
  readonly date: string | undefined;
  readonly attributes: readonly { readonly id: string; readonly label: string }[];
  readonly source: { readonly title: string; readonly publisher: string; readonly url: string | undefined };
}

/** The start of a story about one vote. All positions rest on the site that published it. */
export function storyOf({ id, title, language, date, attributes, source }: Vote): Adapted['story'] {
  const { url, ...named } = source;
  return {
    schemaVersion: 1,
    id,
    title,
    language,
    version: 1,
    ...(date && { asOf: date }),
    status: 'final',
    sources: [{ id: 'votes', ...named, kind: 'data', ...(url && { url }) }],
    attributes,
    questions: [
      {
        id: 'vote',
        text: title,
        categories: scale,
        sides: members,
        defaults: {
          ...(date && { asOf: { precision: 'day', date } }),
          citations: [{ source: 'votes' }],
        },
      },
    ],
  };
}
