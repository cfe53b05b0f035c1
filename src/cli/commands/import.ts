import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isTable } from '../../node/desk/wrong-file.js';
import { importDesk, jsonText } from '../../node/import/desk.js';
import { importSite, sites } from '../../node/import/from-site.js';
import { groupedLines } from '../../node/import/findings.js';
import { isAddress } from '../../node/import/input.js';
import { contents } from '../../node/report.js';
import { isYaml } from '../../node/text-file.js';
import { localDay } from '../../story/local-day.js';
import { withLists } from '../../story/trusted.js';
import { FAILED, FOUND, OK, UsageError, type Command } from '../command.js';
import { writeWhole } from '../uninterrupted.js';

const help = `onrecord import DIR|MAPPING.yaml [--out STORY.json] [--encoding NAME] [--json]
onrecord import FILE|ADDRESS… --map MAPPING.yaml [--out STORY.json] [--encoding NAME] [--json]
onrecord import FILE|ADDRESS --from SITE --out STORY.json [--map MAPPING.yaml] [--json]

Makes a story from tables: positions.csv, pledges.csv, counts.csv, quotes.csv, sources.csv, sides.csv, speakers.csv. They may also be
TSV, JSON (a list of objects), or the sheets of an XLSX file, and at an http or https address that the mapping names.

  --map       the mapping: the start of the story, and how the tables are read. The default is story.yaml in DIR.
  --out       the story that is written. The default is story.json beside the mapping.
  --encoding  the encoding of tables that are not UTF-8, such as windows-1252
  --from      the site whose JSON is imported, each as it publishes a vote: ${sites.join(', ')}.
              With --map, the fields of the story in the mapping win over those of the site.
  --json      prints the report as JSON

A row is taken whole or not at all, and each that is left out is reported with its number in the spreadsheet and its column. Ids are kept in a lock file beside the mapping:
keep that file, because pages are written with the ids.

Exit codes: 0 every row is taken; 1 the story is written, and some rows are not in it; 2 nothing is written.

Examples:
  onrecord import desk
  onrecord import votes.csv --map mapping.yaml --out story.json
  onrecord import desk --encoding windows-1252
  onrecord import https://howtheyvote.eu/api/votes/157420 --from howtheyvote --out vote.json`;

/**
 * The tables of an import and their mapping. A folder and a mapping each stand for both.
 *
 * @throws if a single file is neither, and no mapping is named
 */
function inputOf(
  paths: readonly string[],
  map: string | undefined,
): { readonly paths: readonly string[]; readonly mapping: string } {
  const [path = ''] = paths;
  if (map !== undefined) return { paths, mapping: map };
  if (isYaml(path)) return { paths: [dirname(path)], mapping: path };
  if (!existsSync(path)) throw new Error(`There is no file or folder ${path}.`);
  if (statSync(path).isDirectory()) {
    const mapping = join(path, 'story.yaml');
    if (!existsSync(mapping))
      throw new Error(
        `There is no story.yaml in ${path}. Name the mapping with --map, or begin with \`onrecord init\`.`,
      );
    return { paths, mapping };
  }
  const mapping = join(dirname(path), 'story.yaml');
  const hint = existsSync(mapping)
    ? `Name ${mapping}, which imports all tables beside it.`
    : 'Name the folder of the tables and of story.yaml.';
  throw new UsageError(
    isTable(path)
      ? `${path} is one table, and its mapping is not named. ${hint} For this table alone, name the mapping with --map.`
      : `${path} is no table and no mapping. ${hint} If it is a table, name its mapping with --map.`,
  );
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      map: { type: 'string' },
      out: { type: 'string' },
      encoding: { type: 'string' },
      from: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [first] = positionals;
  if (first === undefined) throw new UsageError('Name the folder or the files to import.');
  const { from } = values;
  if (from !== undefined && (positionals.length > 1 || values.out === undefined))
    throw new UsageError('With --from, name one file or address, and the story to write with --out.');
  if (from === undefined && isAddress(first) && !values.map)
    throw new UsageError('Name the mapping of an address with --map.');
  if (positionals.length > 1 && !values.map)
    throw new UsageError('Name the mapping of these files with --map.');
  const { paths, mapping } =
    from === undefined
      ? inputOf(positionals, values.map)
      : { paths: positionals, mapping: values.map ?? first };
  const out = values.out ?? join(dirname(mapping), 'story.json');
  const today = localDay();
  const { story, faults, notTaken, notes, tables, lock, lockFile } =
    from === undefined
      ? await importDesk({ paths, mapping, encoding: values.encoding })
      : await importSite({ path: first, from, mapping: values.map, out, today });
  if (story)
    await writeWhole([
      [out, jsonText(story)],
      [lockFile, jsonText(lock)],
    ]);
  if (values.json)
    console.log(jsonText({ written: story ? out : null, faults, tables, notTaken, notes }).trim());
  else {
    for (const { file, rows, taken } of tables) console.log(`${file}: ${taken} of ${rows} rows taken`);
    for (const line of groupedLines(notTaken)) console.error(`not taken: ${line}`);
    for (const line of groupedLines(notes)) console.error(`note: ${line}`);
    for (const fault of faults) console.error(`${mapping}: ${fault}`);
    if (story) console.log(`${out}: ${contents(withLists(story))}`);
    else
      console.error(
        faults.length
          ? 'Nothing is written.'
          : 'Nothing is written, because the story needs rows that are not taken.',
      );
  }
  return !story ? FAILED : notTaken.length ? FOUND : OK;
}

export const command: Command = { about: 'makes a story from tables', help, run };
