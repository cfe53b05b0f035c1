/** Writes dist/engine/: the built scripts without their story, and the style sheets of the widgets' pages. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseAst } from 'rollup/parseAst';

/** The expression that `src/node/desk/engine.ts` replaces with a story. */
const STORY = '"__ONRECORD_STORY__"';

/** An object literal in a script: the part of Rollup's syntax tree that the search below reads. */
interface ObjectExpression {
  readonly type: 'ObjectExpression';
  readonly start: number;
  readonly end: number;
  readonly properties: readonly { readonly key?: { readonly name?: string; readonly value?: unknown } }[];
}
const isObjectExpression = (node: object): node is ObjectExpression =>
  'type' in node && node.type === 'ObjectExpression';

const KEYS_OF_STORY = ['schemaVersion', 'id', 'sources', 'questions'];
const isStory = ({ properties }: ObjectExpression): boolean => {
  const keys = properties.map(({ key }) => key?.name ?? key?.value);
  return KEYS_OF_STORY.every((key) => keys.includes(key));
};

/** The place of the bundled story in a built script: the one object with the keys of a story. */
function placeOfStory(code: string): ObjectExpression {
  const found: ObjectExpression[] = [];
  const walk = (node: unknown): void => {
    if (!node || typeof node !== 'object') return;
    if (isObjectExpression(node) && isStory(node)) found.push(node);
    Object.values(node).forEach(walk);
  };
  walk(parseAst(code));
  const [only] = found;
  if (!only || found.length > 1)
    throw new Error(`The script has ${found.length} objects with the keys of a story.`);
  return only;
}

/** A built script without its story. */
export function withoutStory(script: string): string {
  // The source map fits only the script that it was made for.
  const code = script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  const { start, end } = placeOfStory(code);
  return code.slice(0, start) + STORY + code.slice(end);
}

export function writeEngine(): void {
  mkdirSync('dist/engine/styles', { recursive: true });
  for (const name of ['onrecord.js', 'onrecord.classic.js'])
    writeFileSync(`dist/engine/${name}`, withoutStory(readFileSync(`dist/${name}`, 'utf8')));
  for (const name of readdirSync('dist/e').filter((each) => each.endsWith('.css')))
    copyFileSync(`dist/e/${name}`, `dist/engine/styles/${name}`);
}
