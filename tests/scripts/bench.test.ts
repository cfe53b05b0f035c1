/** The statistics and reports of the benchmark. Its measurements are not tested. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomes } from '../../bench/goals.js';
import type { Load, Measured, Results } from '../../bench/load.js';
import { isWhole, optionsIn } from '../../bench/options.js';
import { plot } from '../../bench/plot.js';
import { report, table, written } from '../../bench/report.js';
import { growth, median, random, ratio, shuffled, spread } from '../../bench/stats.js';
import { storyOf, withOneChange } from '../../bench/story.js';
import { validate } from '../../src/node/validate.js';

const cell = (candidate: string, size: number, figures: Measured['figures']): Measured => ({
  load: 'lists',
  candidate,
  size,
  throttle: 1,
  figures,
});
const results: Results = {
  browser: 'A browser',
  machine: 'A machine',
  runs: 3,
  seed: 1,
  measured: [
    cell('hand', 10, { 'first cpu': [10, 11, 12] }),
    cell('onrecord', 10, { 'first cpu': [5, 5, 5] }),
    cell('hand', 1000, { 'first cpu': [1000, 1100, 3000] }),
    cell('onrecord', 1000, { 'first cpu': [500, 660, 900] }),
  ],
};
const goal = {
  what: 'all rows',
  load: 'lists',
  size: 1000,
  throttle: 1,
  metric: 'first cpu',
  ours: 'onrecord',
};

test('a median ignores one bad run, and a spread is the middle half of the runs', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([1, 2, 3, 1000]), 2.5);
  assert.deepEqual(spread([5, 1, 4, 2, 3]), { median: 3, low: 2, high: 4 });
});

test('a ratio is taken run by run, so that a slow minute affects both sides', () => {
  assert.equal(ratio([10, 100, 1000], [20, 200, 2000]).median, 0.5);
  assert.equal(ratio([1, 2], [2, 4, 8]).median, 0.5);
});

test('growth is the exponent with which a cost grows with the size', () => {
  assert.equal(
    growth([
      [10, 3],
      [1000, 300],
    ]),
    1,
  );
  assert.equal(
    growth([
      [10, 7],
      [100, 8],
      [1000, 7],
    ]),
    0,
  );
});

test('an order is random, complete, and the same for the same seed', () => {
  const items = Array.from({ length: 50 }, (_, i) => i);
  const once = shuffled(items, random(1));
  assert.deepEqual(once, shuffled(items, random(1)));
  assert.notDeepEqual(once, shuffled(items, random(2)));
  assert.deepEqual(
    once.toSorted((a, b) => a - b),
    items,
  );
});

test('a goal is met or missed by the median, of a ratio or of a single figure', () => {
  const [met, missed, alone] = outcomes(results, [
    { ...goal, against: 'hand', most: 0.6 },
    { ...goal, against: 'hand', most: 0.4 },
    { ...goal, most: 660 },
  ]);
  assert.equal(met!.measured.median, 0.5);
  assert.equal(met!.met, true);
  assert.equal(missed!.met, false);
  assert.equal(alone!.met, true);
});

test('a goal that was not measured is not reported', () => {
  assert.deepEqual(outcomes(results, [{ ...goal, size: 7, most: 1 }]), []);
  assert.deepEqual(outcomes(results, [{ ...goal, against: 'nobody', most: 1 }]), []);
});

test('a table has a line for each size and figure, and a column for each candidate', () => {
  const lines = table(results.measured, ['first cpu', 'key cpu']).split('\n');
  assert.match(lines[0]!, /hand \| onrecord/);
  assert.equal(lines.length, 2 + 2);
  assert.match(lines[2]!, /10 \| first cpu \| 11 \(10\.5–11\.5\) \| 5 \|/);
  assert.equal(written({ median: 1234.5, low: 1200, high: 1300.4 }), '1235 (1200–1300)');
});

test('the report says what was measured, and how, in three files', async () => {
  const load: Load = {
    name: 'lists',
    about: 'Rows.',
    sizes: [10, 1000],
    quick: [10],
    candidates: ['hand', 'onrecord'],
    figures: ['first cpu'],
    page: () => '',
    measure: () => Promise.resolve(),
  };
  const files = await report(results, [load]);
  assert.deepEqual(Object.keys(files).sort(), ['speed.json', 'speed.md', 'speed.svg']);
  assert.match(files['speed.md']!, /A browser, A machine; 3 runs/);
  assert.match(files['speed.md']!, /lists\s*\| first cpu\s*\| 10 → 1000 \|\s*1\.06/);
  assert.deepEqual(JSON.parse(files['speed.json']!), results);
});

test('a line of the plot rises by as much for ten times the cost, wherever it is', () => {
  const svg = plot(
    [
      {
        title: 'All rows',
        lines: [
          {
            name: 'hand',
            points: [
              [10, 1],
              [100, 10],
              [1000, 100],
            ],
          },
        ],
      },
    ],
    'ms',
  );
  const [a, b, c] = /points="([^"]+)"/
    .exec(svg)![1]!
    .split(' ')
    .map((point) => point.split(',').map(Number));
  assert.equal(a![1]! - b![1]!, b![1]! - c![1]!);
  assert.equal(b![0]! - a![0]!, c![0]! - b![0]!);
});

test('a partial run is not published as a whole one', () => {
  assert.equal(isWhole(optionsIn([])), true);
  for (const part of [['--quick'], ['--only', 'lists'], ['--sizes', '26'], ['--candidates', 'hand']])
    assert.equal(isWhole(optionsIn(part)), false);
  assert.deepEqual(optionsIn(['--only', 'lists,story', '--throttle', '4']).throttles, [4]);
});

test('the measured stories are valid, and one change leaves the rest of a story the same', () => {
  const story = storyOf(193);
  assert.deepEqual(validate(story).faults, []);
  assert.deepEqual(storyOf(193), story);
  const changed = withOneChange(story);
  assert.deepEqual(validate(changed).faults, []);
  const kept = changed.questions[0]!.stances.filter((stance, i) => stance === story.questions[0]!.stances[i]);
  assert.equal(kept.length, 192);
});
