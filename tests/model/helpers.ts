/** Builders for stories, in which a scenario names only the parts that matter to it, and helpers for all tests of the model. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
// The models of the elements add the English words that only they show.
import '../../src/model/index.js';
import { en } from '../../src/model/language/locales/en.js';
import { readerOf, type Reader } from '../../src/model/language/reader.js';
import { openStory } from '../../src/story/open.js';
import type {
  Change,
  Party,
  PartialDate,
  Pledge,
  Question,
  Quote,
  Source,
  Speaker,
  Stance,
  Story,
} from '../../src/story/types.js';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Story;

/** The two stories with which every view is tested. */
export const stories: Readonly<Record<'bundled' | 'second', Story>> = {
  bundled: read('src/story/reassurance-force.json'),
  second: read('tests/fixtures/valid/second.json'),
};

/** No language, English, others, a right-to-left one, one with a variant, and tags without words or that `Intl` refuses. */
export const languages = ['', 'en', 'en-US', 'en-GB', 'uk', 'ar', 'pl', 'de-CH-1996', 'en-a', 'x-none'];

/** The words of the interface. Scenarios use them if the exact words are not a promise of the product. */
export const words = en;

export const today = '2025-10-01';

/** A text between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. */
export const isolated = (text: string) => `\u2068${text}\u2069`;
export const isolates = /[\u2066-\u2069]/;

export const arabicName = 'نور الفانوس';

/** A text with no-break spaces, as dates have them. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00A0');

/** A date as `Intl` writes it, by default in international English, with no-break spaces. */
export const longDate = (iso: string, language = 'en-001') =>
  unbroken(new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)));

export const on = (date: string): PartialDate => ({ precision: 'day', date });
export const cite = (source = 'report', paragraph?: number) =>
  paragraph === undefined ? [{ source }] : [{ source, paragraph }];

export const source = (parts: Partial<Source> = {}): Source => ({
  id: 'report',
  title: 'A report',
  kind: 'report',
  ...parts,
});

export const party = (id: string, parts: Partial<Party> = {}): Party => ({
  id,
  kind: 'country',
  name: id[0]!.toUpperCase() + id.slice(1),
  ...parts,
});

export const speaker = (parts: Partial<Speaker> = {}): Speaker => ({ id: 'ada', name: 'Ada Lamp', ...parts });

export const pledge = (parts: Partial<Pledge> = {}): Pledge => ({
  id: 'oil',
  title: 'Lamp oil',
  unit: { en: { one: 'nation', other: 'nations' } },
  count: { value: 26, qualifier: 'exactly', citations: cite() },
  asOf: on('2025-09-04'),
  named: 'none',
  citations: cite(),
  ...parts,
});

export const quote = (parts: Partial<Quote> = {}): Quote => ({
  id: 'light',
  speaker: 'ada',
  kind: 'direct',
  text: 'Let there be light',
  said: on('2025-09-04'),
  citations: cite(),
  ...parts,
});

export const stance = (side: string, parts: Partial<Stance> = {}): Stance => ({
  party: side,
  category: 'committed',
  citations: cite(),
  ...parts,
});

/** A party that has stated nothing. */
export const silence = (side: string, parts: Partial<Stance> = {}): Stance => ({
  party: side,
  category: 'no-statement-found',
  searched: ['report'],
  ...parts,
});

export const question = (stances: readonly Stance[], parts: Partial<Question> = {}): Question => ({
  id: 'share',
  text: 'Who shares the oil?',
  stances: [...stances],
  ...parts,
});

export const change = (item: string, parts: Partial<Change> = {}): Change => ({
  type: 'clarification',
  version: 1,
  date: '2025-09-06',
  item,
  note: 'Said more clearly',
  ...parts,
});

export const retraction = (item: string, parts: Partial<Change> = {}): Change =>
  change(item, { type: 'retraction', note: 'It was never said', ...parts });

/** A story that may be invalid. */
export const uncheckedStory = (parts: Partial<Story> = {}): Story => ({
  schemaVersion: 1,
  id: 'lamps',
  title: 'Lamps',
  language: 'en',
  version: 1,
  asOf: '2025-09-04',
  checked: '2025-09-05',
  status: 'live',
  sources: [source()],
  parties: [],
  speakers: [speaker()],
  pledges: [],
  quotes: [],
  questions: [],
  changes: [],
  ...parts,
});

/** A story that must be valid. */
export function story(parts: Partial<Story> = {}): Story {
  const made = uncheckedStory(parts);
  const { faults } = openStory(made);
  assert.deepEqual(
    faults.filter(({ soft }) => !soft).map(({ path, expected }) => `${path}: expected ${expected}`),
    [],
  );
  return made;
}

/** A reader of an empty story, in a language. */
export const readerIn = (language: string, of: Story = uncheckedStory()): Reader => readerOf(of, language);

/** A reader in a language that has no locale yet, as if there were one. */
export const readerAsIfIn = (language: string, of: Story = uncheckedStory()): Reader => ({
  ...readerOf(of, language),
  language,
});

/** The value, if there is one. Otherwise the test fails. */
export function must<T>(value: T | undefined, what = 'a view'): T {
  assert.ok(value !== undefined, `${what} is missing`);
  return value;
}

/** Every object in a value, with its path. */
export function* objectsIn(value: unknown, path = ''): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, each] of Object.entries(value)) yield* objectsIn(each, path ? `${path}.${key}` : key);
}

/** Every string in a value, with its path. */
export function* stringsIn(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) yield* stringsIn(each, path ? `${path}.${key}` : key);
  }
}
