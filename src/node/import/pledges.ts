/** Rows of pledges: who has pledged; and rows of counts: how many had pledged by a day, and who counted. */
import { defaultsOf } from '../../story/defaults.js';
import type { Count, PartialDate, Pledge, Pledger, Text } from '../../story/types.js';
import { readDate } from './dates.js';
import type { Draft } from './draft.js';
import { NotTaken } from './findings.js';
import type { Row } from './row.js';
import { compact, decimal, isCalled, wholeNumber } from './values.js';

export function readPledger(draft: Draft, row: Row): { readonly pledge: Pledge; readonly pledger: Pledger } {
  const pledge = draft.itemOf('pledges', row);
  const date = row.get('date');
  const asOf = date ? readDate(date, draft.mapping.dates) : undefined;
  const citations = draft.citationsOf(row);
  const side = row.get('side');
  const given = side === undefined ? undefined : draft.pledgers.get(pledge)?.get(side);
  if (!citations && !given?.citations && !defaultsOf(draft.story, pledge)?.citations)
    throw new NotTaken('source', 'is empty');
  const domains = row.list('where').map((name) => {
    const domain =
      pledge.domains?.find(({ id }) => id === name) ??
      pledge.domains?.find(({ label }) => isCalled(label, name));
    if (!domain) throw new NotTaken('where', `"${name}" is none of the domains of the pledge`);
    return domain.id;
  });
  const amount = row.get('amount');
  if (amount && !pledge.amountsIn)
    throw new NotTaken('amount', 'needs amountsIn of the pledge in the mapping: a currency or a unit');
  const party = draft.sides.take(row);
  const pledger = compact<Pledger>({
    party,
    amount: amount ? decimal(amount, 'amount') : undefined,
    domains: domains.length ? domains : undefined,
    summary: row.text('summary'),
    asOf,
    citations,
  });
  return { pledge, pledger };
}

/** A count of a pledge on a day. */
export interface Point {
  readonly pledge: Pledge;
  readonly asOf: PartialDate;
  readonly count: Count;
  readonly total: number | undefined;
  readonly rule: Text | undefined;
}

export function readCount(draft: Draft, row: Row): Point {
  const pledge = draft.itemOf('pledges', row);
  const date = row.get('date');
  const asOf: PartialDate = date ? readDate(date, draft.mapping.dates) : { precision: 'unknown' };
  const citations = draft.citationsOf(row) ?? defaultsOf(draft.story, pledge)?.citations;
  if (!citations) throw new NotTaken('source', 'is empty');
  const value = wholeNumber(row.need('value'), 'value');
  const qualifier = row.need('qualifier') as Count['qualifier'];
  const total = row.get('total');
  const by = row.get('stated_by');
  const statedBy = by && draft.speakers.take(by).id;
  return {
    pledge,
    asOf,
    count: { value, qualifier, ...(statedBy && { statedBy }), citations },
    total: total ? decimal(total, 'total') : undefined,
    rule: row.text('rule'),
  };
}

/** The latest of the counts is the pledge's count, unless the mapping gives one. All others are its history. */
export function placeCounts(draft: Draft, points: readonly (Point & { readonly row: Row })[]): void {
  const inOrder = points.toSorted((a, b) => ((a.asOf.date ?? '') < (b.asOf.date ?? '') ? -1 : 1));
  for (const pledge of new Set(points.map(({ pledge }) => pledge))) {
    const own = inOrder.filter((point) => point.pledge === pledge);
    const latest = pledge.count ? undefined : own.pop();
    if (latest) {
      const { count, asOf, total, rule } = latest;
      pledge.count = count;
      if (total !== undefined) pledge.total ??= total;
      draft.rows.set(count, latest.row);
      if (!pledge.asOf) draft.rows.set((pledge.asOf = asOf), latest.row);
      if (rule && !pledge.rule)
        draft.rows.set((pledge.rule = { text: rule, citations: count.citations }), latest.row);
    }
    for (const { asOf, count, total, rule, row } of own) {
      const point = { asOf, count, ...(total !== undefined && { total }), rule: rule ?? '' };
      (pledge.history ??= []).push(point);
      draft.rows.set(point, row);
    }
  }
}

/** A pledge that no one has counted has as many pledgers as it has rows. Then every pledger must be named. */
export function countRows(draft: Draft): void {
  for (const pledge of draft.story.pledges) {
    if (pledge.count || !pledge.pledgers?.length) continue;
    const groups = new Set(draft.story.parties.flatMap(({ id, kind }) => (kind === 'group' ? id : [])));
    const value = pledge.pledgers.filter(({ party }) => !groups.has(party)).length;
    pledge.count = { value, qualifier: 'exactly', citations: pledge.citations };
    pledge.named ??= 'all';
  }
}
