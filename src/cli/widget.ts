/** Reads the arguments that name a widget: its tag, its item, its story, and its attributes. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { options } from '../embed/codes.js';
import { byTag, tags } from '../model/by-tag.js';
import { idsIn } from '../model/stance-list/questions.js';
import type { Tag } from '../model/views.js';
import type { Attributes, Shown } from '../node/render/view.js';
import { items } from '../embed/address.js';
import { find } from '../story/find.js';
import type { Story } from '../story/types.js';
import { checkAttributes } from './attribute-values.js';
import { baseOf } from './base-address.js';
import { UsageError } from './command.js';
import { loadStory } from './load-story.js';

/** The attributes that have no value. */
const flags = new Set(['all', 'search', 'deep-link', 'plain', 'static', 'transparent']);

type Options = NonNullable<ParseArgsConfig['options']>;

const optionsOf = (tag: Tag): Options =>
  Object.fromEntries(
    options[tag].map((name) => [name, { type: flags.has(name) ? 'boolean' : 'string' }] as const),
  );

export interface WidgetArguments extends Shown {
  readonly story: Story;
  readonly base: URL | undefined;
  readonly attributes: Attributes;
  /** The values of the command's own options. */
  readonly own: Readonly<Record<string, string | boolean | undefined>>;
}

const common = {
  story: { type: 'string' },
  base: { type: 'string' },
  by: { type: 'string' },
} as const;

/** The lines of `--help` on the arguments that name a widget. */
export const widgetHelp = `  TAG      ${tags.join(', ')}
  ID       the id of a pledge, a quote or a question of the story
  --story  story.json, or story.yaml: then the tables beside it are imported first
  --by     speaker: ID is the id of a speaker, for their latest quote, or with --all for all of them
           party: ID is the id of a party, for its positions
           questions: ID has the ids of several questions, such as "a b c" or a,b,c, for a table of them
  Attributes of the element are options too: --view table --limit 10 --lang de. Flags have no value: --plain.`;

/** @param own the options of the command itself */
export async function widgetOf(args: string[], own: Options): Promise<WidgetArguments> {
  const tag = tags.find((each) => args.includes(each));
  if (!tag) throw new UsageError(`Name the tag first: ${tags.join(', ')}.`);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...optionsOf(tag), ...common, ...own },
  });
  const [, named] = positionals;
  if (positionals[0] !== tag || named === undefined || positionals.length > 2)
    throw new UsageError('Name one tag and one id.');
  const given = values as Readonly<Record<string, string | boolean | undefined>>;
  const text = (name: string) => given[name] as string | undefined;
  const path = text('story');
  if (path === undefined) throw new UsageError('Name the story with --story.');
  const by = byOf(tag, text('by'));
  const base = baseOf(text('base'));
  const story = await loadStory(path);
  const list = by === 'speaker' ? story.speakers : by === 'party' ? story.parties : byTag[tag].itemsOf(story);
  const ids = by === 'questions' ? idsIn(named) : [named];
  const missing = ids.find((each) => !find(list, each));
  if (missing !== undefined) throw new Error(unknown(path, by ?? items[tag]![0], missing, list));
  const attributes = Object.fromEntries(
    options[tag].flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]] as const])),
  ) as Attributes;
  const questions = by && by !== 'questions' ? [] : ids.flatMap((each) => find(story.questions, each) ?? []);
  checkAttributes({ tag, story, questions, attributes });
  return {
    tag,
    id: ids.join(' '),
    by,
    story,
    base,
    attributes,
    own: given,
  };
}

function byOf(tag: Tag, given: string | undefined): Shown['by'] {
  const [own, ...others] = items[tag]!;
  if (given === undefined || given === own) return undefined;
  if (!others.includes(given))
    throw new UsageError(
      others.length ? `--by of ${tag} can be ${others.join(' or ')} only.` : `${tag} has no --by.`,
    );
  return given as Shown['by'];
}

const SHOWN = 10;
function unknown(path: string, kind: string, id: string, list: readonly { readonly id: string }[]): string {
  const ids = list.slice(0, SHOWN).map((each) => each.id);
  const more = list.length > SHOWN ? ` and ${list.length - SHOWN} more` : '';
  return `${path} has no ${kind} "${id}". It has ${ids.length ? ids.join(', ') + more : 'none'}.`;
}
