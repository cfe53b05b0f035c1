/** What `npm run check` says of a story file, as lines of text. */
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { lists, pathText, type Keys } from '../story/check.js';
import type { Story } from '../story/types.js';
import { validate } from './validate.js';
import { proveQuotes, type Proof } from './verbatim.js';

export interface Report {
  /** A line each: `file:line:column path: got VALUE; expected …`. */
  readonly faults: readonly string[];
  /** What was checked, and what could not be. */
  readonly summary: readonly string[];
}

/**
 * Checks the text of a story file.
 *
 * @param file its name, as the lines begin with it
 * @param textOf the text of a source by its id, a paragraph a line; none where it is not at hand
 */
export function report(file: string, text: string, textOf: (source: string) => string | undefined): Report {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const place = placeIn(file, text);
  if (!tree || errors.length) {
    const faults = errors.map(
      ({ error, offset }) => `${place(offset)} not JSON: ${sentence(printParseErrorCode(error))}`,
    );
    return { faults, summary: [`${file}: ${plural(faults.length, 'fault')}.`] };
  }
  const { story, faults: invalid } = validate(JSON.parse(text));
  const proofs = story ? proveQuotes(story, textOf) : [];
  const faults = [
    ...repeatedKeys(tree).map(({ key, offset }) => ({
      offset,
      text: `got ${shown(key)}; expected a key that its object does not have yet`,
    })),
    ...invalid.map(({ keys, path, value, expected }) => ({
      offset: offsetOf(tree, keys),
      text: `${path}: got ${shown(value)}; expected ${expected}`,
    })),
    ...proofs
      .filter(({ verdict }) => verdict === 'failed')
      .map(({ keys, quote, words, place }) => ({
        offset: offsetOf(tree, [...keys, 'text']),
        text: `${pathText(keys)}.text (${quote}): got ${shown(words)}; expected words inside one pair of quotation marks of ${place}`,
      })),
  ].sort((a, b) => a.offset - b.offset);
  return {
    faults: faults.map(({ offset, text }) => `${place(offset)} ${text}`),
    summary: [
      `${file}: ${faults.length ? plural(faults.length, 'fault') : 'no fault'}${story ? `; ${contents(story)}` : ''}.`,
      ...(story ? provedOf(proofs) : []),
    ],
  };
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const contents = (story: Story) => lists.map((list) => `${list} ${story[list].length}`).join(', ');

function provedOf(proofs: readonly Proof[]): string[] {
  const of = (verdict: Proof['verdict']) => proofs.filter((proof) => proof.verdict === verdict);
  const missing = [...new Set(of('not checked').map(({ place }) => place))];
  return [
    `Quotes and wordings: ${of('proved').length} proved, ${of('not checked').length} not checked, ${of('failed').length} failed.`,
    ...missing.map((source) => {
      const paths = of('not checked').flatMap(({ keys, place }) =>
        place === source ? [pathText(keys)] : [],
      );
      return `Not checked, as there is no text of ${source}: ${paths.join(', ')}.`;
    }),
  ];
}

/** `CommaExpected`, as a sentence. */
const sentence = (code: string) =>
  code.replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Line and column of an offset, both from 1. */
const placeIn = (file: string, text: string) => (offset: number) => {
  const before = text.slice(0, offset).split('\n');
  return `${file}:${before.length}:${before.at(-1)!.length + 1}`;
};

/** Where a value stands in the text; of one that is missing, where the object begins that should have had it. */
function offsetOf(tree: Node, keys: Keys): number {
  for (let length = keys.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, keys.slice(0, length));
    if (node) return node.offset;
  }
  return tree.offset;
}

/** `JSON.parse` keeps the last of two fields with the same key, and says nothing. */
function repeatedKeys(node: Node): { key: string; offset: number }[] {
  const seen = new Set<string>();
  const own: { key: string; offset: number }[] = [];
  for (const { type, children } of node.children ?? []) {
    if (type !== 'property') continue;
    const name = children![0]!;
    const key = name.value as string;
    if (seen.has(key)) own.push({ key, offset: name.offset });
    seen.add(key);
  }
  return [...own, ...(node.children ?? []).flatMap(repeatedKeys)];
}
