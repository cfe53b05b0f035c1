/** Stories with parts taken out. */
import type { Story } from '../../src/story/types.js';

type Json = Record<string, unknown> | unknown[];
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Takes subtrees out of a copy of a story. `touched`: the addresses of the items that lost something. */
export function tear(story: Story, seeds: readonly number[]): { torn: Story; touched: Set<string> } {
  const torn = structuredClone(story);
  const touched = new Set<string>();
  for (const seed of seeds) {
    const nodes = nodesOf(torn as unknown as Json);
    const { parent, key, top } = nodes[(seed * 7919) % nodes.length]!;
    touched.add(top);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }
  return { torn, touched };
}

interface Node {
  readonly parent: Json & Record<string, unknown>;
  readonly key: string;
  /** The address of the item that it is in: `quotes/ID`; a field of the story itself by its name. */
  readonly top: string;
}

function nodesOf(story: Json): Node[] {
  const walk = (parent: Json, path: readonly string[]): Node[] =>
    Object.entries(parent).flatMap(([key, value]) => {
      const here = [...path, key];
      const top = path.length > 0 ? `${here[0]}/${nameAt(story, here)}` : key;
      const node = { parent: parent as Node['parent'], key, top };
      return isJson(value) ? [node, ...walk(value, here)] : [node];
    });
  return walk(story, []);
}

const nameAt = (story: Json, [list, i]: readonly string[]) =>
  ((story as Record<string, Record<string, { id?: string }>>)[list!]![i!]?.id ?? i)!;

const references: Readonly<Record<string, string>> = {
  source: 'sources',
  searched: 'sources',
  party: 'parties',
  speaker: 'speakers',
  statedBy: 'speakers',
  quote: 'quotes',
};

/** The addresses of all that an item refers to. */
export function refersTo(item: unknown): string[] {
  if (!isJson(item)) return [];
  return Object.entries(item).flatMap(([key, value]) => {
    const list = references[key];
    if (list && typeof value === 'string') return [`${list}/${value}`];
    if (list && Array.isArray(value)) return value.map((each) => `${list}/${String(each)}`);
    return refersTo(value);
  });
}
