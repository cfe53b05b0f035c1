/** The rows of each table, from the objects of a story. */
import { isDeepStrictEqual } from 'node:util';
import type {
  Party,
  Pledge,
  Pledger,
  Quote,
  Source,
  Speaker,
  Stance,
  Story,
  Text,
} from '../../story/types.js';
import { isCountry } from '../countries.js';
import {
  amount,
  citations,
  date,
  list,
  plain,
  text,
  write,
  type Cells,
  type Writers,
  type Written,
} from './cells.js';

const sources: Writers<Source> = {
  id: plain('source'),
  title: text('title'),
  kind: plain('kind'),
  publisher: text('publisher'),
  url: plain('url'),
  archivedUrl: plain('archived_url'),
  published: plain('published'),
  language: plain('language'),
};

const sides: Writers<Party> = {
  id: plain('side'),
  kind: plain('kind'),
  name: text('name'),
  sortName: text('sort_name'),
  // An import refuses any other code.
  code: (code) => (isCountry(code) ? { code } : undefined),
  size: plain('size'),
  madeBy: plain('made_by'),
  due: date('due'),
  memberOf: list('member_of'),
  attributes: (attributes) => {
    const values = Object.entries(attributes);
    if (!values.length || !values.every(([, value]) => typeof value === 'string')) return undefined;
    return Object.fromEntries(values.map(([id, value]) => [`attributes.${id}`, value as string]));
  },
};

const speakers: Writers<Speaker> = {
  id: plain('speaker'),
  name: text('name'),
  role: text('role'),
  according: text('according'),
  party: plain('side'),
};

const quotes = (story: Story): Writers<Quote> => {
  const roles = new Map(story.speakers.map(({ id, role }) => [id, role]));
  return {
    id: plain('quote'),
    speaker: plain('speaker'),
    kind: plain('kind'),
    text: text('words'),
    language: plain('language'),
    original: ({ text, language }) => ({ original: text, original_language: language }),
    translatedBy: text('translated_by'),
    said: date('date'),
    // An import leaves out a role that is the speaker's own.
    role: (role, { speaker }) =>
      isDeepStrictEqual(role, roles.get(speaker)) ? undefined : text('role')(role),
    occasion: text('occasion'),
    statedBy: plain('stated_by'),
    citations,
  };
};

const stances: Writers<Stance> = {
  party: plain('side'),
  speaker: plain('speaker'),
  statedBy: plain('stated_by'),
  category: plain('position'),
  summary: text('summary'),
  asOf: date('date'),
  quote: plain('quote'),
  citations,
  progress: plain('progress'),
  condition: text('condition'),
  searched: list('searched'),
  earlier: ([first, ...more], { citations }) =>
    first && !more.length && citations && isDeepStrictEqual(first, { category: first.category, citations })
      ? { earlier_position: first.category }
      : undefined,
};

const pledgers: Writers<Pledger> = {
  party: plain('side'),
  amount: amount('amount'),
  domains: list('where'),
  summary: text('summary'),
  asOf: date('date'),
  citations,
};

type Point = NonNullable<Pledge['history']>[number];
const points: Writers<Point> = {
  asOf: date('date'),
  count: ({ value, qualifier, statedBy, citations: cited }) => {
    const where = citations(cited);
    return where && { value: String(value), qualifier, ...(statedBy && { stated_by: statedBy }), ...where };
  },
  total: amount('total'),
  rule: text('rule'),
};

/** The rows of one table that belong to one object of the story, for instance the stances of a question. */
export interface Part {
  readonly table: 'sources' | 'sides' | 'speakers' | 'quotes' | 'positions' | 'pledges' | 'counts';
  /** The place of the list in the story: `quotes`, or `questions`, its number, and `stances`. */
  readonly path: readonly [list: string, at?: number, inner?: string];
  readonly rows: readonly Written[];
}

export function partsOf(story: Story): Part[] {
  const names = new Map(story.parties.map(({ id, name }) => [id, name]));
  /** Cells that only help a person who reads the table. */
  const named = (written: Written, first: Cells, party: string): Written => ({
    ...written,
    cells: {
      ...first,
      ...write({ name: wordsOf(names.get(party)) }, { name: plain('name') }).cells,
      ...written.cells,
    },
  });
  const part = <T extends object>(
    table: Part['table'],
    path: Part['path'],
    objects: readonly T[],
    writers: Writers<T>,
  ): Part => ({ table, path, rows: objects.map((object) => write(object, writers)) });
  return [
    part('sources', ['sources'], story.sources, sources),
    part('sides', ['parties'], story.parties, sides),
    part('speakers', ['speakers'], story.speakers, speakers),
    part('quotes', ['quotes'], story.quotes, quotes(story)),
    ...story.questions.map(({ id, stances: all }, i): Part => ({
      table: 'positions',
      path: ['questions', i, 'stances'],
      rows: all.map((stance) => named(write(stance, stances), { question: id }, stance.party)),
    })),
    ...story.pledges.flatMap(({ id, pledgers: all = [], history = [] }, i): Part[] => [
      {
        table: 'pledges',
        path: ['pledges', i, 'pledgers'],
        rows: all.map((pledger) => named(write(pledger, pledgers), { pledge: id }, pledger.party)),
      },
      {
        table: 'counts',
        path: ['pledges', i, 'history'],
        rows: history.map((point) => {
          const written = write(point, points);
          return { ...written, cells: { pledge: id, ...written.cells } };
        }),
      },
    ]),
  ];
}

const wordsOf = (name: Text | undefined): string =>
  typeof name === 'object' ? (Object.values(name)[0] ?? '') : (name ?? '');
