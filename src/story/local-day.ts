/**
 * The day of a moment, YYYY-MM-DD, in the time zone of this machine. In UTC, an evening in New York is already tomorrow, and
 * a night in Kyiv is still yesterday.
 */
export const localDay = (moment = new Date()): string =>
  new Date(+moment - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
