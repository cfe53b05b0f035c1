// Measures how many bytes each feature adds to the drop-in. It builds the drop-in once without each feature and writes the
// differences to docs/reports/size.md. Code that two features share counts for neither, so the differences don't add up.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { emptyStory, weigh, weighLit } from './build/measure.mjs';

/**
 * @typedef {object} Feature
 * @property {string} name
 * @property {Record<string, string>} without the source that replaces each module, by the module's path in src/
 */

const NOTHING = 'export {};';
const element = (/** @type {string} */ tag, /** @type {string} */ name) => ({
  [`elements/${tag}/${tag}.ts`]: `export class ${name} {}`,
});

/** @type {Feature[]} */
const features = [
  { name: '`<pledge-counter>`, whole', without: element('pledge-counter', 'PledgeCounterElement') },
  { name: '`<leader-quote>`, whole', without: element('leader-quote', 'LeaderQuoteElement') },
  { name: '`<stance-list>`, whole', without: element('stance-list', 'StanceListElement') },
  {
    name: 'Counter: the marks',
    without: {
      'model/pledge-counter/chart.ts': `export const chart = () => ({ pledged: 0, rest: 0, disputed: 0, caption: '' });
        export const byDomain = () => []; export const LABELS = ' · ';`,
    },
  },
  {
    name: 'Counter: earlier counts and their chart',
    without: { 'model/pledge-counter/history.ts': 'export const history = () => undefined;' },
  },
  {
    name: 'Quote: differences between wordings',
    without: {
      'model/leader-quote/differences.ts': 'export const comparing = () => () => undefined;',
    },
  },
  {
    name: 'Quote: links to the quoted words',
    without: {
      'model/facts/fragment.ts':
        'export const textFragment = () => ""; export const withDirective = (url) => url;',
    },
  },
  {
    name: 'Quote: cite as text, BibTeX, CSL-JSON',
    without: {
      'model/leader-quote/cite.ts': 'export const attributed = () => ""; export const exportsOf = () => [];',
    },
  },
  {
    name: 'List: the table',
    without: { 'elements/stance-list/stance-table.ts': 'export const renderTable = () => "";' },
  },
  {
    name: 'List: the map of tiles',
    without: {
      'elements/stance-list/stance-tiles.ts': 'export const renderTiles = () => "";',
      'elements/stance-list/stance-tiles.styles.ts': 'export const tiles = [];',
      'elements/stance-list/tile-map.styles.ts': 'export const tileMap = [];',
      'model/stance-list/tiles.ts':
        'export const isMappable = () => false; export const tiles = () => undefined;',
    },
  },
  {
    name: 'List: search, filter and sort',
    without: {
      'elements/stance-list/stance-controls.ts':
        'export const renderLegend = () => ""; export const renderControls = () => "";',
      'model/stance-list/controls.ts': 'export const controls = () => undefined;',
      'model/stance-list/filter.ts': 'export const narrowing = () => (entries) => entries;',
      'model/stance-list/search-key.ts': `export const searchKeyOf = () => '';`,
    },
  },
  {
    name: 'List: deep links',
    without: {
      'elements/stance-list/deep-link.ts':
        'export const readAddress = () => ({}); export const writeAddress = () => {};',
    },
  },
  {
    name: 'List: long lists in chunks',
    without: {
      'elements/stance-list/chunk-queue.ts': `export class ChunkQueue { begin() {} take(_, chunk, options) { return { chunk, options }; } }`,
    },
  },
  {
    name: 'Corrections, `pin` and frozen versions',
    without: {
      'model/changes.ts': `export const changesOf = () => []; export const changeView = () => ({});
        export const isRetracted = () => false; export const retractionOf = () => undefined; export const successor = () => undefined; export const withStanding = (view) => view;`,
    },
  },
  {
    name: 'A story from an address',
    without: {
      'story/store.ts': 'export class StoryStore { stories = []; get() { return {}; } join() {} }',
    },
  },
  {
    name: 'Repairing a story with faults',
    without: {
      'story/open.ts': `export const trust = (story) => story;
        export const openStory = (story) => ({ story, faults: [] });`,
    },
  },
  {
    name: 'The height of frames',
    without: { 'embed/frame-host.ts': 'export const followHeights = () => {};' },
  },
  { name: 'Placeholders', without: { 'embed/upgrade.ts': 'export const upgrade = () => {};' } },
  {
    name: 'Prerendered embeds',
    without: {
      'elements/base/prerendered.ts': 'export class Prerendered { clear() {} }',
      'elements/base/prerender-marker.ts':
        'export const MARKER = ""; export const markerOf = () => ""; export const settingsOf = () => [];',
    },
  },
  {
    name: 'Rendering only near the viewport',
    without: {
      'page/near.ts': 'export const whenNear = (_, act) => act(); export const forget = () => {};',
    },
  },
  {
    name: 'Announcing changed embeds to screen readers',
    without: { 'page/announce.ts': 'export const announce = () => {};' },
  },
];

/** @param {number} bytes */
const figure = (bytes) => bytes.toLocaleString('en');
/** @type {(rows: [string, number][]) => string} */
const table = (rows) =>
  `|  | bytes |\n| --- | ---: |\n${rows.map(([name, bytes]) => `| ${name} | ${figure(bytes)} |`).join('\n')}`;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const whole = await weigh();
const lit = await weighLit();
console.log(`${String(lit).padStart(8)}  Lit alone`);
const story = whole - (await weigh(emptyStory));

/** @type {[string, number][]} */
const costs = [];
for (const { name, without } of features) {
  /** @type {Set<string>} */
  const missing = new Set(Object.keys(without));
  const size = await weigh((id) => {
    const path = id.split('/src/')[1] ?? '';
    if (id.includes('/node_modules/') || !(path in without)) return null;
    missing.delete(path);
    return without[path] ?? NOTHING;
  });
  // If a module has moved, nothing was replaced, and the feature would seem to cost nothing.
  if (missing.size) throw new Error(`${name}: the build has no ${[...missing].join(', ')}.`);
  costs.push([name, whole - size]);
  console.log(`${String(whole - size).padStart(8)}  ${name}`);
}

const page = `# What each feature costs in bytes

\`npm run size:features\` writes this page. It builds the published drop-in without one feature at a time, and compresses each build with
Brotli at quality 11. A figure says by how many bytes that build is smaller. Code that two features share stays in both builds, so the
figures do not add up. The file is compressed as a whole, so a small change elsewhere can move a figure by a hundred bytes.

${table([
  ['`onrecord.js`, whole', whole],
  ['the bundled story', story],
  ['Lit alone: `LitElement`, `html`, `css`, `nothing`', lit],
])}

Without the story the drop-in is ${((whole - story) / lit).toFixed(2)} times Lit alone.

${table(costs.toSorted(([, a], [, b]) => b - a))}

The seven languages besides English are separate files, and add nothing to the drop-in.
`;
const path = fileURLToPath(new URL('../docs/reports/size.md', import.meta.url));
const options = JSON.parse(readFileSync(new URL('../.prettierrc', import.meta.url), 'utf8'));
writeFileSync(path, await format(page, { ...options, parser: 'markdown' }));
