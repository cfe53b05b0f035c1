/** The heights that `onrecord build` estimates from the texts of a story. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import heights from '../../scripts/build/heights.json' with { type: 'json' };
import { estimateHeights } from '../../src/node/desk/estimate.js';
import type { Heights, Steps } from '../../src/node/frame-height.js';
import { stories } from '../model/helpers.js';
import { small } from '../fixtures/small.js';

const heightAt = (steps: Steps, width: number) => steps.findLast(([from]) => from <= width)![1];
const WIDTHS = Array.from({ length: 77 }, (_, i) => 240 + 10 * i);

describe('the estimated heights', () => {
  it('are within a twentieth of the measured heights for three quarters of widths, and within a fifth for all', () => {
    const estimated = estimateHeights(stories.bundled);
    const errors = Object.entries(heights as unknown as Heights)
      .flatMap(([tag, items]) =>
        Object.entries(items).flatMap(([id, steps]) =>
          WIDTHS.map((width) => {
            const measured = heightAt(steps, width);
            return Math.abs(heightAt(estimated[tag]![id]!, width) - measured) / measured;
          }),
        ),
      )
      .sort((a, b) => a - b);
    assert.equal(errors.length, 18 * WIDTHS.length);
    assert.ok(
      errors[Math.floor(errors.length * 0.75)]! < 0.05,
      String(errors[Math.floor(errors.length * 0.75)]),
    );
    assert.ok(errors.at(-1)! < 0.2, String(errors.at(-1)));
  });

  it('grow with the text, also with a script whose characters are wide', () => {
    const story = small();
    const withWords = (text: string) => {
      const [quote, ...others] = story.quotes;
      const steps = estimateHeights({ ...story, quotes: [{ ...quote!, text }, ...others] })['leader-quote']![
        quote!.id
      ]!;
      return heightAt(steps, 360);
    };
    assert.ok(withWords('The lamps stay on. '.repeat(40)) > withWords('The lamps stay on.') + 20 * 29);
    assert.ok(withWords('灯'.repeat(100)) > withWords('i'.repeat(100)) + 2 * 29);
  });
});
