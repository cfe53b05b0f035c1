import { messagesFor } from '../model/language/lookup.js';
import { pageDocument } from './dom.js';

const sentences = new Map<string, string>();

/**
 * Says once, when a screen reader has nothing else to say, that what a page shows has changed: one sentence, however
 * many embeds have changed with it. The live region is there only while it is needed.
 *
 * @param sentence what is shown now
 * @param language of the sentence, BCP 47
 */
export function announce(sentence: string, language: string): void {
  if (!sentences.size) {
    const region = pageDocument.createElement('div');
    region.role = 'status';
    // Not an attribute: a strict page blocks inline styles.
    region.style.cssText =
      'position:absolute;clip-path:inset(50%);inline-size:1px;block-size:1px;overflow:hidden';
    pageDocument.body.append(region);
    // Only what comes into a region that is there already is read.
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
