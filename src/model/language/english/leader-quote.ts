import type { Messages } from '../messages.js';

/** The English words that only `<leader-quote>` shows. */
export const quoteWords = {
  original: 'Original',
  wordings: 'The same words in other reports',
  verdict: 'Rating',
  saidBy: '{speaker}: {words}',
  use: {
    translation: 'Translation',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'This page blocks copying.',
    share: 'Share',
    link: 'Link to this quote',
    cite: 'Cite',
    onlyHere: 'only here:',
  },
  copyAs: 'Copy as {format}',
  plain: 'plain text',
} satisfies Partial<Messages<'one' | 'other'>>;
