/** Prerenders embeds as a build would, with the shadow root in a `<template>`. This runs once and is not measured. */
import 'onrecord';
import type { LitElement } from 'lit';
import { markerOf, MARKER, settingsOf } from '../../src/elements/base/prerender-marker.js';
import { prerenderedStyles } from '../../src/node/prerendered-styles.js';
import { story } from '../../src/story/bundled.js';

/** @returns the prerendered markup of each piece of markup */
export const prerendered = (markups: readonly string[]): string[] =>
  markups.map((markup) => {
    document.body.innerHTML = markup;
    const element = document.body.firstElementChild as LitElement;
    // A print event makes every embed render at once.
    dispatchEvent(new Event('beforeprint'));
    const root = element.shadowRoot!.querySelector('[part="root"]')!;
    const today = new Date().toISOString().slice(0, 10);
    root.setAttribute(MARKER, markerOf(story, settingsOf(element), 'en', today));
    const { elementStyles } = element.constructor as typeof LitElement;
    const css = prerenderedStyles(
      elementStyles.map((style) => (style as { cssText: string }).cssText).join('\n'),
    );
    const shadow = `<template shadowrootmode="open"><style>${css}</style>${root.outerHTML.replaceAll(/<!--.*?-->/gs, '')}<slot hidden></slot></template>`;
    return element.outerHTML.replace('>', () => `>${shadow}`);
  });
