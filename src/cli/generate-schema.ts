/**
 * Writes `src/story/schema.json`: the story format as JSON Schema, for editors and for other languages. The build copies it
 * to `dist/schema.json`. With `--check` the program writes nothing, and fails if the file is stale.
 */
import { isDeepStrictEqual } from 'node:util';
import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import * as schema from '../story/schema.js';
import { writeOrCompare } from '../node/generated.js';

interface Node {
  [key: string]: unknown;
}
const { Story, ...definitions } = schema;

const config: ConversionConfig = {
  target: 'draft-2020-12',
  typeMode: 'input',
  definitions,
  // JSON Schema can express neither a calendar nor whether a browser can open an address.
  ignoreActions: ['check'],
  overrideAction({ valibotAction, jsonSchema }) {
    const made: Node = { ...jsonSchema };
    // JSON Schema has no flags. Validators read patterns with the flag `u`.
    if (valibotAction.type === 'regex') {
      made['pattern'] = (valibotAction as unknown as { requirement: RegExp }).requirement.source;
    }
    // Only the compact check uses the name of a shape.
    delete made['shape'];
    return made;
  },
};
const { $schema, $defs, ...story } = toJsonSchema(Story, config) as Node & { $defs: Record<string, Node> };

const withoutDescription = (node: Node) => ({ ...node, description: undefined });
/** A definition with a description of its own is converted as a copy. This makes it a reference again, and keeps the description. */
function refer(node: unknown, isDefinition = false): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
  const bare = withoutDescription(node as Node);
  const name = Object.keys($defs).find((each) => isDeepStrictEqual(withoutDescription($defs[each]!), bare));
  if (name && !isDefinition)
    return { $ref: `#/$defs/${name}`, ...('description' in node && { description: node.description }) };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, refer(value)]));
}

const file = new URL('../story/schema.json', import.meta.url);
const published = {
  $schema,
  $id: 'urn:onrecord:story:1',
  ...(refer(story) as Node),
  $defs: Object.fromEntries(Object.entries($defs).map(([name, each]) => [name, refer(each, true)])),
};
writeOrCompare(
  file,
  await format(JSON.stringify(published), { ...(await resolveConfig(file)), parser: 'json' }),
);
