/** Writes the text of docs/reports/conformance.md from the results of the tests, for `scripts/wtr/conformance.ts`. */
import { readJson } from '../project.js';
import { table } from './table.js';

/** The number of codes that had each outcome. */
interface Outcomes {
  readonly widget: number;
  readonly options: number;
  readonly words: number;
  readonly markup: number;
}

/** A system of others in one configuration. */
interface System {
  readonly name: string;
  readonly settings: string;
  /** The outcomes for each form of code. */
  readonly forms: Readonly<Record<string, Outcomes>>;
}

export interface Conformance {
  /** The number of codes of each form. */
  readonly codes: Readonly<Record<string, number>>;
  readonly systems: readonly System[];
}

const { devDependencies } = readJson<{ devDependencies: Readonly<Record<string, string>> }>('package.json');

/** The packages of systems that have another name. */
const PACKAGES: Readonly<Record<string, string>> = {
  DOMPurify: 'dompurify',
  Readability: '@mozilla/readability',
};

/** Our own forms of code, and their names in the page. */
const OURS: Readonly<Record<string, string>> = {
  placeholder: 'placeholder',
  element: 'element',
  address: 'address',
  iframe: 'frame',
  markdown: 'Markdown link',
};

const versionOf = (name: string): string => devDependencies[PACKAGES[name] ?? name] ?? 'in Chromium';

/** The outcome for all codes of one form, in words. */
function outcome({ widget, options, words, markup }: Outcomes, codes: number): string {
  const shown = options === codes ? 'widget, options' : 'widget';
  const all = widget === codes ? shown : words === codes ? 'words' : 'nothing';
  return markup ? `${all}, and markup` : all;
}

const NONE: Outcomes = { widget: 0, options: 0, words: 0, markup: 0 };

export function page({ codes, systems }: Conformance): string {
  const share = (form: string, holds: (outcomes: Outcomes) => boolean): string =>
    String(systems.filter(({ forms }) => holds(forms[form] ?? NONE)).length);
  const ours = Object.keys(OURS);
  const order = [...ours, ...Object.keys(codes).filter((form) => !ours.includes(form))];
  const shares = order.map((form) => {
    const count = codes[form] ?? 0;
    const name = OURS[form];
    return [
      name ? `**${name}**` : form,
      share(form, ({ widget }) => widget === count),
      name ? share(form, ({ widget, options }) => widget === count && options === count) : '',
      share(form, ({ widget, words }) => widget < count && words === count),
      share(form, ({ widget, words }) => widget < count && words < count),
      share(form, ({ markup }) => markup > 0),
    ];
  });
  const matrix = systems.map(({ name, settings, forms }) => [
    `${name} ${versionOf(name)}, ${settings}`,
    ...Object.keys(OURS).map((form) => outcome(forms[form] ?? NONE, codes[form] ?? 0)),
  ]);
  return `# What survives

This page shows what sanitizers, Markdown and other systems leave of each code, and what a page then shows. The tests find this in
Chromium, with each element, following updates and frozen. \`npm run docs:conformance\` writes the page. A test fails if a result changes.

- **widget**: a page with \`onrecord.js\` shows the widget, at the right version. Without the script, readers see the words, except in a
  frame.
- **options**: the widget keeps its options, such as the version that the page was written with. An address carries
  options, but not that version. A frozen address has its version in its path.
- **words**: the code is lost, and readers see its words.
- **nothing**: readers do not notice that anything was there.
- **markup**: readers see some of the code as text.

## In how many of ${systems.length} configurations

The codes in bold are ours. The others are codes as other projects give them.

${table(['', 'widget', 'with its options', 'words', 'nothing', 'markup'], shares, 1)}

## Each of them

“Its own” means the default settings of a system. “The recipe” is the one in
[the docs for site owners](../guides/embed.md#to-let-the-codes-through). If a system takes HTML, marked first converts the Markdown link.

${table(['', ...Object.values(OURS)], matrix, 1)}
`;
}
