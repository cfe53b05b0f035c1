/**
 * Writes `src/story/types.ts`: the types of a story, from `schema.json`. They are written out, because the types that
 * TypeScript infers from the schema take an editor a second to compute, and are unreadable in its tips. A test proves that
 * both are the same. With `--check` the program writes nothing, and fails if the file is stale.
 */
import { format, resolveConfig } from 'prettier';
import { writeOrCompare } from '../node/generated.js';
import { readFileSync } from 'node:fs';

/** A part of the JSON Schema: what of it has a meaning for TypeScript. */
interface Node {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | false;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
}

/** Values that are strings or numbers to TypeScript. A name of their own would say nothing more in an editor. */
const PLAIN = ['Id', 'Day', 'Url', 'Language', 'Amount'];

const schema = JSON.parse(readFileSync(new URL('../story/schema.json', import.meta.url), 'utf8')) as Node & {
  readonly $defs: Readonly<Record<string, Node>>;
};

const comment = ({ description }: Node) =>
  description ? `/** ${description.replaceAll('*/', '*\\/')} */\n` : '';

function typeOf(node: Node): string {
  if (node.$ref) {
    const name = node.$ref.split('/').at(-1)!;
    return PLAIN.includes(name) ? typeOf(schema.$defs[name]!) : name;
  }
  if ('const' in node) return JSON.stringify(node.const);
  if (node.enum) return node.enum.map((each) => JSON.stringify(each)).join(' | ');
  if (node.anyOf) return node.anyOf.map(typeOf).join(' | ');
  if (node.items) return `(${typeOf(node.items)})[]`;
  if (node.properties) return fieldsOf(node);
  if (node.additionalProperties) return `{ [key: string]: ${typeOf(node.additionalProperties)} }`;
  if (node.type === 'integer') return 'number';
  if (['string', 'number', 'boolean'].includes(node.type ?? '')) return node.type!;
  throw new Error(`No TypeScript type is known for ${JSON.stringify(node)}.`);
}

/** A list that the story leaves out is empty, so the checked story has it. */
const isThere = ({ required = [] }: Node, name: string, field: Node) =>
  required.includes(name) || 'default' in field;

const fieldsOf = (node: Node) =>
  `{\n${Object.entries(node.properties!)
    .map(
      ([name, field]) =>
        `${comment(field)}${name}${isThere(node, name, field) ? `: ${typeOf(field)}` : `?: ${typeOf(field)} | undefined`};`,
    )
    .join('\n')}\n}`;

const declare = ([name, node]: readonly [string, Node]) =>
  node.properties
    ? `${comment(node)}export interface ${name} ${fieldsOf(node)}\n`
    : `${comment(node)}export type ${name} = ${typeOf(node)};\n`;

const lists = Object.entries(schema.properties!).flatMap(([name, field]) =>
  'default' in field ? [`'${name}'`] : [],
);

const text = `/** The types of a story. \`npm run generate\` writes this file from \`schema.ts\`. */

${Object.entries({ ...schema.$defs, Story: schema })
  .filter(([name]) => !PLAIN.includes(name))
  .map(declare)
  .join('\n')}
/** A story as a file may have it: lists that would be empty may be left out. */
export type StoryFile = Omit<Story, List> & { [Each in List]?: Story[Each] | undefined };

type List = ${lists.join(' | ')};

/**
 * A story as a page or a program may give it. A field with a choice of words takes any string, because TypeScript reads a
 * word in an imported JSON file as a string. Onrecord checks the words when it reads the story. Use \`satisfies StoryFile\` to
 * have TypeScript check them too.
 */
export type StoryInput = Widened<StoryFile>;

type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends readonly (infer Item)[]
      ? readonly Widened<Item>[]
      : T extends object
        ? string extends keyof T
          ? { readonly [key: string]: Widened<T[string & keyof T]> | undefined }
          : { readonly [K in keyof T]: Widened<T[K]> }
        : T;
`;

const file = new URL('../story/types.ts', import.meta.url);
writeOrCompare(file, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }));
