/** What the tests of stories from elsewhere share. */
import { executeServerCommand } from '@web/test-runner-commands';
import { page } from '../../src/page/page.js';
import { StoryStore } from '../../src/story/store.js';
import type { Change, Story } from '../../src/story/types.js';
import { json, Virtual, type Reply } from '../story/virtual.js';
import { small } from '../fixtures/small.js';
import { afterThis } from './helpers.js';

export const ADDRESS = 'https://stories.example/story.json';

/** Until the test ends, the page has this network and no other, and a clock that only the test moves. */
export function online(reply: Reply): Virtual {
  const { store, announce, base } = page;
  const world = new Virtual(reply);
  page.store = new StoryStore(world);
  page.announce = () => {};
  afterThis(() => Object.assign(page, { store, announce, base, story: undefined }));
  return world;
}

/** A server that sends a story of which the test says, at any time, what it is. */
export function serving(story: unknown) {
  const server = {
    story,
    reply: (() => json(server.story)) as Reply,
    world: undefined as unknown as Virtual,
  };
  server.world = online((request) => server.reply(request));
  return server;
}

/** What is announced, until the test ends. */
export function hearAnnouncements(): string[] {
  const heard = new Set<string>();
  const all: string[] = [];
  page.announce = (sentence) => {
    if (!heard.has(sentence)) all.push(sentence);
    heard.add(sentence);
  };
  return all;
}

/** The small invented story at a version, after something was changed in it. */
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

/** Counts what was tried, for the tables of `docs/reports/faults.md`; a test that lost something has failed before this. */
export const record = (table: 'faults' | 'inputs', what: string, tried: number): Promise<unknown> =>
  executeServerCommand('record', { table, what, tried });
