/** Writes the API tables of docs/reference/elements.md from the custom elements manifest, after a build. */
import type { CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import { readJson } from '../project.js';
import { writeGenerated } from './generated.js';
import { cell, codeCell, table } from './table.js';

/** One attribute, property or event: a row of a table or an entry of a list. */
type Cells = readonly string[];
interface Table {
  title: string;
  /** Without heads, the entries are written as a list, because their descriptions are too long for cells. */
  heads?: readonly string[];
  rows: (element: CustomElement) => Cells[];
}

const entry = (name: string, type: string | undefined, value: string | undefined, description?: string) => [
  `\`${name}\``,
  [type && `\`${type}\``, value && `default \`${value}\``].filter(Boolean).join(', '),
  description?.replace(/\s+/g, ' ').trim() ?? '',
];

const tables: readonly Table[] = [
  {
    title: 'Attributes',
    rows: ({ attributes = [] }) =>
      attributes.map(({ name, fieldName, type, default: value, description }) =>
        entry(
          name + (fieldName === name ? '' : `\`, property \`${fieldName}`),
          type?.text,
          value,
          description,
        ),
      ),
  },
  {
    title: 'Properties',
    rows: ({ members = [] }) =>
      members
        .filter((member) => member.kind === 'field')
        .filter((field) => !('attribute' in field) && !field.static)
        .map(({ name, type, description }) => entry(name, type?.text, undefined, description)),
  },
  {
    title: 'Events',
    heads: ['Event', 'Type', 'Description'],
    rows: ({ events = [] }) =>
      events.map(({ name, type, description }) => [codeCell(name), codeCell(type.text), cell(description)]),
  },
  {
    title: 'Slots',
    heads: ['Slot', 'Description'],
    rows: ({ slots = [] }) =>
      slots.map(({ name, description }) => [codeCell(name) || '(default)', cell(description)]),
  },
  {
    title: 'Parts',
    heads: ['Part', 'Description'],
    rows: ({ cssParts = [] }) => cssParts.map(({ name, description }) => [codeCell(name), cell(description)]),
  },
  {
    title: 'Custom properties',
    heads: ['Custom property', 'Default', 'Description'],
    rows: ({ cssProperties = [] }) =>
      cssProperties.map(({ name, default: value, description }) => [
        codeCell(name),
        codeCell(value),
        cell(description),
      ]),
  },
];

const keyOf = (cells: Cells) => cells.join('|');

const section = (heading: string, of: string, intro: string, rowsOf: (table: Table) => Cells[]) => {
  const blocks = tables.flatMap((each) => {
    const rows = rowsOf(each);
    if (rows.length === 0) return [];
    return [
      `### ${each.title} of ${of}`,
      each.heads
        ? table(each.heads, rows)
        : rows.map(([name, type, text]) => `- **${name}** (${type}). ${text}`).join('\n'),
    ];
  });
  return [`## ${heading}`, intro, ...blocks].join('\n\n');
};

/** The elements in the order in which package.json exports them. */
function elementsOf({ modules }: Package): CustomElement[] {
  const entries = Object.keys(readJson<{ exports: object }>('package.json').exports);
  const place = ({ tagName }: CustomElement) => entries.indexOf(`./${tagName}.js`);
  return modules
    .flatMap(({ declarations = [] }) => declarations as CustomElement[])
    .filter(({ tagName }) => tagName !== undefined)
    .sort((a, b) => place(a) - place(b));
}

const elements = elementsOf(readJson<Package>('dist/custom-elements.json'));

/** Whether every element has exactly this row. Such rows are listed once, at the end. */
const isShared = ({ rows }: Table, row: Cells) =>
  elements.every((element) => rows(element).some((each) => keyOf(each) === keyOf(row)));

await writeGenerated(
  'docs/reference/elements.md',
  [
    ...elements.map((element) =>
      section(`\`<${element.tagName}>\``, `\`<${element.tagName}>\``, cell(element.description), (each) =>
        each.rows(element).filter((row) => !isShared(each, row)),
      ),
    ),
    section('All three elements', 'all elements', 'These are the same for each element.', (each) =>
      elements.slice(0, 1).flatMap((element) => each.rows(element).filter((row) => isShared(each, row))),
    ),
  ].join('\n\n'),
);
