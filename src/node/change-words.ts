/** The words of the pages that the build writes. They are not in the locales, because the elements don't use them. */
import { primary } from '../model/language/reader.js';
import './locales.js';

const en = {
  title: '{title}: changes',
  about: 'What was corrected, clarified, retracted or brought up to date, and why.',
  feed: 'Feed',
  version: 'Version {version}',
  first: 'First published.',
  none: 'No fact changed.',
  added: 'Added: {name}',
  story: 'The story as it stood in this version',
  embed: 'Embed',
};

export type ChangeWords = typeof en;

const words: Readonly<Record<string, ChangeWords>> = {
  en,
  ar: {
    title: '{title}: التغييرات',
    about: 'ما صُحّح أو وُضّح أو سُحب أو حُدّث، وسبب ذلك.',
    feed: 'موجز الأخبار',
    version: 'الإصدار {version}',
    first: 'النشر الأول.',
    none: 'لم تتغير أي معلومة.',
    added: 'أُضيف: {name}',
    story: 'الملف كما كان في هذا الإصدار',
    embed: 'تضمين',
  },
  de: {
    title: '{title}: Änderungen',
    about: 'Was korrigiert, klargestellt, zurückgenommen oder aktualisiert wurde, und warum.',
    feed: 'Feed',
    version: 'Version {version}',
    first: 'Erste Veröffentlichung.',
    none: 'Keine Angabe hat sich geändert.',
    added: 'Neu: {name}',
    story: 'Die Übersicht, wie sie in dieser Version war',
    embed: 'Einbetten',
  },
  es: {
    title: '{title}: cambios',
    about: 'Qué se ha corregido, aclarado, retirado o actualizado, y por qué.',
    feed: 'Canal de noticias',
    version: 'Versión {version}',
    first: 'Primera publicación.',
    none: 'Ningún dato ha cambiado.',
    added: 'Novedad: {name}',
    story: 'La información tal como era en esta versión',
    embed: 'Insertar',
  },
  fr: {
    title: '{title}\u00A0: modifications',
    about: 'Ce qui a été corrigé, précisé, retiré ou mis à jour, et pourquoi.',
    feed: 'Flux',
    version: 'Version {version}',
    first: 'Première publication.',
    none: 'Aucun fait n’a changé.',
    added: 'Ajout\u00A0: {name}',
    story: 'Le dossier tel qu’il était dans cette version',
    embed: 'Intégrer',
  },
  it: {
    title: '{title}: modifiche',
    about: 'Che cosa è stato corretto, chiarito, ritirato o aggiornato, e perché.',
    feed: 'Feed',
    version: 'Versione {version}',
    first: 'Prima pubblicazione.',
    none: 'Nessun dato è cambiato.',
    added: 'Novità: {name}',
    story: 'Il dossier com’era in questa versione',
    embed: 'Incorpora',
  },
  pl: {
    title: '{title}: zmiany',
    about: 'Co poprawiono, wyjaśniono, wycofano lub zaktualizowano i dlaczego.',
    feed: 'Kanał informacyjny',
    version: 'Wersja {version}',
    first: 'Pierwsza publikacja.',
    none: 'Żadna informacja się nie zmieniła.',
    added: 'Dodano: {name}',
    story: 'Zestawienie w tej wersji',
    embed: 'Osadź',
  },
  uk: {
    title: '{title}: зміни',
    about: 'Що виправлено, уточнено, відкликано чи оновлено і чому.',
    feed: 'Стрічка новин',
    version: 'Версія {version}',
    first: 'Перша публікація.',
    none: 'Жодна відомість не змінилася.',
    added: 'Додано: {name}',
    story: 'Добірка, якою вона була в цій версії',
    embed: 'Вбудувати',
  },
};

/** The words in the language of the interface, or in English. */
export const wordsFor = (language: string): ChangeWords => words[primary(language)] ?? en;
