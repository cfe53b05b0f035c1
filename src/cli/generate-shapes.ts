/**
 * Writes `src/story/shapes.ts`: the schema as one short line a shape, for the drop-in, where Valibot would cost
 * more than the elements that it guards. `--check` fails where the file is stale.
 */
import * as v from 'valibot';
import { format, resolveConfig } from 'prettier';
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

/** What a schema is piped through, with the pipes that it was itself made of. */
const steps = (node: Node): Node[] => (node.pipe ? [...steps(node.pipe[0]!), ...node.pipe.slice(1)] : [node]);

/** The name of a schema in the compact check; objects are added to `shapes` on the way. */
function nameOf(node: Node): string {
  const [base, ...actions] = steps(node) as [Node, ...Node[]];
  const shape = (v.getMetadata(node as never) as { shape?: string }).shape;
  if (base.type === 'array') {
    const atLeastOne = actions.some((action) => action.type === 'min_length');
    return `${nameOf(base.item!)}${atLeastOne ? '+' : '*'}`;
  }
  if (base.type === 'picklist') return base.options!.join('|');
  if (!shape) throw new Error(`a ${base.type} schema has no shape name`);
  if (base.type === 'record') nameOf(base.value!);
  if (base.type === 'strict_object' && !shapes[shape]) {
    shapes[shape] = '…'; // taken, while its own fields are named
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
  `/** Made from \`schema.ts\` by \`npm run generate\`; not edited by hand. Read by \`check.ts\`. */
export const shapes: Readonly<Record<string, string>> = ${JSON.stringify(shapes)};`,
  { ...(await resolveConfig(url)), parser: 'typescript' },
);
writeOrCompare(url, source);
