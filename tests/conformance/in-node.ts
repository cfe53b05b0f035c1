/**
 * Reads codes from standard input, runs them through each system and writes the results to standard output. It runs in a
 * process of its own, because React and the test runner both replace the console.
 */
import { json } from 'node:stream/consumers';
import { fromMarkdown, systems } from './systems.js';

const given = (await json(process.stdin)) as { html?: string; markdown: string }[];
const codes = given.map(({ html, markdown }) => ({ html: html ?? fromMarkdown(markdown), markdown }));

const made = [];
for (const { name, settings, markdown, run } of systems) {
  const texts = codes.map(async (code) => run(markdown ? code.markdown : code.html));
  made.push({ name, settings, made: await Promise.all(texts) });
}
process.stdout.write(JSON.stringify({ html: codes.map(({ html }) => html), systems: made }));
