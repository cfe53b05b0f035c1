/** Helpers for the tests of stories from an address. */
import { executeServerCommand } from '@web/test-runner-commands';
import { page } from '../../src/page/page.js';
import { StoryStore } from '../../src/story/store.js';
import type { Change, Story } from '../../src/story/types.js';
import { json, Virtual, type Reply } from '../story/virtual.js';
import { small } from '../fixtures/small.js';
import { afterThis } from './helpers.js';

export const ADDRESS = 'https://stories.example/story.json';

/** Gives the page a virtual network, and a clock that only the test moves, until the test ends. */
export function online(reply: Reply): Virtual {
  const { store, announce, base } = page;
  const world = new Virtual(reply);
  page.store = new StoryStore(world);
  page.announce = () => {};
  afterThis(() => Object.assign(page, { store, announce, base, story: undefined }));
  return world;
}

/** A virtual server that sends the story in its field `story`. The test may replace that story at any time. */
export function serving(story: unknown) {
  const server = {
    story,
    reply: (() => json(server.story)) as Reply,
    world: undefined as unknown as Virtual,
  };
  server.world = online((request) => server.reply(request));
  return server;
}

/** Collects the announcements until the test ends, each sentence once. */
export function hearAnnouncements(): string[] {
  const heard = new Set<string>();
  const all: string[] = [];
  page.announce = (sentence) => {
    if (!heard.has(sentence)) all.push(sentence);
    heard.add(sentence);
  };
  return all;
}

/** The small invented story at a version, with an edit. */
export function edition(
  version: number,
  edit: (story: Story) => void = () => {},
  changes: readonly Change[] = [],
): Story {
  const story = small();
  Object.assign(story, { version, status: 'live', changes: [...changes] });
  delete story.supersededBy;
  delete story.reviewBy;
  edit(story);
  return story;
}

export const change = (
  type: Change['type'],
  version: number,
  item: string,
  parts: Partial<Change> = {},
): Change => ({
  type,
  version,
  date: '2024-03-04',
  item,
  was: `was ${version}`,
  now: `now ${version}`,
  note: `Why, in version ${version}.`,
  ...parts,
});

/** Puts a `<meta>` into the page's head until the test ends. */
export function meta(name: string, content: string): void {
  const element = Object.assign(document.createElement('meta'), { name, content });
  document.head.append(element);
  afterThis(() => element.remove());
}

/** Counts a passed try for the tables of `docs/reports/faults.md`. A test with a loss fails before it calls this. */
export const record = (table: 'faults' | 'inputs', what: string, tried: number): Promise<unknown> =>
  executeServerCommand('record', { table, what, tried });
