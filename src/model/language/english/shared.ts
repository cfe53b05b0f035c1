import type { Messages } from '../messages.js';

const same = (text: string) => ({ day: text, month: text, year: text });

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The English words that more than one element shows. */
export const sharedWords = {
  language: 'en',
  written: (language, year, month = 0, day = 0) =>
    /^en(-GB|-US)?$/.test(language)
      ? [language !== 'en-US' && day, months[month - 1], language === 'en-US' && day && `${day},`, year]
          .filter(Boolean)
          .join(' ')
      : undefined,
  between: { comma: ', ', semicolon: '; ', colon: ': ', of: ', ' },
  amount: { exactly: '{text}', 'at-least': 'at least {text}', about: 'about {text}' },
  date: { before: same('before {date}'), around: same('around {date}'), unknown: 'date unknown' },
  statedOn: '{text}, {date}',
  according: 'according to {speaker}',
  givenBy: 'as given by {speaker}',
  kind: {
    direct: '',
    partial: 'Part of a sentence',
    paraphrase: 'Paraphrase, not a quotation',
    secondhand: 'Reported second-hand',
  },
  translated: 'Translated',
  translatedBy: 'Translated by {name}',
  retracted: 'This quote has been retracted.',
  retractedCount: 'This figure has been retracted.',
  retractedEntry: 'Entry retracted',
  showAll: 'Show all {count}',
  columns: {
    party: 'Name',
    category: 'Position',
    said: 'What was said or done',
    date: 'Date',
    source: 'Source',
  },
  source: 'Source',
  sources: { one: '{count} source', other: '{count} sources' },
  paragraph: 'paragraph {number}',
  paragraphs: { one: 'paragraph {numbers}', other: 'paragraphs {numbers}' },
  sourceNumber: 'Source {number}: {name}',
  backToText: 'Back to the text',
  archived: 'Archived copy',
  asOf: 'As of {date}',
  asOfUnknown: 'No date given.',
  checked: 'Last checked {date}',
  status: {
    paused: 'Updates are paused.',
    final: 'This story is final: it is no longer updated.',
    superseded: 'Another story has replaced this one.',
  },
  newer: 'Go to the newer story',
  change: {
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    retraction: 'Retracted',
  },
  was: 'Was',
  now: 'Now',
  noDomain: 'Not stated',
  frozen: 'Version {shown} of the story; not updated.',
  behind: 'The story is now at version {version}.',
  pinned: {
    ahead:
      'This page was written from version {shown} of the story; the version shown here, {version}, is older.',
    changed:
      'This page was written with version {shown} of the story, which is now at version {version}. What changed here:',
    same: 'This page was written with version {shown} of the story, which is now at version {version}. Nothing here has changed since.',
  },
  updated: 'Updated: {text}',
  updatedMore: 'Updated: {text} And {count} more on this page.',
} satisfies Partial<Messages<'one' | 'other'>>;
