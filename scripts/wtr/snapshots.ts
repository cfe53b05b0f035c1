/**
 * Compares the accessibility tree of the page, as text, with a file in tests/accessibility/. With UPDATE=1 in the environment,
 * the file is replaced.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession } from 'puppeteer-core';
import { inProject } from '../project.js';
import { pageOf, protocolOf } from './protocol.js';
import { type AXNode, listing, namesOf } from './tree.js';

const LISTINGS = inProject('tests/accessibility/');

/** Whether stored files are replaced by what the page shows now. */
export const updates = (): boolean => Boolean(process.env.UPDATE);

/** The files of a folder with an extension, without it. */
export const namesIn = (folder: string, extension: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();

/** Adds the sort order to a column heading. Screen readers get it, but the DevTools protocol leaves it out of the tree. */
const addSort = async (
  protocol: CDPSession,
  { role, properties, backendDOMNodeId }: AXNode,
): Promise<void> => {
  if (role?.value !== 'columnheader' || !properties || !backendDOMNodeId) return;
  const { node } = await protocol.send('DOM.describeNode', { backendNodeId: backendDOMNodeId });
  const { attributes = [] } = node;
  const at = attributes.indexOf('aria-sort');
  // The types do not know this name.
  const name = 'sort' as 'level';
  if (at >= 0) properties.push({ name, value: { type: 'token', value: attributes[at + 1] } });
};

/**
 * `executeServerCommand('listing', 'stance-list')` returns `{ now, kept }`: the accessibility tree of this page, and the text
 * of tests/accessibility/stance-list.txt. `executeServerCommand('listings')` returns the names of all these files,
 * and `executeServerCommand('names')` the accessible names on this page.
 */
export const keptListings = (): TestRunnerPlugin => ({
  name: 'kept-listings',
  async executeCommand({ command, payload, session }) {
    if (command === 'listings') return namesIn(LISTINGS, '.txt');
    if (command !== 'listing' && command !== 'names') return undefined;
    const protocol = await protocolOf(pageOf(session));
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
    if (command === 'names') return namesOf(nodes);
    for (const node of nodes) await addSort(protocol, node);
    const now = listing(nodes);
    const file = `${LISTINGS}${String(payload)}.txt`;
    if (updates()) {
      mkdirSync(LISTINGS, { recursive: true });
      writeFileSync(file, now);
    }
    return { now, kept: existsSync(file) ? readFileSync(file, 'utf8') : '' };
  },
});
