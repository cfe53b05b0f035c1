import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addedThoughRetracted } from '../../node/changes.js';
import { diffStories, type StoryDiff } from '../../node/diff/diff.js';
import { draftEntries, type Drafting } from '../../node/diff/draft.js';
import { expectStory } from '../../node/desk/wrong-file.js';
import { inJson, inYaml } from '../../node/diff/story-text.js';
import { entryLine, markdown, textLines } from '../../node/diff/text.js';
import { isYaml, readText } from '../../node/text-file.js';
import { validate } from '../../node/validate.js';
import { listVersions } from '../../node/versions.js';
import { localDay } from '../../story/local-day.js';
import type { Change, Story } from '../../story/types.js';
import { choose } from '../ask.js';
import { loadStory } from '../load-story.js';
import { FOUND, OK, UsageError, type Command } from '../command.js';
import { versionsOf } from '../versions-folder.js';
import { writeWhole } from '../uninterrupted.js';

const forms = ['text', 'markdown', 'json'] as const;

const help = `onrecord diff [OLD] NEW [--write] [--corrections ITEM,…] [--note TEXT] [--as ${forms.join('|')}] [--versions DIR]

Compares two versions of a story as readers see them: items that were added, removed or reworded, numbers, dates, categories, the
words of quotes, sources.

  OLD, NEW       story.json, or story.yaml: then the tables beside it are imported first. Without OLD, NEW is compared with the
                 last published version.
  --write        adds to NEW an entry of \`changes\` for each change that readers must be told of, and raises its version. The
                 other text of the file stays as it is.
  --corrections  the items that were wrong before, such as pledges/lamps,questions/more-lamps/france, or "all". All others are
                 updates: the world has changed. In a terminal you are asked.
  --note         the reason, in one sentence for readers. Without it each note is the name of its item, and you must replace it.
  --as           the form of the comparison. The default is text; --json is short for --as json.
  --versions     the folder of published versions. The default is versions/ beside NEW.

Exit codes: 0 readers are told of everything; 1 an entry is missing, or an id has changed; 2 nothing could be compared or written.

Examples:
  onrecord diff desk/story.yaml
  onrecord diff site/story.json desk/story.yaml --write
  onrecord diff old.json new.json --as markdown`;

/** A story of the comparison, and its name in messages. */
interface Side {
  readonly name: string;
  readonly story: Story;
}

const sideOf = async (path: string, after?: number): Promise<Side> => ({
  name: path,
  story: await loadStory(path, after),
});

function lastPublished(path: string, versions: string | undefined): Side {
  const folder = versionsOf(path, versions);
  const last = listVersions(folder).at(-1);
  if (!last)
    throw new UsageError(
      `There is no published version in ${fileURLToPath(folder)}. Name the story to compare with, such as site/story.json.`,
    );
  return { name: `version ${last.version}`, story: last.story };
}

/** The items that the desk says were wrong before. */
async function corrections(
  diff: StoryDiff,
  given: string | undefined,
  isAsked: boolean,
): Promise<Set<string>> {
  const open = diff.items.filter(({ needsEntry, change }) => needsEntry && change !== 'removed');
  const items = open.map(({ item }) => item);
  if (given === 'all') return new Set(items);
  if (given !== undefined) {
    const named = given.split(',').map((item) => item.trim());
    const unknown = named.find((item) => !items.includes(item));
    if (unknown !== undefined)
      throw new UsageError(
        `${unknown} is none of the changes that need an entry: ${items.join(', ') || 'there are none'}.`,
      );
    return new Set(named);
  }
  if (!isAsked || !items.length) return new Set();
  const chosen = await choose(
    'Which of these were wrong before?',
    open.map(({ name, item }) => `${name} (${item})`),
  );
  return new Set(chosen.map((i) => items[i]!));
}

/**
 * Writes the version and the entries into the file, and returns whether the file has changed.
 *
 * @throws if the story would then have a fault
 */
