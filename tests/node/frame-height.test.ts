/** The height that a frame has until its page reports its own. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DEFAULT_HEIGHT } from '../../src/embed/frame-size.js';
import { pageStyles } from '../../src/node/address-page.js';
import { frameHeight } from '../../src/node/frame-height.js';

const shown: Parameters<typeof frameHeight>[1] = {
  tag: 'leader-quote',
  id: 'light',
  address: 'https://news.example/e/x',
  frozen: false,
};

/** The height of the frame of a quote. `measured` maps each width to the quote's height from that width on. */
function heightOf(measured: Readonly<Record<number, number>>, parts: Partial<typeof shown> = {}): number {
  const light = Object.entries(measured).map(([width, height]): [number, number] => [Number(width), height]);
  return frameHeight({ 'leader-quote': { light } }, { ...shown, ...parts });
}

/** The padding above and below, the margin of the address, and one line of it. */
const AROUND = 16 + 16 + 10 + 18;

describe('the height of a frame', () => {
  const cases: readonly (readonly [what: string, measured: Record<number, number>, tallest: number])[] = [
    ['one step', { 240: 300 }, 300],
    ['a step in force at 360', { 240: 400, 300: 340, 500: 200 }, 340],
    ['a step that begins at 360', { 240: 400, 360: 300 }, 300],
    ['a step that ends at 360', { 240: 400, 361: 300 }, 400],
    ['a step that is higher than a narrower one', { 240: 300, 450: 500, 460: 200 }, 500],
    ['a step that begins at 568', { 240: 300, 568: 500 }, 500],
    ['a step that begins after 568', { 240: 300, 569: 500 }, 300],
  ];
  for (const [what, measured, tallest] of cases) {
    test(`is the widget’s greatest height from 360 to 568 pixels plus that of its page: ${what}`, () => {
      assert.equal(heightOf(measured), tallest + AROUND);
    });
  }

  test('is rounded up to tens', () => {
    assert.equal(heightOf({ 240: 301 }), 310 + AROUND);
  });

  test('has room for each line of a long address', () => {
    const withLines = (count: number) =>
      heightOf({ 240: 300 - 18 * count }, { address: shown.address.padEnd(40 * count, 'x') });
    assert.equal(withLines(2), withLines(1));
    assert.equal(withLines(3), withLines(1));
  });

  test('has room for the note of a frozen page', () => {
    assert.equal(heightOf({ 240: 300 }, { frozen: true }), heightOf({ 240: 300 + 92 }));
  });

  test('is the default of its tag for an item that nobody has measured', () => {
    for (const heights of [{}, { 'leader-quote': {} }, { 'stance-list': { light: [] } }])
      assert.equal(frameHeight(heights, shown), DEFAULT_HEIGHT['leader-quote']);
  });

  test('uses the same lengths as the styles of the page', () => {
    assert.match(pageStyles, /\bmain \{[^}]*\bpadding: 16px;/);
    assert.match(pageStyles, /\.address \{\s*margin: 10px 0 0;\s*font-size: 12px;\s*line-height: 1\.5;/);
  });
});
