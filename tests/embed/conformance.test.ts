/**
 * Runs each code of the three elements, following updates and frozen, through sanitizers and converters, and then puts the
 * result into a page. The outcome is stored in demo/embed/conformance.json, so that every change of it is noticed.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { codes, type Form } from '../../src/embed/codes.js';
import { fallback } from '../../src/model/fallback.js';
import { byTag } from '../../src/model/by-tag.js';
import { story } from '../../src/story/bundled.js';
import { collapse } from '../elements/helpers.js';
import { embeds, isShown } from './helpers.js';
import { module, openPage, rendered, widgetsOf, type OpenedPage } from './frame.js';

const BASE = `${location.origin}/`;

/** A code in an article, as HTML and as Markdown, and what the test looks for in the output of a system. */
interface Sample {
  readonly form: string;
  readonly html?: string;
  readonly markdown: string;
  /** A selector that must match if the page shows the widget. */
  readonly hook: string;
  /** A selector that must not match: a frozen code whose widget follows updates, or the other way round. */
  readonly never?: string;
  /** The text that a reader must find without the widget. */
  readonly words: string;
}
interface System {
  readonly name: string;
  readonly settings: string;
  readonly made: readonly string[];
}
interface Outcome {
  readonly widget: boolean;
  /** Whether the code kept its options, of which the test looks at the version that the page was written with. */
  readonly options: boolean;
  readonly words: boolean;
  readonly markup: boolean;
  readonly wrong: boolean;
}

const text = (what: string) =>
  `${what} the harbour council met for a second time this week, and the lamps along the eastern mole were lit a little later than usual, as the keeper had announced. Nobody was surprised, since the oil had been counted in public, and the minutes of both meetings were on the table for everyone to read, in full.`;

/** An article that is long enough to be recognised by a reader mode. */
const article = (code: string, paragraph: (text: string) => string) =>
  [
    ...['At noon', 'At one', 'At two'].map((each) => paragraph(text(each))),
    code,
    ...['At three', 'At four'].map((each) => paragraph(text(each))),
  ].join('\n\n');

const inHtml = (code: string) => article(code, (text) => `<p>${text}</p>`);
const inMarkdown = (code: string) => article(code, (text) => text);

const samples: readonly Sample[] = embeds.flatMap(({ tag, attribute, id }) =>
  [false, true].flatMap((frozen) => {
    const { quotation, before } = fallback(story, byTag[tag].viewOf(story, id, '', '')!);
    const page = `${BASE}${frozen ? 'v/1/' : ''}e/${tag}/${id}`;
    const widget = `${tag}[${attribute}="${id}"]`;
    const [follows, stays] = [`${widget}:not([src])`, `${widget}[src="${BASE}v/1/story.json"]`];
    return codes(story, { tag, id, base: BASE, frozen })!.map(({ form, text: code }) => ({
      form,
      markdown: inMarkdown(code),
      ...(form !== 'markdown' && { html: inHtml(form === 'address' ? `<p>${code}</p>` : code) }),
      hook: form === 'iframe' ? `iframe[src="${page}"]` : frozen ? stays : follows,
      never: frozen ? follows : stays,
      words: form === 'address' ? page : (quotation?.text ?? before).trim(),
    }));
  }),
);

/** Codes of other kinds, for comparison. This project does not use them. */
const [{ tag, attribute, id }] = embeds as [(typeof embeds)[0]];
const words = '26 nations have pledged';
const others: readonly Sample[] = (
  [
    [
      'a script and an empty element',
      `<script type="module" src="${BASE}onrecord.js"></script><${tag} ${attribute}="${id}"></${tag}>`,
      `${tag}[${attribute}]`,
    ],
    ['a frame without words', `<iframe src="${BASE}e/${tag}/${id}"></iframe>`, 'iframe[src]'],
    [
      'a `div` with data',
      `<div data-widget="${tag}" data-${attribute}="${id}">${words}</div>`,
      `${tag}[${attribute}]`,
    ],
    [
      'a declarative shadow root',
      `<${tag} ${attribute}="${id}"><template shadowrootmode="open"><p>${words}</p></template></${tag}>`,
      `${tag}[${attribute}]`,
    ],
    [
      'JSON-LD',
      `<script type="application/ld+json">{"@type":"Quotation","text":"${words}"}</script>`,
      'script[type="application/ld+json"]',
    ],
  ] as const
).map(([form, code, hook]) => ({ form, html: inHtml(code), markdown: inMarkdown(code), hook, words }));

const all = [...samples, ...others];

/** Puts each text into a section of its own on one page. */
function fill(page: OpenedPage, made: readonly string[]): HTMLElement[] {
  return made.map((html) => {
    const place = page.document.createElement('section');
    // Like the parser, `setHTMLUnsafe` attaches declarative shadow roots.
    if ('setHTMLUnsafe' in place) place.setHTMLUnsafe(html);
    else (place as HTMLElement).innerHTML = html;
    page.document.body.append(place);
    return place;
  });
}

/** The visible text, including the text in shadow roots. */
const read = (place: HTMLElement): string =>
  [place.innerText, ...[...place.querySelectorAll('*')].map((each) => each.shadowRoot?.textContent)].join(
    ' ',
  );

