/** Opens a page that has the classic script of a built site, in a DOM without a browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';

interface Shown {
  /** The text that the embeds of the page show, one after the other. */
  readonly text: string;
  readonly texts: readonly string[];
  /** The addresses that the page requested. */
  readonly requests: readonly string[];
}

/** The text of the embeds in a page with this markup. They must be eager. */
export async function textOn(site: string, base: string, markup: string): Promise<Shown> {
  const faults: string[] = [];
  const requests: string[] = [];
  const { window } = new JSDOM(`<!doctype html><html lang="en"><body></body></html>`, {
    url: 'https://page.example/',
    runScripts: 'outside-only',
    virtualConsole: new VirtualConsole().on('jsdomError', ({ message }) => faults.push(message)),
  });
  const fetch = (address: string) => {
    requests.push(address);
    return Promise.resolve(new Response(readFileSync(join(site, address.replace(base, '')))));
  };
  Object.assign(window, { fetch, Response, AbortController, AbortSignal, TextDecoder });
  window.eval(readFileSync(join(site, 'onrecord.classic.js'), 'utf8'));
  // A classic script has no folder of its own here, because it is not in the page.
  window.eval(`onrecord.setBase(${JSON.stringify(base)})`);
  window.document.body.innerHTML = markup;
  const elements = [
    ...window.document.querySelectorAll('stance-list, pledge-counter, leader-quote'),
  ] as unknown as (Element & { updateComplete: Promise<boolean> })[];
  const texts: string[] = [];
  for (const element of elements) {
    for (let i = 0; i < 20 && !element.shadowRoot?.querySelector('[part=root]'); i++) {
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
    }
    texts.push(element.shadowRoot?.textContent ?? '');
  }
  assert.deepEqual(faults, []);
  return { text: texts.join('\n'), texts, requests };
}
