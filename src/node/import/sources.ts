/** Rows of sources. */
import type { Source } from '../../story/types.js';
import { ID } from '../../story/patterns.js';
import { readDate } from './dates.js';
import { compact, type Draft } from './draft.js';
import { NotTaken } from './findings.js';
import type { Row } from './table.js';

export function readSource(draft: Draft, row: Row): void {
  const id = row.need('source');
  if (!ID.test(id))
    throw new NotTaken('source', `"${id}" is no id: lower-case letters, digits and single hyphens`);
  if (draft.story.sources.some((source) => source.id === id))
    throw new NotTaken('source', `"${id}" is the id of an earlier source`);
  const date = row.get('published');
  const published = date ? readDate(date, draft.mapping.dates, 'published') : undefined;
  if (published && published.precision !== 'day') throw new NotTaken('published', `"${date}" is no day`);
  const source = compact<Source>({
    id,
    title: row.need('title'),
    kind: row.need('kind') as Source['kind'],
    publisher: row.get('publisher'),
    url: row.get('url'),
    archivedUrl: row.get('archived_url'),
    published: published?.date,
    language: row.get('language'),
  });
  draft.story.sources.push(source);
  draft.rows.set(source, row);
  draft.addSource(source);
}
