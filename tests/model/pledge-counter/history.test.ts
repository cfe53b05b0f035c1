import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../src/model/language/locales/ar.js';
import { pledgeCounter } from '../../../src/model/pledge-counter/pledge-counter.js';
import type { PartialDate, Pledge } from '../../../src/story/types.js';
import { cite, isolated, longDate, must, on, party, pledge, story, today, words } from '../helpers.js';

type Point = NonNullable<Pledge['history']>[number];

const point = (asOf: PartialDate, value: number, rule = 'Offered'): Point => ({
  asOf,
  count: { value, qualifier: 'exactly', citations: cite() },
  rule,
});
const historyOf = (history: Point[], parts: Partial<Pledge> = {}) =>
  must(
    must(pledgeCounter(story({ pledges: [pledge({ history, ...parts })] }), 'oil', 'en', today)).history,
    'a history',
  );
/** The coordinates of a path. */
const places = (path: string) => (path.match(/[\d.]+/g) ?? []).map(Number);

describe('the line of earlier counts', () => {
  it('goes in steps from count to count, in order of time', () => {
    const { lines, unlined } = historyOf([point(on('2025-03-03'), 8), point(on('2025-03-01'), 2)]);
    const [line] = lines;
    assert.equal(lines.length, 1);
    assert.equal(line?.steps, 'M3.0 28.0H97.0V4.0');
    assert.equal(line?.marks, 'M3.0 28.0H3.0M97.0 4.0H97.0');
    assert.deepEqual(
      [line?.from, line?.to],
      ['2 nations, 1\u00A0March\u00A02025', '8 nations, 3\u00A0March\u00A02025'],
    );
    assert.equal(unlined, '');
  });

  it('never joins counts under different rules', () => {
    const { lines, points, unlined } = historyOf([
      point(on('2025-03-01'), 2, 'Offered'),
      point(on('2025-03-02'), 4, 'Signed'),
    ]);
    assert.deepEqual([lines, points.length], [[], 2]);
    assert.equal(unlined, words.unlined);
  });

  it('is drawn once for each rule, and names the rule', () => {
    const { lines } = historyOf([
      point(on('2025-03-01'), 2, 'Offered'),
      point(on('2025-03-02'), 4, 'Signed'),
      point(on('2025-03-03'), 3, 'Offered'),
      point(on('2025-03-04'), 6, 'Signed'),
    ]);
    assert.deepEqual(
      lines.map(({ text, from, to }) => [text, from, to]),
      [
        ['Offered', '2 nations, 1\u00A0March\u00A02025', '3 nations, 3\u00A0March\u00A02025'],
        ['Signed', '4 nations, 2\u00A0March\u00A02025', '6 nations, 4\u00A0March\u00A02025'],
      ],
    );
  });

  it('marks the whole month or year if the day is not known', () => {
    const { lines } = historyOf([
      point({ precision: 'year', date: '2023' }, 1),
      point({ precision: 'month', date: '2024-12' }, 2),
    ]);
    const [x1, , x2, x3, , x4] = places(lines[0]!.marks) as [number, number, number, number, number, number];
    const days = 365 + 366;
    assert.deepEqual([x1, x4], [3, 97]);
    assert.ok(Math.abs(x2 - (3 + (94 * 365) / days)) < 0.1, 'a year is 365 days long');
    assert.ok(Math.abs(x3 - (3 + (94 * (days - 31)) / days)) < 0.1, 'December is 31 days long');
  });

  it('leaves out counts whose date is unknown', () => {
    const vague: PartialDate[] = [
      { precision: 'unknown' },
      { precision: 'before', date: '2025-03-02' },
      { precision: 'around', date: '2025-03-02' },
    ];
    for (const asOf of vague) {
      const { lines, points } = historyOf([point(on('2025-03-01'), 2), point(asOf, 4)]);
      assert.deepEqual([lines, points.length], [[], 2], asOf.precision);
    }
    const [line] = historyOf([
      point(on('2025-03-01'), 2),
      ...vague.map((asOf) => point(asOf, 4)),
      point(on('2025-03-03'), 8),
    ]).lines;
    assert.equal(line?.marks.match(/M/g)?.length, 2);
  });

  it('ends with today’s count only if that was made under the same rule', () => {
    const earlier = [point(on('2025-03-01'), 11)];
    const rule = (text: string) => ({ rule: { text, citations: cite() } });
    const same = historyOf(earlier, rule('Offered'));
    assert.deepEqual(
      same.points.map(({ count, date }) => [count, date]),
      [
        ['11 nations', '1\u00A0March\u00A02025'],
        ['26 nations', '4\u00A0September\u00A02025'],
      ],
    );
    assert.equal(same.lines[0]?.to, '26 nations, 4\u00A0September\u00A02025');
    for (const other of [rule('Signed'), {}]) {
      const { points, lines } = historyOf(earlier, other);
      assert.deepEqual([points.length, lines.length], [1, 0]);
    }
  });

  it('starts its axis at zero, and is drawn even if all counts are zero or from one day', () => {
    const [flat] = historyOf([point(on('2025-03-01'), 0), point(on('2025-03-02'), 0)]).lines;
    assert.equal(flat?.steps, 'M3.0 36.0H97.0V36.0');
    const [upright] = historyOf([point(on('2025-03-01'), 1), point(on('2025-03-01'), 2)]).lines;
    assert.equal(upright?.steps, 'M3.0 20.0H3.0V4.0');
  });

  it('isolates a count in another writing direction from its date', () => {
    const made = story({
      pledges: [pledge({ history: [point(on('2025-03-01'), 2), point(on('2025-03-03'), 8)] })],
    });
    const line = pledgeCounter(made, 'oil', 'ar', today)!.history!.lines[0]!;
    const dated = (iso: string) => longDate(iso, 'ar');
    assert.deepEqual(
      [line.from, line.to],
      [
        `${isolated('2 nations')}، ${dated('2025-03-01')}`,
        `${isolated('8 nations')}، ${dated('2025-03-03')}`,
      ],
    );
  });

  it('cites the sources of its counts', () => {
    const { lines } = historyOf([point(on('2025-03-01'), 2), point(on('2025-03-02'), 4)]);
    assert.deepEqual(
      lines[0]?.sources.items.map(({ source }) => source),
      ['report'],
    );
  });
});

