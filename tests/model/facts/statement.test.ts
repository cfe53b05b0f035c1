import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../src/model/language/locales/de.js';
import { according, statement } from '../../../src/model/facts/statement.js';
import { arabicName, cite, isolated, on, readerIn, source, speaker, story } from '../helpers.js';

const reader = readerIn(
  'en',
  story({
    sources: [source(), source({ id: 'minutes' })],
    speakers: [speaker({ role: 'Keeper' }), speaker({ id: 'nur', name: arabicName })],
  }),
);

describe('an attribution', () => {
  it('names the speaker', () => {
    assert.equal(according(reader, 'ada'), 'according to Ada Lamp');
  });

  it('isolates an Arabic name', () => {
    assert.equal(according(reader, 'nur'), `according to ${isolated(arabicName)}`);
  });

  it('is the phrase of the story, in the case that the language needs, if the story has one for the reader', () => {
    const office = speaker({ name: 'das Weiße Haus', according: { de: 'laut dem Weißen Haus' } });
    const german = readerIn('de', story({ language: 'de', speakers: [office] }));
    assert.equal(according(german, 'ada'), 'laut dem Weißen Haus');
    assert.equal(according(german, 'ada', 'givenBy'), 'wiedergegeben durch das Weiße Haus');
    const english = readerIn('en', story({ language: 'de', speakers: [office] }));
    assert.equal(according(english, 'ada'), 'according to das Weiße Haus');
  });

  it('is undefined if nobody is named', () => {
    assert.equal(according(reader, undefined), undefined);
    assert.equal(according(reader, 'nobody'), undefined);
  });
});

describe('a statement', () => {
  const said = { text: { en: 'The lamp is lit', pl: 'Lampa się pali' }, citations: cite() };

  it('is a fact with its source', () => {
    const view = statement(reader, said);
    assert.deepEqual([view.text, view.lang, view.by], ['The lamp is lit', undefined, undefined]);
    assert.deepEqual(
      view.sources.items.map((each) => each.source),
      ['report'],
    );
  });

  it('says who stated it, and when', () => {
    assert.equal(statement(reader, { ...said, statedBy: 'ada' }).by, 'according to Ada Lamp');
    assert.equal(statement(reader, { ...said, asOf: on('2025-09-04') }).by, '4\u00A0September\u00A02025');
    assert.equal(statement(reader, { ...said, asOf: { precision: 'unknown' } }).by, 'date unknown');
    assert.equal(
      statement(reader, { ...said, statedBy: 'ada', asOf: on('2025-09-04') }).by,
      'according to Ada Lamp, 4\u00A0September\u00A02025',
    );
  });

  it('also cites the sources of its date', () => {
    const view = statement(reader, { ...said, asOf: { ...on('2025-09-04'), citations: cite('minutes', 2) } });
    assert.deepEqual(
      view.sources.items.map((each) => each.source),
      ['report', 'minutes'],
    );
  });
});
