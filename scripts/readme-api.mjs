// Writes the API tables of README.md from the manifest; with --check, fails where they are not what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** @typedef {import('custom-elements-manifest/schema.d.ts').Package} Package */
/** @typedef {import('custom-elements-manifest/schema.d.ts').CustomElement} CustomElement */
/** @typedef {import('custom-elements-manifest/schema.d.ts').ClassField} ClassField */
/** @typedef {{ name: string, cells: string[] }} Row */

const START = '<!-- api:start -->';
const END = '<!-- api:end -->';

/** @param {string} path */
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @param {string | undefined} text */
const code = (text) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');

/** @param {string | undefined} text */
const prose = (text = '') => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

/** @param {string} name */
const slotName = (name) => (name ? code(name) : '(default)');

/** @typedef {{ title: string, heads: string[], rows: (element: CustomElement) => Row[] }} Table */

/** @type {Table[]} */
const tables = [
  {
    title: 'Attributes',
    heads: ['Attribute', 'Property', 'Type', 'Default', 'Description'],
    rows: ({ attributes = [] }) =>
      attributes.map(({ name, fieldName, type, default: value, description }) => ({
        name,
        cells: [code(name), code(fieldName), code(type?.text), code(value), prose(description)],
      })),
  },
  {
    title: 'Properties',
    heads: ['Property', 'Type', 'Description'],
    rows: ({ members = [] }) =>
      members
        .filter((member) => member.kind === 'field')
        .filter((field) => !('attribute' in field) && !field.static)
        .map(({ name, type, description }) => ({
          name,
          cells: [code(name), code(type?.text), prose(description)],
        })),
  },
  {
    title: 'Events',
    heads: ['Event', 'Type', 'Description'],
    rows: ({ events = [] }) =>
      events.map(({ name, type, description }) => ({
        name,
        cells: [code(name), code(type.text), prose(description)],
      })),
  },
  {
    title: 'Slots',
    heads: ['Slot', 'Description'],
    rows: ({ slots = [] }) =>
      slots.map(({ name, description }) => ({ name, cells: [slotName(name), prose(description)] })),
  },
  {
    title: 'Parts',
    heads: ['Part', 'Description'],
    rows: ({ cssParts = [] }) =>
      cssParts.map(({ name, description }) => ({ name, cells: [code(name), prose(description)] })),
  },
  {
    title: 'Custom properties',
    heads: ['Custom property', 'Default', 'Description'],
    rows: ({ cssProperties = [] }) =>
      cssProperties.map(({ name, default: value, description }) => ({
        name,
        cells: [code(name), code(value), prose(description)],
      })),
  },
];

/** @param {string[]} cells */
const line = (cells) => `| ${cells.join(' | ')} |`;

/** @param {Row} row */
const key = ({ cells }) => cells.join('|');

/** @type {(heading: string, intro: string, choose: (table: Table) => Row[]) => string} */
const section = (heading, intro, choose) => {
  const blocks = tables.flatMap((table) => {
    const rows = choose(table);
    if (rows.length === 0) return [];
    const lines = [table.heads, table.heads.map(() => '---'), ...rows.map(({ cells }) => cells)].map(line);
    return [`**${table.title}**\n\n${lines.join('\n')}`];
  });
  return [`### ${heading}`, intro, ...blocks].join('\n\n');
};

const { exports: exported } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));

/** Where package.json has it among its exports. @param {CustomElement} element */
const place = ({ tagName }) => Object.keys(exported).indexOf(`./${tagName}.js`);

/** @param {Package} manifest */
const apiOf = (manifest) => {
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => /** @type {CustomElement[]} */ (declarations))
    .filter(({ tagName }) => tagName !== undefined)
    .sort((a, b) => place(a) - place(b));
  /** What is the same in each element is told once. @type {(table: Table) => Set<string>} */
  const common = ({ rows }) => {
    const keys = elements.map((element) => new Set(rows(element).map(key)));
    return new Set([...(keys[0] ?? [])].filter((each) => keys.every((set) => set.has(each))));
  };
  return [
    ...elements.map((element) =>
      section(`\`<${element.tagName}>\``, prose(element.description), (table) =>
        table.rows(element).filter((row) => !common(table).has(key(row))),
      ),
    ),
    section('In every element', '', (table) =>
      elements
        .slice(0, 1)
        .flatMap((element) => table.rows(element).filter((row) => common(table).has(key(row)))),
    ),
  ].join('\n\n');
};

/** @type {Package} */
const manifest = JSON.parse(readFileSync(inProject('dist/custom-elements.json'), 'utf8'));
const path = inProject('README.md');
const readme = readFileSync(path, 'utf8');
const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
if (start < 0 || end < start) throw new Error(`README.md needs "${START}" and, after it, "${END}".`);
const written = await format(
  `${readme.slice(0, start + START.length)}\n\n${apiOf(manifest)}\n\n${readme.slice(end)}`,
  { ...(await resolveConfig(path)), parser: 'markdown' },
);

if (!process.argv.includes('--check')) writeFileSync(path, written);
else if (written !== readme) {
  console.error('The API tables in README.md are not those of the manifest: run `npm run docs`.');
  process.exitCode = 1;
}
