/** The mapping file: the start of the story, and how its tables are to be read. It is YAML. */
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { pathText } from '../../story/check.js';
import { lists } from '../../story/trusted.js';
import { kinds } from './columns.js';
import { ImportError } from './findings.js';

/** A value that YAML may read as a number, such as a paragraph. A cell of a table is always text. */
const Value = v.pipe(v.union([v.string(), v.number(), v.boolean()], 'a text'), v.transform(String));

const TableMapping = v.strictObject({
  as: v.optional(v.picklist(kinds, `one of ${kinds.join(', ')}`)),
  /** For JSON: the key of the list of rows, with dots between keys. */
  rows: v.optional(v.string('a key, with dots between keys')),
  /** For a wide table: the heading of each question, by the id of the question. */
  questions: v.optional(v.record(v.string(), Value, 'a map from the ids of questions to headings')),
  columns: v.optional(v.record(v.string(), Value, 'a map from fields to headings')),
  values: v.optional(v.record(v.string(), v.record(v.string(), Value))),
  set: v.optional(v.record(v.string(), Value, 'a map from fields to values')),
});
export type TableMapping = v.InferOutput<typeof TableMapping>;

/** The order of the parts of a date. `iso` takes only YYYY-MM-DD, YYYY-MM and YYYY, which every order takes too. */
const orders = ['iso', 'dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof orders)[number];

/** A list of objects. What is in them is checked with the finished story. */
const objects = <T extends v.ObjectEntries>(entries: T) =>
  v.optional(v.array(v.looseObject(entries, 'an object'), 'a list'));
const Start = v.looseObject(
  {
    ...Object.fromEntries(lists.map((list) => [list, objects({})])),
    questions: objects({ categories: objects({}), stances: objects({}) }),
    pledges: objects({ domains: objects({}), pledgers: objects({}), history: objects({}) }),
  },
  'the fields of the story',
);

const Mapping = v.strictObject({
  story: Start,
  dates: v.optional(v.picklist(orders, `one of ${orders.join(', ')}`), 'iso'),
  encoding: v.optional(v.string('the name of an encoding')),
  names: v.optional(v.record(v.string(), Value, 'a map from names in the tables to names in the story'), {}),
  tables: v.optional(v.record(v.string(), TableMapping, 'a map from file names'), {}),
});
export type Mapping = v.InferOutput<typeof Mapping>;

/** @throws {ImportError} if the text is no mapping; the message names the place */
export function readMapping(text: string, name: string): Mapping {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: true });
  const [error] = document.errors;
  if (error) {
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {};
    throw new ImportError(`${name}:${line}:${col} is not YAML: ${error.message.split(/ at line|\n/)[0]}`);
  }
  const value = document.toJS() as { readonly story: Mapping['story'] };
  if (!(value instanceof Object))
    throw new ImportError(`${name} is no mapping. A mapping is a YAML file, such as story.yaml.`);
  if (Object.hasOwn(value, 'schemaVersion'))
    throw new ImportError(
      `${name} is a story, and a mapping is expected. In a mapping, the fields of the story stand below \`story:\`.`,
    );
  const { success, output, issues } = v.safeParse(Mapping, value);
  // The desk's own object has its fields in the order in which the desk has written them.
  if (success) return { ...output, story: value.story };
  const [issue] = issues;
  const path = pathText((issue.path ?? []).map(({ key }) => key as string));
  const found = issue.expected === 'never' ? 'is no field of a mapping' : `should be ${issue.message}`;
  throw new ImportError(`${name}: ${path} ${found}`);
}
