// Tests run in a time zone 45 minutes off the hour and in a language that no story is written in, so that
// neither can leak into what is shown unnoticed.
export const TIME_ZONE = 'Pacific/Chatham';
export const LOCALE = 'sr-Latn-RS';
