import { lookUp } from './lookup.js';

/**
 * Quotation marks by the language of the quoted text. The model writes them, since `quotes: auto` differs between
 * browsers and is missing from copied text. The table follows CLDR (`delimiters`), for all languages that CLDR covers
 * at least at its basic level. It departs from CLDR for Spanish (the Academy prefers « »), for Arabic (whose press uses « »), for French (whose marks have
 * narrow spaces inside, but not in Switzerland) and for German in Switzerland. Languages that are not listed have the
 * English marks.
 */
const tagsByMarks: Readonly<Record<string, string>> = {
  '«»': 'am ar ast az-arab az-cyrl be blo br bua ca cv de-ch de-li el es eu fa fr-ch ht hy ie it kk ky lij nb nn no oc pms pt-ao pt-ch pt-cv pt-gq pt-gw pt-lu pt-mo pt-mz pt-pt pt-st pt-tl rm ru rw sah sc ti tyv uk',
  '«\u202F\u202F»': 'fr',
  '»«': 'kk-arab ug',
  '„“': 'bg bs-cyrl cs de dsb et hr hsb is ka lb lt mk nds sk sl',
  '„”': 'bs hu pl ro sr szl',
  '”“': 'ms-arab syr ur',
  '””': 'fi he sv',
  '‘’': 'ia nl ti-er tn',
  '“’': 'st',
  '「」': 'ja yue zh-hant zh-hk zh-mo zh-tw',
};

/** The marks of one language. Building an index of all tags would take longer than the few lookups of a page. */
const marksOf = (tag: string) =>
  Object.keys(tagsByMarks).find((pair) => ` ${tagsByMarks[pair]} `.includes(` ${tag} `));

/** The words in the quotation marks of their language, BCP 47. */
export function quoted(words: string, language: string): string {
  const pair = lookUp(language, marksOf) ?? '“”';
  const half = pair.length / 2;
  return pair.slice(0, half) + words + pair.slice(half);
}
