/** Rows of sources. */
import type { Source } from '../../story/types.js';
import { ID } from '../../story/patterns.js';
import { readDate } from './dates.js';
import type { Draft } from './draft.js';
import { NotTaken } from './findings.js';
import type { Row } from './row.js';
import { compact } from './values.js';

export function readSource(draft: Draft, row: Row): void {
  const id = row.need('source');
  if (!ID.test(id))
    throw new NotTaken('source', `"${id}" is no id: lower-case letters, digits and single hyphens`);
  const given = draft.sources.get(id);
  if (given && draft.rows.has(given)) throw new NotTaken('source', `"${id}" is the id of an earlier source`);
  const date = row.get('published');
  const published = date ? readDate(date, draft.mapping.dates, 'published') : undefined;
  if (published && published.precision !== 'day') throw new NotTaken('published', `"${date}" is no day`);
  const read = compact<Source>({
    id,
    title: row.text('title') ?? given?.title ?? row.need('title'),
    kind: (row.get('kind') ?? given?.kind ?? row.need('kind')) as Source['kind'],
    publisher: row.text('publisher'),
    url: row.get('url'),
    archivedUrl: row.get('archived_url'),
    published: published?.date,
    language: row.get('language'),
  });
  const source = draft.complete(given, read, row);
  draft.story.sources.push(source);
  draft.addSource(source);
}
