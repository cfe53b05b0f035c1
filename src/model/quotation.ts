/**
 * Quotation marks by the language of the quoted text (CLDR, `delimiters`): `quotes: auto` differs between engines and
 * is missing from copied text. Languages that are not listed have the English ones.
 */
const marks: Readonly<Record<string, string>> = {
  ar: '”“',
  bg: '„“',
  cs: '„“',
  da: '“”',
  de: '„“',
  el: '«»',
  es: '«»',
  et: '„“',
  fa: '«»',
  fi: '””',
  fr: '«\u202F\u202F»',
  he: '””',
  hr: '„”',
  hu: '„”',
  it: '«»',
  ja: '「」',
  lt: '„“',
  lv: '“”',
  nb: '«»',
  no: '«»',
  pl: '„”',
  pt: '“”',
  ro: '„”',
  ru: '«»',
  sk: '„“',
  sl: '„“',
  sv: '””',
  uk: '«»',
  zh: '“”',
};

/** The words in the quotation marks of their language. */
export function quoted(words: string, language: string): string {
  const pair = marks[language.split('-')[0]!.toLowerCase()] ?? '“”';
  const half = pair.length / 2;
  return pair.slice(0, half) + words + pair.slice(half);
}
