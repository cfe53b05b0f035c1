/**
 * Compares pictures of the page with those in tests/pictures/. If one differs, the new picture and the difference are written
 * to coverage/pictures/. With UPDATE=1 in the environment, the pictures are replaced instead of compared.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { TestRunnerPlugin } from '@web/test-runner';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { CDPSession } from 'puppeteer-core';
import { indexed } from '../docs/indexed-png.js';
import { inProject } from '../project.js';
import { pageOf, protocolOf } from './protocol.js';
import { namesIn, updates } from './snapshots.js';

/** The part of the page that a picture shows. */
interface Shot {
  readonly name: string;
  readonly clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const KEPT = inProject('tests/pictures/');
const FAILED = inProject('coverage/pictures/');

/** The stored shades of each of red, green and blue. This halves the bytes, and the loss is below `TOLERANCE`. */
const SHADES = 16;
/**
 * The accepted difference of a pixel, from 0 to 1: a shade of grey that the eye can't tell apart. Processors blend the edges
 * of letters differently; pixelmatch detects antialiased pixels and ignores them.
 */
const TOLERANCE = 0.05;
/**
 * The number of pixels that may differ more: fewer than a comma has. The same Chromium with the same typefaces renders the
 * same pixels.
 */
const MOST_PIXELS = 12;

/** The difference in words, or an empty string. */
const compare = (name: string, now: Buffer): string => {
  const file = `${KEPT}${name}.png`;
  if (!existsSync(file)) return 'There is no picture of it yet';
  const [before, after] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(now)];
  mkdirSync(FAILED, { recursive: true });
  const { width, height } = after;
  let wrong = `It was ${before.width} × ${before.height} and is ${width} × ${height}`;
  if (before.width === width && before.height === height) {
    const difference = new PNG({ width, height });
    const pixels = pixelmatch(before.data, after.data, difference.data, width, height, {
      threshold: TOLERANCE,
    });
    if (pixels <= MOST_PIXELS) return '';
    wrong = `${pixels} pixels differ, at most ${MOST_PIXELS} may`;
    writeFileSync(`${FAILED}${name}.difference.png`, PNG.sync.write(difference));
  }
  writeFileSync(`${FAILED}${name}.png`, now);
  return `${wrong}: see coverage/pictures/${name}.png`;
};

/** The typefaces of this machine that a page uses. There must be none, because its picture would differ elsewhere. */
const typefacesOfTheMachine = async (protocol: CDPSession): Promise<string[]> => {
  await protocol.send('DOM.enable');
  await protocol.send('CSS.enable');
  const { nodes } = await protocol.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const elements = nodes.filter(({ nodeType }) => nodeType === 1);
  const uses = await Promise.all(
    elements.map(({ nodeId }) => protocol.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  await protocol.send('CSS.disable');
  await protocol.send('DOM.disable');
  const machine = uses.flatMap(({ fonts }) => fonts).filter(({ isCustomFont }) => !isCustomFont);
  return [...new Set(machine.map(({ familyName }) => familyName))];
};

/**
 * `executeServerCommand('picture', { name, clip })` compares that part of the page with tests/pictures/<name>.png and returns
 * the difference in words. `executeServerCommand('pictures')` returns the names of all pictures.
 */
export const keptPictures = (): TestRunnerPlugin => ({
  name: 'kept-pictures',
  async executeCommand({ command, payload, session }) {
    if (command === 'pictures') return namesIn(KEPT, '.png');
    if (command === 'typefaces of the machine')
      return typefacesOfTheMachine(await protocolOf(pageOf(session)));
    if (command !== 'picture') return undefined;
    const { name, clip } = payload as Shot;
    const now = Buffer.from(await pageOf(session).screenshot({ clip, optimizeForSpeed: true }));
    if (updates()) writeFileSync(`${KEPT}${name}.png`, indexed(now, SHADES));
    return compare(name, now);
  },
});
