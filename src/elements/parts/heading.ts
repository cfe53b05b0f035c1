import { html, type TemplateResult } from 'lit';
import type { Phrase } from '../../model/views.js';
import { words } from './sources.js';

/** The level if it is from 1 to 6, else 3. */
export const headingLevel = (level: number): number => (level >= 1 && level <= 6 ? level : 3);

/** A heading whose level the page sets. */
export const heading = (text: Phrase, level: number): TemplateResult =>
  html`<div class="heading" part="heading" role="heading" aria-level=${headingLevel(level)}>
    ${words(text)}
  </div>`;
