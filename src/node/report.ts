/** Writes what `onrecord check` says about a story file, as lines of text. */
import {
  createScanner,
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { pathText, type Keys } from '../story/check.js';
import { lists } from '../story/trusted.js';
import type { Story } from '../story/types.js';
import { warnings, wrongAttributes, wrongCodes } from './advice.js';
import { wrongAmounts } from './amounts.js';
import { placeIn } from './text-file.js';
import { MAX_BYTES } from '../story/load.js';
import { validate } from './validate.js';
import { proveQuotes, type Proof } from './verbatim.js';

export interface Report {
  /** A line each: `file:line:column path: got VALUE; expected …`. */
  readonly faults: readonly string[];
  /** Lines of the same form for values that are valid but probably mistakes. */
  readonly warnings: readonly string[];
  /** Lines that say what was checked, and what could not be checked. */
  readonly summary: readonly string[];
}

/** The place of a value for messages. */
export interface Place {
  /** The row in its file, such as `counts.csv:2`. Not set if the mapping holds the value. */
  readonly row: string | undefined;
  /** The heading of its column, if it has one. */
  readonly column: string | undefined;
  /** The end of a message about several rows at once. It names the other places. */
  readonly also: string;
}

/** The tables of a story that was imported. Its values have no line in a file of their own. */
export interface Tables {
  /** The place of a value: its row, and the heading of its column. */
  readonly placeOf: (keys: Keys) => Place;
  /** A line for each row that the story does not have. */
  readonly missing: readonly string[];
}

/** No story nests deeper than 12 levels. The parser is recursive, so a much deeper file would overflow the stack. */
const MAX_DEPTH = 50;
/** The number of faults that are listed. More would not help an editor. */
const MOST_LINES = 100;

/**
 * Checks the text of a story file.
 *
 * @param file the name that each line begins with
 * @param textOf returns the text of a source by its id, with one paragraph on each line, or nothing if it is not available
 * @param tables the tables that the story was imported from. Lines then name their rows.
 */
export function report(
  file: string,
  text: string,
  textOf: (source: string) => string | undefined,
  { placeOf, missing = [] }: Partial<Tables> = {},
): Report {
  const lineAt = placeIn(text);
  const place = (offset: number) => `${file}:${lineAt(offset)}`;
  const lineOf = ({ offset, keys, before = '', after = '', text }: Line) => {
    const { row, column, also = '' } = (keys && placeOf?.(keys)) ?? {};
    const name = keys ? `${column ?? pathText(keys)}${after}: ` : '';
    return `${placeOf ? (row ?? `${file}:`) : place(offset)} ${before}${name}${text}${also}`;
  };
  const failed = (faults: readonly string[]): Report => ({
    faults: shortened(faults),
    warnings: [],
    summary: [`${file}: ${plural(faults.length, 'fault')}.`],
  });
  const deep = tooDeep(text);
  if (deep !== undefined) {
    return failed([
      `${place(deep)} got more than ${MAX_DEPTH} levels of lists and objects; expected at most 12`,
    ]);
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  if (!tree || errors.length) {
    return failed(
      errors.map(({ error, offset }) => `${place(offset)} not JSON: ${sentence(printParseErrorCode(error))}`),
    );
  }
  const { story, faults: invalid } = validate(JSON.parse(text));
  const proofs = story ? proveQuotes(story, textOf) : [];
  const faults: Line[] = [
    ...repeatedKeys(tree).map(({ key, offset }) => ({
      offset,
      text: `got ${shown(key)}; expected a key that its object does not have yet`,
      alike: 'key',
    })),
    ...invalid.map(({ keys, value, expected }) => ({
      offset: offsetOf(tree, keys),
      keys,
      text: `got ${shown(value)}; expected ${expected}`,
      alike: `${alike(keys)} ${expected}`,
    })),
    ...(story ? [...wrongCodes(story), ...wrongAttributes(story), ...wrongAmounts(story)] : []).map(
      ({ keys, text }) => ({
        offset: offsetOf(tree, keys),
        keys,
        text,
        alike: alike(keys),
      }),
    ),
    ...proofs
      .filter(({ verdict }) => verdict === 'failed')
      .map(({ keys, quote, words, expected }) => ({
        offset: offsetOf(tree, [...keys, 'text']),
        keys: [...keys, 'text'],
        after: ` (${quote})`,
        text: `got ${shown(words)}; expected ${expected}`,
        // Each quote that is not verbatim is a fault of its own.
        alike: pathText(keys),
      })),
  ].sort((a, b) => a.offset - b.offset);
  const hints: Line[] = story
    ? warnings(story).map(({ keys, text }) => ({
        offset: offsetOf(tree, keys),
        keys,
        before: 'warning: ',
        text,
        alike: `${alike(keys)} ${text}`,
      }))
    : [];
  if (Buffer.byteLength(text) > MAX_BYTES)
    hints.push({
      offset: 0,
      before: 'warning: ',
      text: `the file has more than ${MAX_BYTES / 1e6} MB, and an embed loads no such file from an address`,
      alike: 'size',
    });
  const count = missing.length + faults.length;
  return {
    faults: shortened([...missing, ...grouped(faults, lineOf)]),
    warnings: shortened(grouped(hints, lineOf)),
    summary: [
      `${file}: ${count ? plural(count, 'fault') : 'no fault'}${
        hints.length ? `, ${plural(hints.length, 'warning')}` : ''
      }${story ? `; ${contents(story)}` : ''}.`,
      ...(story ? provedOf(proofs) : []),
    ],
  };
}

interface Line {
  readonly offset: number;
  /** The path of the value. Not set for a line about the text of the file. */
  readonly keys?: Keys;
  /** The words before the path. */
  readonly before?: string;
  /** The words after the path. */
  readonly after?: string;
  readonly text: string;
  /** Lines in which this is equal say the same of several values. */
  readonly alike: string;
}

/** The path of a value without its places in lists: `questions[].stances[].asOf`. */
const alike = (keys: Keys): string =>
  keys
    .map((key) => (typeof key === 'number' ? '[]' : `.${key}`))
    .join('')
    .slice(1);

/** The most faults that are listed one by one if they are alike. */
const MOST_ALIKE = 3;

/** The lines, in their order. Many that are alike become one, with their number and the first as an example. */
function grouped(lines: readonly Line[], lineOf: (line: Line) => string): string[] {
  const counts = new Map<string, number>();
  for (const { alike } of lines) counts.set(alike, (counts.get(alike) ?? 0) + 1);
  const told = new Set<string>();
  return lines.flatMap((each) => {
    const { alike } = each;
    const count = counts.get(alike)!;
    const line = lineOf(each);
    if (count <= MOST_ALIKE) return line;
    if (told.has(alike)) return [];
    told.add(alike);
    return `${line} (and ${count - 1} more like it)`;
  });
}

const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length > MOST_LINES
    ? [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more, which are not shown`]
    : lines;

/** The offset at which a text nests too deeply to be a story. */
function tooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    // A bracket inside a string is not found here, because the string is one token, which begins with a quotation mark.
    const first = text[scanner.getTokenOffset()];
    if (first === '{' || first === '[') depth++;
    else if (first === '}' || first === ']') depth--;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return undefined;
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
/** The number of items in each list of a story, in one line. */
export const contents = (story: Story): string =>
  lists.map((list) => `${list} ${story[list].length}`).join(', ');

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

/** Turns an error code such as `CommaExpected` into words. */
const sentence = (code: string) =>
  code.replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The offset of a value in the text. If the value is missing, the offset of the object that should have it. */
function offsetOf(tree: Node, keys: Keys): number {
  for (let length = keys.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, keys.slice(0, length));
    if (node) return node.offset;
  }
  return tree.offset;
}

/** Finds repeated keys, because `JSON.parse` silently keeps only the last of two fields with the same key. */
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
