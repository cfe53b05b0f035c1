import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { paragraphsOf, type Format, type Paragraph } from '../../node/article/article.js';
import { findQuotations, SHORTEST, type Finding, type SourceText } from '../../node/article/find.js';
import { quotationsOf } from '../../node/article/quotations.js';
import { readBytes, readText } from '../../node/text-file.js';
import type { Run } from '../../model/views.js';
import { FOUND, OK, UsageError, type Command } from '../command.js';

const help = `onrecord quotes DRAFT.md|DRAFT.html|DRAFT.docx|DRAFT.txt --sources DIR [--json]

Looks for every quotation of an article in the texts of its sources.

  --sources  the folder with the texts, as .txt files in UTF-8 with one paragraph on each line
  --json     prints every quotation as JSON

Each quotation is found, found with differences, not found, or too short to tell (fewer than ${SHORTEST} words). An ellipsis, or a word
in brackets, stands for words that were left out. Found means that the words are in the source. It does not mean that the right
person is named as their speaker.

Exit codes: 0 all are found or too short to tell; 1 one is not found or differs; 2 a file could not be read.

Examples:
  onrecord quotes article.md --sources sources
  onrecord quotes article.docx --sources sources --json`;

const formats: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
};

const DOCX = '.docx';

/** The reader of DOCX files is loaded only for one. */
async function articleIn(file: string, kind: string): Promise<Paragraph[]> {
  if (kind !== DOCX) return paragraphsOf(readText(file), formats[kind]!);
  const { docxParagraphs } = await import('../../node/article/docx.js');
  return docxParagraphs(readBytes(file), file);
}

/** The texts of a folder. Only one is in memory at a time. */
function* textsIn(folder: string): Generator<SourceText> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (name.endsWith('.txt')) yield { id: name.replace(/\.txt$/, ''), text: readText(path) };
  }
}

/** A text in which the words that the other text does not have are between asterisks. */
const marked = (runs: readonly Run[]) =>
  runs.map(({ text, own }) => (own ? text.replace(/^(\s*)(.*?)(\s*)$/s, '$1*$2*$3') : text)).join('');

function linesOf({ verdict, paragraph, text, source, inParagraph, sourceText, runs }: Finding): string[] {
  const place = `paragraph ${paragraph}`;
  switch (verdict) {
    case 'found':
      return [`found: ${place}: “${text}” in ${source}, paragraph ${inParagraph}`];
    case 'too short':
      return [`too short to tell: ${place}: “${text}”`];
    case 'not found':
      return [`NOT FOUND: ${place}: “${text}”`];
    case 'differs':
      return [
        `DIFFERS: ${place}: “${runs ? marked(runs[0]) : text}”`,
        `  ${source}, paragraph ${inParagraph}: “${runs ? marked(runs[1]) : sourceText}”`,
      ];
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { sources: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('Name one article.');
  const kind = extname(file).toLowerCase();
  if (kind !== DOCX && !formats[kind])
    throw new UsageError(`${file} is none of ${[...Object.keys(formats), DOCX].join(', ')}.`);
  const { sources } = values;
  if (sources === undefined) throw new UsageError('Name the folder of the sources with --sources.');
  if (!existsSync(sources) || !statSync(sources).isDirectory())
    throw new Error(`There is no folder ${sources}.`);
  if (!readdirSync(sources).some((name) => name.endsWith('.txt')))
    throw new Error(`There is no text in ${sources}. Save each source there as a .txt file.`);

  const findings = findQuotations(quotationsOf(await articleIn(file, kind)), textsIn(sources));
  const count = (verdict: Finding['verdict']) => findings.filter((each) => each.verdict === verdict).length;
  const [found, differs, missing, short] = (['found', 'differs', 'not found', 'too short'] as const).map(
    count,
  );
  if (values.json) console.log(JSON.stringify(findings, null, 2));
  else {
    for (const line of findings.flatMap(linesOf)) console.log(line);
    console.log(
      `${file}: quotations ${findings.length}: found ${found}, with differences ${differs}, not found ${missing}, too short to tell ${short}`,
    );
  }
  return differs || missing ? FOUND : OK;
}

export const command: Command = { about: 'looks for the quotations of an article in its sources', help, run };
