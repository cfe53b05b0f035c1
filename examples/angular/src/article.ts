import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { pledgeCounter, stanceList } from 'onrecord/model.js';
import { story } from 'onrecord/story.js';
import library from './story.json';

@Component({
  selector: 'app-article',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>A force for Ukraine</h1>
    <pledge-counter pledge="reassurance-force" heading-level="2">{{ counter?.sentence }}</pledge-counter>
    <leader-quote
      quote="library-opens"
      [story]="library"
      (onrecord-copy)="heard.set('Copied: ' + $event.quote)"
    >
      “The library opens on Saturday.” Ada Brook, 1 May 2026
    </leader-quote>
    <stance-list question="troops-in-ukraine" rows="names">{{ list?.sentence }}</stance-list>
    <output>{{ heard() }}</output>
  `,
})
export class Article {
  readonly library = library;
  readonly counter = pledgeCounter(story, 'reassurance-force', 'en', '2025-09-05');
  readonly list = stanceList(story, 'troops-in-ukraine', 'en', '2025-09-05');
  readonly heard = signal('');
}
