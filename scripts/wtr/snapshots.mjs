// Compares the accessibility tree of the page, as text, with a file in tests/accessibility/. With UPDATE=1 in the environment,
// the file is replaced.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { protocolOf } from './plugins.mjs';
import { listing, namesOf } from './tree.mjs';

/** @typedef {import('@web/test-runner-chrome').ChromeLauncher} ChromeLauncher */

const LISTINGS = fileURLToPath(new URL('../../tests/accessibility/', import.meta.url));
export const updates = () => Boolean(process.env.UPDATE);

/** @type {(folder: string, extension: string) => string[]} */
export const namesIn = (folder, extension) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();

/** @param {Pick<import('@web/test-runner').TestSession, 'browser' | 'id'>} session */
export const pageOf = ({ browser, id }) => /** @type {ChromeLauncher} */ (browser).getPage(id);

/**
 * Adds the sort order to a column heading. Screen readers get it, but the DevTools protocol leaves it out of the tree.
 * @param {import('puppeteer-core').CDPSession} protocol
 * @param {import('puppeteer-core').Protocol.Accessibility.AXNode} node
 */
const addSort = async (protocol, { role, properties, backendDOMNodeId }) => {
  if (role?.value !== 'columnheader' || !properties || !backendDOMNodeId) return;
  const { node } = await protocol.send('DOM.describeNode', { backendNodeId: backendDOMNodeId });
  const { attributes = [] } = node;
  const at = attributes.indexOf('aria-sort');
  const name = /** @type {'level'} */ ('sort');
  if (at >= 0) properties.push({ name, value: { type: 'token', value: attributes[at + 1] } });
};

/**
 * `executeServerCommand('listing', 'stance-list')` returns `{ now, kept }`: the accessibility tree of this page, and the text
 * of tests/accessibility/stance-list.txt. `executeServerCommand('listings')` returns the names of all these files,
 * and `executeServerCommand('names')` the accessible names on this page.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const keptListings = () => ({
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
