/** Every language has every message of English, with the same values and with every plural form that the language has. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { byTag } from '../../../src/model/by-tag.js';
import { en } from '../../../src/model/language/locales/en.js';
import { plainText } from '../../../src/model/plain-text.js';
import { messagesFor } from '../../../src/model/language/lookup.js';
import type { Messages } from '../../../src/model/language/messages.js';
import second from '../../fixtures/valid/second.json' with { type: 'json' };
import { openStory } from '../../../src/story/open.js';
import { story as bundled } from '../../../src/story/bundled.js';

const folder = new URL('../../../src/model/language/locales/', import.meta.url);
const tags = readdirSync(folder).map((file) => file.replace('.ts', ''));
const locales = await Promise.all(
  tags.map(async (tag) => {
    const module = (await import(`../../../src/model/language/locales/${tag}.ts`)) as Record<
      string,
      Messages
    >;
    return { tag, messages: module[tag]! };
  }),
);
const stories = [bundled, openStory(second).story!];

/** The names of messages that have a form for each plural category. */
const counted = Object.entries(en).flatMap(([name, forms]) =>
  Object.hasOwn(forms as object, 'other') ? name : [],
);

/** Every string of a locale with its path. All forms of a plural have the same path. */
function strings(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const plural = counted.includes(path);
  return Object.entries(value).flatMap(([key, each]) =>
    strings(each, plural ? path : path ? `${path}.${key}` : key),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
const english = new Map(strings(en));

/** The numbers below 300 that belong to a plural category. */
const numbersOf = (tag: string, category: string) =>
  Array.from({ length: 300 }, (_, i) => i).filter((i) => new Intl.PluralRules(tag).select(i) === category);

test('there are eight languages', () => {
  assert.deepEqual(tags.sort(), ['ar', 'de', 'en', 'es', 'fr', 'it', 'pl', 'uk']);
});

for (const { tag, messages } of locales) {
  describe(tag, () => {
    test('has every message, and no others', () => {
      const own = strings(messages).map(([path]) => path);
      assert.deepEqual([...new Set(own)].sort(), [...english.keys()].sort());
      assert.equal(messages.language, tag);
    });

    test('puts the same values into each message', () => {
      for (const [path, text] of strings(messages)) {
        if (counted.includes(path)) continue;
        assert.deepEqual(placeholders(text), placeholders(english.get(path)!), `${path}: ${text}`);
      }
    });

    test('has every plural form of the language, and no other', () => {
      const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
      for (const name of counted) {
        const forms = messages[name as 'sources'] as Readonly<Record<string, string>>;
        assert.deepEqual(Object.keys(forms).sort(), pluralCategories.toSorted(), name);
        for (const [category, text] of Object.entries(forms)) {
          // A form for a single number may use a word instead of a digit, as Arabic does for "two".
          const optional = numbersOf(tag, category).length === 1 ? ['count'] : [];
          const wanted = placeholders(english.get(name)!).filter((each) => !optional.includes(each));
          const given = placeholders(text).filter((each) => !optional.includes(each));
          assert.deepEqual(given, wanted, `${name}.${category}: ${text}`);
        }
      }
    });

    test('translates every message that is not empty in English', () => {
      const own = strings(messages).filter(([path]) => path !== 'language');
      for (const [path, text] of own) {
        assert.equal(text.trim() === '', english.get(path)!.trim() === '', path);
        assert.doesNotMatch(
          text,
          /'|"|\.\.\.|\s$(?<!^[,;:،؛\s\u00A0\u202F]+)/u,
          `${path}: typographic marks, and no space at the end`,
        );
      }
      const same = own.filter(
        ([path, text]) => text === english.get(path) && /\p{L}{4}/u.test(text.replace(/\{\w+\}/g, '')),
      );
      // A few words are the same in two languages: "Conditions" in French, "Position" in German, "Original" in Spanish.
      if (tag !== 'en') assert.ok(same.length < 10, same.join('; '));
    });

    test('has its own words, and not those of the language whose file was copied', () => {
      const own = strings(messages).filter(([, text]) => /\p{L}{4}/u.test(text.replace(/\{\w+\}/g, '')));
      for (const { tag: other, messages: theirs } of locales.filter((each) => each.tag !== tag)) {
        const taken = new Map(strings(theirs));
        const same = own.filter(([path, text]) => text === taken.get(path));
        assert.ok(same.length < 10, `${other}: ${same.join('; ')}`);
      }
    });

    test('is found by its tag, with or without a country', () => {
      assert.equal(messagesFor(tag).source, messages.source);
      assert.equal(messagesFor(`${tag.toUpperCase()}-001`).source, messages.source);
    });

    test('leaves no gap in any widget', () => {
      for (const story of stories) {
        const views = Object.values(byTag).flatMap(({ itemsOf, viewOf }) =>
          itemsOf(story).map(({ id }) => viewOf(story, id, tag, '2027-01-01')!),
        );
        for (const view of views) {
          assert.equal(view.lang, tag);
          assert.equal(view.dir, tag === 'ar' ? 'rtl' : 'ltr');
          for (const text of [view.sentence, plainText(view)]) {
            assert.doesNotMatch(text, /undefined|[{}]|\.\.(?!\.)| {2}/, `${story.id} ${view.id}`);
          }
        }
      }
    });
  });
}
