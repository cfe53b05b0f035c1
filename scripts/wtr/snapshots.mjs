// What tests keep in files: the accessibility tree of a page as a listing. With UPDATE=1 in the environment it is written
// instead of compared.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { protocolOf } from './plugins.mjs';
import { listing } from './tree.mjs';

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
 * The order of a column is in the tree that a screen reader gets, and not in what the protocol tells of it.
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
 * `executeServerCommand('listing', 'stance-list')` answers `{ now, kept }`: how a screen reader would find this page, and
 * what tests/accessibility/stance-list.txt says. `executeServerCommand('listings')` answers the names of all.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const keptListings = () => ({
  name: 'kept-listings',
  async executeCommand({ command, payload, session }) {
    if (command === 'listings') return namesIn(LISTINGS, '.txt');
    if (command !== 'listing') return undefined;
    const protocol = await protocolOf(pageOf(session));
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
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
