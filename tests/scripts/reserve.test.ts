/** The style sheet that reserves space for embeds, for the bundled story and for others. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reserve } from '../../src/node/desk/reserve.js';
import heights from '../../scripts/build/heights.json' with { type: 'json' };
import type { Heights } from '../../src/node/frame-height.js';
import { stories } from '../model/helpers.js';

const measured = heights as unknown as Heights;
/** The ids of the items that a style sheet reserves space for. */
const idsIn = (css: string) =>
  [...css.matchAll(/^ {2}[a-z-]+\[\w+="([\w-]+)"\]/gm)].map(([, id]) => id).sort();

describe('the space that is reserved', () => {
  it('is that of every item of the bundled story', () => {
    const { pledges, quotes, questions } = stories.bundled;
    const ids = [...pledges, ...quotes, ...questions].map(({ id }) => id).sort();
    assert.deepEqual(idsIn(reserve([{ heights: measured, story: stories.bundled }])), ids);
  });

  it('is for no item of the bundled story if the build has another story', () => {
    const { second } = stories;
    assert.deepEqual(idsIn(reserve([{ heights: measured, story: second }])), []);
    const own = { ...measured, 'stance-list': { ...measured['stance-list'], 'lights-on': [[240, 300]] } };
    assert.deepEqual(idsIn(reserve([{ heights: own as unknown as Heights, story: second }])), ['lights-on']);
  });
});
