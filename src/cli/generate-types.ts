/**
 * Writes the files in `src/story/types/`: the types of a story, from `schema.json`. They are written out, because the types that
 * TypeScript infers from the schema take an editor a second to compute, and are unreadable in its tips. A test proves that
 * both are the same. With `--check` the program writes nothing, and fails if the file is stale.
 */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { writeOrCompare } from '../node/generated.js';
import * as pledge from '../story/schema/pledge.js';
import * as question from '../story/schema/question.js';
import * as quote from '../story/schema/quote.js';
import * as sources from '../story/schema/sources.js';
import * as values from '../story/schema/values.js';

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

/** The definitions by the file of the schema that declares them. */
const files: Readonly<Record<string, Readonly<Record<string, Node>>>> = {
  ...Object.fromEntries(
    Object.entries({ values, sources, pledge, quote, question }).map(([file, declared]) => [
      file,
      Object.fromEntries(
        Object.entries(schema.$defs).filter(([name]) => name in declared && !PLAIN.includes(name)),
      ),
    ]),
  ),
  story: { Change: schema.$defs['Change']!, Story: schema },
};

/** The imports of a file: the types that its text names and another file declares. */
const importsFor = (file: string, text: string) =>
  Object.entries(files)
    .filter(([other]) => other !== file)
    .map(([other, declared]) => {
      const names = Object.keys(declared).filter((name) => new RegExp(`[ (]${name}\\b`).test(text));
      return names.length ? `import type { ${names.join(', ')} } from './${other}.js';\n` : '';
    })
    .join('');

for (const [file, declared] of Object.entries(files)) {
  const text = Object.entries(declared).map(declare).join('\n');
  const code = text.replace(/\/\*\*.*?\*\/\n/g, '');
  const path = new URL(`../story/types/${file}.ts`, import.meta.url);
  writeOrCompare(
    path,
    await format(
      `/** \`npm run generate\` writes this file from \`schema.json\`. */\n${importsFor(file, code)}\n${text}`,
      { ...(await resolveConfig(path)), parser: 'typescript' },
    ),
  );
}
