/**
 * Tests run in a time zone with an offset of 45 minutes and in a language in which no story is written. If either leaks into
 * the output, a test fails.
 */
export const TIME_ZONE = 'Pacific/Chatham';
export const LOCALE = 'sr-Latn-RS';
