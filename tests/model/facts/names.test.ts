import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partyName, speakerById, speakerText } from '../../../src/model/facts/names.js';
import { arabicName, isolated, party, readerAsIfIn, readerIn, speaker, uncheckedStory } from '../helpers.js';

const inEnglish = (code: string) => new Intl.DisplayNames('en', { type: 'region' }).of(code);

describe('the name of a party', () => {
  const germany = party('germany', { name: { en: 'Federal Germany', uk: 'Німеччина' }, code: 'DE' });

  it('is the story’s label in the language of the reader', () => {
    assert.deepEqual(partyName(readerIn('en-GB'), germany), { text: 'Federal Germany' });
  });

  it('is that label rather than the country’s name, even if the interface is in another language', () => {
    assert.deepEqual(partyName(readerIn('uk'), germany), { text: 'Німеччина', lang: 'uk' });
    const story = uncheckedStory({ language: 'de' });
    assert.deepEqual(partyName(readerIn('', story), party('germany', { name: 'Deutschland', code: 'DE' })), {
      text: 'Deutschland',
      lang: 'de',
    });
  });

  it('is the country’s name by its code if the story has no label in that language', () => {
    const named = party('germany', { name: { uk: 'Німеччина' }, code: 'DE' });
    assert.deepEqual(partyName(readerIn('en'), named), { text: inEnglish('DE') });
    const pl = new Intl.DisplayNames('pl', { type: 'region' }).of('DE');
    assert.deepEqual(partyName(readerAsIfIn('pl'), named), { text: pl });
  });

  it('is the label in another language if there is no code, or no country has the code', () => {
    for (const code of [undefined, 'XC']) {
      const named = { ...party('qamaria', { name: { ar: 'قمرية' } }), ...(code && { code }) };
      assert.deepEqual(partyName(readerIn('en'), named), { text: 'قمرية', lang: 'ar' });
    }
  });
});

describe('a speaker', () => {
  const story = uncheckedStory({
    speakers: [
      speaker({ role: { en: 'Keeper', pl: 'latarniczka' } }),
      speaker({ id: 'office', name: 'The Lamp Office' }),
      speaker({ id: 'nur', name: arabicName, role: 'Keeper' }),
    ],
  });
  const reader = readerIn('en', story);

  it('has a name and a role', () => {
    assert.equal(speakerText(reader, 'ada'), 'Ada Lamp, Keeper');
    assert.equal(speakerText(readerIn('pl', story), 'ada'), 'Ada Lamp, latarniczka');
  });

  it('has the role at the time, if it was another', () => {
    assert.equal(speakerText(reader, 'ada', 'Deputy Keeper'), 'Ada Lamp, Deputy Keeper');
  });

  it('may have no role', () => {
    assert.equal(speakerText(reader, 'office'), 'The Lamp Office');
  });

  it('is isolated from a role in the other writing direction', () => {
    assert.equal(speakerText(reader, 'nur'), `${isolated(arabicName)}, Keeper`);
    assert.equal(speakerText(reader, 'ada', { ar: arabicName }), `Ada Lamp, ${isolated(arabicName)}`);
  });

  it('is undefined if nobody is named', () => {
    assert.equal(speakerText(reader, undefined), undefined);
    assert.equal(speakerText(reader, 'nobody'), undefined);
    assert.equal(speakerById(reader, undefined), undefined);
  });
});
