/** Writes the reference of the story format, docs/reference/story-format.md, from the JSON Schema and an example story. */
import { expected } from '../../src/story/expected.js';
import { readJson } from '../project.js';
import { writeGenerated } from './generated.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}
type Definitions = Readonly<Record<string, Schema>>;

const EXAMPLE = 'docs/reference/example-story.json';
const { $defs, ...story } = readJson<Schema & { $defs: Definitions }>('src/story/schema.json');

/** Types that are not objects, described in the words of the error messages. */
const simple: Readonly<Record<string, string>> = {
  Id: expected.id,
  Day: expected.day,
  Language: expected.language,
  Url: expected.url,
  Text: expected.text,
  PluralText: expected.plural,
  Measure: `a currency code of ISO 4217, such as EUR, or ${expected.plural}`,
  Amount: expected.amount,
};

/** The types of objects, in the order in which the fields of the story refer to them. */
function objectsFrom(start: Schema): string[] {
  const found = new Set<string>();
  const visit = ({ $ref, items, properties = {} }: Schema) => {
    const name = nameOf($ref);
    if (name && !(name in simple) && !found.has(name)) {
      found.add(name);
      visit($defs[name]!);
    }
    if (items) visit(items);
    Object.values(properties).forEach(visit);
  };
  visit(start);
  return [...found];
}

function nameOf($ref: string | undefined): string | undefined {
  return $ref?.split('/').at(-1);
}

/** `PartialDate` as a heading: "Partial date". */
const titleOf = (name: string) =>
  name
    .replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, (first) => first.toUpperCase());

const linkTo = (name: string) => {
  const title = titleOf(name);
  const anchor = name in simple ? 'simple-values' : title.toLowerCase().replaceAll(' ', '-');
  return `[${title.toLowerCase()}](#${anchor})`;
};

function typeOf(schema: Schema): string {
  const name = nameOf(schema.$ref);
  if (name) return linkTo(name);
  if (schema.enum) return `one of ${schema.enum.map((value) => `\`${value}\``).join(', ')}`;
  if (schema.const !== undefined) return `always \`${JSON.stringify(schema.const)}\``;
  if (schema.items) return `list of ${typeOf(schema.items)}${schema.minItems ? ', at least one' : ''}`;
  if (schema.properties) return 'object';
  if (schema.type === 'integer') return `whole number, ${schema.minimum} or more`;
  return schema.type ?? 'any value';
}

/** The fields as entries of a list. If a field is an object without a section of its own, its fields follow, indented. */
function fieldsOf({ properties = {}, required = [] }: Schema, indent = ''): string[] {
  return Object.entries(properties).flatMap(([field, schema]) => {
    const needed = required.includes(field) ? 'required' : 'optional';
    const described = schema.description ?? schema.items?.description;
    const text = described ? ` ${described}` : '';
    return [
      `${indent}- **\`${field}\`**: ${typeOf(schema)}; ${needed}.${text}`,
      ...fieldsOf(schema.items ?? schema, `${indent}  `),
    ];
  });
}

/** The objects of the example story by the names of their definitions, and the paths of all fields that it uses. */
function examplesIn(value: unknown): { objects: Map<string, object[]>; used: Set<string> } {
  const objects = new Map<string, object[]>();
  const used = new Set<string>();
  const visit = (schema: Schema, each: unknown, path: string) => {
    const name = nameOf(schema.$ref);
    if (name) return visit($defs[name]!, each, name);
    if (Array.isArray(each) && schema.items) each.forEach((item) => visit(schema.items!, item, path));
    if (typeof each !== 'object' || each === null || !schema.properties) return;
    objects.set(path, [...(objects.get(path) ?? []), each]);
    for (const [field, child] of Object.entries(each)) {
      used.add(`${path}.${field}`);
      visit(schema.properties[field]!, child, `${path}.${field}`);
    }
  };
  visit(story, value, 'Story');
  return { objects, used };
}

function pathsOf(schema: Schema, path: string): string[] {
  const { properties } = schema.items ?? schema;
  return Object.entries(properties ?? {}).flatMap(([field, child]) => [
    `${path}.${field}`,
    ...pathsOf(child, `${path}.${field}`),
  ]);
}

const { objects, used } = examplesIn(readJson(EXAMPLE));
const names = objectsFrom(story);
const unused = [
  ...pathsOf(story, 'Story'),
  ...names.filter((name) => name !== 'PluralForms').flatMap((name) => pathsOf($defs[name]!, name)),
].filter((path) => !used.has(path));
if (unused.length) throw new Error(`${EXAMPLE} needs an example of ${unused.join(', ')}.`);

/** The example with the most fields. */
const exampleOf = (name: string) =>
  objects
    .get(name)
    ?.reduce((best, each) => (Object.keys(each).length > Object.keys(best).length ? each : best));

const sections = names.map((name) => {
  const example = exampleOf(name);
  return [
    `## ${titleOf(name)}`,
    $defs[name]!.description ?? '',
    fieldsOf($defs[name]!).join('\n'),
    example ? `\`\`\`json\n${JSON.stringify(example)}\n\`\`\`` : '',
  ].join('\n\n');
});

await writeGenerated(
  'docs/reference/story-format.md',
  [
    '## Story',
    story.description,
    fieldsOf(story).join('\n'),
    ...sections,
    '## Simple values',
    Object.entries(simple)
      .map(([name, text]) => `- **${titleOf(name)}**: ${text}.`)
      .join('\n'),
  ].join('\n\n'),
);