async function write(path: string, story: Story, entries: readonly Change[]): Promise<boolean> {
  const { faults } = validate({ ...story, changes: [...story.changes, ...entries] });
  const [fault] = faults;
  if (fault) throw new Error(`${fault.path}: got ${JSON.stringify(fault.value)}; expected ${fault.expected}`);
  const text = readText(path);
  const next = (isYaml(path) ? inYaml : inJson)(text, story.version, entries);
  if (next !== text) await writeWhole([[path, next]]);
  return next !== text;
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      write: { type: 'boolean' },
      corrections: { type: 'string' },
      note: { type: 'string' },
      as: { type: 'string' },
      json: { type: 'boolean' },
      versions: { type: 'string' },
    },
  });
  if (!positionals.length || positionals.length > 2)
    throw new UsageError('Name one story, or the old and the new one.');
  const form = values.json ? 'json' : (values.as ?? 'text');
  if (!forms.some((each) => each === form)) throw new UsageError(`--as must be one of ${forms.join(', ')}.`);
  const path = positionals.at(-1)!;
  // A wrong path is named before a missing version of OLD.
  expectStory(path);
  const before =
    positionals.length === 2 ? await sideOf(positionals[0]!) : lastPublished(path, values.versions);
  const after = await sideOf(path, before.story.version);
  const [old, now] = [before.story, after.story];
  if (old.id !== now.id)
    throw new Error(`${before.name} is the story "${old.id}", and ${after.name} is "${now.id}".`);
  if (now.version < old.version)
    throw new UsageError(
      `OLD has version ${old.version}, and NEW has version ${now.version}. Name the older one first.`,
    );

  const diff = diffStories(old, now);
  const isAsked = !!values.write && form === 'text' && process.stdin.isTTY && process.stdout.isTTY;
  if (form === 'text') for (const line of textLines(diff)) console.log(line);
  const wrong = await corrections(diff, values.corrections, isAsked);
  const drafting: Drafting = {
    version: now.version,
    date: localDay(),
    isCorrection: (item) => wrong.has(item),
    note: values.note,
  };
  const list = draftEntries(diff, drafting);
  const isWritten = !!values.write && diff.items.length > 0 && (await write(path, now, list));

  if (form === 'json') console.log(JSON.stringify({ ...diff, entries: list, written: isWritten }, null, 2));
  else if (form === 'markdown') console.log(markdown(diff, `${before.name} → ${after.name}`));
  else
    for (const line of summary(diff, list, isWritten && path, values.corrections === undefined && !isAsked))
      console.log(line);
  for (const line of warnings(old, now)) console.error(line);
  if (isWritten && list.length && values.note === undefined)
    console.error(
      `${path}: the note of each new entry is only the name of its item. Replace each with the reason, in one sentence for readers.`,
    );
  return diff.renamed.some(({ was }) => !was.startsWith('sources/')) || (list.length && !isWritten)
    ? FOUND
    : OK;
}

/** A warning for each item that readers see as retracted, although it was added. */
const warnings = (old: Story, now: Story): string[] =>
  addedThoughRetracted(old, now).map(
    (item) =>
      `warning: ${item} was added, but readers see it as retracted, because \`changes\` has its retraction. If the item holds again, remove the retraction.`,
  );

/** @param written the file that was written, if one was */
function summary(
  { items, from, to }: StoryDiff,
  entries: readonly Change[],
  written: string | false,
  isUnasked: boolean,
): string[] {
  if (!items.length) return [`Nothing has changed since version ${from}.`];
  if (!entries.length && !written)
    return [`Readers are told of everything that has changed since version ${from}.`];
  const hint =
    isUnasked && entries.some(({ type }) => type === 'update')
      ? ['If something was wrong before, mark it with --corrections ITEM,… or "all".']
      : [];
  if (!written)
    return [`Entries of \`changes\` that are missing: ${entries.length}. --write drafts them.`, ...hint];
  return [
    `${written}: version ${to}, entries added: ${entries.length}`,
    ...entries.map((each) => `  ${entryLine(each)}`),
    ...hint,
  ];
}

export const command: Command = {
  about: 'compares two versions of a story, and drafts its changes for readers',
  help,
  run,
};
