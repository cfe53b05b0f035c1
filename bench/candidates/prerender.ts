/** Renders embeds as a build would: the markup of the element with its root in a `<template>`. Run once, not measured. */
import 'onrecord';
import type { LitElement } from 'lit';
import { marker, MARKER, settingsOf } from '../../src/elements/base/prerender-marker.js';
import { prerenderedStyles } from '../../src/node/prerendered-styles.js';
import { story } from '../../src/story/bundled.js';

/** @returns the prerendered markup of each piece of markup */
export const prerendered = (markups: readonly string[]): string[] =>
  markups.map((markup) => {
    document.body.innerHTML = markup;
    const element = document.body.firstElementChild as LitElement;
    // Printing shows everything at once.
    dispatchEvent(new Event('beforeprint'));
    const root = element.shadowRoot!.querySelector('[part="root"]')!;
    const today = new Date().toISOString().slice(0, 10);
    root.setAttribute(MARKER, marker(story, settingsOf(element), 'en', today));
    const { elementStyles } = element.constructor as typeof LitElement;
    const css = prerenderedStyles(
      elementStyles.map((style) => (style as { cssText: string }).cssText).join('\n'),
    );
    const shadow = `<template shadowrootmode="open"><style>${css}</style>${root.outerHTML.replaceAll(/<!--.*?-->/gs, '')}<slot hidden></slot></template>`;
    return element.outerHTML.replace('>', () => `>${shadow}`);
  });
