import type { Messages } from '../messages.js';

/** The English words that only `<pledge-counter>` shows. */
export const counterWords = {
  qualifier: { exactly: '', 'at-least': 'at least', about: 'about' },
  range: '{low} to {high}',
  either: '{low} or {high}',
  of: 'out of {amount}',
  sourcesDiffer: '{text}; sources differ',
  pledged: { one: '{title}: {amount} has pledged', other: '{title}: {amount} have pledged' },
  computed: 'Counted from the list of those named',
  sum: 'Sum of the amounts listed',
  marks: '● = {amount}',
  markRest: '○ other members',
  markDisputed: '◌ in some counts only',
  domains: 'Areas',
  conditions: 'Conditions',
  rule: 'What counts',
  who: 'Who they are',
  named: {
    all: 'All have been named.',
    some: 'Only some have been named.',
    none: 'No names have been given.',
    nobody: 'No pledges so far.',
  },
  history: 'Earlier counts',
  differ: 'Sources differ',
  ofDomain: '{domains}: {count}',
  count: 'Count',
  unlined: 'No trend line: the counts follow different rules, or their dates are too vague.',
} satisfies Partial<Messages<'one' | 'other'>>;
