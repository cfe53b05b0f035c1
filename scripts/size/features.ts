/** The features of the drop-in, each with what replaces its modules in a build without it. */

interface Feature {
  readonly name: string;
  /** The source that replaces each module, by the module's path in src/. */
  readonly without: Readonly<Record<string, string>>;
}

const element = (tag: string, name: string) => ({
  [`elements/${tag}/${tag}.ts`]: `export class ${name} {}`,
});

export const features: readonly Feature[] = [
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
    without: {
      'elements/stance-list/stance-table.ts':
        'export const renderTable = () => ""; export const renderBodies = () => "";',
    },
  },
  {
    name: 'List: several questions, with their table',
    without: {
      'model/stance-list/matrix.ts': 'export const matrix = () => undefined;',
      'elements/stance-list/stance-matrix.ts':
        'export const renderMatrix = () => ""; export const renderQuestions = () => "";',
      'elements/stance-list/stance-matrix.styles.ts': 'export const matrix = [];',
    },
  },
  {
    name: 'List: one side across questions',
    without: { 'model/stance-list/one-side.ts': 'export const oneSide = () => undefined;' },
  },
  {
    name: 'List: attributes of a side',
    without: {
      'model/stance-list/attributes.ts': `export const attributeById = () => undefined;
        export const groupingAttribute = () => undefined; export const valueOf = () => undefined;
        export const attributesOf = () => []; export const knownOf = () => [];`,
    },
  },
  {
    name: 'Counter: amounts of money or goods',
    without: {
      'model/pledge-counter/amounts.ts': `export const sumOf = () => undefined;
        export const amountText = () => ''; export const sum = () => undefined;`,
    },
  },
  {
    name: 'Defaults of a story, a pledge or a question',
    without: {
      'story/defaults.ts': `export const defaultsOf = () => undefined;
        export const stanceWith = (_, stance) => stance;
        export const pledgerWith = (_, pledger) => ({ citations: [], ...pledger });`,
    },
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
      'model/stance-list/controls.ts':
        'export const controls = () => undefined; export const isNamesOnly = () => false;',
      'model/stance-list/filter.ts':
        'export const valueIn = () => undefined; export const narrowing = () => (entries) => entries;',
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
      'model/facts/changes.ts': `export const changesOf = () => []; export const changeView = () => ({});
        export const isAnyRetracted = () => false; export const isRetracted = () => false;
        export const retractionOf = () => undefined; export const successor = () => undefined;
        export const withStanding = (view) => view;`,
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
      'elements/base/prerendered.ts': 'export const prerenderedIn = () => undefined;',
      'elements/base/prerender-marker.ts':
        'export const MARKER = ""; export const markerFor = () => ""; export const markerOf = () => ""; export const settingsOf = () => [];',
    },
  },
  {
    name: 'Content of disclosures when a reader comes near',
    without: {
      'elements/base/disclosure-content.ts': 'export class DisclosureContent { isMade = true; }',
    },
  },
  {
    name: 'List: long stories in several tasks',
    without: { 'elements/base/long-story.ts': 'export const inTasks = () => undefined;' },
  },
  {
    name: 'Rendering only near the viewport',
    without: {
      'page/near.ts':
        'export const whenNear = (_, act) => act(); export const whenWhole = whenNear; export const forget = () => {};',
    },
  },
  {
    name: 'Announcing changed embeds to screen readers',
    without: { 'page/announce.ts': 'export const announce = () => {};' },
  },
];
