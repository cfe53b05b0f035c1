/** Finds the country code of ISO 3166-1 alpha-2 for a code or a name in a table. */
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { isCountry } from '../countries.js';
import { NotTaken } from './findings.js';

const byAlpha3 = new Map((codes as [string, string][]).map(([alpha2, alpha3]) => [alpha3, alpha2]));

/** The code that is given as alpha-2 or alpha-3. Retired codes, and others that no country has, are refused. */
export function readCode(given: string): string {
  const code = given.toUpperCase();
  const alpha2 = byAlpha3.get(code) ?? code;
  if (/^[A-Z]{2}$/.test(alpha2) && isCountry(alpha2)) return alpha2;
  throw new NotTaken('code', `"${given}" is no country code of ISO 3166-1 that is in use`);
}

/** A name without accents, capitals and punctuation, so that "Côte d’Ivoire" and "Cote d'Ivoire" are equal. */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/^ ?the /, '')
    .trim();

/** A function from a name to its country code, for names in English and in a language. An ambiguous name has no code. */
export function namesIn(language: string): (name: string) => string | undefined {
  const found = new Map<string, string>();
  const ambiguous = new Set<string>();
  const add = (name: string, code: string) => {
    const key = folded(name);
    if ((found.get(key) ?? code) !== code) ambiguous.add(key);
    found.set(key, code);
  };
  const languages = ['en', language].map(
    (each) => new Intl.DisplayNames(each, { type: 'region', fallback: 'none' }),
  );
  for (const code of [...byAlpha3.values(), 'XK']) {
    for (const names of languages) add(names.of(code) ?? code, code);
    for (const name of [(english.countries as Record<string, string | string[]>)[code] ?? []].flat())
      add(name, code);
  }
  return (name) => (ambiguous.has(folded(name)) ? undefined : found.get(folded(name)));
}
