import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pledgeCounter } from '../../../src/model/pledge-counter/pledge-counter.js';
import type { PartialDate, Pledge } from '../../../src/story/types.js';
import { cite, must, on, party, pledge, story, today, words } from '../helpers.js';

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
/** A text with plain spaces. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('the line of earlier counts', () => {
  it('goes in steps from count to count, in order of time', () => {
    const { lines, unlined } = historyOf([point(on('2025-03-03'), 8), point(on('2025-03-01'), 2)]);
    const [line] = lines;
    assert.equal(lines.length, 1);
    assert.deepEqual(line?.steps, [
      { start: 3, end: 3, level: 0.25, value: '2', date: '1\u00A0March\u00A02025' },
      { start: 97, end: 97, level: 1, value: '8', date: '3\u00A0March\u00A02025' },
    ]);
    assert.equal(unlined, '');
  });

  it('is of the amounts, if the pledge has them and a source states an earlier sum', () => {
    const money = {
      amountsIn: 'EUR',
      rule: { text: 'Offered', citations: cite() },
      named: 'some' as const,
      pledgers: [{ party: 'italy', amount: 2_000_000, citations: cite() }],
    };
    const earlier = [
      { ...point(on('2025-03-01'), 2), total: 500_000 },
      { ...point(on('2025-04-01'), 3), total: 1_000_000 },
    ];
    const of = (history: Point[], parts: Partial<Pledge>) =>
      must(
        must(
          pledgeCounter(
            story({ parties: [party('italy')], pledges: [pledge({ history, ...parts })] }),
            'oil',
            'en',
            today,
          ),
        ).history,
      );
    const { lines, points } = of(earlier, money);
    assert.deepEqual(
      lines.map(({ steps }) => steps.map(({ level, value }) => [level, value && plain(value)])),
      [
        [
          [0.25, '€500,000'],
          [0.5, undefined],
          [1, '€2 million'],
        ],
      ],
    );
    assert.deepEqual(
      points.map(({ count }) => plain(count.text)),
      ['€500,000; 2 nations', '€1 million; 3 nations', '€2 million; 26 nations'],
    );
    const mixed = of([point(on('2025-02-01'), 1), ...earlier], money);
    assert.deepEqual(
      mixed.lines.map(({ steps }) => steps.length),
      [3],
      'a count without a sum is on no line of sums',
    );
    assert.equal(mixed.points[0]?.count.text, '1 nation');
    const goods = { ...money, amountsIn: { en: { one: 'tonne', other: 'tonnes' } } };
    assert.deepEqual(
      of(earlier.slice(1), goods).lines[0]?.steps.map(({ value }) => value),
      ['1,000,000', '2,000,000'],
    );
  });

  it('ignores an earlier sum of a pledge without a unit of amounts', () => {
    const { points } = historyOf([{ ...point(on('2025-03-01'), 2), total: 500_000 }]);
    assert.equal(points[0]?.count.text, '2 nations');
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
      lines.map(({ text, steps }) => [text, ...steps.map(({ value, date }) => `${value}, ${date}`)]),
      [
        ['Offered', '2, 1\u00A0March\u00A02025', '3, 3\u00A0March\u00A02025'],
        ['Signed', '4, 2\u00A0March\u00A02025', '6, 4\u00A0March\u00A02025'],
      ],
    );
  });

  it('marks the whole month or year if the day is not known', () => {
    const { lines } = historyOf([
      point({ precision: 'year', date: '2023' }, 1),
      point({ precision: 'month', date: '2024-12' }, 2),
    ]);
    const [year, month] = lines[0]!.steps;
    const days = 365 + 366;
    assert.deepEqual([year?.start, month?.end], [3, 97]);
    assert.ok(Math.abs(year!.end - (3 + (94 * 365) / days)) < 0.1, 'a year is 365 days long');
    assert.ok(Math.abs(month!.start - (3 + (94 * (days - 31)) / days)) < 0.1, 'December is 31 days long');
    assert.deepEqual([year?.date, month?.date], ['2023', 'December\u00A02024']);
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
    assert.equal(line?.steps.length, 2);
  });

  it('labels no step so near to another that their labels would meet', () => {
    const days = ['01', '02', '03', '16', '30', '31'];
    const [line] = historyOf(days.map((day, i) => point(on(`2025-03-${day}`), i + 1))).lines;
    assert.deepEqual(
      line?.steps.map(({ value }) => value),
      ['1', undefined, undefined, '4', undefined, '6'],
    );
    assert.deepEqual(
      line.steps.map(({ date }) => !!date),
      [true, false, false, true, false, true],
    );
  });

  it('ends with today’s count only if that was made under the same rule', () => {
    const earlier = [point(on('2025-03-01'), 11)];
    const rule = (text: string) => ({ rule: { text, citations: cite() } });
    const same = historyOf(earlier, rule('Offered'));
    assert.deepEqual(
      same.points.map(({ count, date }) => [count.text, date]),
      [
        ['11 nations', '1\u00A0March\u00A02025'],
        ['26 nations', '4\u00A0September\u00A02025'],
      ],
    );
    assert.equal(same.lines[0]?.steps.at(-1)?.value, '26');
    for (const other of [rule('Signed'), {}]) {
      const { points, lines } = historyOf(earlier, other);
      assert.deepEqual([points.length, lines.length], [1, 0]);
    }
  });

  it('starts its axis at zero, and is drawn even if all counts are zero or from one day', () => {
    const [flat] = historyOf([point(on('2025-03-01'), 0), point(on('2025-03-02'), 0)]).lines;
    assert.deepEqual(
      flat?.steps.map(({ level }) => level),
      [0, 0],
    );
    const [upright] = historyOf([point(on('2025-03-01'), 1), point(on('2025-03-01'), 2)]).lines;
    assert.deepEqual(
      upright?.steps.map(({ start, level }) => [start, level]),
      [
        [3, 0.5],
        [3, 1],
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
