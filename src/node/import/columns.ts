/** Defines the columns of each kind of table. `import` reads them by these names, and `export` documents them. */

export interface Column {
  /** Explains the column to the desk. */
  readonly about: string;
  /** The type of its values in CSV on the Web. The default is text. */
  readonly type?: 'date' | 'integer' | 'number' | 'anyURI' | 'language';
  /** Whether a cell may have several values, which are separated by semicolons. */
  readonly isList?: boolean;
  /** Whether the column may be repeated for each language: `summary.de`. */
  readonly isText?: boolean;
  /** Whether the column stands for several, one for each attribute of the story: `attributes.affiliation`. */
  readonly isMap?: boolean;
}

const column = (about: string, more: Omit<Column, 'about'> = {}): Column => ({ about, ...more });
const text = (about: string) => column(about, { isText: true });

const citation = {
  source: column('The id, the address or the title of each source', { isList: true }),
  paragraph: column('The number of the paragraph in each source', { isList: true }),
  passage: column('A few words of each source, letter for letter', { isList: true }),
};

const side = {
  side: column('The id of the side'),
  name: text('The name of the side'),
  kind: column('country, organisation, bloc, group, person or promise'),
  code: column('The country code of ISO 3166-1: FR or FRA'),
  member_of: column('The blocs that the side is a member of', { isList: true }),
  attributes: column('An attribute of the side, as the story declares it', { isMap: true }),
};

export const columnsOf = {
  sources: {
    source: column('The id of the source'),
    title: column('Its title, as readers see it', { isText: true }),
    kind: column('report, transcript, statement, document, post, video, audio or data'),
    publisher: text('The publisher'),
    url: column('The address at which readers can open it', { type: 'anyURI' }),
    archived_url: column('A copy in a web archive', { type: 'anyURI' }),
    published: column('The day on which it was published', { type: 'date' }),
    language: column('The language that it is in', { type: 'language' }),
  },
  sides: {
    ...side,
    sort_name: text('The name by which the side is sorted'),
    size: column('The number of members of a group', { type: 'integer' }),
    made_by: column('For a promise: the id of the side that made it'),
    due: column('For a promise: when it is to be kept'),
  },
  speakers: {
    speaker: column('The id of the speaker'),
    name: text('The name of the person or office'),
    role: text('The role that the speaker has'),
    side: column('The id or the name of the side for which the speaker speaks'),
    according: text('The phrase that makes the speaker a source, such as "laut dem Weißen Haus"'),
  },
  quotes: {
    quote: column('The id of the quote'),
    speaker: column('The id or the name of the speaker'),
    role: text('The role of the speaker at the time'),
    side: column('The side for which the speaker speaks'),
    kind: column('direct, partial, paraphrase or secondhand'),
    words: text('The words, without quotation marks around them'),
    language: column('The language of the words', { type: 'language' }),
    original: column('The words in the language in which they were said'),
    original_language: column('The language of the original', { type: 'language' }),
    translated_by: text('The translator'),
    date: column('When the words were said'),
    occasion: text('The occasion on which they were said'),
    stated_by: column('The id or the name of the speaker who passed the words on'),
    ...citation,
  },
  positions: {
    question: column('The id or the text of the question'),
    ...side,
    position: column('The id or the label of a category of the question'),
    date: column('When the side took the position'),
    summary: text('A summary in our own words'),
    condition: text('A condition that the position depends on'),
    progress: column('For a promise: how far it has come, in percent', { type: 'integer' }),
    quote: column('The id of the quote that shows the position'),
    words: text('The words that show the position'),
    words_kind: column('direct, partial, paraphrase or secondhand'),
    speaker: column('The id or the name of the speaker who voiced the position'),
    role: text('The role of the speaker at the time'),
    stated_by: column('The id or the name of the speaker who described the position, if the side did not'),
    ...citation,
    searched: column('For a silence: the sources that were searched', { isList: true }),
    earlier_position: column('The category before, as the same sources say'),
  },
  counts: {
    pledge: column('The id or the title of the pledge'),
    date: column('The day of the count'),
    value: column('The number', { type: 'integer' }),
    qualifier: column('exactly, at-least or about'),
    total: column('The sum of the amounts on that day', { type: 'number' }),
    stated_by: column('The id or the name of the speaker who stated the number'),
    rule: text('What was counted'),
    ...citation,
  },
  pledges: {
    pledge: column('The id or the title of the pledge'),
    ...side,
    amount: column('How much the side has pledged', { type: 'number' }),
    where: column('The ids or the labels of the domains', { isList: true }),
    date: column('When the side pledged'),
    summary: text('A summary in our own words'),
    ...citation,
  },
} as const satisfies Record<string, Readonly<Record<string, Column>>>;

/** The kinds of tables. */
export type Kind = keyof typeof columnsOf;
export const kinds = Object.keys(columnsOf) as Kind[];

/** The column of a heading: one of the names above, or such a name with a language or an attribute after a dot. */
export function columnOf(kind: Kind, heading: string): Column | undefined {
  const columns: Readonly<Record<string, Column>> = columnsOf[kind];
  if (Object.hasOwn(columns, heading)) return columns[heading]!.isMap ? undefined : columns[heading];
  const [name, ...rest] = heading.split('.') as [string, ...string[]];
  if (rest.length !== 1 || !rest[0] || !Object.hasOwn(columns, name)) return undefined;
  const column = columns[name]!;
  return column.isText || column.isMap ? column : undefined;
}
