// Codes from the standard input, through each system; what it made of them to the standard output. A process of its own,
// since React and the test runner both want the console.
import { json } from 'node:stream/consumers';
import { fromMarkdown, systems } from './systems.mjs';

const given = /** @type {{ html?: string, markdown: string }[]} */ (await json(process.stdin));
const codes = given.map(({ html, markdown }) => ({ html: html ?? fromMarkdown(markdown), markdown }));

const made = [];
for (const { name, settings, markdown, run } of systems) {
  const texts = codes.map(async (code) => run(markdown ? code.markdown : code.html));
  made.push({ name, settings, made: await Promise.all(texts) });
}
process.stdout.write(JSON.stringify({ html: codes.map(({ html }) => html), systems: made }));
