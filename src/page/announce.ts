import { messagesFor } from '../model/language/lookup.js';
import { pageDocument } from './dom.js';

/** The sentences of the next announcement, each with its language. */
const sentences = new Map<string, string>();

/**
 * Tells screen readers that embeds on the page have changed. All embeds that change at the same time share one polite
 * announcement: the first sentence, and how many others changed. The live region is removed afterwards.
 *
 * @param sentence the embed's new state in words
 * @param language the language of the sentence, as a BCP 47 tag
 */
export function announce(sentence: string, language: string): void {
  if (!sentences.size) {
    const region = pageDocument.createElement('div');
    region.role = 'status';
    // Set through the DOM: a `style` attribute would be blocked by a content security policy without inline styles.
    region.style.cssText =
      'position:absolute;clip-path:inset(50%);inline-size:1px;block-size:1px;overflow:hidden';
    pageDocument.body.append(region);
    // Screen readers announce only text that is added to an existing region, so the text comes later.
    setTimeout(() => {
      const [[first, lang], ...more] = [...sentences] as [[string, string]];
      const { updated, updatedMore } = messagesFor(lang);
      sentences.clear();
      region.lang = lang;
      region.textContent = (more.length ? updatedMore : updated)
        .replace('{count}', String(more.length))
        .replace('{text}', () => first);
    }, 250);
    setTimeout(() => region.remove(), 10_000);
  }
  sentences.set(sentence, language);
}
