/** Adds entries of `changes` to the text of a story file, and sets its version. All other text stays as it is. */
import { isDeepStrictEqual } from 'node:util';
import { applyEdits, modify, type JSONPath } from 'jsonc-parser';
import { Document, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Change } from '../../story/types.js';

interface Header {
  version: number;
  changes?: readonly Change[] | undefined;
}

/** The text of a JSON file in which a story has these further entries, and this version. */
export function inJson(text: string, version: number, entries: readonly Change[]): string {
  const story = JSON.parse(text) as Header;
  // A file on one line stays on one line.
  if (!text.trim().includes('\n'))
    return text.replace(text.trim(), () =>
      JSON.stringify({ ...story, version, changes: [...(story.changes ?? []), ...entries] }),
    );
  const indent = /^([\t ]+)"/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.includes('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const set = (before: string, path: JSONPath, value: unknown, isArrayInsertion = false) =>
    applyEdits(before, modify(before, path, value, { formattingOptions, isArrayInsertion }));
  const changed = set(text, ['version'], version);
  if (!entries.length) return changed;
  if (!story.changes) return set(changed, ['changes'], entries);
  return entries.reduce((before, entry) => set(before, ['changes', -1], entry, true), changed);
}

/** The same for a mapping in YAML, whose field `story` holds the start of the story. */
export function inYaml(text: string, version: number, entries: readonly Change[]): string {
  const wanted = parseDocument(text).toJS() as { readonly story: Header };
  wanted.story.version = version;
  if (entries.length) wanted.story.changes = [...(wanted.story.changes ?? []), ...entries];
  // The library writes a document in a style of its own. So the new text is put between the old, which is kept as it is.
  const spliced = splice(text, version, entries);
  if (spliced !== undefined && isDeepStrictEqual(read(spliced), wanted)) return spliced;
  const document = parseDocument(text);
  document.setIn(['story', 'version'], version);
  if (document.hasIn(['story', 'changes']))
    for (const entry of entries) document.addIn(['story', 'changes'], document.createNode(entry));
  else if (entries.length) document.setIn(['story', 'changes'], document.createNode(entries));
  return document.toString({ lineWidth: 0 });
}

function read(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length ? undefined : document.toJS();
}

/** The text with the entries as a block, or undefined if the story is written in a way that no block fits into. */
function splice(text: string, version: number, entries: readonly Change[]): string | undefined {
  const document = parseDocument(text);
  const story = document.get('story', true) as Node | undefined;
  const old = document.getIn(['story', 'version'], true);
  if (!isMap(story) || story.flow || !isScalar(old) || !old.range) return undefined;
  const key = story.items[0]?.key as Node | undefined;
  const changes = story.get('changes', true) as Node | undefined;
  if (!key?.range || !story.range) return undefined;
  const [from, to] = old.range;
  const withVersion = (rest: string) => text.slice(0, from) + version + rest;
  if (!entries.length) return withVersion(text.slice(to));

  const column = (offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const block = (indent: number, value: unknown) =>
    new Document(value)
      .toString({ lineWidth: 0 })
      .replace(/^(?=.)/gm, ' '.repeat(indent))
      .replaceAll('\n', eol);
  let [at, added] = [story.range[1], block(column(key.range[0]), { changes: entries })];
  if (isSeq(changes) && !changes.flow && changes.range)
    [at, added] = [changes.range[1], block(column(changes.range[0]), entries)];
  else if (changes) return undefined;
  // The block begins on a line of its own, after the last line that has a value.
  const before = text.slice(0, at).replace(/\s+$/, '');
  const after = text.slice(before.length).replace(/^[\t ]*\r?\n/, '');
  const start = Math.max(before.length, to);
  return withVersion(`${text.slice(to, start)}${eol}${added}${after}`);
}
