/**
 * `npm run bench:hosting`: measures what many readers of a site cost its server, and when each of them sees a correction. nginx serves
 * the site with the settings that `onrecord build` wrote, and a second nginx is the edge of a CDN. Both run on this machine.
 * It needs a build, and nginx: `apt-get install nginx-light`.
 *
 *     npm run bench:hosting -- --pages 2000 --refresh 15 --seconds 25
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { inProject } from '../scripts/project.js';
import { atDistance } from './hosting/distance.js';
import { freePort, nginxVersion, startEdge, startServer } from './hosting/nginx.js';
import { openReader, type Asked, type Reader } from './hosting/reader.js';
import { longest, reportOf, type Run } from './hosting/report.js';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    refresh: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '25' },
    distance: { type: 'string', default: '100' },
  },
});
const [pages, refresh, seconds, distance] = [
  values.pages,
  values.refresh,
  values.seconds,
  values.distance,
].map(Number) as [number, number, number, number];
/** All pages are opened within this time, as after a push message. */
const OPENING = 3000;

const version = nginxVersion();
if (!version) throw new Error('This needs nginx. On Debian and Ubuntu: apt-get install nginx-light');

const program = inProject('dist/cli/onrecord.js');
const onrecord = (...args: string[]) => promisify(execFile)(process.execPath, [program, ...args]);

/**
 * Opens the pages, corrects the story, and waits until the last page has the correction.
 *
 * @param isCalm whether the edge has a lock and serves stale copies
 * @param isSpread whether the pages add a random time to their refresh, as the elements do
 */
async function measure(isCalm: boolean, isSpread: boolean): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-hosting-'));
  const [desk, site] = [join(folder, 'desk'), join(folder, 'site')];
  const build = () => onrecord('build', join(desk, 'story.yaml'), '--out', site);
  await onrecord('init', desk);
  await build();
  const [port, edgePort] = [await freePort(), await freePort()];
  const server = await startServer(join(folder, 'server'), port, site);
  const far = await atDistance(port, distance);
  const edge = await startEdge(join(folder, 'edge'), edgePort, far.port, isCalm);
  const asked: Asked[] = [];
  const seen: number[] = [];
  try {
    const base = `http://127.0.0.1:${edgePort}/`;
    const opened = Date.now();
    const readers: Promise<Reader>[] = [];
    for (let i = 0; i < pages; i++) {
      await setTimeout(Math.max(0, opened + (i * OPENING) / pages - Date.now()));
      const onVersion = (now: number) => now > 1 && seen.push(Date.now());
      const reader = openReader(base, refresh, asked, onVersion, isSpread ? Math.random : () => 0);
      // `Promise.all` below reports the error. Without this listener, Node would exit before the servers are stopped.
      reader.catch(() => undefined);
      readers.push(reader);
    }
    await setTimeout(opened + seconds * 1000 - Date.now());
    const table = join(desk, 'positions.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace(',for,', ',against,'));
    await onrecord(
      'diff',
      join(site, 'story.json'),
      join(desk, 'story.yaml'),
      '--write',
      '--note',
      'We had misread the minutes.',
    );
    await build();
    const corrected = Date.now();
    await setTimeout(longest(refresh) + 2000);
    for (const { close } of await Promise.all(readers)) close();
    return { pages, opened, corrected, ended: Date.now(), asked, seen, reached: server.log() };
  } finally {
    await edge.stop();
    far.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

const [{ model = 'unknown processor' } = {}, ...others] = cpus();
console.log(
  `nginx ${version}, Node ${process.version}, ${others.length + 1} × ${model.trim()} (${arch()}). ${pages} pages, opened within ${OPENING / 1000} s, refresh="${refresh}", corrected after ${seconds} s. The edge is ${distance} ms from the server.`,
);
for (const [name, isCalm, isSpread] of [
  ['As documented', true, true],
  ['If the pages added no random time to their refresh', true, false],
  ['If the edge had neither a lock nor stale-while-revalidate', false, true],
  ['Without all of these', false, false],
] as const) {
  console.log(`\n${name}`);
  for (const [label, value] of reportOf(await measure(isCalm, isSpread), refresh))
    console.log(`  ${label.padEnd(76)} ${value}`);
}
process.exit();