describe('the marks by domain', () => {
  const domains = ['land', 'sea', 'air'].map((id) => ({
    id,
    label: id[0]!.toUpperCase() + id.slice(1),
    citations: cite(),
  }));
  const groupsOf = (held: readonly (readonly string[] | undefined)[], parts: Partial<Pledge> = {}) => {
    const parties = held.map((_, i) => party(`p${i}`));
    const pledgers = held.map((ids, i) => ({
      party: `p${i}`,
      ...(ids && { domains: [...ids] }),
      citations: cite(),
    }));
    const made = story({
      parties: [...parties, party('some', { kind: 'group' })],
      pledges: [
        pledge({
          domains,
          named: 'all',
          count: { value: held.length, qualifier: 'exactly', citations: cite() },
          ...parts,
          pledgers: [...pledgers, ...(parts.pledgers ?? [])],
        }),
      ],
    });
    return must(pledgeCounter(made, 'oil', 'en', today)).groups.map(({ label, pledged }) => [label, pledged]);
  };

  it('count each pledge once, grouped with those for the same domains', () => {
    assert.deepEqual(groupsOf([['air'], ['sea', 'land'], ['land', 'sea'], ['land']]), [
      ['Land: 1', 1],
      ['Land · Sea: 2', 2],
      ['Air: 1', 1],
    ]);
  });

  it('set apart pledges without a known domain', () => {
    assert.deepEqual(groupsOf([['land'], undefined, []]), [
      ['Land: 1', 1],
      ['Not stated: 2', 2],
    ]);
    const count = { value: 5, qualifier: 'exactly', citations: cite() } as const;
    assert.deepEqual(groupsOf([['land'], ['sea']], { named: 'some', count }), [
      ['Land: 1', 1],
      ['Sea: 1', 1],
      ['Not stated: 3', 3],
    ]);
  });

  it('leave out a group of parties, which no total counts', () => {
    const pledgers = [{ party: 'some', domains: ['air'], citations: cite() }];
    assert.deepEqual(groupsOf([['land']], { pledgers }), [['Land: 1', 1]]);
  });

  it('are not grouped if no domain is known, or if a mark is more than one pledge', () => {
    assert.deepEqual(groupsOf([undefined, []]), []);
    const of = {
      unit: { en: { other: 'towns' } },
      counts: [{ value: 900, qualifier: 'exactly', citations: cite() }],
    } as const;
    assert.deepEqual(
      groupsOf([['land'], ['sea']], { of: structuredClone(of) as unknown as NonNullable<Pledge['of']> }),
      [],
    );
  });
});

describe('the range', () => {
  const count = (value: number, statedBy?: string) =>
    ({ value, qualifier: 'about', ...(statedBy && { statedBy }), citations: cite() }) as const;
  const rangeOf = (...counts: ReturnType<typeof count>[]) => {
    const of = { unit: { en: { one: 'member', other: 'members' } }, counts };
    return must(pledgeCounter(story({ pledges: [pledge({ of })] }), 'oil', 'en', today)).range;
  };

  it('says which source counts how many if they differ', () => {
    const range = rangeOf(count(30), count(35, 'ada'));
    assert.equal(range?.label, words.differ);
    assert.deepEqual(
      range.facts.map(({ text, by, sources }) => [text, by, sources.items[0]?.source]),
      [
        ['about 30 members', undefined, 'report'],
        ['about 35 members', 'according to Ada Lamp', 'report'],
      ],
    );
  });

  it('is missing if the sources agree or there is only one', () => {
    assert.equal(rangeOf(count(30)), undefined);
    assert.equal(rangeOf(count(30), count(30)), undefined);
  });
});
