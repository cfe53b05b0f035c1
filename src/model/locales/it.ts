import type { Messages } from '../messages.js';
import { registerLocale } from '../register.js';

/** The first of a month is an ordinal, and articles contract before 8 and 11: "dall’8 settembre". */
const mend = (text: string) =>
  text
    .replace(/(^| )1 (?=\p{L})/u, '$11º ')
    .replace(/(\p{L}l) (?=(8|11) )/u, '$1l’')
    .replace(/\bil (?=(8|11) )/, 'l’');

export const it: Messages<'one' | 'many' | 'other'> = {
  language: 'it',
  between: { comma: ', ', semicolon: '; ', colon: ': ' },
  mend,
  qualifier: { exactly: '', 'at-least': 'almeno', about: 'circa' },
  date: {
    before: { day: 'prima del {date}', month: 'prima di {date}', year: 'prima del {date}' },
    around: { day: 'intorno al {date}', month: 'intorno a {date}', year: 'intorno al {date}' },
    unknown: 'data sconosciuta',
  },
  range: '{low}–{high}',
  of: 'su {count} {unit}',
  sourcesDiffer: '{text}; le fonti divergono',
  pledged: {
    one: '{title}: {count} {unit} ha preso un impegno',
    many: '{title}: {count} {unit} hanno preso un impegno',
    other: '{title}: {count} {unit} hanno preso un impegno',
  },
  stated: 'Lo riferisce {speaker}',
  statedOn: '{text}, {date}',
  computed: 'Conteggio in base all’elenco nominativo',
  mark: 'Ogni segno rappresenta 1 {unit}.',
  marks: 'Ogni segno rappresenta {count} {unit}.',
  markRest: 'Vuoti: {count} {unit} senza un impegno.',
  markDisputed: 'Punteggiati: contati solo da alcune fonti.',
  domains: 'Dove',
  conditions: 'Condizioni',
  rule: 'Che cosa si conta',
  who: 'Di chi si tratta',
  named: {
    all: 'Tutti i nomi sono stati resi noti.',
    some: 'Solo alcuni nomi sono stati resi noti.',
    none: 'I nomi non sono stati resi noti.',
  },
  history: 'Conteggi precedenti',
  according: 'secondo {speaker}',
  kind: {
    direct: '',
    partial: 'Parte di una frase',
    paraphrase: 'Parafrasi, non citazione',
    secondhand: 'Riferito da altri',
  },
  translated: 'Traduzione',
  translatedBy: 'Traduzione: {name}',
  original: 'Originale',
  wordings: 'Le stesse parole in altri resoconti',
  quoted: 'Citazione',
  retracted: 'Questa citazione è stata ritirata.',
  saidBy: '{speaker}: {words}',
  voicedBy: 'Posizione espressa da: {speaker}',
  describedBy: 'Posizione descritta da: {speaker}',
  condition: 'Condizione',
  reply: 'Replica',
  earlier: 'In precedenza',
  scale: {
    committed: 'Impegno preso',
    'committed-with-conditions': 'Impegno con condizioni',
    'has-not-decided': 'Nessuna decisione per ora',
    opposed: 'Posizione contraria',
    'no-statement-found': 'Nessuna dichiarazione trovata',
    'declined-to-answer': 'Ha preferito non rispondere',
  },
  partyKind: { country: 'Paesi', organisation: 'Organizzazioni', bloc: 'Blocchi', group: 'Gruppi' },
  split: {
    one: '{count} parte conteggiata',
    many: '{count} di parti conteggiate',
    other: '{count} parti conteggiate',
  },
  silent: {
    one: '{count} senza dichiarazioni',
    many: '{count} senza dichiarazioni',
    other: '{count} senza dichiarazioni',
  },
  apart: 'Gruppi',
  apartNote: 'Non conteggiati sopra: i membri non sono nominati uno per uno.',
  showAll: 'Mostra tutto ({count})',
  columns: {
    party: 'Parte',
    category: 'Posizione',
    said: 'Che cosa è stato detto o fatto',
    date: 'Data',
    source: 'Fonte',
  },
  source: 'Fonte',
  sources: { one: '{count} fonte', many: '{count} di fonti', other: '{count} fonti' },
  paragraph: 'capoverso {number}',
  archived: 'Copia archiviata',
  asOf: 'Situazione al {date}',
  asOfUnknown: 'Data non indicata.',
  checked: 'Verificato il {date}',
  stale: 'Da rivedere dal {date}.',
  status: {
    paused: 'L’aggiornamento di questo dossier è sospeso.',
    final: 'Questo dossier è chiuso: non viene più aggiornato.',
    superseded: 'Un altro dossier ha sostituito questo.',
  },
  newer: 'Vai al dossier più recente',
  change: {
    correction: 'Correzione',
    clarification: 'Precisazione',
    update: 'Aggiornamento',
    retraction: 'Ritiro',
  },
  was: 'Prima',
  now: 'Ora',
};

registerLocale(it);
