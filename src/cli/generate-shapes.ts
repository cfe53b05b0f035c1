/**
 * Writes `src/story/shapes.ts`: the schema with one short line for each shape. The drop-in uses it, because Valibot would be
 * larger than the elements that it guards. With `--check` the program writes nothing, and fails if the file is stale.
 */
import * as v from 'valibot';
import { format, resolveConfig } from 'prettier';
import { MAX_ENTRIES } from '../story/expected.js';
import { Story } from '../story/schema.js';
import { writeOrCompare } from '../node/generated.js';

interface Node {
  type: string;
  pipe?: Node[];
  wrapped?: Node;
  item?: Node;
  options?: readonly string[];
  entries?: Record<string, Node>;
  value?: Node;
  requirement?: number;
  metadata?: { shape?: string };
}

const shapes: Record<string, string> = {};

/** The steps of a schema, with the steps of the schemas that it is made of. */
const steps = (node: Node): Node[] => (node.pipe ? [...steps(node.pipe[0]!), ...node.pipe.slice(1)] : [node]);

/** The name of a schema in the compact check. Adds the objects that it meets to `shapes`. */
function nameOf(node: Node): string {
  const [base, ...actions] = steps(node) as [Node, ...Node[]];
  const shape = (v.getMetadata(node as never) as { shape?: string }).shape;
  if (base.type === 'array') {
    const atLeastOne = actions.some((action) => action.type === 'min_length');
    const { requirement: max } = actions.find((action) => action.type === 'max_length')!;
    return `${nameOf(base.item!)}${atLeastOne ? '+' : '*'}${max === MAX_ENTRIES ? '' : max}`;
  }
  if (base.type === 'picklist') return base.options!.join('|');
  if (!shape) throw new Error(`a ${base.type} schema has no shape name`);
  if (base.type === 'record') nameOf(base.value!);
  if (base.type === 'strict_object' && !shapes[shape]) {
    shapes[shape] = '…'; // reserves the name while the fields are named
    shapes[shape] = Object.entries(base.entries!)
      .map(([key, field]) => {
        const { wrapped } = steps(field)[0]!;
        return `${key}${wrapped ? '?' : ''}:${nameOf(wrapped ?? field)}`;
      })
      .join(' ');
  }
  return shape;
}

nameOf(Story as unknown as Node);
const url = new URL('../story/shapes.ts', import.meta.url);
const source = await format(
  `/** Generated from \`schema.ts\` by \`npm run generate\`, for \`check.ts\`. Do not edit it. */
export const shapes: Readonly<Record<string, string>> = ${JSON.stringify(shapes)};`,
  { ...(await resolveConfig(url)), parser: 'typescript' },
);
writeOrCompare(url, source);
