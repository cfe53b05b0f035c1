/** The day that a desk's dates and an embed's staleness are reckoned by is that of the machine's time zone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDay } from '../../src/story/local-day.js';
import { inZone } from '../in-zone.js';

const moments: readonly (readonly [what: string, zone: string, moment: string, day: string])[] = [
  ['an evening in New York', 'America/New_York', '2026-02-01T02:00:00Z', '2026-01-31'],
  ['a summer evening in New York', 'America/New_York', '2026-07-01T01:00:00Z', '2026-06-30'],
  ['a night in Kyiv', 'Europe/Kyiv', '2025-12-31T23:00:00Z', '2026-01-01'],
  ['a night in Chatham', 'Pacific/Chatham', '2026-02-28T10:15:00Z', '2026-03-01'],
  ['noon in UTC', 'UTC', '2026-02-28T12:00:00Z', '2026-02-28'],
];

describe('the day', () => {
  for (const [what, zone, moment, day] of moments)
    it(`is that of the clock on the wall: ${what}`, async () =>
      assert.equal(await inZone(zone, () => localDay(new Date(moment))), day));
});
