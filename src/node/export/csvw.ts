/** Describes the columns of a table for other programs: CSV on the Web, https://www.w3.org/TR/tabular-metadata/ */
import { columnOf, type Column, type Kind } from '../import/columns.js';

const titles: Readonly<Record<Kind, string>> = {
  sources: 'The sources of the story',
  sides: 'The sides: countries, organisations, people',
  speakers: 'The people and offices that speak',
  quotes: 'Words that were said',
  positions: 'Where each side stands on a question',
  counts: 'How many had pledged by a day',
  pledges: 'The sides that have pledged',
};

/** The columns whose values together no two rows share. */
const keys: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  sources: ['source'],
  sides: ['side'],
  speakers: ['speaker'],
  quotes: ['quote'],
  positions: ['question', 'side'],
  pledges: ['pledge', 'side'],
};

/** A name in CSV on the Web may have letters, digits, `_` and `.` only. */
const nameOf = (heading: string) => heading.replaceAll('-', '%2D');

function columnIn(kind: Kind, heading: string): object {
  const column: Column = columnOf(kind, heading)!;
  const [, below] = heading.split('.');
  return {
    name: nameOf(heading),
    titles: heading,
    'dc:description': column.about,
    datatype: column.isList ? 'string' : (column.type ?? 'string'),
    ...(column.isList && { separator: ';' }),
    ...(column.isText && below && { lang: below }),
    ...(keys[kind]?.includes(heading) && { required: true }),
  };
}

export const csvw = (kind: Kind, headings: readonly string[]): object => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: `${kind}.csv`,
  'dc:title': titles[kind],
  tableSchema: {
    columns: headings.map((heading) => columnIn(kind, heading)),
    ...(keys[kind] && { primaryKey: keys[kind] }),
  },
});