/** Tells for each code whether readers get the widget with our script, the words without it, and no visible markup. */
async function outcomes(made: readonly string[]): Promise<Outcome[]> {
  const head = `<meta name="onrecord-base" content="${BASE}">${module()}`;
  const pages = [await openPage({ body: '' }), await openPage({ head, body: '' })] as const;
  const [bare, upgraded] = [fill(pages[0], made), fill(pages[1], made)];
  // Markup that is added later is upgraded in a microtask. The story of a frozen widget is loaded from its address.
  await Promise.resolve();
  await rendered(pages[1]);
  for (const widget of widgetsOf(pages[1]).filter(({ src }) => src)) {
    if (!isShown(widget) && widget.isConnected)
      await new Promise((resolve) => {
        for (const event of ['onrecord-story-change', 'onrecord-story-error'])
          widget.addEventListener(event, resolve, { once: true });
      });
    await widget.updateComplete;
  }
  const found = all.map(({ hook, never, words }, i): Outcome => {
    const hooked = upgraded[i]!.querySelector(hook);
    const text = read(bare[i]!);
    return {
      widget: !!hooked && (!hooked.localName.includes('-') || isShown(hooked)),
      options: !!hooked?.matches('[pin], :not(iframe)[src]'),
      // Code that is pasted has plain spaces where the widget has spaces that do not break.
      words: collapse(text).includes(collapse(words)),
      markup: /<\/?[a-z]|&#?\w+;|\]\(/i.test(text),
      wrong: !!never && !!upgraded[i]!.querySelector(never),
    };
  });
  for (const { frameElement } of pages) frameElement!.remove();
  return found;
}

interface Cell {
  widget: number;
  options: number;
  words: number;
  markup: number;
}
interface Conformance {
  readonly codes: Readonly<Record<string, number>>;
  readonly systems: readonly {
    readonly name: string;
    readonly settings: string;
    readonly forms: Readonly<Record<string, Cell>>;
  }[];
}

/** For each form, the number of codes with each outcome. */
function cellsOf(found: readonly Outcome[]): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  found.forEach(({ widget, options, words, markup }, i) => {
    const cell = (cells[all[i]!.form] ??= { widget: 0, options: 0, words: 0, markup: 0 });
    cell.widget += Number(widget);
    cell.options += Number(options);
    cell.words += Number(words);
    cell.markup += Number(markup);
  });
  return cells;
}

async function systemsOfPage(): Promise<
  { name: string; settings: string; run(html: string): string | Promise<string> }[]
> {
  const script = document.createElement('script');
  script.src = '/bundled/tests/conformance/page-systems.ts';
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  await loaded;
  return (globalThis as unknown as { pageSystems: Awaited<ReturnType<typeof systemsOfPage>> }).pageSystems;
}

describe('A code that has passed through another system', () => {
  const results: { system: System; found: readonly Outcome[] }[] = [];
  const codesOf: Record<string, number> = {};
  for (const { form } of all) codesOf[form] = (codesOf[form] ?? 0) + 1;
  const label = ({ name, settings }: System) => `${name}, ${settings}`;

  /** The systems in which a condition does not hold for every code of a form. */
  const failing = (form: Form, holds: (outcome: Outcome) => boolean) =>
    results.flatMap(({ system, found }) =>
      found.every((outcome, i) => all[i]!.form !== form || holds(outcome)) ? [] : label(system),
    );

  before(async function () {
    this.timeout(120_000);
    const codes = all.map(({ html, markdown }) => ({ html, markdown }));
    const inNode = await executeServerCommand<{ html: string[]; systems: System[] }, typeof codes>(
      'systems',
      codes,
    );
    const inPage = [];
    for (const { name, settings, run } of await systemsOfPage())
      inPage.push({ name, settings, made: await Promise.all(inNode.html.map(async (html) => run(html))) });
    for (const system of [...inPage, ...inNode.systems])
      results.push({ system, found: await outcomes(system.made) });
  });

  it('has the outcome in docs/reports/conformance.md; after an intended change, run npm run docs:conformance', async () => {
    const found: Conformance = {
      codes: codesOf,
      systems: results.map(({ system: { name, settings }, found }) => ({
        name,
        settings,
        forms: cellsOf(found),
      })),
    };
    const { kept, page } = await executeServerCommand<{ kept: Conformance; page: boolean }, Conformance>(
      'conformance',
      found,
    );
    expect(page, 'the report is generated from the table').to.equal(true);
    // Not every engine has a built-in sanitizer.
    const names = new Set(found.systems.map(({ name }) => name));
    expect(found.systems).to.deep.equal(kept.systems.filter(({ name }) => names.has(name)));
    expect(found.codes).to.deep.equal(kept.codes);
  });

  it('keeps its words in every system if it is a placeholder, an address or a link', () => {
    for (const form of ['placeholder', 'address', 'markdown'] as const)
      expect(
        failing(form, ({ words }) => words),
        form,
      ).to.deep.equal([]);
  });

  it('becomes a widget in every system that keeps links', () => {
    for (const form of ['address', 'markdown'] as const)
      expect(
        failing(form, ({ widget, markup }) => widget && !markup),
        form,
      ).to.deep.equal([]);
    // These two escape all HTML.
    expect(failing('placeholder', ({ widget, markup }) => widget && !markup)).to.deep.equal([
      'markdown-it, its own',
      'react-markdown, its own',
    ]);
  });

  it('keeps its element and its options in a system with a recipe of the docs', () => {
    const recipes = results.filter(({ system }) => system.settings === 'the recipe');
    expect(recipes.length).to.be.at.least(3);
    for (const { system, found } of recipes) {
      for (const form of ['element', 'placeholder']) {
        const whole = found.filter(
          ({ widget, options, words }, i) => all[i]!.form === form && widget && options && words,
        );
        expect(whole.length, label(system)).to.equal(codesOf[form]);
      }
    }
  });

  it('never follows updates if it should be frozen, and is never frozen if it should follow updates', () => {
    for (const { system, found } of results)
      expect(
        found.flatMap(({ wrong }, i) => (wrong ? all[i]!.form : [])),
        label(system),
      ).to.deep.equal([]);
  });
});
